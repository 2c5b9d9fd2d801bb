import { alsEuro } from '../../../gedeeld/geld.ts'
import type { Voorstelverandering, Vorderingwijziging, Vraagreden } from '../../../domein/schuldregeling/index.ts'
import { Melding, Tabel } from '../../onderdelen/onderdelen.tsx'
import { opsomming } from '../../onderdelen/teksten/datums.ts'
import { Nevenafspraken } from './inhoud.tsx'

type Naam = (vorderingId: string) => string

const soorten: Readonly<Record<Vorderingwijziging['soort'], string>> = {
  erbij: 'nieuwe vordering',
  weg: 'telt niet meer mee',
  gewijzigd: 'ander bedrag of ander preferent deel',
  overgedragen: 'overgedragen: deze schuldeiser is nog niet gevraagd',
}

const redenen: Readonly<Record<Vraagreden, string>> = {
  nieuw: 'is nog niet gevraagd',
  'eigen-vordering': 'de eigen vordering is anders',
  percentages: 'alle percentages veranderen mee',
}

/** A round that is out of date: what changed, and who must be asked again, each with the reason (L-26). */
export function Veranderd({
  verandering,
  ronde,
  naam,
}: {
  readonly verandering: Voorstelverandering
  readonly ronde: number
  readonly naam: Naam
}) {
  const { vorderingen, capaciteit, nevenafspraken, opnieuw, informeren } = verandering
  return (
    <Melding soort="let-op" titel={`Voorstel ${ronde} telt niet meer: er is iets veranderd`}>
      {vorderingen.length === 0 ? null : <Vorderingen naam={naam} rijen={vorderingen} />}
      {capaciteit === null ? null : <Capaciteit capaciteit={capaciteit} />}
      <Nevenafspraken afspraken={nevenafspraken.erbij} naam={naam} />
      {nevenafspraken.weg.length === 0 ? null : (
        <p>Niet meer afgesproken buiten de verdeling: {opsomming(nevenafspraken.weg.map(({ wat }) => wat))}.</p>
      )}
      <p>
        <strong>Vraag deze schuldeisers opnieuw</strong>, met een nieuw voorstel. Antwoorden op voorstel {ronde} tellen
        niet meer.
      </p>
      <ul>
        {opnieuw.map(({ vorderingId, waarom }) => (
          <li key={vorderingId}>
            {naam(vorderingId)}: {redenen[waarom]}
          </li>
        ))}
      </ul>
      {informeren.length === 0 ? null : (
        <p>
          Vooraf akkoord, dus niet opnieuw gevraagd: {opsomming(informeren.map(naam))}. Zij krijgen bericht met de
          bedragen als de regeling er is.
        </p>
      )}
    </Melding>
  )
}

function Vorderingen({ rijen, naam }: { readonly rijen: readonly Vorderingwijziging[]; readonly naam: Naam }) {
  return (
    <Tabel
      kolommen={[
        { kop: 'Vordering', cel: (r) => naam(r.vorderingId) },
        { kop: 'Wat', cel: (r) => soorten[r.soort] },
        { kop: 'Was', bedrag: true, cel: (r) => (r.soort === 'erbij' ? '–' : standtekst(r.was)) },
        { kop: 'Is nu', bedrag: true, cel: (r) => (r.soort === 'weg' ? '–' : standtekst(r.nu)) },
      ]}
      rijen={rijen}
      sleutel={(r) => r.vorderingId}
      titel="Veranderde vorderingen"
    />
  )
}

function standtekst(stand: Extract<Vorderingwijziging, { soort: 'gewijzigd' }>['nu']): string {
  if (stand === null) return 'nog niet bekend'
  const preferent = stand.preferentBedrag === 0 ? '' : ` (${alsEuro(stand.preferentBedrag)} preferent)`
  return `${alsEuro(stand.bedrag)}${preferent}`
}

function Capaciteit({ capaciteit }: { readonly capaciteit: NonNullable<Voorstelverandering['capaciteit']> }) {
  return (
    <p>
      De inwoner kon {capaciteittekst(capaciteit.was)}, en kan nu {capaciteittekst(capaciteit.nu)}.
    </p>
  )
}

function capaciteittekst(stand: NonNullable<Voorstelverandering['capaciteit']>['nu']): string {
  if (stand === null) return 'nog niet berekend betalen'
  const vermogen = stand.vermogen === 0 ? '' : ` en ${alsEuro(stand.vermogen)} vermogen`
  return `${alsEuro(stand.perMaand)} per maand${vermogen} inbrengen`
}
