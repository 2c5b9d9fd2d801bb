import { vooraan } from '../../onderdelen/teksten/datums.ts'

/** One choice of a filter, with nothing chosen as the first when that is possible. */
export function Lijstje({
  label,
  naam,
  keuzes,
  waarde,
  leeg,
}: {
  readonly label: string
  readonly naam: string
  readonly keuzes: readonly (readonly [string, string])[]
  readonly waarde: string | undefined
  readonly leeg?: string
}) {
  return (
    <div>
      <label htmlFor={naam}>{label}</label>
      <select className="utrecht-select" defaultValue={waarde ?? ''} id={naam} name={naam}>
        {leeg === undefined ? null : <option value="">{leeg}</option>}
        {keuzes.map(([sleutel, tekst]) => (
          <option key={sleutel} value={sleutel}>
            {vooraan(tekst)}
          </option>
        ))}
      </select>
    </div>
  )
}
