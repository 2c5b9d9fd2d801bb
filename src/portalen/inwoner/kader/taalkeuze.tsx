import { useLocation } from 'react-router'
import { type Taal, talen, taalnamen } from '../../onderdelen/talen.ts'
import type { Tekst } from '../talen/teksten.ts'
import { Pictogram } from '../pictogrammen/pictogram.tsx'

/**
 * The choice of a language, on every page. Each language is called as who speaks it calls it. What else the address
 * says stays: whose traject it is, of which gemeente, where somebody was going.
 */
export function Taalkeuze({ taal, t }: { readonly taal: Taal; readonly t: Tekst<'taalkeuze'> }) {
  const { search } = useLocation()
  const met = (een: Taal) => {
    const vraag = new URLSearchParams(search)
    vraag.set('taal', een)
    return `?${vraag.toString()}`
  }
  return (
    <details className="taalkeuze">
      <summary>
        <Pictogram naam="taal" /> <span className="voorlezer">{t('taalkeuze')}: </span>
        {taalnamen[taal]}
      </summary>
      <ul>
        {talen.map((een) => (
          <li key={een}>
            <a aria-current={een === taal ? 'true' : undefined} href={met(een)} hrefLang={een} lang={een}>
              {taalnamen[een]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
