import { type Centen, alsDecimaal, alsEuro, trekAf } from '../../gedeeld/geld.ts'
import { toonProcent } from '../../gedeeld/tonen.ts'
import { type GeldInzicht, betaaldOp } from '../geld/index.ts'
import type { Vordering } from '../schulden/index.ts'
import { type Vervangingsreden, type Voorstel, schuldVan, vormen } from '../schuldregeling/index.ts'
import type { Regel } from './berichten.ts'

/**
 * What the voorstel says about one claim: its saldo on that day and what it gets of it.
 * @throws Error when the voorstel does not have that claim: then any amount would be made up
 */
export function voorstelregels(na: GeldInzicht): (v: Vordering) => readonly Regel[] {
  const { voorstel } = na.schuldregeling
  if (voorstel === null) return () => []
  return ({ id }) => [
    { wat: 'Vorm', waarde: vormen[voorstel.vorm] },
    { wat: 'Uw vordering', waarde: alsDecimaal(bedragVan(id, voorstel.grondslag)) },
    {
      wat: voorstel.vorm === 'SB' ? 'Verwacht bedrag voor u' : 'Bedrag voor u',
      waarde: alsDecimaal(bedragVan(id, voorstel.uitdeling)),
    },
    { wat: 'Kwijtschelding die wij u vragen', waarde: alsDecimaal(bedragVan(id, voorstel.kwijting)) },
    { wat: 'Percentage preferent', waarde: toonProcent(voorstel.percentagePreferent) },
    { wat: 'Percentage concurrent', waarde: toonProcent(voorstel.percentageConcurrent) },
    { wat: 'Te verdelen', waarde: alsDecimaal(voorstel.teVerdelen) },
    { wat: 'Looptijd in maanden', waarde: String(voorstel.looptijdMaanden) },
    { wat: 'Aantal vorderingen', waarde: String(voorstel.grondslag.length) },
    ...(voorstel.vergoeding === 0
      ? []
      : [{ wat: 'Vergoeding voor de schuldhulp', waarde: alsDecimaal(voorstel.vergoeding) }]),
    ...nevenregels(na),
    { wat: 'Motivering', waarde: voorstel.motivering },
  ]
}

/** What single schuldeisers get outside the verdeling: every schuldeiser reads it, or it would be a hidden deal (L-26). */
function nevenregels({ schuldregeling: { voorstel }, schulden }: GeldInzicht): readonly Regel[] {
  return (voorstel?.nevenafspraken ?? []).map(({ vorderingId, wat, bedrag, reden }) => {
    const naam = schulden.vorderingen.find((v) => v.id === vorderingId)?.schuldeiser.naam ?? 'Een schuldeiser'
    const hoeveel = bedrag === undefined ? '' : ` (${alsEuro(bedrag)})`
    return {
      wat: 'Afspraak buiten de verdeling',
      waarde: `${naam}: ${wat}${hoeveel}`,
      uitleg: `Reden: ${reden}`,
    }
  })
}

const vervangingsredenen: Readonly<Record<Vervangingsreden, string>> = {
  vorderingen: 'de schulden zijn veranderd',
  capaciteit: 'de inwoner kan een ander bedrag betalen',
  nevenafspraken: 'de afspraken buiten de verdeling zijn veranderd',
  'geen-akkoord': 'niet iedereen was akkoord met het vorige voorstel',
}

/** Why there is a new voorstel, and what was before: the total and the percentages, never a claim of somebody else. */
export function vervangingsregels({ vervangt, ...voorstel }: Voorstel): readonly Regel[] {
  if (vervangt === undefined) return []
  const redenen = vervangt.redenen.map((reden) => vervangingsredenen[reden])
  return [
    {
      wat: 'Dit voorstel vervangt dat van',
      waarde: vervangt.datum,
      uitleg: `Want ${redenen.join(' en ')}. Een antwoord op het vorige voorstel telt niet meer.`,
    },
    { wat: 'Totale schuld eerst', waarde: alsDecimaal(vervangt.schuld) },
    { wat: 'Totale schuld nu', waarde: alsDecimaal(schuldVan(voorstel.grondslag)) },
    { wat: 'Percentage preferent eerst', waarde: toonProcent(vervangt.percentagePreferent) },
    { wat: 'Percentage concurrent eerst', waarde: toonProcent(vervangt.percentageConcurrent) },
  ]
}

function bedragVan(id: string, delen: readonly { readonly vorderingId: string; readonly bedrag: Centen }[]): Centen {
  const deel = delen.find(({ vorderingId }) => vorderingId === id)
  if (deel === undefined) throw new Error(`The voorstel has no claim ${id}`)
  return deel.bedrag
}

/** What each schuldeiser forgives: the claim of the agreement less what was paid on it. */
export function kwijtingregels(
  { schuldregeling: { voorstel }, geld }: GeldInzicht,
  wat: string,
): (v: Vordering) => readonly Regel[] {
  return ({ id }) => {
    const vordering = bedragVan(id, voorstel?.grondslag ?? [])
    const betaald = betaaldOp(geld, id)
    return [
      { wat: 'Uw vordering', waarde: alsDecimaal(vordering) },
      { wat: 'In totaal betaald', waarde: alsDecimaal(betaald) },
      { wat, waarde: alsDecimaal(trekAf(vordering, betaald)) },
    ]
  }
}

/** What is asked at the end: nothing is named of a traject that was taken over, which has no voorstel of ours. */
export const kwijtingvraagregels = (na: GeldInzicht): ((v: Vordering) => readonly Regel[]) =>
  na.schuldregeling.voorstel === null ? () => [] : kwijtingregels(na, 'Kwijtschelding die wij u vragen')
