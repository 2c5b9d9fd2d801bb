import {
  type Enquete,
  type Score,
  type Stelling,
  alleStellingen,
  hoogstensMening,
  scores as alleScores,
} from '../../../domein/kwaliteit/index.ts'
import { veldUit } from '../../onderdelen/deur/wacht.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { Verder } from '../kader/knoppen.tsx'
import { meningteksten } from '../talen/mijnmening.ts'
import { dagTekst } from '../talen/opmaak.ts'

type Scores = Readonly<Partial<Record<Stelling, Score>>>

/** Reads what was filled in; what is no answer counts as skipped. */
export function meningUit(formulier: FormData): { readonly scores: Scores; readonly tekst: string } {
  const scores: Partial<Record<Stelling, Score>> = {}
  for (const stelling of alleStellingen) {
    const score = alleScores.find((een) => String(een) === veldUit(formulier, stelling))
    if (score !== undefined) scores[stelling] = score
  }
  return { scores, tekst: veldUit(formulier, 'mening').replaceAll('\r\n', '\n') }
}

/**
 * The sentences with an answer in words, and room to write. A list per sentence and no radio buttons: an answer can be taken
 * back, and the page stays short on a telephone.
 */
export function Meningformulier({
  enquete: { ronde, totEnMet },
  scores,
  tekst,
  fout,
  taal,
}: {
  readonly enquete: Enquete
  readonly scores: Scores
  readonly tekst: string
  readonly fout: string | null
  readonly taal: Taal
}) {
  const t = meningteksten(taal)
  return (
    <form className="formulier mening" method="post">
      <p>
        {t('inleiding')} {t('anoniem')} {t('tot', { dag: dagTekst(taal, totEnMet) })}
      </p>
      <input name="ronde" type="hidden" value={ronde} />
      <fieldset className="kaarten-groep">
        <legend>
          <h2>{t('vraag')}</h2>
        </legend>
        {alleStellingen.map((stelling) => (
          <div className="utrecht-form-field" key={stelling}>
            <label className="utrecht-form-label" htmlFor={stelling}>
              {t(`stelling.${stelling}`)}
            </label>
            <select
              className="utrecht-select utrecht-select--html-select"
              defaultValue={scores[stelling] ?? ''}
              id={stelling}
              name={stelling}
            >
              <option value="">{t('antwoord.geen')}</option>
              {alleScores.map((score) => (
                <option key={score} value={score}>
                  {t(`antwoord.${score}`)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </fieldset>
      <div className="utrecht-form-field">
        <label className="utrecht-form-label" htmlFor="mening">
          {t('mening')}
        </label>
        <p className="hint" id="mening-uitleg">
          {t('mening.hint', { aantal: hoogstensMening })}
        </p>
        <textarea
          aria-describedby={fout === null ? 'mening-uitleg' : 'meningfout mening-uitleg'}
          aria-invalid={fout === 'te-lang' || fout === 'teken' ? true : undefined}
          className="utrecht-textarea utrecht-textarea--html-textarea"
          defaultValue={tekst}
          dir="auto"
          id="mening"
          maxLength={hoogstensMening}
          name="mening"
          rows={5}
        />
      </div>
      <p>{t('daarna')}</p>
      <Verder>{t('knop')}</Verder>
    </form>
  )
}
