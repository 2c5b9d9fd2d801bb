import type { ReactNode } from 'react'
import { type Centen, alsEuro, centen, telOp, trekAf } from '../../../gedeeld/geld.ts'
import {
  type Contactgegevens,
  type Gemachtigdenregel,
  type Vordering,
  betrokkenenBij,
  bronnaam,
  gemachtigdenBij,
  lopende,
  ontbrekendeGegevens,
  totaalSchuld,
  uitsluitingVan,
} from '../../../domein/schulden/index.ts'
import { extraGegevens, uitgeslotenSchulden } from '../../../regels/convenanten/index.ts'
import type { Reactiesoort } from '../../../domein/schuldregeling/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { type Kolom, Label, Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { Sectie } from './sectie.tsx'
import { AlsMag } from '../toegestaan.tsx'

const saldobronnen = { teruggemeld: '', geschat: ' (geschat)', overgenomen: ' (overgenomen)' } as const
const vervalredenen = {
  dubbel: 'dubbel',
  'al-betaald': 'al betaald',
  ingetrokken: 'ingetrokken door de schuldeiser',
  'niet-regelbaar': 'niet te regelen',
  verjaard: 'verjaard',
  'client-onbekend': 'schuldeiser kent de inwoner niet',
} as const
const reactienamen: Readonly<Record<Reactiesoort, string>> = {
  'vooraf-akkoord': 'Vooraf akkoord',
  akkoord: 'Akkoord',
  geweigerd: 'Geweigerd',
  'geen-medewerking': 'Werkt niet mee',
  'geen-reactie': 'Geen antwoord',
}

/** Every claim: what was aangemeld beside what was teruggemeld, and where it stands now. */
export function Schulden({ blad }: { readonly blad: Dossierblad }) {
  const { schulden } = blad.staat
  const telt = lopende(schulden)
  const leeg = schulden.vorderingen.length === 0
  const kort = leeg
    ? 'nog geen vorderingen'
    : `${telwoord(telt.length, 'vordering', 'vorderingen')}, samen ${alsEuro(totaalSchuld(schulden))}`
  const inlezen = `/medewerker/dossier/${blad.id}/vorderingenoverzicht`
  return (
    <Sectie naam="schulden" open={!leeg} samenvatting={kort}>
      {leeg ? (
        <Leeg>Nog geen vorderingen. Voeg ze toe via “Alle stappen”. Ze komen hier in een tabel met een totaal.</Leeg>
      ) : (
        <>
          <Schuldenbalk vorderingen={telt} />
          <Tabel
            kolommen={kolommenVan(blad)}
            rijen={schulden.vorderingen}
            sleutel={(v) => v.id}
            titel="Vorderingen"
            voet={voetVan(telt)}
          />
        </>
      )}
      <AlsMag naar={inlezen}>
        <p className="losse-link">
          <a href={inlezen}>Vorderingenoverzicht van de inwoner inlezen</a>
        </p>
      </AlsMag>
    </Sectie>
  )
}

const streep = '–'
const bedragOf = (bedrag: Centen | undefined): string => (bedrag === undefined ? streep : alsEuro(bedrag))

function kolommenVan(blad: Dossierblad): readonly Kolom<Vordering>[] {
  return [
    { kop: 'Schuldeiser', cel: (v) => <Schuldeiserkolom vordering={v} /> },
    { kop: 'Kenmerk', cel: (v) => v.kenmerk ?? streep },
    { kop: 'Aangemeld', bedrag: true, cel: (v) => alsEuro(v.aangemeld.bedrag) },
    {
      kop: 'Teruggemeld',
      bedrag: true,
      cel: (v) => (v.saldo === null ? streep : `${alsEuro(v.saldo.bedrag)}${saldobronnen[v.saldo.bron]}`),
    },
    {
      kop: 'Verschil',
      bedrag: true,
      cel: (v) => (v.saldo === null ? streep : alsEuro(trekAf(v.saldo.bedrag, v.aangemeld.bedrag))),
    },
    { kop: 'Preferent deel', bedrag: true, cel: (v) => bedragOf(v.saldo?.preferentBedrag) },
    { kop: 'Stand', cel: (v) => standVan(v, blad) },
  ]
}

const contactInWoorden = ({ klantnummer, contactpersoon, telefoon, email }: Contactgegevens): string =>
  [klantnummer === undefined ? undefined : `klantnummer ${klantnummer}`, contactpersoon, telefoon, email]
    .filter((deel) => deel !== undefined)
    .join(', ')

const handelt = ({ rol, naam, kenmerk, machtiging }: Gemachtigdenregel): string =>
  `, ${rol === 'incassant' ? 'via' : 'deurwaarder'} ${naam} (${kenmerk ?? 'geen kenmerk'}` +
  `${machtiging?.totEnMet === undefined ? '' : `, tot en met ${datumKort(machtiging.totEnMet)}`})`

function Schuldeiserkolom({ vordering: v }: { readonly vordering: Vordering }) {
  return (
    <>
      {v.schuldeiser.naam}
      <span className="hint blok">
        {v.schuldeiser.soort}
        {v.zakelijk ? ', zakelijk' : ''}
        {gemachtigdenBij(v).map(handelt)}
      </span>
      {Object.entries(v.contacten ?? {}).map(([id, contact]) => (
        <span key={id} className="hint blok">
          {betrokkenenBij(v).find((een) => een.id === id)?.naam}: {contactInWoorden(contact)}
        </span>
      ))}
      {v.herkomst === undefined ? null : (
        <span className="hint blok">
          Uit het vorderingenoverzicht van {bronnaam(v.herkomst.organisatie)}, stand op {datumKort(v.herkomst.op)}{' '}
          (bestand {v.herkomst.bestand.slice(0, 8)})
        </span>
      )}
      <Afspraakregel vordering={v} />
    </>
  )
}

