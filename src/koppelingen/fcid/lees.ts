import { createHash } from 'node:crypto'
import { alsDecimaal } from '../../gedeeld/geld.ts'
import { type Fout, lees, pointer } from '../../gedeeld/invoer.ts'
import { leesJsonbestand } from '../../platform/opdrachtregel/bytes.ts'
import type { Probleemfout } from '../../platform/opdrachtregel/probleem.ts'
import { documentschema } from './schema.ts'
import { type Zaakstand, vouwZaak } from './vouw.ts'

/** A file may hold this many bytes: an inwoner with a hundred zaken needs a tenth of it. */
export const grootsteBestand = 5_000_000

/** What more than this many documents in one file would be, is no export of one inwoner. */
const meesteDocumenten = 50
// The document itself goes eight deep; members that we do not read may go on for a while.
const diepste = 64

/** What a file says, folded. */
export interface Gelezenoverzicht {
  /** sha-256, hexadecimal. */
  readonly bestand: string
  /** Whose it is; absent: the file does not say. */
  readonly bsn?: string
  readonly zaken: readonly Zaakstand[]
}

export type Fciduitkomst =
  | { readonly ok: true; readonly overzicht: Gelezenoverzicht }
  | { readonly ok: false; readonly fouten: readonly Probleemfout[] }

/**
 * Reads what an inwoner brings: one document, or a list of them (one per source). Nothing of a wrong file is taken.
 * @returns every claim as it stands now, or every fault with its place: who shows them says how many of very many
 */
export function leesFcid(bytes: Uint8Array): Fciduitkomst {
  const json = leesJsonbestand(bytes, grootsteBestand, diepste)
  if (!json.ok) return mis(json.fouten)
  const heel = Array.isArray(json.waarde) ? json.waarde : null
  const documenten: readonly unknown[] = heel ?? [json.waarde]
  if (documenten.length === 0 || documenten.length > meesteDocumenten)
    return mis([
      {
        pointer: '#',
        code: 'verkeerd-aantal',
        detail: `Geef één document, of een lijst van 1 tot en met ${meesteDocumenten}.`,
      },
    ])
  const delen = documenten.map((een, i) => leesDocument(een, heel === null ? [] : [i]))
  const fouten = [...delen.flatMap((deel) => deel.fouten), ...dubbel(delen), ...meerMensen(delen)]
  if (fouten.length > 0) return mis(fouten)
  const [bsn] = delen.flatMap((deel) => deel.bsns)
  return {
    ok: true,
    overzicht: {
      bestand: createHash('sha256').update(bytes).digest('hex'),
      ...(bsn === undefined ? {} : { bsn }),
      zaken: delen.flatMap((deel) => deel.zaken.map(({ stand }) => stand)),
    },
  }
}

interface Deel {
  readonly fouten: readonly Fout[]
  readonly bsns: readonly string[]
  readonly zaken: readonly { readonly stand: Zaakstand; readonly pad: readonly PropertyKey[] }[]
}

function leesDocument(waarde: unknown, pad: readonly PropertyKey[]): Deel {
  const gelezen = lees(documentschema, waarde)
  if (!gelezen.ok) return { fouten: gelezen.weigeringen.map((fout) => onder(pad, fout)), bsns: [], zaken: [] }
  const { body } = gelezen.waarde
  const gevouwen = body.financiele_zaken.map((zaak, i) => {
    const hier = [...pad, 'body', 'financiele_zaken', i]
    return { ...vouwZaak(zaak, body, hier), pad: hier }
  })
  const bsns = [
    body.bsn,
    ...body.financiele_zaken.flatMap((zaak) => [
      zaak.bsn,
      ...zaak.gebeurtenissen.map((g) => (g.gebeurtenis_type === 'FinancieleVerplichtingOpgelegd' ? g.bsn : undefined)),
    ]),
  ].filter((bsn) => bsn !== undefined)
  return {
    fouten: gevouwen.flatMap(({ fouten }) => fouten),
    bsns,
    zaken: gevouwen.flatMap(({ stand, pad: hier }) => (stand === null ? [] : [{ stand, pad: hier }])),
  }
}

const onder = (pad: readonly PropertyKey[], { pointer: plaats, ...fout }: Fout): Fout => ({
  ...fout,
  pointer: `${pointer(pad)}${plaats.slice(1)}`,
})

/** One zaak stands once in a file: which of two would count? */
function dubbel(delen: readonly Deel[]): readonly Fout[] {
  const gezien = new Set<string>()
  return delen
    .flatMap(({ zaken }) => zaken)
    .flatMap(({ stand, pad }) => {
      const sleutel = `${stand.organisatie}:${stand.kenmerk}`
      const eerder = gezien.has(sleutel)
      gezien.add(sleutel)
      if (!eerder) return []
      const plaats = pointer([...pad, 'zaakkenmerk'])
      return [{ pointer: plaats, code: 'dubbel', detail: 'Deze zaak staat er meer dan één keer.' } as const]
    })
}

function meerMensen(delen: readonly Deel[]): readonly Fout[] {
  if (new Set(delen.flatMap(({ bsns }) => bsns)).size < 2) return []
  return [{ pointer: '#', code: 'strijdig', detail: 'Dit bestand gaat over meer dan één persoon.' }]
}

const mis = (fouten: readonly Probleemfout[]): Fciduitkomst => ({ ok: false, fouten })

/** What is handed in to `LeesVorderingenoverzichtIn`. */
export function alsInvoer({ zaken, ...rest }: Gelezenoverzicht) {
  return {
    ...rest,
    regels: zaken.map(({ gevraagd: _gevraagd, opgelegd, betaald, saldoVolgensBron, ...zaak }) => ({
      ...zaak,
      opgelegd: alsDecimaal(opgelegd),
      betaald: alsDecimaal(betaald),
      ...(saldoVolgensBron === undefined ? {} : { saldoVolgensBron: alsDecimaal(saldoVolgensBron) }),
    })),
  }
}
