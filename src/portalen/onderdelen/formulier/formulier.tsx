import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { ReactNode } from 'react'
import { doelVan } from './fouten.ts'
import { isLeeg } from './ingetypt.ts'
import type { Formulierstand } from './stand.ts'
import { Velden } from './velden.tsx'

/** The list of faults on top: takes the focus, each fault links to its field. */
export function Foutenlijst({ stand }: { readonly stand: Formulierstand }) {
  if (stand.fouten.length === 0) return null
  return (
    <div
      aria-labelledby="foutenlijst-titel"
      autoFocus
      className="foutenlijst"
      id="foutenlijst"
      role="alert"
      tabIndex={-1}
    >
      <Heading appearance="level-4" id="foutenlijst-titel" level={2}>
        Er is nog niets opgeslagen
      </Heading>
      <p>{stand.fouten.length === 1 ? 'Pas dit aan. ' : 'Pas deze punten aan. '}Wat u invulde, staat er nog.</p>
      <ul>
        {stand.fouten.map((f) => (
          <li key={f.pad + f.tekst}>
            {f.pad === '' ? (
              f.tekst
            ) : (
              <a href={`#${doelVan(stand.velden, f.pad)}`}>{metVeldnaam(stand, f.pad, f.tekst)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function metVeldnaam({ velden }: Formulierstand, pad: string, tekst: string): string {
  const label = labelVan(velden, pad.split('.'))
  if (label === '') return tekst
  return label.endsWith('?') ? `${label} ${tekst}` : `${label}: ${tekst}`
}

function labelVan(velden: Formulierstand['velden'], [naam, ...rest]: readonly string[]): string {
  const veld = velden.find((v) => v.naam === naam)
  if (veld === undefined) return ''
  const [nummer, ...verder] = rest
  if (veld.soort === 'lijst' && nummer !== undefined)
    return [`${veld.label} ${Number(nummer) + 1}`, labelVan(veld.velden ?? [], verder)].filter(Boolean).join(', ')
  return veld.soort === 'groep' ? labelVan(veld.velden ?? [], rest) || veld.label : veld.label
}

/** What goes along unseen: the id that makes a second click harmless, and the version that was seen. */
export interface Verborgen {
  readonly opdrachtId: string
  readonly gezienVersie?: number
  readonly extra?: Readonly<Record<string, string>>
}

/** A folded field must be in sight when something was typed in it, or something is wrong with it. */
const isGeraakt = ({ ingetypt, fouten }: Formulierstand, naam: string): boolean =>
  !isLeeg(ingetypt, naam) || fouten.some((f) => f.pad === naam)

/** A form of an opdracht: its fields and one button that says what it does. */
export function Opdrachtformulier({
  stand,
  verborgen,
  knop,
  meerVanaf,
  children,
}: {
  readonly stand: Formulierstand
  readonly verborgen: Verborgen
  readonly knop: string
  /** From this field on the form is folded: what may be known already, but need not. */
  readonly meerVanaf?: string | undefined
  readonly children?: ReactNode
}) {
  const heeftLijst = stand.velden.some((v) => v.soort === 'lijst' || (v.velden ?? []).some((w) => w.soort === 'lijst'))
  const grens = stand.velden.findIndex((v) => v.naam === meerVanaf)
  const eerst = grens < 0 ? stand.velden : stand.velden.slice(0, grens)
  const rest = grens < 0 ? [] : stand.velden.slice(grens)
  return (
    <form className="formulier" id="formulier" method="post" noValidate>
      {/* Enter in a text field presses the first button of a form: that must not be "Nog een rij". */}
      {heeftLijst ? <button aria-hidden="true" className="eerste-knop" tabIndex={-1} type="submit" /> : null}
      <input name="opdrachtId" type="hidden" value={verborgen.opdrachtId} />
      {verborgen.gezienVersie === undefined ? null : (
        <input name="gezienVersie" type="hidden" value={verborgen.gezienVersie} />
      )}
      {Object.entries(verborgen.extra ?? {}).map(([naam, waarde]) => (
        <input key={naam} name={naam} type="hidden" value={waarde} />
      ))}
      <Velden stand={stand} velden={eerst} />
      {rest.length === 0 ? null : (
        <details className="meer-velden" open={rest.some((veld) => isGeraakt(stand, veld.naam))}>
          <summary>Weet u al meer? Vul het hier in (niet verplicht)</summary>
          <Velden stand={stand} velden={rest} />
        </details>
      )}
      {children}
      <Button purpose="primary" type="submit">
        {knop}
      </Button>
    </form>
  )
}
