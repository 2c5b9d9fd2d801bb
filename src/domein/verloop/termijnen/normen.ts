import type { Datum } from '../../../gedeeld/datum.ts'
import type { Termijnsoort } from '../../../regels/termijnen/index.ts'
import { crisisVoorbij, intakeGeplandOp } from '../../dossier/index.ts'
import { uiterlijk, uiterlijkVan } from '../../toegang/index.ts'
import type { Traject } from '../traject.ts'
import type { Termijn } from './termijn.ts'

/** One row of the table below: a norm that starts on one day and is met on another. */
interface Norm extends Pick<Termijn, 'soort' | 'wat' | 'reden' | 'wachtOp' | 'eigenaar' | 'opdracht' | 'ernst'> {
  readonly soort: Termijnsoort
  readonly aanvang: (t: Traject) => Datum | null
  readonly gehaald: (t: Traject) => Datum | null
}

const ons = { wachtOp: 'ons', eigenaar: 'behandelaar' } as const
const inCrisis = ({ dossier: { crisis } }: Traject) => (crisis?.soort === 'crisis' ? crisis : null)
const aanmelding = ({ dossier }: Traject) => dossier.aanmelding?.datum ?? null

/** The clocks of law, Gedragscode and Belofte on the way in (eisen: Belofte 1, Gedragscode 11.3–11.5, Wgs art. 4 and 4a). */
const normen: readonly Norm[] = [
  {
    ...ons,
    soort: 'crisisgesprek',
    wat: 'Crisisgesprek voeren',
    reden: 'Er dreigt een crisis: binnen 3 werkdagen is er een gesprek.',
    opdracht: 'LegCrisisgesprekVast',
    ernst: 1,
    aanvang: (t) => inCrisis(t)?.vanaf ?? null,
    gehaald: (t) => inCrisis(t)?.gesprek ?? crisisVoorbij(t.dossier),
  },
  {
    ...ons,
    soort: 'crisisacties',
    wat: 'Crisis afwenden',
    reden: 'Binnen 2 weken is alles gedaan wat nodig is.',
    opdracht: 'LegCrisisAfgewendVast',
    ernst: 1,
    aanvang: (t) => (t.dossier.intake?.ondernemer === true ? null : (inCrisis(t)?.vanaf ?? null)),
    gehaald: (t) => crisisVoorbij(t.dossier),
  },
  {
    ...ons,
    soort: 'crisisacties-ondernemer',
    wat: 'Crisis afwenden',
    reden: 'Bij een ondernemer is binnen 4 weken alles gedaan wat nodig is.',
    opdracht: 'LegCrisisAfgewendVast',
    ernst: 1,
    aanvang: (t) => (t.dossier.intake?.ondernemer === true ? (inCrisis(t)?.vanaf ?? null) : null),
    gehaald: (t) => crisisVoorbij(t.dossier),
  },
  {
    ...ons,
    soort: 'eerste-contact',
    wat: 'Contact opnemen',
    reden: 'Wij nemen binnen 2 werkdagen contact op (Belofte).',
    eigenaar: 'administratie',
    opdracht: 'LegEersteContactVast',
    ernst: 2,
    aanvang: aanmelding,
    gehaald: (t) => t.dossier.eersteContact,
  },
  {
    ...ons,
    soort: 'intake',
    wat: 'Intake plannen',
    reden: 'Binnen 10 dagen staat de afspraak voor de intake (Belofte).',
    eigenaar: 'administratie',
    opdracht: 'PlanIntake',
    ernst: 2,
    aanvang: aanmelding,
    gehaald: (t) => intakeGeplandOp(t.dossier.agenda) ?? t.dossier.eersteGesprek?.datum ?? null,
  },
  {
    ...ons,
    soort: 'eerste-gesprek',
    wat: 'Eerste gesprek voeren',
    reden: 'Binnen 4 weken na de aanmelding is het eerste gesprek (Wgs artikel 4).',
    opdracht: 'LegEersteGesprekVast',
    ernst: 2,
    aanvang: aanmelding,
    gehaald: (t) => t.dossier.eersteGesprek?.datum ?? null,
  },
  {
    ...ons,
    soort: 'beschikking',
    wat: 'Beschikking geven',
    reden: 'Binnen 8 weken na het eerste gesprek is er een beschikking (Wgs artikel 4a).',
    opdracht: 'GeefToelatingsbeschikking',
    ernst: 2,
    aanvang: (t) => t.dossier.eersteGesprek?.datum ?? null,
    gehaald: (t) => t.dossier.beschikking?.datum ?? null,
  },
  {
    ...ons,
    soort: 'stabilisatie',
    wat: 'Stabilisatie afronden',
    reden: 'Stabilisatie duurt hoogstens 4 maanden (Gedragscode artikel 11.5).',
    opdracht: 'SluitSchuldregelingsovereenkomst',
    ernst: 3,
    aanvang: ({ dossier: { plan, beschikking } }) =>
      beschikking?.soort === 'toelating' && plan?.inhoud.producten.includes('stabilisatie') ? beschikking.datum : null,
    gehaald: (t) => t.schuldregeling.overeenkomst?.datum ?? null,
  },
  {
    ...ons,
    soort: 'schuldregeling',
    wat: 'Schuldregeling tot stand brengen',
    reden: 'Binnen 120 dagen na de overeenkomst is de regeling rond (Gedragscode artikel 13).',
    opdracht: 'DoeVoorstel',
    ernst: 2,
    aanvang: (t) => (t.dossier.intake?.ondernemer === true ? null : (t.schuldregeling.overeenkomst?.datum ?? null)),
    gehaald: (t) => t.schuldregeling.regeling?.datum ?? null,
  },
  {
    ...ons,
    soort: 'schuldregeling-ondernemer',
    wat: 'Schuldregeling tot stand brengen',
    reden: 'Bij een ondernemer is de regeling binnen 6 maanden rond (Gedragscode artikel 13).',
    opdracht: 'DoeVoorstel',
    ernst: 2,
    aanvang: (t) => (t.dossier.intake?.ondernemer === true ? (t.schuldregeling.overeenkomst?.datum ?? null) : null),
    gehaald: (t) => t.schuldregeling.regeling?.datum ?? null,
  },
]

/** Dates of a traject that was taken over say nothing about these: they were met, or not, elsewhere. */
const elders: readonly string[] = ['eerste-contact', 'intake', 'crisisgesprek', 'crisisacties', 'eerste-gesprek']

/** The clocks of law and code that run, or ran, on this dossier. */
export function termijnenUitNormen(staat: Traject): readonly Termijn[] {
  return normen
    .filter((norm) => staat.dossier.overgenomen === null || !elders.includes(norm.soort))
    .flatMap((norm) => uitNorm(norm, staat))
}

function uitNorm({ aanvang, gehaald, ...norm }: Norm, staat: Traject): readonly Termijn[] {
  const vanaf = aanvang(staat)
  if (vanaf === null) return []
  const voor = staat.dossier.overgenomen === null ? uiterlijk(norm.soort, vanaf) : uiterlijkVan(norm.soort, vanaf)
  if (voor === null) return []
  return [{ ...norm, sleutel: norm.soort, aanvang: vanaf, uiterlijk: voor, gesloten: gehaald(staat) }]
}