/** What was agreed for this claim, why it does not apply, and what must still be found out. */
function Afspraakregel({ vordering: v }: { readonly vordering: Vordering }) {
  const uit = uitsluitingVan(v)
  const mist = v.gevraagd === null && v.saldo === null ? ontbrekendeGegevens(v) : []
  const delen = [
    uit === null ? [] : [uitsluitingtekst(uit)],
    uit === null && v.saldo === null && v.schuldeiser.voorafAkkoord
      ? ['Vooraf akkoord, tenzij hij een belemmering meldt']
      : [],
    mist.length === 0
      ? []
      : [`Nog nodig voor het saldoverzoek: ${mist.map((een) => extraGegevens[een].toLowerCase()).join(' en ')}`],
  ].flat()
  return delen.map((deel) => (
    <span className="hint blok" key={deel}>
      {deel}
    </span>
  ))
}

const uitsluitingtekst = (uit: NonNullable<ReturnType<typeof uitsluitingVan>>): string =>
  uit === 'onbekend'
    ? 'De afspraak geldt niet voor elke schuld: vul in wat voor schuld dit is'
    : `Valt buiten de afspraak (${uitgeslotenSchulden[uit].toLowerCase()}): geen vooraf akkoord en geen pauze`

/** The latest thing that is known of a claim: one word or sentence, the most telling first. */
function standVan(v: Vordering, { staat: { schuldregeling } }: Dossierblad): ReactNode {
  if (v.vervallen !== null) return <Label soort="rust">Vervallen: {vervalredenen[v.vervallen.reden]}</Label>
  const reactie = schuldregeling.reacties[v.id]
  if (reactie !== undefined) return `${reactienamen[reactie.soort]}, ${datumKort(reactie.datum)}`
  const wacht = schuldregeling.wachten[v.id]
  if (wacht !== undefined) return `Antwoord op voorstel uiterlijk ${datumKort(wacht.uiterlijk)}`
  if (v.belemmering !== null) return `Belemmering: ${v.belemmering}`
  if (v.saldo !== null) return v.voorafAkkoord ? 'Saldo bekend, vooraf akkoord' : 'Saldo bekend'
  if (v.gevraagd !== null)
    return `Saldo uiterlijk ${datumKort(v.gevraagd.uiterlijk)}${v.gevraagd.herinnerd ? ', herinnerd' : ''}`
  if (v.kennisgeving === null) return 'Nog geen kennisgeving'
  return v.kennisgeving.pauzeTot === null ? 'Kennisgeving verstuurd' : `Pauze tot ${datumKort(v.kennisgeving.pauzeTot)}`
}

function voetVan(telt: readonly Vordering[]): readonly ReactNode[] {
  const bekend = telt.flatMap((v) => (v.saldo === null ? [] : [{ saldo: v.saldo, aangemeld: v.aangemeld }]))
  const teruggemeld = telOp(...bekend.map((v) => v.saldo.bedrag))
  return [
    `Samen (${telt.length})`,
    '',
    alsEuro(telOp(...telt.map((v) => v.aangemeld.bedrag))),
    alsEuro(teruggemeld),
    alsEuro(trekAf(teruggemeld, telOp(...bekend.map((v) => v.aangemeld.bedrag)))),
    alsEuro(telOp(...bekend.map((v) => v.saldo.preferentBedrag))),
    bekend.length === telt.length ? '' : `Van ${telt.length - bekend.length} nog geen saldo`,
  ]
}

/** How the debt is made up: preferent, concurrent, and what is only aangemeld; the figures stand beside it. */
function Schuldenbalk({ vorderingen }: { readonly vorderingen: readonly Vordering[] }) {
  const preferent = telOp(...vorderingen.map((v) => v.saldo?.preferentBedrag ?? centen(0)))
  const alleSaldo = telOp(...vorderingen.map((v) => v.saldo?.bedrag ?? centen(0)))
  const onbekend = telOp(...vorderingen.map((v) => (v.saldo === null ? v.aangemeld.bedrag : centen(0))))
  const delen = [
    { naam: 'Preferent', klasse: 'deel-preferent', bedrag: preferent },
    { naam: 'Concurrent', klasse: 'deel-concurrent', bedrag: trekAf(alleSaldo, preferent) },
    { naam: 'Saldo nog niet bekend', klasse: 'deel-onbekend', bedrag: onbekend },
  ].filter((d) => d.bedrag > 0)
  const geheel = Math.max(1, telOp(...delen.map((d) => d.bedrag)))
  const breed = (bedrag: number): number => (bedrag / geheel) * 1000
  const begin = (i: number): number => breed(telOp(...delen.slice(0, i).map((d) => d.bedrag)))
  return (
    <>
      <svg aria-hidden="true" className="schuldenbalk" preserveAspectRatio="none" viewBox="0 0 1000 24">
        {delen.map((d, i) => (
          <rect className={d.klasse} height="22" key={d.naam} width={breed(d.bedrag)} x={begin(i)} y="1" />
        ))}
      </svg>
      <ul className="legenda">
        {delen.map((d) => (
          <li key={d.naam}>
            <svg aria-hidden="true" height="14" width="14">
              <rect className={d.klasse} height="13" width="13" x="0.5" y="0.5" />
            </svg>
            {d.naam} {alsEuro(d.bedrag)}
          </li>
        ))}
      </ul>
    </>
  )
}
