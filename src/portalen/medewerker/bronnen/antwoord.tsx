import { Heading } from '@nl-design-system-candidate/heading-react'
import {
  type Bevraging,
  bevragingsdoelen,
  bronnen,
  inkomenssoorten,
  toeslagsoorten,
} from '../../../domein/dossier/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { Verschillen } from './verschillen.tsx'

/** What came on a question: beside the dossier, and all of it with its source. */
export function Antwoord({ blad, van }: { readonly blad: Dossierblad; readonly van: Bevraging }) {
  if (van.antwoord === null) return null
  const { inkomens, toeslagen, voertuigen, adressen } = van.antwoord.gegevens
  const rijen = [
    ...adressen.map((een) => ({
      ...een,
      wat: 'Adres',
      waarde: [een.straat, een.huisnummer, een.huisnummertoevoeging, een.postcode, een.woonplaats]
        .filter(Boolean)
        .join(' '),
    })),
    ...inkomens.map((een) => ({
      ...een,
      wat: `${inkomenssoorten[een.soort]}: ${een.van}`,
      waarde: `${alsEuro(een.nettoPerMaand)} netto per maand, ${alsEuro(een.belastbaarPerJaar)} belastbaar per jaar`,
    })),
    ...toeslagen.map((een) => ({
      ...een,
      wat: toeslagsoorten[een.toeslag],
      waarde: `${alsEuro(een.perMaand)} per maand`,
    })),
    ...voertuigen.map((een) => ({
      ...een,
      wat: 'Voertuig',
      waarde: `${een.merk}, ${een.kenteken}${een.waarde === undefined ? '' : `, waarde ${alsEuro(een.waarde)}`}`,
    })),
  ]
  return (
    <>
      <Heading level={2}>Naast het dossier</Heading>
      <Verschillen blad={blad} />
      <Heading level={2}>Alles wat de bronnen vertelden</Heading>
      {rijen.length === 0 ? (
        <Leeg>De bronnen hadden niets te vertellen.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Wat', cel: ({ wat }) => wat },
            { kop: 'Volgens de bron', cel: ({ waarde }) => waarde },
            { kop: 'Bron', cel: ({ bron }) => bronnen[bron] },
            { kop: 'Stand op', cel: ({ op }) => datumKort(op) },
          ]}
          rijen={rijen}
          sleutel={({ wat, waarde, op }) => `${wat} ${waarde} ${op}`}
          titel="Alles wat de bronnen vertelden"
        />
      )}
    </>
  )
}

/** Every question that was asked, newest first. */
export function Eerdere({ bevragingen }: { readonly bevragingen: readonly Bevraging[] }) {
  if (bevragingen.length === 0) return null
  return (
    <>
      <Heading level={2}>Eerder gevraagd</Heading>
      <Tabel
        kolommen={[
          { kop: 'Op', cel: ({ datum }) => datumKort(datum) },
          { kop: 'Waarvoor', cel: ({ doel }) => bevragingsdoelen[doel] },
          { kop: 'Reden', cel: ({ reden }) => reden },
          {
            kop: 'Antwoord',
            cel: ({ antwoord }) =>
              antwoord === null
                ? 'Niet gekomen'
                : `${datumKort(antwoord.datum)}, ${antwoord.wijze === 'lijn' ? 'over de lijn' : 'uit een bestand'}`,
          },
        ]}
        rijen={bevragingen.toReversed()}
        sleutel={({ vraagId }) => vraagId}
        titel="Eerder gevraagd"
      />
    </>
  )
}
