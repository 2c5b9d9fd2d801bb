import { alsEuro } from '../../../gedeeld/geld.ts'
import type { Koppelreden } from '../../../domein/geld/index.ts'
import type { Afschriftregel, Bankrekeningregel } from '../../../domein/verloop/index.ts'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'

/** Why a dossier is put forward, in the words of a colleague. */
export const redenen: Readonly<Record<Koppelreden, string>> = {
  kenmerk: 'het betalingskenmerk van dit dossier staat erbij',
  rekening: 'van deze rekening kwam eerder geld voor dit dossier',
  bedrag: 'het bedrag is wat wij verwachten',
  naam: 'de achternaam is gelijk',
}

/** An IBAN in groups of four. */
export const inGroepjes = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ')

/** Which statement: its number when it has one, and its days. */
export function afschriftnaam({ volgnummer, kenmerk, eersteDag, laatsteDag, tot }: Afschriftregel): string {
  const nummer = volgnummer === null ? kenmerk : String(volgnummer)
  const einde = laatsteDag ?? tot
  if (einde === null) return nummer
  return eersteDag === null || eersteDag === einde
    ? `${nummer}, ${datumKort(einde)}`
    : `${nummer}, ${datumKort(eersteDag)} tot en met ${datumKort(einde)}`
}

/** What of an account asks for a person; empty: everything ties. */
export function aandacht({
  aansluiting,
  grootboek,
  posten,
  beginsaldo,
  tussenrekening,
  open,
}: Bankrekeningregel): readonly string[] {
  const { beginstand, verschil, gaten, zonderEindsaldo } = aansluiting
  return [
    ...(verschil === 0 ? [] : [`Er is een verschil van ${alsEuro(verschil)} met de bank.`]),
    ...(grootboek === posten + beginsaldo.geboekt ? [] : ['Het grootboek is niet gelijk aan de boekingen.']),
    ...(beginsaldo.geboekt === 0 || beginstand === null || beginsaldo.geboekt === beginstand
      ? []
      : ['Het geboekte beginsaldo is niet wat er vóór het eerste afschrift stond.']),
    ...(tussenrekening + open.bij + open.af === 0 ? [] : ['De tussenrekening is niet gelijk aan wat open staat.']),
    ...(gaten.length === 0
      ? []
      : [
          `Er ${gaten.length === 1 ? 'ontbreekt' : 'ontbreken'} ${telwoord(gaten.length, 'stuk', 'stukken')} tussen de afschriften.`,
        ]),
    ...(zonderEindsaldo.length === 0
      ? []
      : [`${telwoord(zonderEindsaldo.length, 'afschrift heeft', 'afschriften hebben')} geen eindsaldo.`]),
  ]
}
