import type { DossierInzicht } from '../dossier/index.ts'
import { type Vordering, betrokkenenBij, wieHandelt } from '../schulden/index.ts'
import type { Berichtsoort, Regel } from './berichten.ts'

/** Names the client as a schuldeiser may know him: name, birth date and address, and his own reference. Never a BSN. */
export function overWie({ dossier: { client } }: DossierInzicht, v: Vordering, aan: string): readonly Regel[] {
  const [schuldeiser, ...incassanten] = betrokkenenBij(v)
  const eigen = [schuldeiser, ...incassanten].find((wie) => wie?.id === aan)?.kenmerk
  const namens = incassanten.some(({ id }) => id === aan) ? schuldeiser?.naam : undefined
  const adres = [client?.postcode, client?.huisnummer, client?.huisnummertoevoeging]
    .filter((d) => d !== undefined)
    .join(' ')
  return [
    { wat: 'Naam', waarde: client?.naam ?? 'Naam onbekend' },
    ...(client?.geboortedatum === undefined ? [] : [{ wat: 'Geboortedatum', waarde: client.geboortedatum }]),
    ...(adres === '' ? [] : [{ wat: 'Adres', waarde: adres }]),
    ...(eigen === undefined || eigen === '' ? [] : [{ wat: 'Uw kenmerk', waarde: eigen }]),
    ...(namens === undefined ? [] : [{ wat: 'Schuldeiser', waarde: namens }]),
    ...[schuldeiser, v.incassant, v.deurwaarder].flatMap((wie) =>
      wie?.kenmerk === undefined || wie.id === aan ? [] : [{ wat: `Kenmerk ${wie.naam}`, waarde: wie.kenmerk }],
    ),
  ]
}

/** What changes what a collector may do: everybody who has to do with the claim hears it. */
const voorIedereen: readonly Berichtsoort[] = [
  'kennisgeving',
  'incasso-tijdens-pauze',
  'regeling-tot-stand',
  'regeling-niet-tot-stand',
  'kwijting-schuldeiser',
  'beeindiging',
]

/** Whom a message about a claim goes to: a question to who acts, what is told to everybody, money to the schuldeiser. */
export function naarWie(
  v: Vordering,
  soort: Berichtsoort,
  vraagt: boolean,
): readonly { readonly id: string; readonly naam: string }[] {
  if (vraagt) return [wieHandelt(v)]
  return voorIedereen.includes(soort) ? betrokkenenBij(v) : [v.schuldeiser]
}
