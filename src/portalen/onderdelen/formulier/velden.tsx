import { Button } from '@nl-design-system-candidate/button-react'
import { type ReactNode, createContext, use } from 'react'
import type { Veld } from '../../../gedeeld/invoer.ts'
import { idVan, isRadio } from './fouten.ts'
import { datumdelen, padVan, rijenVoor, voorvoegsel, waardeVan } from './ingetypt.ts'
import { type Formulierstand, type Keuze, teTonenRijen } from './stand.ts'
import { type Eigenschappen, Enkel, Groepering, bindingVan, klasse } from './veldkader.tsx'

type Invoertype = Partial<Record<Veld['soort'], React.ComponentProps<'input'> & { readonly breedte?: string }>>

// How each kind is typed: the right keyboard on a telephone, and a width that shows how much is asked.
const invoertypen: Invoertype = {
  tijd: { inputMode: 'numeric', breedte: 'kort' },
  bedrag: { inputMode: 'decimal', breedte: 'middel' },
  percentage: { inputMode: 'decimal', breedte: 'kort' },
  aantal: { inputMode: 'numeric', breedte: 'kort' },
  bsn: { inputMode: 'numeric', autoComplete: 'off', spellCheck: false, breedte: 'middel' },
  iban: { autoComplete: 'off', spellCheck: false },
  telefoon: { type: 'tel', breedte: 'middel' },
  email: { type: 'text', inputMode: 'email', spellCheck: false },
  postcode: { breedte: 'kort' },
}

function Tekstveld(eigenschappen: Eigenschappen) {
  const { veld, pad, stand } = eigenschappen
  const { fout, aria } = bindingVan(eigenschappen)
  const { breedte = 'ruim', ...soort } = invoertypen[veld.soort] ?? {}
  const naam = voorvoegsel + pad
  const invoer = (
    <input
      {...soort}
      {...aria}
      autoComplete={stand.vultIn?.[pad] ?? 'off'}
      className={`${klasse('utrecht-textbox', fout)} breedte-${breedte}`}
      id={idVan(pad)}
      name={naam}
      defaultValue={waardeVan(stand.ingetypt, pad)}
    />
  )
  return <Enkel {...eigenschappen}>{veld.soort === 'bedrag' ? <MetTeken teken="€">{invoer}</MetTeken> : invoer}</Enkel>
}

function MetTeken({ teken, children }: { readonly teken: string; readonly children: ReactNode }) {
  return (
    <div className="met-teken">
      <span aria-hidden="true">{teken}</span>
      {children}
    </div>
  )
}

function Tekstvlak(eigenschappen: Eigenschappen) {
  const { pad, stand } = eigenschappen
  const { fout, aria } = bindingVan(eigenschappen)
  return (
    <Enkel {...eigenschappen}>
      <textarea
        {...aria}
        className={klasse('utrecht-textarea', fout)}
        id={idVan(pad)}
        name={voorvoegsel + pad}
        rows={4}
        defaultValue={waardeVan(stand.ingetypt, pad)}
      />
    </Enkel>
  )
}

const deelnamen = { dag: 'Dag', maand: 'Maand', jaar: 'Jaar' } as const

function Datumveld(eigenschappen: Eigenschappen) {
  const { pad, stand } = eigenschappen
  const { fout, aria } = bindingVan(eigenschappen)
  return (
    <Groepering {...eigenschappen} soort="datumveld">
      <div className="datumdelen">
        {datumdelen.map((deel) => (
          <div key={deel}>
            <label className="utrecht-form-label datumdeel" htmlFor={idVan(padVan(pad, deel))}>
              {deelnamen[deel]}
            </label>
            <input
              {...aria}
              autoComplete="off"
              className={`${klasse('utrecht-textbox', fout)} breedte-${deel}`}
              defaultValue={waardeVan(stand.ingetypt, padVan(pad, deel))}
              id={idVan(padVan(pad, deel))}
              inputMode="numeric"
              name={voorvoegsel + padVan(pad, deel)}
            />
          </div>
        ))}
      </div>
    </Groepering>
  )
}

function Keuzelijst({ opties, ...eigenschappen }: Eigenschappen & { readonly opties: readonly Keuze[] }) {
  const { pad, stand } = eigenschappen
  const { fout, aria } = bindingVan(eigenschappen)
  return (
    <Enkel {...eigenschappen}>
      <select
        {...aria}
        className={klasse('utrecht-select', fout)}
        defaultValue={waardeVan(stand.ingetypt, pad)}
        id={idVan(pad)}
        name={voorvoegsel + pad}
      >
        <option value="">Kies…</option>
        {opties.map(([waarde, label]) => (
          <option key={waarde} value={waarde}>
            {label}
          </option>
        ))}
      </select>
    </Enkel>
  )
}

