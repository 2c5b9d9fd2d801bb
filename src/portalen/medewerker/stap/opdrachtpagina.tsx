import type { Veld } from '../../../gedeeld/invoer.ts'
import { naamVan } from '../../../domein/toegang/index.ts'
import { isGebeurtenis } from '../../../domein/verloop/index.ts'
import type { ReactNode } from 'react'
import type { Formulierdeel } from '../../onderdelen/formulier/delen.ts'
import { Foutenlijst, Opdrachtformulier } from '../../onderdelen/formulier/formulier.tsx'
import type { Formulierstand, Keuze } from '../../onderdelen/formulier/stand.ts'
import { Melding } from '../../onderdelen/onderdelen.tsx'
import { momentTekst } from '../../onderdelen/teksten/datums.ts'
import { gebeurtenisTekst } from '../../onderdelen/teksten/gebeurtenissen.ts'
import type { Teruggekregen } from './verwerk.ts'

/** What the title of the window says: faults come first. */
export function venstertitel(titel: string, { fouten }: Teruggekregen): string {
  return `${fouten.length > 0 ? 'Fout: ' : ''}${titel} - Kwijting`
}

/** Everything that must be known before somebody reads the form: faults, or what others did meanwhile. */
export function Vooraf({ stand, terug }: { readonly stand: Formulierstand; readonly terug: Teruggekregen }) {
  return (
    <>
      <Foutenlijst stand={stand} />
      {terug.sindsdien === null ? null : <Verouderd sindsdien={terug.sindsdien} />}
      {terug.alVerstuurd ? (
        <Melding soort="let-op" titel="U hebt dit formulier al eerder verstuurd, met andere antwoorden">
          <p>Uw eerste antwoorden zijn opgeslagen. Wat nu hieronder staat nog niet.</p>
          <p>Kijk de antwoorden na. Wilt u ze ook opslaan? Druk dan nog een keer op de knop.</p>
        </Melding>
      ) : null}
    </>
  )
}

function Verouderd({ sindsdien }: { readonly sindsdien: NonNullable<Teruggekregen['sindsdien']> }) {
  return (
    <Melding soort="let-op" titel="Dit dossier is intussen veranderd">
      <p>
        Er is niets verloren: wat u invulde, staat er nog. Het is nog niet opgeslagen. Dit gebeurde er terwijl u bezig
        was:
      </p>
      <ul>
        {sindsdien.map((h) => (
          <li key={h.versie}>
            {isGebeurtenis(h.gebeurtenis) ? gebeurtenisTekst(h.gebeurtenis) : 'De gegevens zijn gewijzigd.'}{' '}
            <span className="hint">
              {naamVan(h.door)}, {momentTekst(h.opgetekendOp)}
            </span>
          </li>
        ))}
      </ul>
      <p>Klopt uw antwoord nog? Druk dan nog een keer op de knop.</p>
    </Melding>
  )
}

/** What a form needs to be drawn, put together. */
export function standVan(
  velden: readonly Veld[],
  keuzes: Readonly<Record<string, readonly Keuze[]>>,
  { ingetypt, fouten, extraRij }: Teruggekregen,
): Formulierstand {
  return { velden, keuzes, ingetypt, fouten, extraRij }
}

/** The form of an opdracht with what happens after it. */
export function Opdracht({
  titel,
  daarna,
  stand,
  terug,
  extra = {},
  meerVanaf,
  delen,
  ook,
}: {
  readonly titel: string
  readonly daarna: string
  readonly stand: Formulierstand
  readonly terug: Teruggekregen
  readonly extra?: Readonly<Record<string, string>>
  readonly meerVanaf?: string
  readonly delen?: readonly Formulierdeel[] | undefined
  readonly ook?: ReactNode
}) {
  return (
    <Opdrachtformulier
      delen={delen}
      knop={titel}
      meerVanaf={meerVanaf}
      ook={ook}
      stand={stand}
      verborgen={{
        opdrachtId: terug.opdrachtId,
        extra,
        ...(terug.gezienVersie === null ? {} : { gezienVersie: terug.gezienVersie }),
      }}
    >
      <div className="daarna">
        <h2>Na opslaan</h2>
        <p>{daarna}</p>
      </div>
    </Opdrachtformulier>
  )
}
