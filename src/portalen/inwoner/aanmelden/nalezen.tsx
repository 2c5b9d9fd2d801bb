import { type Aanmeldantwoorden, type Aanmeldvraag, aanmeldvelden, vragenVoor } from '../../../domein/dossier/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { opsomming } from '../talen/opmaak.ts'
import { sleutelVan } from '../talen/aanmelden.ts'
import type { T } from './stand.ts'
import { titelVan } from './vragen.tsx'
import { padVanVraag } from './weg.ts'

/** What was answered, question by question, each with a way to change it. */
export function Nalezen({
  antwoorden,
  taal,
  t,
}: {
  readonly antwoorden: Aanmeldantwoorden
  readonly taal: Taal
  readonly t: T
}) {
  const vragen = vragenVoor(antwoorden)
  return (
    <dl className="nalezen">
      {vragen.map((vraag) => {
        const titel = titelVan(vraag, t, vragen.includes('namens'))
        return (
          <div key={vraag}>
            <dt>{titel}</dt>
            <dd>
              {regelsVan(vraag, antwoorden, taal, t).map((regel) => (
                <p dir="auto" key={regel}>
                  {regel}
                </p>
              ))}
              <a aria-label={`${t('controle.wijzig')}: ${titel}`} href={padVanVraag(vraag)}>
                {t('controle.wijzig')}
              </a>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function regelsVan(vraag: Aanmeldvraag, antwoorden: Aanmeldantwoorden, taal: Taal, t: T): readonly string[] {
  const antwoord = antwoorden[vraag] ?? {}
  const regels = aanmeldvelden(vraag).flatMap(({ naam, soort }) => {
    const waarde = antwoord[naam]
    if (waarde === undefined) return []
    const keuze = (een: string) => t(sleutelVan(`keuze.${naam}.${een}`))
    if (Array.isArray(waarde))
      return [
        opsomming(
          taal,
          waarde.map((een) => keuze(String(een))),
        ),
      ]
    if (soort === 'ja-nee') return [keuze(waarde === true ? 'ja' : 'nee')]
    return [soort === 'keuze' ? keuze(String(waarde)) : String(waarde)]
  })
  return regels.length > 0 ? regels : [t('controle.niets')]
}
