import type { ReactNode } from 'react'
import type { Veld } from '../../../gedeeld/invoer.ts'
import { idVan } from '../../onderdelen/formulier/fouten.ts'
import { padVan, voorvoegsel } from '../../onderdelen/formulier/ingetypt.ts'
import type { Formulierstand } from '../../onderdelen/formulier/stand.ts'
import { bindingVan } from '../../onderdelen/formulier/veldkader.tsx'
import { Pictogram } from '../pictogrammen/pictogram.tsx'
import type { tekeningen } from '../pictogrammen/tekeningen.ts'

/** Which drawing stands beside a choice. */
export type Tekeningen = Readonly<Record<string, keyof typeof tekeningen>>

/** The choices of one field as cards: large enough for a thumb, with a drawing beside the words. */
export function Kaarten({
  veld,
  stand,
  tekening = {},
  vraag,
}: {
  readonly veld: Veld
  readonly stand: Formulierstand
  readonly tekening?: Tekeningen
  /** The legend; absent: the label of the field. */
  readonly vraag?: ReactNode
}) {
  const pad = veld.naam
  const { fout, aria } = bindingVan({ veld, pad, stand })
  const gekozen = stand.ingetypt.get(pad) ?? []
  const [melding] = stand.fouten.filter((f) => f.pad === pad)
  return (
    <fieldset className="kaarten-groep" id={idVan(pad)}>
      <legend>{vraag ?? <span className="utrecht-form-label">{veld.label}</span>}</legend>
      {veld.uitleg === undefined ? null : (
        <p className="hint" id={`${idVan(pad)}-uitleg`}>
          {veld.uitleg}
        </p>
      )}
      {fout ? (
        <p className="utrecht-form-field-error-message" id={`${idVan(pad)}-fout`}>
          {melding?.tekst}
        </p>
      ) : null}
      {(veld.opties ?? []).map(([waarde, label], i) => (
        <div className="kaart" key={waarde}>
          <input
            {...aria}
            defaultChecked={gekozen.includes(waarde)}
            id={idVan(padVan(pad, i))}
            name={voorvoegsel + pad}
            type={veld.soort === 'meerkeuze' ? 'checkbox' : 'radio'}
            value={waarde}
          />
          <label htmlFor={idVan(padVan(pad, i))}>
            {tekening[waarde] === undefined ? null : <Pictogram naam={tekening[waarde]} />}
            <span>{label}</span>
          </label>
        </div>
      ))}
    </fieldset>
  )
}
