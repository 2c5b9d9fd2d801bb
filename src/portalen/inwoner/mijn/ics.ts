import ical, { ICalCalendarMethod } from 'ical-generator'
import { momentOp } from '../../../gedeeld/datum.ts'
import type { Mijnafspraak } from '../../../domein/verloop/index.ts'

/**
 * An appointment as a file for a calendar (RFC 5545). Calendars are shared with family and employers: it says with whom
 * and where, never what it is about.
 * @param van the access through which it was seen: together with the appointment it names it, so that moving it changes
 *   it in the calendar
 */
export function alsIcs(
  { id, datum, tijd, plaats }: Mijnafspraak,
  { van, titel, nu }: { readonly van: string; readonly titel: string; readonly nu: string },
): string {
  const kalender = ical({ method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Kwijting', product: 'Afspraken' } })
  kalender.createEvent({
    id: `${id}-${van}@kwijting`,
    stamp: nu,
    summary: titel,
    location: plaats,
    // Without a time it fills the day; how long it takes nobody said.
    ...(tijd === null ? { start: `${datum}T12:00:00Z`, allDay: true } : { start: momentOp(datum, tijd) }),
  })
  return kalender.toString()
}
