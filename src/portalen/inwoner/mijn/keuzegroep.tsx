import type { ReactNode } from 'react'

/** A question with a few answers to tap, of which one is chosen. */
export function Keuzegroep({
  naam,
  vraag,
  hint,
  keuzes,
  gekozen,
  fout = null,
}: {
  /** Of the field; the ids of the answers begin with it. */
  readonly naam: string
  readonly vraag: string
  readonly hint?: string
  readonly keuzes: readonly (readonly [waarde: string, tekst: ReactNode])[]
  readonly gekozen: string | null
  /** The id of what says that this answer is missing; null: nothing is wrong with it. */
  readonly fout?: string | null
}) {
  const hintId = hint === undefined ? null : `${naam}-uitleg`
  const beschreven = [fout, hintId].filter((id) => id !== null).join(' ')
  return (
    <fieldset aria-describedby={beschreven === '' ? undefined : beschreven} className="kaarten-groep">
      <legend>
        <span className="utrecht-form-label">{vraag}</span>
      </legend>
      {hintId === null ? null : (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {keuzes.map(([waarde, tekst]) => (
        <div className="kaart" key={waarde}>
          <input defaultChecked={gekozen === waarde} id={`${naam}-${waarde}`} name={naam} type="radio" value={waarde} />
          <label htmlFor={`${naam}-${waarde}`}>{tekst}</label>
        </div>
      ))}
    </fieldset>
  )
}
