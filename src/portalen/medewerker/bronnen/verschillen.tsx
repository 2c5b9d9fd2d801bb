import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { bronnen } from '../../../domein/dossier/index.ts'
import type { Bronverschil } from '../../../domein/schuldregeling/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, opsomming, telwoord } from '../../onderdelen/teksten/datums.ts'
import { Naar } from '../toegestaan.tsx'
import { verschillenIn, verschillenVoor } from './overnemen.ts'

const namen: Readonly<Record<Bronverschil['naam'], string>> = {
  adres: 'Adres',
  nettoPerMaand: 'Netto inkomen per maand',
  belastbaarJaarinkomen: 'Belastbaar inkomen per jaar',
  huurtoeslag: 'Huurtoeslag',
  zorgtoeslag: 'Zorgtoeslag',
  kindgebondenBudget: 'Kindgebonden budget',
}

const waarde = (een: Bronverschil['inDossier']): string =>
  een === null ? 'niet bekend' : typeof een === 'string' ? een : alsEuro(een)

const herkomst = ({ bronnen: van, op }: Bronverschil): string =>
  `${opsomming(van.map((bron) => bronnen[bron]))}, stand op ${datumKort(op)}`

/** Beside a form: what the sources say of it, each with a button that fills it in. Nothing is saved by that. */
export function Bronhulp({ blad, soort }: { readonly blad: Dossierblad; readonly soort: string }) {
  const alle = verschillenVoor(soort, blad.staat)
  if (alle.length === 0) return null
  return (
    <section aria-labelledby="bronnen-titel" className="weten">
      <Heading appearance="level-4" id="bronnen-titel" level={2}>
        Volgens Suwinet
      </Heading>
      <ul>
        {alle.map((een) => (
          <li key={een.naam}>
            {namen[een.naam]}: <strong>{waarde(een.volgensBron)}</strong>
            <span className="hint blok">{herkomst(een)}</span>
            <span className="hint blok">
              {een.zelfde ? 'Hetzelfde als in het dossier' : `In het dossier: ${waarde(een.inDossier)}`}
            </span>
            <Button form="formulier" formNoValidate name="neemOver" purpose="secondary" type="submit" value={een.naam}>
              Neem over: {namen[een.naam].toLowerCase()}
            </Button>
          </li>
        ))}
      </ul>
      <p className="hint">Overnemen vult alleen het formulier in. U kijkt het na en slaat het op.</p>
    </section>
  )
}

/** Everything that can be compared, with where to change it. */
export function Verschillen({ blad }: { readonly blad: Dossierblad }) {
  const alle = verschillenIn(blad.staat)
  if (alle.length === 0) return <p>De bronnen zeggen niets waar het dossier ook iets over zegt.</p>
  const inkomensstap = blad.staat.schuldregeling.capaciteit === null ? 'StelAfloscapaciteitVast' : 'HerberekenVtlb'
  const stap = { persoon: 'VulPersoonsgegevensAan', huishouden: inkomensstap } as const
  return (
    <Tabel
      kolommen={[
        { kop: 'Wat', cel: ({ naam }) => namen[naam] },
        { kop: 'Volgens de bron', cel: ({ volgensBron }) => waarde(volgensBron) },
        { kop: 'In het dossier', cel: ({ inDossier }) => waarde(inDossier) },
        { kop: 'Bron', cel: herkomst },
        {
          kop: 'Verschil',
          cel: ({ zelfde, voor, naam }) =>
            zelfde ? (
              'Hetzelfde'
            ) : (
              <a href={`/medewerker/dossier/${blad.id}/stap/${stap[voor]}`}>
                Verschilt: bekijk {namen[naam].toLowerCase()}
              </a>
            ),
        },
      ]}
      rijen={alle}
      sleutel={({ naam }) => naam}
      titel="Wat de bronnen zeggen naast het dossier"
    />
  )
}

/** One line where income is shown: how much differs from what the sources say, and the way there. */
export function Bronregel({ blad }: { readonly blad: Dossierblad }) {
  const anders = verschillenIn(blad.staat).filter(({ zelfde }) => !zelfde).length
  return (
    <p className="losse-link">
      <Naar adres={`/medewerker/dossier/${blad.id}/bronnen`}>Gegevens van Suwinet</Naar>
      {anders === 0 ? null : `: ${telwoord(anders, 'gegeven verschilt', 'gegevens verschillen')} van het dossier`}
    </p>
  )
}