function Rondjes({
  opties,
  meer = false,
  ...eigenschappen
}: Eigenschappen & { readonly opties: readonly Keuze[]; readonly meer?: boolean }) {
  const { pad, stand } = eigenschappen
  const { aria } = bindingVan(eigenschappen)
  const gekozen = stand.ingetypt.get(pad) ?? []
  return (
    <Groepering {...eigenschappen}>
      {opties.map(([waarde, label], i) => (
        <div className="optie" key={waarde}>
          <input
            {...aria}
            className={
              meer
                ? 'utrecht-checkbox utrecht-checkbox--html-input'
                : 'utrecht-radio-button utrecht-radio-button--html-input'
            }
            defaultChecked={gekozen.includes(waarde)}
            id={idVan(padVan(pad, i))}
            name={voorvoegsel + pad}
            type={meer ? 'checkbox' : 'radio'}
            value={waarde}
          />
          <label htmlFor={idVan(padVan(pad, i))}>{label}</label>
        </div>
      ))}
    </Groepering>
  )
}

/** Names of the fields in which somebody had typed before his session ended: there are rows for them. */
export const Conceptvelden = createContext<readonly string[]>([])

function Rijen(eigenschappen: Eigenschappen) {
  const { veld, pad, stand } = eigenschappen
  const aantal = Math.max(teTonenRijen(stand, pad), rijenVoor(use(Conceptvelden), pad))
  return (
    <Groepering {...eigenschappen} soort="lijst">
      {Array.from({ length: aantal }, (_, i) => (
        <fieldset className="rij" key={i}>
          <legend className="voorlezer">
            {veld.label}, rij {i + 1}
          </legend>
          <span aria-hidden="true" className="rijnummer">
            {i + 1}
          </span>
          <div className="rijvelden">
            <Velden basis={padVan(pad, i)} stand={stand} velden={veld.velden ?? []} />
          </div>
        </fieldset>
      ))}
      <div className="nog-een">
        <Button
          formAction={`#${idVan(padVan(pad, aantal - 1))}`}
          name="nogEen"
          purpose="subtle"
          type="submit"
          value={pad}
        >
          Nog een rij bij {veld.label.toLowerCase()}
        </Button>
        <p className="hint">Een lege rij telt niet mee.</p>
      </div>
    </Groepering>
  )
}

const jaNee: readonly Keuze[] = [
  ['ja', 'Ja'],
  ['nee', 'Nee'],
]

/** Draws one field where it stands. */
export function EenVeld(eigenschappen: Eigenschappen) {
  const { veld, pad, stand } = eigenschappen
  switch (veld.soort) {
    case 'lange-tekst':
      return <Tekstvlak {...eigenschappen} />
    case 'datum':
      return <Datumveld {...eigenschappen} />
    case 'ja-nee':
      return <Rondjes {...eigenschappen} opties={jaNee} />
    case 'keuze': {
      const opties = veld.opties ?? []
      return isRadio(veld) ? (
        <Rondjes {...eigenschappen} opties={opties} />
      ) : (
        <Keuzelijst {...eigenschappen} opties={opties} />
      )
    }
    case 'meerkeuze':
      return <Rondjes {...eigenschappen} meer opties={veld.opties ?? []} />
    case 'verwijzing':
      return <Keuzelijst {...eigenschappen} opties={stand.keuzes[veld.naar ?? ''] ?? []} />
    case 'groep':
      return (
        <Groepering {...eigenschappen} soort="groep">
          <Velden basis={pad} stand={stand} velden={veld.velden ?? []} />
        </Groepering>
      )
    case 'lijst':
      return <Rijen {...eigenschappen} />
    default:
      return <Tekstveld {...eigenschappen} />
  }
}

/** Draws the fields of an opdracht, in their order. Every kind works without script. */
export function Velden({
  velden,
  stand,
  basis = '',
}: {
  readonly velden: readonly Veld[]
  readonly stand: Formulierstand
  readonly basis?: string
}) {
  return velden.map((veld) => <EenVeld key={veld.naam} pad={padVan(basis, veld.naam)} stand={stand} veld={veld} />)
}
