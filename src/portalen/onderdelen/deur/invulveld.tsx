/** One field of a page that anybody can open: a label, a line to type on, a hint. */
export function Invulveld({
  naam,
  label,
  hint,
  waarde,
  fout,
  geheim = false,
  autoComplete,
}: {
  readonly naam: string
  readonly label: string
  readonly hint?: string
  readonly waarde?: string
  /** The id of the element that says what is wrong; left out: nothing is. */
  readonly fout?: string
  readonly geheim?: boolean
  readonly autoComplete: string
}) {
  const bij = [hint === undefined ? [] : [`${naam}-hint`], fout === undefined ? [] : [fout]].flat().join(' ')
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label" htmlFor={naam}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="hint" id={`${naam}-hint`}>
          {hint}
        </p>
      )}
      <input
        {...(bij === '' ? {} : { 'aria-describedby': bij })}
        {...(fout === undefined ? {} : { 'aria-invalid': true })}
        autoCapitalize="none"
        autoComplete={autoComplete}
        className="utrecht-textbox breedte-ruim"
        {...(geheim ? { type: 'password' } : { defaultValue: waarde ?? '' })}
        id={naam}
        name={naam}
      />
    </div>
  )
}
