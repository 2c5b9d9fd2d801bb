/** A field to tell something in: own words, own language, what was typed stays. */
export function Tekstvak({
  naam,
  vraag,
  hint,
  hoogstens,
  getypt,
  fout = null,
  id = naam,
}: {
  readonly naam: string
  readonly vraag: string
  readonly hint: string
  /** Characters. */
  readonly hoogstens: number
  readonly getypt: string
  /** The id of what says that this is not right; null: nothing is wrong with it. */
  readonly fout?: string | null
  /** Where the same field stands more than once on a page. */
  readonly id?: string
}) {
  const uitleg = `${id}-uitleg`
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {vraag}
      </label>
      <p className="hint" id={uitleg}>
        {hint}
      </p>
      <textarea
        aria-describedby={fout === null ? uitleg : `${fout} ${uitleg}`}
        aria-invalid={fout === null ? undefined : true}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        defaultValue={getypt}
        dir="auto"
        id={id}
        maxLength={hoogstens}
        name={naam}
        rows={6}
      />
    </div>
  )
}
