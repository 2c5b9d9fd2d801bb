import { type Contactgegevens, behandelvelden } from '../../domein/schulden/index.ts'
import { formulier, lees } from '../../gedeeld/invoer.ts'
import { type Cel, type Gelezen, leesTekst } from './cellen.ts'
import { type Foutcode, fout } from './fouten.ts'
import type { Saldokolom } from './kolommen.ts'
import { titelVan } from './kop.ts'
import { type Lezer, optioneel } from './lezer.ts'

/** What a row says of the claim at the schuldeiser: its reference, and who handles it; absent: nothing. */
export interface Behandeling {
  readonly kenmerkSE?: string
  readonly behandelt?: Contactgegevens
}

const kolommen = {
  kenmerk: 'factuurnummerSE',
  klantnummer: 'klantnummerSE',
  contactpersoon: 'contactSE',
  telefoon: 'telefoonSE',
  email: 'emailSE',
} as const satisfies Record<keyof typeof behandelvelden, Saldokolom>
type Veldnaam = keyof typeof kolommen

/** The columns of who handles it. */
export const behandelkolommen: readonly Saldokolom[] = ['klantnummerSE', 'contactSE', 'emailSE', 'telefoonSE']

const velden = formulier(behandelvelden)

/** Reads what a row says of the reference and of who handles the claim: only what can be recorded there. */
export function leesBehandeling(lezer: Lezer): Behandeling {
  const ruw = {
    kenmerk: lezer.tekst(kolommen.kenmerk),
    klantnummer: lezer.tekst(kolommen.klantnummer),
    contactpersoon: lezer.tekst(kolommen.contactpersoon),
    telefoon: lezer.lees(kolommen.telefoon, leesTelefoon),
    email: lezer.tekst(kolommen.email),
  }
  const ingevuld = Object.fromEntries(Object.entries(ruw).filter(([, waarde]) => waarde !== null))
  if (Object.keys(ingevuld).length === 0) return {}
  const gelezen = lees(velden, ingevuld)
  if (!gelezen.ok) {
    for (const { pointer, code, detail } of gelezen.weigeringen)
      lezer.fouten.push(fout(lezer.line, codes[code] ?? 'onbekende-waarde', `${titelBij(pointer)}: ${detail}`))
    return {}
  }
  const { kenmerk, klantnummer, contactpersoon, telefoon, email } = gelezen.waarde
  const behandelt: Contactgegevens = {
    ...optioneel('klantnummer', klantnummer),
    ...optioneel('contactpersoon', contactpersoon),
    ...optioneel('telefoon', telefoon),
    ...optioneel('email', email),
  }
  return {
    ...optioneel('kenmerkSE', kenmerk),
    ...(Object.keys(behandelt).length === 0 ? {} : { behandelt }),
  }
}

const codes: Readonly<Record<string, Foutcode>> = { 'te-lang': 'te-lang' }

function titelBij(pointer: string): string {
  const veld = pointer.slice(2)
  return titelVan(isVeld(veld) ? kolommen[veld] : 'contactSE')
}
const isVeld = (naam: string): naam is Veldnaam => Object.hasOwn(kolommen, naam)

/** A telephone number of another country begins with a plus, as a formula may. */
function leesTelefoon(cel: Cel): Gelezen<string> {
  const nummer = typeof cel === 'string' ? cel.trim().replace(/^'/, '') : ''
  return /^\+[\d\s()-]+$/.test(nummer) ? { waarde: nummer } : leesTekst(cel)
}
