import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { ReactNode } from 'react'
import type { Datum } from '../../../gedeeld/datum.ts'
import { berichtsoorten } from '../../../domein/berichten/index.ts'
import type { Loketregel } from '../../../domein/verloop/index.ts'
import { type Kolom, Label, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst } from '../../onderdelen/teksten/datums.ts'

/** A row of the in-tray, with the organisation that asks by name. */
export interface Vraagregel extends Loketregel {
  readonly organisatie: string
}

/** Names the organisations of rows. */
export const metOrganisatie = (
  rijen: readonly Loketregel[],
  organisatienaam: (id: string) => string,
): readonly Vraagregel[] => rijen.map((rij) => ({ ...rij, organisatie: organisatienaam(rij.organisatieId) }))

const wie: readonly Kolom<Vraagregel>[] = [
  {
    kop: 'Klant',
    cel: ({ berichtId, klant }) => <a href={`/schuldeiser/vraag/${berichtId}`}>{klant}</a>,
  },
  {
    kop: 'Uw kenmerk',
    cel: ({ kenmerk, namens }) =>
      [kenmerk, namens === null ? null : `voor ${namens}`].filter((d) => d !== null).join(', '),
  },
  { kop: 'Ons kenmerk', cel: ({ klantnummer }) => klantnummer },
  { kop: 'Van', cel: ({ organisatie }) => organisatie },
]

function Uiterlijk({ op, vandaag }: { readonly op: Datum | null; readonly vandaag: Datum }): ReactNode {
  if (op === null) return ''
  return op < vandaag ? <Label soort="laat">Was {datumKort(op)}</Label> : datumKort(op)
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
  const kies: Kolom<Vraagregel> = {
    kop: 'Kies',
    cel: ({ berichtId, klant, klantnummer }) => (
      <input aria-label={`Kies ${klant}, ${klantnummer}`} name="bericht" type="checkbox" value={berichtId} />
    ),
  }
  return (
    <Tabel
      kolommen={[
        ...wie,
        { kop: 'Uiterlijk', cel: ({ uiterlijk }) => <Uiterlijk op={uiterlijk} vandaag={vandaag} /> },
        ...(kiesbaar ? [kies] : []),
      ]}
      rijen={rijen}
      sleutel={({ berichtId }) => berichtId}
      titel={titel}
    />
  )
}

/** Berichten that were sent, whatever became of them. */
export function Berichtentabel({ titel, rijen }: { readonly titel: string; readonly rijen: readonly Vraagregel[] }) {
  return (
    <Tabel
      kolommen={[
        {
          kop: 'Bericht',
          cel: ({ berichtId, soort }) => <a href={`/schuldeiser/vraag/${berichtId}`}>{berichtsoorten[soort]}</a>,
        },
        { kop: 'Klant', cel: ({ klant }) => klant },
        { kop: 'Uw kenmerk', cel: ({ kenmerk }) => kenmerk ?? '' },
        { kop: 'Van', cel: ({ organisatie }) => organisatie },
        { kop: 'Verstuurd', cel: ({ verzondenOp }) => momentTekst(verzondenOp) },
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
