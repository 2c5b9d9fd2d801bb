import { centenUitDecimaal } from '../../gedeeld/geld.ts'
import { startRegister } from './register.ts'
import type { Lid, Registerserver } from './server.ts'

/** What a lender sees of one registration. */
interface Registratie {
  readonly soort: unknown
  readonly bedrag: unknown
  readonly ead: unknown
  readonly tla: unknown
  readonly pla: unknown
  readonly achterstand: boolean
  readonly codes: readonly string[]
  /** Who it is about. */
  readonly naam: unknown
  readonly geboortedatum: unknown
}

/** What a toetsing answers: all that stands there of somebody. */
export type Toetsing = readonly Omit<Registratie, 'naam' | 'geboortedatum'>[]

/** The table of the CKI, once more and on its own: what each kind may carry. */
const tabel: Readonly<Record<string, { readonly acties: readonly string[]; readonly codes: readonly string[] }>> = {
  SH: { acties: ['open', 'wijzig', 'code', 'codeWeg', 'sluit', 'verwijder'], codes: ['4'] },
  SK: {
    acties: ['open', 'wijzig', 'achterstand', 'herstel', 'code', 'codeWeg', 'sluit', 'verwijder'],
    codes: ['1', '2', '3', '4', '5'],
  },
}
const drempel = 25_000

/** An SH has no amount; an SK has one above the line, and an agreed end. */
function magBedrag({ soort, bedrag, tla }: Lid): boolean {
  if (soort === 'SH') return bedrag === null
  const centen = typeof bedrag === 'string' ? centenUitDecimaal(bedrag) : null
  return centen !== null && centen > drempel && typeof tla === 'string'
}

function volgensTabel(melding: Lid): boolean {
  const { soort, actie, code } = melding
  const mag = tabel[String(soort)]
  if (mag === undefined || !mag.acties.includes(String(actie)) || !magBedrag(melding)) return false
  if (actie === 'code' || actie === 'codeWeg') return typeof code === 'string' && mag.codes.includes(code)
  if (code !== null) return false
  // What is opened or changed goes on; what is closed has a day on which it ended.
  const voorbij = typeof melding['pla'] === 'string'
  if (actie === 'sluit') return voorbij
  return actie === 'open' || actie === 'wijzig' ? !voorbij : true
}

const inhoud = ({ soort, bedrag, ead, tla, pla, naam, geboortedatum }: Lid) => ({
  soort,
  bedrag,
  ead,
  tla,
  pla,
  naam,
  geboortedatum,
})

/** What stands there after a message; a status when it builds on something that is not there. */
function na(was: Registratie | undefined, melding: Lid): Registratie | null | number {
  const { actie, code } = melding
  if (actie === 'open') return was === undefined ? { ...inhoud(melding), achterstand: false, codes: [] } : 409
  if (was === undefined) return 404
  switch (actie) {
    case 'wijzig':
    case 'sluit':
      return { ...was, ...inhoud(melding) }
    case 'achterstand':
      return was.achterstand ? 409 : { ...was, achterstand: true, codes: was.codes.filter((c) => c !== '5') }
    case 'herstel':
      return was.achterstand ? { ...was, achterstand: false } : 404
    case 'code':
      return metCode(was, String(code))
    case 'codeWeg':
      return was.codes.includes(String(code)) ? { ...was, codes: was.codes.filter((c) => c !== code) } : 404
    default:
      return null
  }
}

function metCode(was: Registratie, code: string): Registratie | number {
  if (was.codes.includes(code)) return 409
  // The arrears may still be on their way.
  if (['1', '2'].includes(code) && !was.achterstand) return 404
  if (code === '5' && was.achterstand) return 422
  return { ...was, codes: [...was.codes, code].toSorted() }
}

/**
 * Starts the simulated CKI on the loopback: deelnemers register and change (`POST /meldingen`), lenders look somebody up
 * (`POST /toetsing`). It refuses what the table of SH and SK forbids, and every field that it does not know: a BSN, say.
 * @param deelnemers the deelnemersnummers that may register
 */
export function startBkrregister({
  deelnemers,
  port,
}: {
  readonly deelnemers: readonly string[]
  readonly port?: number
}): Promise<Registerserver> {
  /** By deelnemersnummer and contract. */
  const staat = new Map<string, Registratie>()
  return startRegister(
    {
      velden: ['actie', 'berichtId', 'contract', 'datum', 'deelnemersnummer', 'ead', 'geboortedatum', 'naam', 'soort'],
      vrij: ['adres', 'bedrag', 'code', 'pla', 'tla'],
      bekendBij: { veld: 'deelnemersnummer', codes: deelnemers },
      neemIn: (melding) => {
        if (!volgensTabel(melding)) return 422
        const plaats = `${String(melding['deelnemersnummer'])}:${String(melding['contract'])}`
        const nieuw = na(staat.get(plaats), melding)
        if (typeof nieuw === 'number') return nieuw
        if (nieuw === null) staat.delete(plaats)
        else staat.set(plaats, nieuw)
        return 201
      },
      vraag: { pad: '/toetsing', beantwoord: (vraag) => toets([...staat.values()], vraag) },
    },
    port,
  )
}

/** All that stands there of who has this name and birth date; who they are is not repeated. */
const toets = (registraties: readonly Registratie[], vraag: Lid): Toetsing =>
  registraties
    .filter(({ naam, geboortedatum }) => naam === vraag['naam'] && geboortedatum === vraag['geboortedatum'])
    .map(({ naam: _naam, geboortedatum: _geboortedatum, ...wat }) => wat)
