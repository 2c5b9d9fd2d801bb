import type { Datum } from '../../../gedeeld/datum.ts'
import { type Afspraak, contactdagen, dagdelen, openAfspraken } from '../../dossier/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns } from './termijn.ts'

/**
 * The clocks on talks: one that must be moved because the inwoner asked, one on the day of a talk, one on the day of
 * the fixed moment. No law gives a day for them. The first talk has clocks of its own.
 */
export function termijnenBijAgenda({ dossier: { agenda } }: Traject): readonly Termijn[] {
  const open = openAfspraken(agenda)
  const { contactmoment } = agenda
  return [
    ...open.flatMap((afspraak) => (afspraak.verzoek === null ? [] : [verzetten(afspraak, afspraak.verzoek.datum)])),
    ...open.filter(({ soort, verzoek }) => soort === 'gesprek' && verzoek === null).map(gesprek),
    ...(contactmoment === null
      ? []
      : [
          {
            ...voorOns,
            sleutel: 'contactmoment',
            soort: 'contactmoment' as const,
            wat: 'Vast contactmoment',
            reden: `De inwoner rekent op u: ${contactdagen[contactmoment.dag].toLowerCase()}, ${dagdelen[contactmoment.dagdeel].toLowerCase()}.`,
            aanvang: contactmoment.volgende,
            uiterlijk: contactmoment.volgende,
            opdracht: 'LegContactmomentVast',
            ernst: 2 as const,
          },
        ]),
  ]
}

function verzetten({ id, soort, datum, verzoek }: Afspraak, gevraagd: Datum): Termijn {
  const taak = taakVanaf(gevraagd)
  return {
    ...voorOns,
    ...taak,
    // A moment that does not suit must be another one before it is there.
    uiterlijk: datum >= gevraagd && datum < taak.uiterlijk ? datum : taak.uiterlijk,
    sleutel: `afspraak-verzetten:${id}`,
    soort: 'afspraak-verzetten',
    wat: 'Afspraak opnieuw plannen',
    reden:
      verzoek?.wens === 'kan-niet'
        ? 'De inwoner kan niet komen. Maak samen een nieuwe afspraak.'
        : 'De inwoner vraagt om een ander moment. De wensen staan bij Afspraken.',
    eigenaar: soort === 'intake' ? 'administratie' : 'behandelaar',
    opdracht: soort === 'intake' ? 'PlanIntake' : 'VerzetAfspraak',
    ernst: 2,
  }
}

function gesprek({ id, datum, tijd, plaats }: Afspraak): Termijn {
  return {
    ...voorOns,
    sleutel: `gesprek:${id}`,
    soort: 'gesprek',
    wat: 'Gesprek met de inwoner',
    reden: `${tijd === null ? '' : `${tijd} uur, `}${plaats}. Leg daarna vast hoe het ging.`,
    aanvang: datum,
    uiterlijk: datum,
    opdracht: 'LegGesprekVast',
    ernst: 3,
  }
}
