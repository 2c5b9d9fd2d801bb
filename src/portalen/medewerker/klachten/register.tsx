import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Datum } from '../../../gedeeld/datum.ts'
import { klachtonderwerpen, klachtoordelen } from '../../../domein/kwaliteit/index.ts'
import { type Klachtjaar, type Klachtregel, behandelduur, klaarOp, opTijd } from '../../../domein/verloop/index.ts'
import { Bladeren, Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { klachtAdres } from './wie.ts'

const Inwoner = ({ klacht: { dossierId, inwoner } }: { readonly klacht: Klachtregel }) => (
  <a href={klachtAdres(dossierId)}>{inwoner}</a>
)
const overWie = ({ over }: Klachtregel): string => over?.naam ?? 'Niemand in het bijzonder'

/** What waits for an answer, the first due first. */
export function OpenKlachten({
  klachten,
  vandaag,
}: {
  readonly klachten: readonly Klachtregel[]
  readonly vandaag: Datum
}) {
  const titel = 'Wacht op een antwoord'
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        {titel}
      </Heading>
      {klachten.length === 0 ? (
        <Leeg>Niets. Hier staat elke klacht tot de inwoner antwoord heeft, met wie haar bekijkt en tot wanneer.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Inwoner', cel: (een) => <Inwoner klacht={een} /> },
            { kop: 'Ontvangen', cel: ({ ontvangen }) => datumKort(ontvangen) },
            { kop: 'Onderwerp', cel: ({ onderwerp }) => klachtonderwerpen[onderwerp] },
            { kop: 'Over wie', cel: overWie },
            { kop: 'Wie bekijkt haar', cel: (een) => <Behandelaar klacht={een} /> },
            { kop: 'Antwoord uiterlijk', cel: (een) => <Uiterlijk klacht={een} vandaag={vandaag} /> },
          ]}
          rijen={klachten}
          sleutel={({ id }) => id}
          titel={titel}
        />
      )}
    </section>
  )
}

function Behandelaar({ klacht: { bij, dossierId, inwoner } }: { readonly klacht: Klachtregel }) {
  if (bij !== null) return bij.naam
  return (
    <>
      Nog niemand.{' '}
      <a href={`/medewerker/dossier/${dossierId}/stap/WijsKlachtToe`}>
        Toewijzen<span className="voorlezer"> van de klacht van {inwoner}</span>
      </a>
    </>
  )
}

function Uiterlijk({ klacht, vandaag }: { readonly klacht: Klachtregel; readonly vandaag: Datum }) {
  return (
    <span className={opTijd(klacht, vandaag) === false ? 'laat' : undefined}>
      {termijnTekst(klacht.uiterlijk, vandaag)}
      {klacht.verdaagd === null ? null : ', verlengd'}
    </span>
  )
}

/** How many came in each year, what came of them, and whether the term was kept. */
export function Klachtcijfers({ jaren, jaar }: { readonly jaren: readonly Klachtjaar[]; readonly jaar: number }) {
  const titel = 'Per jaar'
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        {titel}
      </Heading>
      {jaren.length === 0 ? (
        <Leeg>
          Er kwam nog geen klacht binnen. Hier komen de cijfers van elk jaar, voor het jaarverslag en de audit.
        </Leeg>
      ) : (
        <>
          <p>
            De norm is zes weken, of tien als er verlengd is; vier als de klacht niet in behandeling kwam. Een jaar telt
            de klachten die toen binnenkwamen.{' '}
            <a href={`/medewerker/klachten/csv?jaar=${jaar}`}>Download {jaar} als CSV</a>, zonder namen.
          </p>
          <Tabel
            kolommen={[
              { kop: 'Jaar', cel: (r) => <a href={`?jaar=${r.jaar}`}>{r.jaar}</a> },
              { kop: 'Klachten', bedrag: true, cel: (r) => r.aantal },
              { kop: klachtoordelen.gegrond, bedrag: true, cel: (r) => r.oordelen.gegrond },
              { kop: klachtoordelen.deels, bedrag: true, cel: (r) => r.oordelen.deels },
              { kop: klachtoordelen.ongegrond, bedrag: true, cel: (r) => r.oordelen.ongegrond },
              { kop: 'Niet behandeld', bedrag: true, cel: (r) => r.oordelen['niet-behandeld'] },
              { kop: 'Ingetrokken', bedrag: true, cel: (r) => r.ingetrokken },
              { kop: 'Open', bedrag: true, cel: (r) => r.open },
              { kop: 'Op tijd', bedrag: true, cel: (r) => r.opTijd },
              { kop: 'Te laat', bedrag: true, cel: (r) => r.teLaat },
              {
                kop: 'Helft binnen',
                bedrag: true,
                cel: ({ dagen }) => (dagen === null ? 'te weinig' : `${dagen.mediaan} dagen`),
              },
            ]}
            rijen={jaren}
            sleutel={(r) => String(r.jaar)}
            titel={titel}
          />
        </>
      )}
    </section>
  )
}

/** What came of the klachten of a year that do not wait any more. */
export function AfgedaneKlachten({
  jaar,
  klachten,
  aantal,
  pagina,
  vandaag,
}: {
  readonly jaar: number
  readonly klachten: readonly Klachtregel[]
  readonly aantal: number
  readonly pagina: number
  readonly vandaag: Datum
}) {
  const titel = `Klaar, uit ${jaar}`
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        {titel}
      </Heading>
      {klachten.length === 0 ? (
        <Leeg>Niets. Hier staat wat er van elke klacht kwam, en hoe lang dat duurde.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Inwoner', cel: (een) => <Inwoner klacht={een} /> },
            { kop: 'Ontvangen', cel: ({ ontvangen }) => datumKort(ontvangen) },
            { kop: 'Klaar', cel: (een) => datumKort(klaarOp(een) ?? een.uiterlijk) },
            { kop: 'Onderwerp', cel: ({ onderwerp }) => klachtonderwerpen[onderwerp] },
            { kop: 'Over wie', cel: overWie },
            {
              kop: 'Oordeel',
              cel: ({ afgedaan }) => (afgedaan === null ? 'Ingetrokken' : klachtoordelen[afgedaan.oordeel]),
            },
            { kop: 'Duur', cel: (een) => <Duur klacht={een} vandaag={vandaag} /> },
          ]}
          rijen={klachten}
          sleutel={({ id }) => id}
          titel={titel}
        />
      )}
      <Bladeren adres={new URLSearchParams({ jaar: String(jaar) })} pagina={pagina} totaal={aantal} />
    </section>
  )
}

function Duur({ klacht, vandaag }: { readonly klacht: Klachtregel; readonly vandaag: Datum }) {
  const dagen = behandelduur(klacht)
  if (dagen === null) return null
  const laat = opTijd(klacht, vandaag) === false
  return (
    <span className={laat ? 'laat' : undefined}>
      {dagen} dagen, {laat ? 'te laat' : 'op tijd'}
    </span>
  )
}
