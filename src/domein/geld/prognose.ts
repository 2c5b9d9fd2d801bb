import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, grootste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { type Aannames, zoekAanname } from '../../regels/aannames/index.ts'
import { type Prognosevraag, berekenPrognose, isLager } from '../../regels/reservering/index.ts'
import { nogInRegeling } from '../schuldregeling/index.ts'
import type { BijgesteldePrognose, Prognosereden, Prognosestand } from './controle.ts'
import { type GeldInzicht, betaaldOp } from './geld.ts'
import { gereserveerdIn, reserveertijdVan, reserveringOp } from './reservering.ts'

/** What the schuldeisers expect now: the prognose of the last hercontrole, else that of the voorstel; null: nothing. */
function prognoseNu({ geld, schuldregeling: { voorstel } }: GeldInzicht): Prognosestand | null {
  return geld.controle.prognoses.at(-1) ?? voorstel
}

/** The number of the hercontrole whose prognose is not made yet; null: it is. */
export function prognoseNodig({ geld, schuldregeling: { hercontroles } }: GeldInzicht): number | null {
  const gemaakt = geld.controle.prognoses.at(-1)?.hercontrole ?? 0
  return hercontroles.length > gemaakt ? hercontroles.length : null
}

/**
 * The prognose after the last hercontrole: what was reserved, what is to come and what was paid, over the claims that are
 * still in.
 * @param aannames what the organisation set, for the margin under which a lower prognose needs no decision
 * @returns null without a schuldbemiddeling or a hercontrole
 */
export function bijgesteldePrognose(
  staat: GeldInzicht,
  vandaag: Datum,
  aannames: Aannames,
): BijgesteldePrognose | null {
  const { hercontroles, voorstel } = staat.schuldregeling
  const [was, op] = [prognoseNu(staat), hercontroles.at(-1)]
  const vraag = op === undefined ? null : vraagUit(staat, op)
  const reservering = op === undefined ? null : reserveringOp(staat, op)
  if (was === null || voorstel === null || vraag === null || reservering === null) return null
  const { verwachting, berekening, ...nieuw } = berekenPrognose(vraag)
  const { verwacht, ontvangen, achterstand, voorsprong } = reservering
  const marge = margeOp(vandaag, aannames)
  return {
    datum: vandaag,
    hercontrole: hercontroles.length,
    was: alsStand(was),
    ...alsStand(nieuw),
    verwachting: verwachting.map(({ id, ...deel }) => ({ vorderingId: id, ...deel })),
    redenen: redenenVan(staat, { achterstand, voorsprong }, vraag),
    lager: isLager(voorstel.percentageConcurrent, nieuw.percentageConcurrent, marge.waarde),
    marge,
    reservering: { verwacht, ontvangen, achterstand, voorsprong },
    berekend: { vraag, berekening },
  }
}

const alsStand = ({ teVerdelen, percentagePreferent, percentageConcurrent }: Prognosestand): Prognosestand => ({
  teVerdelen,
  percentagePreferent,
  percentageConcurrent,
})

function margeOp(vandaag: Datum, aannames: Aannames): BijgesteldePrognose['marge'] {
  const zoeker = zoekerOp(vandaag)
  const waarde = zoekAanname(zoeker, aannames, 'marge-lagere-prognose')
  const [gevonden] = zoeker.gevonden
  if (waarde === null || gevonden === undefined) throw new Error('No margin for a lower prognose is known')
  return { waarde, bron: gevonden.bron }
}

const som = (bedragen: readonly { readonly bedrag: Centen }[]): Centen => telOp(nul, ...bedragen.map((b) => b.bedrag))

function vraagUit(staat: GeldInzicht, peildatum: Datum): Prognosevraag | null {
  const tijd = reserveertijdVan(staat)
  const { voorstel, capaciteit } = staat.schuldregeling
  if (tijd === null || voorstel === null || capaciteit === null) return null
  const { ontvangen, terugbetaald } = gereserveerdIn(staat)
  const vermogen = som(staat.geld.ontvangsten.filter(({ herkomst }) => herkomst === 'vermogen'))
  const vorderingen = nogInRegeling(staat).map(({ vorderingId, bedrag, preferentBedrag }) => ({
    id: vorderingId,
    bedrag,
    preferentBedrag,
    betaald: betaaldOp(staat.geld, vorderingId),
  }))
  const uitgedeeld = som(staat.geld.uitdelingen.flatMap(({ delen }) => delen))
  return {
    ...tijd,
    peildatum,
    gereserveerd: grootste(trekAf(som(ontvangen), terugbetaald), nul),
    vermogen,
    vermogenVerwacht: grootste(trekAf(capaciteit.vermogen, vermogen), nul),
    vergoeding: voorstel.berekend.vraag.vergoeding,
    naarAnderen: trekAf(uitgedeeld, telOp(nul, ...vorderingen.map(({ betaald }) => betaald))),
    vorderingen,
  }
}

/** In general words: a schuldeiser learns nothing of the household (AVG art. 5). */
function redenenVan(
  { schuldregeling: { vaststellingen, voorstel } }: GeldInzicht,
  { achterstand, voorsprong }: { readonly achterstand: Centen; readonly voorsprong: Centen },
  { vorderingen }: Pick<Prognosevraag, 'vorderingen'>,
): readonly Prognosereden[] {
  const toen = voorstel?.berekend.vraag
  const nu = vaststellingen.at(-1)
  const [was, wordt] = [toen?.capaciteit.at(-1)?.bedrag ?? nul, nu?.perMaand ?? nul]
  const redenen: readonly Prognosereden[] = [
    ...(achterstand > 0 ? (['minder'] as const) : voorsprong > 0 ? (['meer'] as const) : []),
    ...(wordt < was ? (['capaciteit-lager'] as const) : wordt > was ? (['capaciteit-hoger'] as const) : []),
    ...(nu !== undefined && toen !== undefined && nu.vermogen !== toen.vermogen ? (['vermogen'] as const) : []),
    ...(vorderingen.length < (voorstel?.grondslag.length ?? 0) ? (['vorderingen'] as const) : []),
  ]
  return redenen.length === 0 ? ['gelijk'] : redenen
}

/** Tells whether computing a recorded prognose again gives what was recorded; true when the rule has changed since. */
export function isPrognoseHerhaalbaar(prognose: BijgesteldePrognose): boolean {
  const { vraag, berekening } = prognose.berekend
  const opnieuw = berekenPrognose(vraag)
  if (opnieuw.berekening.versie !== berekening.versie) return true
  const gelijk = (['teVerdelen', 'percentagePreferent', 'percentageConcurrent'] as const).every(
    (wat) => opnieuw[wat] === prognose[wat],
  )
  return (
    gelijk &&
    opnieuw.verwachting.length === prognose.verwachting.length &&
    opnieuw.verwachting.every(({ verwacht }, i) => prognose.verwachting[i]?.verwacht === verwacht)
  )
}
