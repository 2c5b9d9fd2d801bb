import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type BeoordeeldeRegel, bronnaam } from '../../../domein/schulden/index.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import type { Keuze } from '../../onderdelen/formulier/stand.ts'
import { Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { aarden, veldnaam, voorkeur } from './keuzes.ts'

/** What is not in the dossier yet: a person ticks what is added, and says whose it is. */
export function Nieuw({
  regels,
  schuldeisers,
  opdrachtId,
}: {
  readonly regels: readonly BeoordeeldeRegel[]
  readonly schuldeisers: readonly Keuze[]
  readonly opdrachtId: string
}) {
  return (
    <form className="formulier" method="post">
      <Heading level={2}>Nog niet in het dossier ({regels.length})</Heading>
      <p>Kruis aan wat u wilt toevoegen. Kies bij elke vordering de schuldeiser uit het contactenboek.</p>
      <input name="opdrachtId" type="hidden" value={opdrachtId} />
      {regels.map((een) => (
        <Regel een={een} key={veldnaam('kies', een)} schuldeisers={schuldeisers} />
      ))}
      <Button name="wat" purpose="primary" type="submit" value="overnemen">
        Voeg toe wat is aangekruist
      </Button>
    </form>
  )
}

const wat = ({ regel }: BeoordeeldeRegel): string => `${bronnaam(regel.organisatie)}, ${regel.kenmerk}`

function Regel({ een, schuldeisers }: { readonly een: BeoordeeldeRegel; readonly schuldeisers: readonly Keuze[] }) {
  const [kies, schuldeiser, zakelijk, aard] = (['kies', 'schuldeiser', 'zakelijk', 'aard'] as const).map((veld) =>
    veldnaam(veld, een),
  )
  return (
    <fieldset className="utrecht-form-field veldgroep">
      <legend className="utrecht-form-label">
        {wat(een)}: {alsEuro(een.open)}
      </legend>
      <Uitleg een={een} />
      <p>
        <label>
          <input className="utrecht-checkbox utrecht-checkbox--html-input" name={kies} type="checkbox" /> Toevoegen
        </label>
      </p>
      <Keuzelijst
        keuzes={schuldeisers}
        label="Schuldeiser"
        leeg="Kies de schuldeiser"
        naam={schuldeiser}
        waarde={voorkeur(een, schuldeisers)}
      />
      <details className="meer-velden">
        <summary>Zakelijk, of een bijzondere schuld</summary>
        <p>
          <label>
            <input className="utrecht-checkbox utrecht-checkbox--html-input" name={zakelijk} type="checkbox" /> Dit is
            een zakelijke schuld
          </label>
        </p>
        <Keuzelijst keuzes={aarden} label="Wat voor schuld is dit? (niet verplicht)" leeg="Niet bekend" naam={aard} />
      </details>
    </fieldset>
  )
}

function Keuzelijst({
  naam,
  label,
  leeg,
  keuzes,
  waarde = '',
}: {
  readonly naam: string | undefined
  readonly label: string
  readonly leeg: string
  readonly keuzes: readonly Keuze[]
  readonly waarde?: string
}) {
  return (
    <p>
      <label className="utrecht-form-label" htmlFor={naam}>
        {label}
      </label>
      <select className="utrecht-select" defaultValue={waarde} id={naam} name={naam}>
        <option value="">{leeg}</option>
        {keuzes.map(([sleutel, tekst]) => (
          <option key={sleutel} value={sleutel}>
            {tekst}
          </option>
        ))}
      </select>
    </p>
  )
}

function Uitleg({ een: { regel, saldoWijktAf } }: { readonly een: BeoordeeldeRegel }) {
  return (
    <p className="hint">
      {regel.omschrijving}. Opgelegd {alsEuro(regel.opgelegd)}, betaald {alsEuro(regel.betaald)}, sinds{' '}
      {datumKort(regel.sinds)}. Stand op {datumKort(regel.op)}.
      {saldoWijktAf && regel.saldoVolgensBron !== undefined ? (
        <strong> De organisatie zelf noemt {alsEuro(regel.saldoVolgensBron)}: vraag na wat klopt.</strong>
      ) : null}
    </p>
  )
}

const standen = {
  nieuw: 'Nog niet in het dossier',
  zelfde: 'Staat in het dossier, zelfde bedrag',
  'ander-bedrag': 'Staat in het dossier, met een ander bedrag',
  vervallen: 'Stond in het dossier en is vervallen',
  'niets-open': 'Er staat niets meer open',
} as const

/** What asks nothing, or a look: beside the claim of the dossier. */
export function Naast({ regels }: { readonly regels: readonly BeoordeeldeRegel[] }) {
  return (
    <section aria-labelledby="naast">
      <Heading id="naast" level={2}>
        Naast het dossier
      </Heading>
      <Tabel
        kolommen={[
          { kop: 'Vordering', cel: wat },
          { kop: 'Stand', cel: ({ stand }) => standen[stand] },
          { kop: 'Volgens het overzicht', bedrag: true, cel: ({ open }) => alsEuro(open) },
          {
            kop: 'In het dossier',
            bedrag: true,
            cel: ({ vordering }) =>
              vordering === null ? '–' : alsEuro(vordering.saldo?.bedrag ?? vordering.aangemeld.bedrag),
          },
          { kop: 'Stand op', cel: ({ regel }) => datumKort(regel.op) },
        ]}
        rijen={regels}
        sleutel={(een) => veldnaam('rij', een)}
        titel="Vorderingen naast het dossier"
      />
      <p className="hint">
        Een ander bedrag verandert niets aan het dossier. De schuldeiser zegt het precies in zijn saldo-opgave.
      </p>
    </section>
  )
}
