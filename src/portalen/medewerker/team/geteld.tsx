import { momentTekst } from '../../onderdelen/teksten/datums.ts'

const opnieuw = 'opnieuw'

/** Whether an address asks to count now. */
export const wilOpnieuw = (vraag: URLSearchParams): boolean => vraag.get(opnieuw) === 'ja'

/** What an address asks besides, for the links of the page. */
export function zonderOpnieuw(vraag: URLSearchParams): string {
  return new URLSearchParams([...vraag].filter(([naam]) => naam !== opnieuw)).toString()
}

/** When the figures were counted, and a way to count them now; null: they are of this moment, and nothing is said. */
export function Geteld({ om, vraag }: { readonly om: string | null; readonly vraag: string }) {
  if (om === null) return null
  return (
    <p className="hint">
      Geteld op {momentTekst(om)}. <a href={`?${vraag === '' ? '' : `${vraag}&`}${opnieuw}=ja`}>Tel opnieuw</a>
    </p>
  )
}
