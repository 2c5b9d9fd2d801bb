import { plusMaanden } from '../../gedeeld/datum.ts'
import { nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { type Zoeker, zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { zoekAanname } from '../aannames/index.ts'
import { type Voorstel, type Voorstelvraag, type Vorm, berekenVoorstel, capaciteitPerMaand } from '../voorstel/index.ts'
import { termijnen } from '../waarden/termijnen.ts'
import { bijHercontrole, opDagen } from './betalingen.ts'
import { berekend, versie } from './berekend.ts'
import { slotstappen } from './stappen.ts'
import { nietProblematisch, toetsSchuld } from './toets.ts'
import type { Betaling, Oplossinguitkomst } from './uitkomst.ts'
import type { Oplossingsvraag } from './vraag.ts'
import type { Oplossingweigering } from './weigeringen.ts'

/**
 * Computes one of the three forms of a schuldregeling by the rule of the voorstel, with who gets what when: SK and SA
 * at the start, SB vermogen at the start and what was saved at every hercontrole and at the end.
 * @returns the outcome, or every reason: there is no problematic debt, no capacity, or what the voorstel refuses
 * @bron Gedragscode art. 11.12; NVVK 2024 (SA)
 */
export function schuldregeling(vraag: Oplossingsvraag, vorm: Vorm): Uitkomst<Oplossinguitkomst, Oplossingweigering> {
  const zoeker = zoekerOp(vraag.peildatum)
  const toets = toetsSchuld(vraag, zoeker)
  const lang = berekenVoorstel(alsVoorstelvraag(vraag, vorm))
  const kort = lang.ok && kwijtNiets(lang.waarde) ? zoLangAlsNodig(vraag, vorm) : vraag
  const voorstel = kort === vraag ? lang : berekenVoorstel(alsVoorstelvraag(kort, vorm))
  const redenen: Oplossingweigering[] = [
    ...(toets === null ? [] : nietProblematisch(toets)),
    ...zonderCapaciteit(vraag, vorm),
    ...(vorm === 'SK' && vraag.jaarrente === null ? [{ code: 'JaarrenteOnbekend' } as const] : []),
    ...(voorstel.ok ? [] : voorstel.weigeringen),
  ]
  return redenen.length > 0 || !voorstel.ok ? geweigerd(...redenen) : gelukt(alsUitkomst(kort, voorstel.waarde, zoeker))
}

/**
 * The same for as many months as it takes to pay every claim in full, one less would not do: nobody pays on after that.
 * Only a looptijd beyond the test of a betalingsregeling comes here.
 */
function zoLangAlsNodig(vraag: Oplossingsvraag, vorm: Vorm): Oplossingsvraag {
  let [teKort, genoeg] = [0, vraag.looptijdMaanden]
  while (genoeg - teKort > 1) {
    const midden = (teKort + genoeg) >> 1
    const voorstel = berekenVoorstel(alsVoorstelvraag({ ...vraag, looptijdMaanden: midden }, vorm))
    if (voorstel.ok && kwijtNiets(voorstel.waarde)) genoeg = midden
    else teKort = midden
  }
  return { ...vraag, looptijdMaanden: genoeg }
}

function kwijtNiets({ kwijting }: Voorstel): boolean {
  return kwijting.every(({ bedrag }) => bedrag === nul)
}

function alsVoorstelvraag({ jaarrente, samen: _, aannames: __, ...vraag }: Oplossingsvraag, vorm: Vorm): Voorstelvraag {
  // Without a rate the other reasons are still asked for; nothing is made of the amounts then.
  if (vorm !== 'SK') return { ...vraag, vorm }
  return { ...vraag, vorm, vergoeding: null, krediet: { soort: 'jaarrente', jaarrente: jaarrente ?? 0 } }
}

function zonderCapaciteit(
  { capaciteit, peildatum, looptijdMaanden }: Oplossingsvraag,
  vorm: Vorm,
): readonly Oplossingweigering[] {
  const samen = telOp(...capaciteitPerMaand(capaciteit, peildatum, looptijdMaanden))
  return vorm !== 'SA' && samen === nul ? [{ code: 'GeenAfloscapaciteit' }] : []
}

const wanneer: Readonly<Record<Vorm, string>> = {
  SK: 'de kredietbank betaalt in één keer',
  SB: 'vermogen aan het begin; wat is gespaard bij elke hercontrole en aan het eind',
  SA: 'alleen wat er aan vermogen is, aan het begin',
}

function alsUitkomst(vraag: Oplossingsvraag, voorstel: Voorstel, zoeker: Zoeker): Oplossinguitkomst {
  const { vorm, berekening, uitdeling, teVerdelen, rest } = voorstel
  const { peildatum } = vraag
  const perMaand = vorm === 'SA' ? [] : capaciteitPerMaand(vraag.capaciteit, peildatum, vraag.looptijdMaanden)
  const einde = plusMaanden(peildatum, perMaand.length)
  const uitkomst = {
    inwoner: {
      totaal: telOp(vraag.vermogen, ...perMaand),
      vermogen: vraag.vermogen,
      perMaand,
      klaarOp: einde,
    },
    kosten: { rente: voorstel.rente, vergoeding: voorstel.vergoeding, bewindvoerder: nul },
    over: rest,
    schuldeisers: {
      totaal: trekAf(teVerdelen, rest),
      percentagePreferent: voorstel.percentagePreferent,
      percentageConcurrent: voorstel.percentageConcurrent,
      uitdeling,
      betalingen: betalingenVan(vraag, voorstel, zoeker),
      klaarOp: vorm === 'SB' ? einde : peildatum,
    },
  }
  const slot = slotstappen(uitkomst, wanneer[vorm], 'Gedragscode art. 11.12; NVVK, Samenwerking met schuldeisers')
  const zelf = berekend(zoeker, uitkomst, [...berekening.stappen, ...slot], berekening.nietGemodelleerd)
  return { ...zelf, berekening: { ...zelf.berekening, versie: `${versie}, voorstel ${berekening.versie}` } }
}

function betalingenVan(
  vraag: Oplossingsvraag,
  { vorm, teVerdelen, rest }: Voorstel,
  zoeker: Zoeker,
): readonly Betaling[] {
  const totaal = trekAf(teVerdelen, rest)
  if (vorm !== 'SB') return opDagen(vraag.peildatum, [{ maand: 0, bedrag: totaal }])
  const perMaand = capaciteitPerMaand(vraag.capaciteit, vraag.peildatum, vraag.looptijdMaanden)
  return opDagen(
    vraag.peildatum,
    bijHercontrole(
      { perMaand, vermogen: vraag.vermogen, vergoeding: vraag.vergoeding, totaal },
      hercontrolemaanden(vraag, zoeker),
    ),
  )
}

/** The longest looptijd in months that has a first hercontrole of its own. */
const korteLooptijd = 18

/**
 * The months after which there is a hercontrole, the last at the end: as agreed for this dossier, else yearly, and with a
 * short looptijd a first one sooner.
 */
function hercontrolemaanden(vraag: Oplossingsvraag, zoeker: Zoeker): readonly number[] {
  const { looptijdMaanden, ritme = ritmeVolgensNorm(vraag, zoeker) } = vraag
  const { eersteNa, elke } = ritme
  const maanden = Array.from({ length: looptijdMaanden }, (_, i) => i + 1)
  return maanden.filter((maand) => maand === looptijdMaanden || (maand >= eersteNa && (maand - eersteNa) % elke === 0))
}

function ritmeVolgensNorm({ looptijdMaanden, aannames }: Oplossingsvraag, zoeker: Zoeker) {
  const norm = zoeker.zoek('Hercontrole elke', termijnen.hercontrole, ({ aantal }) => `${aantal} jaar`)
  const elke = 12 * (norm?.aantal ?? looptijdMaanden)
  const sneller = looptijdMaanden > korteLooptijd ? null : zoekAanname(zoeker, aannames, 'eerste-hercontrole')
  return { eersteNa: Number(sneller ?? elke), elke }
}
