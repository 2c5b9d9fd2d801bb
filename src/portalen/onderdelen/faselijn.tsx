import { type Fase, fasen } from '../../domein/verloop/index.ts'

const volgorde = Object.entries(fasen)

/** The phases with the current one marked; small in a table, with names on a dossier. */
export function Faselijn({ fase, klein = false }: { readonly fase: Fase; readonly klein?: boolean }) {
  const nu = volgorde.findIndex(([naam]) => naam === fase)
  if (klein)
    return (
      <span className="faselijn-klein">
        <span aria-hidden="true" className="bolletjes">
          {volgorde.map(([naam], i) => (
            <span className={`bol ${standVan(i, nu)}`} key={naam} />
          ))}
        </span>
        {fasen[fase]}
      </span>
    )
  return (
    <ol aria-label="Waar dit dossier is" className="faselijn">
      {volgorde.map(([naam, label], i) => (
        <li aria-current={i === nu ? 'step' : undefined} className={standVan(i, nu)} key={naam}>
          {label}
          <span className="voorlezer">
            {{ klaar: ' (geweest)', nu: ' (nu)', straks: ' (komt nog)' }[standVan(i, nu)]}
          </span>
        </li>
      ))}
    </ol>
  )
}

function standVan(i: number, nu: number): 'klaar' | 'nu' | 'straks' {
  if (i === nu) return 'nu'
  return i < nu ? 'klaar' : 'straks'
}
