import type { ReactNode } from 'react'
import type { Veld } from '../../../gedeeld/invoer.ts'
import { idVan } from './fouten.ts'
import { type Formulierstand, foutenBij, nederlands } from './stand.ts'

/** One field in its form: what it asks, where it stands, and the form as it is now. */
export interface Eigenschappen {
  readonly veld: Veld
  readonly pad: string
  readonly stand: Formulierstand
}

/** What every input of a field shares: its name, and the ids of what explains it. */
export function bindingVan({ veld, pad, stand }: Eigenschappen) {
  const fout = foutenBij(stand, veld, pad).length > 0
  const uitleg = [
    ...(veld.uitleg === undefined ? [] : [`${idVan(pad)}-uitleg`]),
    ...(fout ? [`${idVan(pad)}-fout`] : []),
  ]
  return {
    fout,
    aria: {
      ...(uitleg.length > 0 ? { 'aria-describedby': uitleg.join(' ') } : {}),
      ...(fout ? { 'aria-invalid': true as const } : {}),
    },
  }
}

/** A class, with the one for a fault beside it. */
export const klasse = (naam: string, fout: boolean): string => (fout ? `${naam} ${naam}--invalid` : naam)

function Labeltekst({ veld, stand }: Pick<Eigenschappen, 'veld' | 'stand'>) {
  const { nietVerplicht } = stand.woorden ?? nederlands
  return (
    <>
      {veld.label}
      {veld.verplicht ? null : <span className="niet-verplicht"> ({nietVerplicht})</span>}
    </>
  )
}

/** Explanation and faults, between the label and the input. */
function Toelichting({ veld, pad, stand }: Eigenschappen) {
  return (
    <>
      {veld.uitleg === undefined ? null : (
        <div className="utrecht-form-field-description" id={`${idVan(pad)}-uitleg`}>
          {veld.uitleg}
        </div>
      )}
      <Veldfouten veld={veld} pad={pad} stand={stand} />
    </>
  )
}

function Veldfouten({ veld, pad, stand }: Eigenschappen) {
  const fouten = foutenBij(stand, veld, pad)
  if (fouten.length === 0) return null
  return (
    <div className="utrecht-form-field-error-message" id={`${idVan(pad)}-fout`}>
      {fouten.map((f) => (
        <p key={f.tekst}>
          <span className="voorlezer">{(stand.woorden ?? nederlands).fout} </span>
          {f.tekst}
        </p>
      ))}
    </div>
  )
}

/** A field with one input: label, explanation, fault, input. */
export function Enkel(eigenschappen: Eigenschappen & { readonly children: ReactNode }) {
  const { veld, pad, stand, children } = eigenschappen
  const { fout } = bindingVan(eigenschappen)
  return (
    <div className={klasse('utrecht-form-field', fout)}>
      <label className="utrecht-form-label" htmlFor={idVan(pad)}>
        <Labeltekst stand={stand} veld={veld} />
      </label>
      <Toelichting {...eigenschappen} />
      {children}
    </div>
  )
}

/** A field with several inputs: the label is the legend of all of them. */
export function Groepering(eigenschappen: Eigenschappen & { readonly children: ReactNode; readonly soort?: string }) {
  const { veld, pad, stand, children, soort = '' } = eigenschappen
  const { fout, aria } = bindingVan(eigenschappen)
  const uitleg = aria['aria-describedby']
  return (
    <fieldset
      className={`${klasse('utrecht-form-field', fout)} veldgroep ${soort}`}
      id={idVan(pad)}
      {...(uitleg === undefined ? {} : { 'aria-describedby': uitleg })}
    >
      <legend className="utrecht-form-label">
        <Labeltekst stand={stand} veld={veld} />
      </legend>
      <Toelichting {...eigenschappen} />
      {children}
    </fieldset>
  )
}
