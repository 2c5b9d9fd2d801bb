import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { ReactNode } from 'react'
import type { Datum } from '../../../gedeeld/datum.ts'
import { berichtsoorten } from '../../../domein/berichten/index.ts'
import type { Loketregel } from '../../../domein/verloop/index.ts'
import { type Kolom, Label, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst } from '../../onderdelen/teksten/datums.ts'

/** A row of the in-tray, with the organisation that asks by name; null: the party works with no other. */
export interface Vraagregel extends Loketregel {
  readonly organisatie: string | null
}

/** Names the organisations of rows. */
export const metOrganisatie = (
  rijen: readonly Loketregel[],
  organisatienaam: (id: string) => string | null,
): readonly Vraagregel[] => rijen.map((rij) => ({ ...rij, organisatie: organisatienaam(rij.organisatieId) }))

const kenmerken: readonly Kolom<Vraagregel>[] = [
  {
    kop: 'Uw kenmerk',
    cel: ({ kenmerk, namens }) =>
      [kenmerk, namens === null ? null : `voor ${namens}`].filter((d) => d !== null).join(', '),
  },
  { kop: 'Ons kenmerk', cel: ({ klantnummer }) => <span className="heel">{klantnummer}</span> },
]
const van: Kolom<Vraagregel> = { kop: 'Van', cel: ({ organisatie }) => organisatie }

/** Who works with one organisation knows from whom it is. */
const zoNodig = (rijen: readonly Vraagregel[], kolom: Kolom<Vraagregel>): readonly Kolom<Vraagregel>[] =>
  rijen.some(({ organisatie }) => organisatie !== null) ? [kolom] : []

function Uiterlijk({ op, vandaag }: { readonly op: Datum | null; readonly vandaag: Datum }): ReactNode {
  if (op === null) return ''
  return op < vandaag ? <Label soort="laat">Was {datumKort(op)}</Label> : <span className="heel">{datumKort(op)}</span>
}

/** Questions that wait, with a box before each when they can be chosen. */
export function Vragentabel({
  titel,
  rijen,
  vandaag,
  kiesbaar = false,
}: {
  readonly titel: string
  readonly rijen: readonly Vraagregel[]
  readonly vandaag: Datum
  readonly kiesbaar?: boolean
}) {
  const wie: Kolom<Vraagregel> = {
    kop: 'Klant',
    cel: ({ berichtId, klant, klantnummer }) => (
      <span className="optie">
        {kiesbaar ? (
          <input
            aria-label={`Kies ${klant}, ${klantnummer}`}
            className="utrecht-checkbox utrecht-checkbox--html-input"
            name="bericht"
            type="checkbox"
            value={berichtId}
          />
        ) : null}
        <a href={`/schuldeiser/vraag/${berichtId}`}>{klant}</a>
      </span>
    ),
  }
  return (
    <Tabel
      kolommen={[
        wie,
        ...kenmerken,
        ...zoNodig(rijen, van),
        ...(rijen.some(({ bij }) => bij !== null)
          ? [{ kop: 'In behandeling bij', cel: ({ bij }: Vraagregel) => bij?.naam ?? '' }]
          : []),
        { kop: 'Uiterlijk', cel: ({ uiterlijk }) => <Uiterlijk op={uiterlijk} vandaag={vandaag} /> },
      ]}
      rijen={rijen}
      sleutel={({ berichtId }) => berichtId}
      titel={titel}
    />
  )
}

const overWie: readonly Kolom<Vraagregel>[] = [
  { kop: 'Klant', cel: ({ klant }) => klant },
  { kop: 'Uw kenmerk', cel: ({ kenmerk }) => kenmerk ?? '' },
]

/** Berichten that were sent, whatever became of them. @param eenKlant all are about one, whom the page names */
export function Berichtentabel({
  titel,
  rijen,
  eenKlant = false,
}: {
  readonly titel: string
  readonly rijen: readonly Vraagregel[]
  readonly eenKlant?: boolean
}) {
  return (
    <Tabel
      kolommen={[
        {
          kop: 'Bericht',
          cel: ({ berichtId, soort }) => <a href={`/schuldeiser/vraag/${berichtId}`}>{berichtsoorten[soort]}</a>,
        },
        ...(eenKlant ? [] : [...overWie, ...zoNodig(rijen, van)]),
        { kop: 'Verstuurd', cel: ({ verzondenOp }) => <span className="heel">{momentTekst(verzondenOp)}</span> },
        { kop: 'Van u nodig', cel: ({ open }) => (open ? 'Uw antwoord' : 'Niets') },
      ]}
      rijen={rijen}
      sleutel={({ berichtId }) => berichtId}
      titel={titel}
    />
  )
}

/** What stands where nothing waits. */
export const Klaar = () => (
  <Paragraph>U hoeft nu niets te doen. Komt er een nieuwe vraag, dan staat die hier.</Paragraph>
)
