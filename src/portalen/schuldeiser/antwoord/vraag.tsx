import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { Datum } from '../../../gedeeld/datum.ts'
import {
  type Antwoordvraag,
  type Berichtgegevens,
  type Regel,
  berichtsoorten,
} from '../../../domein/berichten/index.ts'
import { datumKort, leesbaar } from '../../onderdelen/teksten/datums.ts'

/** What a page asks, by the form that answers it. */
export const vraagtitels: Readonly<Record<Antwoordvraag, string>> = {
  saldo: 'Wat staat er open bij u?',
  voorstel: 'Gaat u akkoord met dit voorstel?',
  kwijting: 'Verleent u finale kwijting?',
  kennisgeving: 'Wij helpen een van uw klanten',
}

const uitleg: Readonly<Record<Antwoordvraag, string>> = {
  saldo:
    'Wij helpen een van uw klanten met schulden. Om een voorstel te kunnen doen, willen wij weten hoeveel er bij u openstaat.',
  voorstel: 'Wij helpen een van uw klanten met schulden. Dit is wat wij u kunnen bieden.',
  kwijting: 'De schuldregeling van uw klant is klaar. Wij vragen u om de rest kwijt te schelden.',
  kennisgeving: 'Dit bericht gaat over een van uw klanten. U hoeft niet te antwoorden.',
}

/** What is asked, and until when: a reminder gives more time than the bericht itself says. */
export function Vraagkop({
  gegevens,
  vraag,
  uiterlijk = gegevens.antwoordUiterlijk,
}: {
  readonly gegevens: Berichtgegevens
  readonly vraag: Antwoordvraag | null
  readonly uiterlijk?: Datum | null
}) {
  const { organisatie, contactpersoon, soort } = gegevens
  return (
    <>
      <p className="merk">{organisatie.naam}</p>
      <Heading level={1}>{vraag === null ? berichtsoorten[soort] : vraagtitels[vraag]}</Heading>
      <Paragraph purpose="lead">
        {vraag === null ? 'Dit bericht gaat over een van uw klanten. U hoeft niet te antwoorden.' : uitleg[vraag]}
      </Paragraph>
      {uiterlijk === null ? null : (
        <Paragraph>
          Wij ontvangen uw antwoord graag uiterlijk op <strong>{datumKort(uiterlijk)}</strong>.
        </Paragraph>
      )}
      <Paragraph>
        Aan: {gegevens.schuldeiser.naam}. Van: {contactpersoon.naam}, {organisatie.naam}.
      </Paragraph>
    </>
  )
}

// These lines stand in every message too; here the data say it, with the address in full.
const overWie = new Set(['Naam', 'Geboortedatum', 'Adres', 'Uw kenmerk'])

/** About whom: enough to find the klant, and no more. A BSN is there for a public schuldeiser alone. */
export function OverWie({ gegevens: { klant, vordering } }: { readonly gegevens: Berichtgegevens }) {
  const { straat, huisnummer, huisnummertoevoeging, postcode, woonplaats } = klant.adres
  const samen = (...delen: readonly (string | undefined)[]): string => delen.filter((d) => d !== undefined).join(' ')
  const huis = samen(huisnummer, huisnummertoevoeging)
  const adres =
    straat === undefined
      ? [samen(postcode, ...(huis === '' ? [] : [huis]), woonplaats)].filter((d) => d !== '')
      : [samen(straat, huis), samen(postcode, woonplaats)].filter((d) => d !== '')
  const rijen: readonly (readonly [string, string | undefined])[] = [
    ['Naam', klant.naam],
    ['Geboortedatum', klant.geboortedatum === undefined ? undefined : datumKort(klant.geboortedatum)],
    ['Adres', adres.length === 0 ? undefined : adres.join(', ')],
    ['Uw kenmerk', vordering.kenmerk],
    ['Burgerservicenummer', klant.bsn],
  ]
  return <Lijst titel="Over wie gaat het?" rijen={rijen.flatMap(([wat, w]) => (w === undefined ? [] : [{ wat, w }]))} />
}

/** What the message says besides whom it is about; nothing when that is all. */
export function WatErStaat({ titel, regels }: { readonly titel: string; readonly regels: readonly Regel[] }) {
  const rijen = regels
    .filter(({ wat }) => !overWie.has(wat))
    .map(({ wat, waarde, uitleg: erbij }) => ({ wat, w: leesbaar(waarde), erbij }))
  return rijen.length === 0 ? null : <Lijst rijen={rijen} titel={titel} />
}

interface Rij {
  readonly wat: string
  readonly w: string
  readonly erbij?: string | undefined
}

/** Names and values under each other. */
export function Lijst({ titel, rijen }: { readonly titel: string; readonly rijen: readonly Rij[] }) {
  return (
    <section>
      <Heading level={2}>{titel}</Heading>
      <dl className="feiten">
        {rijen.map(({ wat, w, erbij }, i) => (
          <div key={i}>
            <dt>{wat}</dt>
            <dd>
              {w}
              {erbij === undefined ? null : <span className="hint blok">{leesbaar(erbij)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
