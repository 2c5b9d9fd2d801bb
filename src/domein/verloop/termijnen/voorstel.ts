import { type Datum, laatste } from '../../../gedeeld/datum.ts'
import { lopende } from '../../schulden/index.ts'
import { isVerouderd, weigeraars } from '../../schuldregeling/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns, voorSchuldeiser } from './termijn.ts'

const naamBij = ({ schulden }: Traject, vorderingId: string) =>
  schulden.vorderingen.find((v) => v.id === vorderingId)?.schuldeiser.naam ?? 'een schuldeiser'

/** The day on which the last saldo was known; null when one is still missing or there are no claims. */
function compleetOp({ schulden }: Traject): Datum | null {
  const dagen = lopende(schulden).map((v) => v.saldo?.datum)
  if (dagen.length === 0) return null
  return dagen.reduce<Datum | null>(
    (tot, d) => (tot === null || d === undefined ? null : laatste(tot, d)),
    dagen[0] ?? null,
  )
}

/** The last day on which something changed that a voorstel rests on: then a voorstel of before that no longer counts. */
function gewijzigdOp({
  schulden,
  schuldregeling: { voorstel, vaststellingen, nevenafspraken },
}: Traject): Datum | null {
  if (voorstel === null) return null
  const dagen = schulden.vorderingen.flatMap((v) => [v.sinds, v.saldo?.datum, v.vervallen?.datum])
  const afspraken = nevenafspraken.map(({ datum, ingetrokken }) => ingetrokken ?? datum)
  return [...dagen, ...afspraken, vaststellingen.at(-1)?.datum]
    .filter((d) => d !== undefined)
    .reduce(laatste, voorstel.datum)
}

function klaarVoorVoorstel(staat: Traject): readonly Termijn[] {
  const { overeenkomst, capaciteit, voorstel, mislukt } = staat.schuldregeling
  const opnieuw = isVerouderd(staat) && mislukt === null ? gewijzigdOp(staat) : null
  const compleet = compleetOp(staat)
  if (overeenkomst === null || compleet === null) return []
  return [
    {
      ...voorOns,
      ...taakVanaf(opnieuw ?? laatste(compleet, overeenkomst.datum)),
      sleutel: 'voorstel-doen',
      soort: 'voorstel-doen',
      wat:
        opnieuw !== null
          ? 'Nieuw voorstel doen'
          : capaciteit === null
            ? 'Afloscapaciteit vaststellen en voorstel doen'
            : 'Voorstel doen',
      reden:
        opnieuw === null
          ? 'Alle saldo-opgaven zijn binnen. Het dossier is klaar voor een voorstel.'
          : 'Er is iets veranderd. Het vorige voorstel klopt niet meer.',
      opdracht: capaciteit === null ? 'StelAfloscapaciteitVast' : 'DoeVoorstel',
      ernst: 2,
      gesloten: opnieuw === null ? (voorstel?.datum ?? null) : null,
    },
  ]
}

function reacties(staat: Traject): readonly Termijn[] {
  const { voorstel, wachten, reacties: gegeven, regeling, mislukt } = staat.schuldregeling
  if (voorstel === null) return []
  const verouderd = isVerouderd(staat) ? gewijzigdOp(staat) : null
  return voorstel.gevraagd.map((id) => ({
    ...voorSchuldeiser,
    sleutel: `voorstel-reactie:${voorstel.ronde}:${id}`,
    soort: 'voorstel-reactie',
    wat: `Reactie van ${naamBij(staat, id)} op het voorstel`,
    reden: wachten[id]?.herinnerd
      ? 'De schuldeiser is opnieuw gevraagd en heeft 10 werkdagen.'
      : 'De schuldeiser heeft 10 werkdagen.',
    opdracht: 'RegistreerReactie',
    ernst: 3,
    aanvang: voorstel.datum,
    uiterlijk: wachten[id]?.uiterlijk ?? voorstel.uiterlijk,
    gesloten:
      wachten[id] === undefined ? (gegeven[id]?.datum ?? regeling?.datum ?? mislukt ?? voorstel.datum) : verouderd,
  }))
}

function weigeringen(staat: Traject): readonly Termijn[] {
  const { reacties: gegeven, regeling, mislukt } = staat.schuldregeling
  return weigeraars(staat).flatMap((id) => {
    const reactie = gegeven[id]
    if (reactie === undefined) return []
    return [
      {
        ...voorOns,
        ...taakVanaf(reactie.datum),
        sleutel: `weigering-beoordelen:${id}`,
        soort: 'weigering-beoordelen',
        wat: `Weigering van ${naamBij(staat, id)} beoordelen`,
        reden:
          reactie.soort === 'geen-reactie'
            ? 'Er kwam geen reactie, ook niet na de herinnering.'
            : 'Vraag heroverweging, of stel vast dat de regeling niet lukt.',
        opdracht: 'VraagHeroverweging',
        ernst: 2,
        gesloten: regeling?.datum ?? mislukt ?? (isVerouderd(staat) ? gewijzigdOp(staat) : null),
      },
    ]
  })
}

function naMislukking({ schuldregeling: { mislukt } }: Traject): readonly Termijn[] {
  if (mislukt === null) return []
  return [
    {
      ...voorOns,
      ...taakVanaf(mislukt),
      sleutel: 'beeindigen:mislukt',
      soort: 'beeindigen',
      wat: 'Nieuw voorstel doen, of het traject beëindigen',
      reden: 'De regeling is niet gelukt. Onderzoek ook de Wsnp.',
      opdracht: 'BeeindigTraject',
      ernst: 2,
    },
  ]
}

/** The clocks around the voorstel: ready for it, waiting for answers, refusals on the desk. */
export function termijnenBijVoorstel(staat: Traject): readonly Termijn[] {
  return [...klaarVoorVoorstel(staat), ...reacties(staat), ...weigeringen(staat), ...naMislukking(staat)]
}
