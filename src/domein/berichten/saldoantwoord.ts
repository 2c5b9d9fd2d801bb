import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, alsDecimaal, nul, telOp } from '../../gedeeld/geld.ts'
import type { Vordering } from '../schulden/index.ts'
import type { Antwoordinhoud } from './antwoord.ts'
import { type Antwoordopdracht, type Verwerking, tafel } from './antwoordopdracht.ts'
import { type Afzender, ernaast } from './kennisgevingantwoord.ts'
import { type Toegewezen, verdeelDelen } from './saldodelen.ts'
import type { Tafelreden } from './tafel.ts'

type Inhoud = Extract<Antwoordinhoud, { soort: 'saldo' }>

/** What a saldo-opgave can be about, and the contactenboek. */
interface Gevraagd {
  /** The running claims of who answers, or for which it acts, of which the saldo was asked. */
  readonly gevraagd: readonly Vordering[]
  /** The claims that the bericht was about, or that a person chose; null: the answer has to say. */
  readonly bedoeld: readonly string[] | null
  /** Finds a schuldeiser of the contactenboek by its name. */
  readonly schuldeiserMet: (naam: string) => string | null
}

/**
 * Decides what a saldo-opgave means at each claim that it speaks of: what is open there and, where it says something new,
 * by which reference and by whom the claim is handled.
 */
export function saldoantwoord(inhoud: Inhoud, afzender: Afzender, over: Gevraagd, datum: Datum): Verwerking {
  const verdeeld = verdeelDelen(inhoud.opgave, over.gevraagd, over.bedoeld)
  if (!('toegewezen' in verdeeld)) return tafel(verdeeld)
  const besluiten = verdeeld.toegewezen.map((deel) => {
    const uitkomst = perVordering(deel, inhoud, over, datum)
    return { uitkomst, erbij: blijft(uitkomst) ? ernaast(deel.vordering, afzender, datum, kenmerkVan(deel)) : [] }
  })
  const opdrachten = besluiten.flatMap(({ uitkomst, erbij }) => ('soort' in uitkomst ? [uitkomst, ...erbij] : erbij))
  // The same amounts with another reference or person: then there is nothing left for anybody to look at.
  const redenen = besluiten.flatMap(({ uitkomst, erbij }) =>
    'code' in uitkomst && erbij.length === 0 ? [uitkomst] : [],
  )
  const aantal = redenen.length + verdeeld.over
  if (aantal === 0) return { opdrachten, reden: null }
  if (opdrachten.length === 0) return tafel(redenen[0] ?? { code: 'geen-vordering' })
  return { opdrachten, reden: { code: 'deels', aantal } }
}

/** The claim stays where it is: only then it matters who handles it there. */
const blijft = (uitkomst: Antwoordopdracht | Tafelreden): boolean =>
  'code' in uitkomst ? uitkomst.code === 'al-beantwoord' : uitkomst.invoer['antwoord'] === 'saldo'

/** How the schuldeiser names a claim; of several parts each has a number of its own, and none is that of the claim. */
const kenmerkVan = ({ delen: [deel, nog] }: Toegewezen): string | undefined =>
  nog === undefined ? deel?.kenmerkSE : undefined

function perVordering(
  { vordering, delen }: Toegewezen,
  { voorafAkkoord, belemmering }: Inhoud,
  { schuldeiserMet }: Gevraagd,
  datum: Datum,
): Antwoordopdracht | Tafelreden {
  const opdracht = (invoer: Antwoordopdracht['invoer']): Antwoordopdracht => ({
    soort: 'RegistreerSaldoOpgave',
    vorderingId: vordering.id,
    invoer: { datum, vorderingId: vordering.id, ...invoer },
  })
  const [eerste] = delen
  if (delen.every(({ schuldtype }) => schuldtype === 'onbekend')) return opdracht({ antwoord: 'client-onbekend' })
  if (delen.some(({ schuldtype }) => schuldtype === 'overgedragen')) {
    const naar = delen.length === 1 ? eerste?.overgedragenAan : undefined
    if (naar === undefined) return { code: 'onvolledig', wat: 'nieuwe-schuldeiser' }
    const aan = naar.schuldeiserId ?? schuldeiserMet(naar.naam)
    if (aan === null) return { code: 'nieuwe-schuldeiser-onbekend', naam: naar.naam }
    const kenmerk = naar.kenmerk === undefined ? {} : { kenmerk: naar.kenmerk }
    return opdracht({ antwoord: 'overgedragen', overgedragenAan: aan, ...kenmerk })
  }
  const open = delen.filter(({ schuldtype }) => schuldtype === 'openstaand')
  const bedragen = open.flatMap((deel) => deel.saldo ?? [])
  if (bedragen.length < open.length) return { code: 'onvolledig', wat: 'saldo' }
  const bedrag = telOp(...bedragen)
  const genoemd = open.flatMap(({ preferent }) => preferent ?? [])
  const preferent = genoemd.length === 0 ? undefined : telOp(...genoemd)
  if (isZelfde(vordering, bedrag, preferent ?? nul, belemmering)) return { code: 'al-beantwoord' }
  return opdracht({
    antwoord: 'saldo',
    bedrag: alsDecimaal(bedrag),
    ...(preferent === undefined ? {} : { preferentBedrag: alsDecimaal(preferent) }),
    ...(voorafAkkoord === undefined ? {} : { voorafAkkoord }),
    ...(belemmering === undefined ? {} : { belemmering }),
  })
}

/** The same amounts from the schuldeiser itself: said again, through another channel or a second time. */
function isZelfde(v: Vordering, bedrag: Centen, preferent: Centen, belemmering: string | undefined): boolean {
  if (v.saldo?.bron !== 'teruggemeld' || (belemmering ?? null) !== v.belemmering) return false
  return v.saldo.bedrag === bedrag && v.saldo.preferentBedrag === preferent
}
