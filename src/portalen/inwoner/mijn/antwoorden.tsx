import type { Antwoorden as Geteld } from '../../../domein/verloop/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { geldteksten } from '../talen/mijngeld.ts'

/** How many schuldeisers answered, in words and as a line that fills. */
export function Antwoorden({ antwoorden, taal }: { readonly antwoorden: Geteld; readonly taal: Taal }) {
  const { vraag, gegeven, van, akkoord, nietAkkoord } = antwoorden
  const t = geldteksten(taal)
  const tekst = t(`antwoorden.${vraag}`, { gegeven, van, akkoord, nietAkkoord })
  return (
    <>
      <p>{tekst}</p>
      <progress aria-label={tekst} className="meter" max={van} value={gegeven} />
    </>
  )
}
