import { renderToStaticMarkup } from 'react-dom/server'
import { Melding } from '../../onderdelen.tsx'
import type { Deurtekst } from '../teksten.ts'
import type { Teruggezet } from './invullen.ts'

/** What is said where a form stands again with what was typed: not sent yet, and what must be done once more. */
export function conceptmelding(
  t: Deurtekst,
  { formulier, gevuld, over, bestanden }: Teruggezet & { readonly bestanden: boolean },
): string {
  const wat = !formulier ? 'weg' : gevuld > 0 ? 'terug' : 'niets'
  return renderToStaticMarkup(
    <div autoFocus className="concept" id="concept" tabIndex={-1}>
      <Melding soort="let-op" titel={t(`concept.${wat}.titel`)}>
        <p>{t(`concept.${wat}`)}</p>
        {bestanden ? <p>{t('concept.bestand')}</p> : null}
        {over.length === 0 ? null : (
          <>
            <p>{t('concept.over')}</p>
            {over.map((tekst) => (
              <blockquote className="citaat gesprekstekst" dir="auto" key={tekst}>
                {tekst}
              </blockquote>
            ))}
          </>
        )}
      </Melding>
    </div>,
  )
}
