import { Button } from '@nl-design-system-candidate/button-react'
import { type Documentvraag, alleenGezien, beurtVan, documenttekst } from '../../../domein/dossier/index.ts'
import { Bestandsveld } from '../../onderdelen/bestand.tsx'

/** The questions for which a file can be handed in now. */
export const teLeveren = (vragen: readonly Documentvraag[]): readonly Documentvraag[] =>
  vragen.filter((vraag) => beurtVan(vraag) !== null && !alleenGezien.has(vraag.soort))

/** Hands in one file, for the inwoner at the counter. */
export function Inleveren({
  vragen,
  opdrachtId,
  gekozen,
}: {
  readonly vragen: readonly Documentvraag[]
  readonly opdrachtId: string
  readonly gekozen: string
}) {
  return (
    <form className="formulier blokformulier" encType="multipart/form-data" method="post">
      <input name="opdrachtId" type="hidden" value={opdrachtId} />
      <div className="utrecht-form-field">
        <label className="utrecht-form-label" htmlFor="vraag">
          Welk document?
        </label>
        <select
          className="utrecht-select utrecht-select--html-select"
          defaultValue={gekozen}
          id="vraag"
          name="vraagId"
          required
        >
          {vragen.map((vraag) => (
            <option key={vraag.id} value={vraag.id}>
              {documenttekst(vraag).naam}
            </option>
          ))}
        </select>
      </div>
      <Bestandsveld
        accept="image/*,.heic,application/pdf"
        label="Foto of PDF"
        uitleg="Een foto of een PDF, hoogstens 40 MB. Waar een foto is gemaakt, bewaren wij niet."
      />
      <Button name="inleveren" purpose="primary" type="submit" value="ja">
        Lever in
      </Button>
    </form>
  )
}
