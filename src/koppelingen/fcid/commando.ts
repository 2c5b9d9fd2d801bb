import { alsDecimaal, grootste, nul, trekAf } from '../../gedeeld/geld.ts'
import { leesArgumenten } from '../../platform/opdrachtregel/argumenten.ts'
import { leesBytes } from '../../platform/opdrachtregel/bestand.ts'
import { type Commando, onbekend } from '../../platform/opdrachtregel/commando.ts'
import { type Probleem, verkeerdeInvoer, verkeerdeOpdracht } from '../../platform/opdrachtregel/probleem.ts'
import { type Stromen, schrijf } from '../../platform/opdrachtregel/stromen.ts'
import { grootsteBestand, leesFcid } from './lees.ts'
import type { Zaakstand } from './vouw.ts'

/** What the command needs of the roots: an invented file, made of a seed. */
export interface Fcidomgeving {
  readonly voorbeeld: (zaad: string, bsn: string | null) => string
}

/** Makes the command `fcid lees FILE` and `fcid voorbeeld [--zaad S] [--bsn N]`. */
export function fcidCommando({ voorbeeld }: Fcidomgeving): Commando {
  return {
    uitleg:
      'fcid lees BESTAND: leest een vorderingenoverzicht (FCID v3.0.0) · fcid voorbeeld [--zaad Z] [--bsn NUMMER]: maakt een verzonnen overzicht',
    voerUit: async ([naam, ...rest], stromen) => {
      if (naam === 'lees') return leesBestand(rest, stromen)
      if (naam === 'voorbeeld') return toonVoorbeeld(voorbeeld, rest, stromen)
      return onbekend(naam, ['fcid lees', 'fcid voorbeeld'])
    },
  }
}

const weigeringen = {
  'geen-bestand': 'Dit bestand bestaat niet.',
  onleesbaar: 'Dit bestand kan niet worden gelezen.',
  'te-groot': `Het bestand is te groot: hoogstens ${grootsteBestand / 1_000_000} MB.`,
} as const

async function leesBestand(argumenten: readonly string[], { uit }: Stromen): Promise<Probleem | null> {
  const gelezen = leesArgumenten(argumenten, {})
  if (!gelezen.ok) return gelezen.probleem
  const [pad, ...teveel] = gelezen.waarde.namen
  if (pad === undefined || teveel.length > 0)
    return verkeerdeOpdracht('onbekende-opdracht', 'Noem één bestand: fcid lees BESTAND.')
  const bytes = await leesBytes(pad, grootsteBestand)
  if (!(bytes instanceof Uint8Array))
    return verkeerdeInvoer([{ pointer: '#', code: bytes, detail: weigeringen[bytes] }])
  const uitkomst = leesFcid(bytes)
  if (!uitkomst.ok) return verkeerdeInvoer(uitkomst.fouten)
  const { bestand, zaken } = uitkomst.overzicht
  await schrijf(uit, `${JSON.stringify({ bestand, zaken: zaken.map(alsVerslag) })}\n`)
  return null
}

/** A zaak in the JSON of the command line: amounts with two decimals; no BSN. */
function alsVerslag({ opgelegd, betaald, gevraagd, saldoVolgensBron, ...zaak }: Zaakstand) {
  return {
    ...zaak,
    opgelegd: alsDecimaal(opgelegd),
    betaald: alsDecimaal(betaald),
    gevraagd: alsDecimaal(gevraagd),
    open: alsDecimaal(grootste(nul, trekAf(opgelegd, betaald))),
    ...(saldoVolgensBron === undefined ? {} : { saldoVolgensBron: alsDecimaal(saldoVolgensBron) }),
  }
}

async function toonVoorbeeld(
  voorbeeld: Fcidomgeving['voorbeeld'],
  argumenten: readonly string[],
  { uit }: Stromen,
): Promise<Probleem | null> {
  const gelezen = leesArgumenten(argumenten, { zaad: { type: 'string' }, bsn: { type: 'string' } })
  if (!gelezen.ok) return gelezen.probleem
  const { zaad, bsn } = gelezen.waarde.opties
  await schrijf(uit, voorbeeld(typeof zaad === 'string' ? zaad : 'kwijting', typeof bsn === 'string' ? bsn : null))
  return null
}
