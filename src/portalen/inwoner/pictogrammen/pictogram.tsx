import { tekeningen } from './tekeningen.ts'

/** A small drawing beside words that say the same: whoever listens does not hear it. */
export function Pictogram({ naam }: { readonly naam: keyof typeof tekeningen }) {
  return (
    <svg aria-hidden="true" className="pictogram" focusable="false" viewBox="0 0 24 24">
      <path d={tekeningen[naam]} />
    </svg>
  )
}
