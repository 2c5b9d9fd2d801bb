import { type Datum, plusMaanden } from '../../../gedeeld/datum.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { meekijkteksten } from '../talen/mijnmeekijkers.ts'
import { dagTekst } from '../talen/opmaak.ts'

/** For so many months somebody can be let in; longer, or until another day, by a medewerker. */
const maanden = [1, 3, 6, 12] as const

/** The last day that was chosen, counted from today; absent: until it is stopped. Null: none of the choices. */
export function laatsteDagUit(gekozen: string, vandaag: Datum): { readonly totEnMet?: Datum } | null {
  if (gekozen === '') return {}
  const aantal = maanden.find((m) => String(m) === gekozen)
  return aantal === undefined ? null : { totEnMet: plusMaanden(vandaag, aantal) }
}

/** Until when somebody looks along: by the number of months, with the day that it comes to. */
export function Meekijkduur({
  id,
  taal,
  vandaag,
  label,
  gekozen = '',
}: {
  readonly id: string
  readonly taal: Taal
  readonly vandaag: Datum
  readonly label: string
  /** What was chosen before something else was wrong. */
  readonly gekozen?: string
}) {
  const t = meekijkteksten(taal)
  return (
    <p>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <select className="utrecht-select" defaultValue={gekozen} id={id} name="duur">
        <option value="">{t('duur.open')}</option>
        {maanden.map((aantal) => (
          <option key={aantal} value={aantal}>
            {t('duur.maanden', { maanden: aantal, dag: dagTekst(taal, plusMaanden(vandaag, aantal)) })}
          </option>
        ))}
      </select>
    </p>
  )
}
