import { startRegister } from './register.ts'
import type { Lid, Registerserver } from './server.ts'

/** What somebody who asks may hear: that there is help, from whom and since when. */
export interface Vishantwoord {
  readonly bekend: boolean
  readonly organisaties: readonly { readonly naam: unknown; readonly contact: unknown; readonly sinds: unknown }[]
}

/**
 * Starts the simulated VISH on the loopback: organisations tell it who gets help (`POST /meldingen`), deurwaarders ask
 * whether somebody is known (`POST /vraag`). It refuses a field that it does not know: which help there is, say.
 * @param aansluitcodes of the organisations that may tell something
 * @param bestand where it keeps what it took in; left out: only in memory
 */
export function startVishregister({
  aansluitcodes,
  port,
  bestand,
}: {
  readonly aansluitcodes: readonly string[]
  readonly port?: number
  readonly bestand?: string
}): Promise<Registerserver> {
  /** By aansluitcode and kenmerk: what stands there now. */
  const staat = new Map<string, Lid>()
  return startRegister(
    {
      velden: ['aansluitcode', 'actie', 'begin', 'berichtId', 'geboortedatum', 'kenmerk', 'naam', 'organisatie'],
      vrij: ['adres', 'bsn', 'contact', 'einde'],
      bekendBij: { veld: 'aansluitcode', codes: aansluitcodes },
      neemIn: (melding) => {
        const { aansluitcode, kenmerk, actie } = melding
        if (!['meldAan', 'wijzig', 'meldAf'].includes(String(actie))) return 422
        const plaats = `${String(aansluitcode)}:${String(kenmerk)}`
        if (actie !== 'meldAan' && !staat.has(plaats)) return 404
        staat.set(plaats, melding)
        return 201
      },
      vraag: { pad: '/vraag', beantwoord: (vraag) => beantwoord([...staat.values()], vraag) },
    },
    port,
    bestand,
  )
}

/** Is this person known? By BSN, else by name and birth date; who was ended is not. */
function beantwoord(meldingen: readonly Lid[], vraag: Lid): Vishantwoord {
  const { bsn, naam, geboortedatum } = vraag
  const gevonden = meldingen.filter(
    (m) =>
      m['actie'] !== 'meldAf' &&
      (typeof bsn === 'string' ? m['bsn'] === bsn : m['naam'] === naam && m['geboortedatum'] === geboortedatum),
  )
  const organisaties = gevonden.map((m) => ({ naam: m['organisatie'], contact: m['contact'], sinds: m['begin'] }))
  return { bekend: gevonden.length > 0, organisaties }
}
