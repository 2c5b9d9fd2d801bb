import type { LoaderFunctionArgs } from 'react-router'
import { dagenTussen } from '../../../gedeeld/datum.ts'
import type { Mijngeld } from '../../../domein/verloop/index.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import type { Taal } from '../../onderdelen/talen.ts'
import { useTaal } from '../kader/taal.ts'
import { Berekening } from '../mijn/berekening.tsx'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { mijnGegevens } from '../mijn/plek.ts'
import { geldteksten } from '../talen/mijngeld.ts'
import { bedragTekst, dagTekst } from '../talen/opmaak.ts'

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  return { geld: blad.geld, vandaag: blad.vandaag, naast }
}

/** What is paid, kept, saved and paid out; when it ends; how the amount came about. */
export default function MijnGeld({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const taal = useTaal()
  const { geld, vandaag, naast } = loaderData
  const t = geldteksten(taal)
  const { looptijd } = geld
  return (
    <Mijnpagina naast={naast} pagina="geld" taal={taal}>
      {geld.bedrag === null && geld.kwijting === null ? <p>{t('geenBedrag')}</p> : null}
      <dl className="bedragen">
        {bedragenVan(geld, taal).map(([wat, waarde]) => (
          <div key={wat}>
            <dt>{wat}</dt>
            <dd>{waarde}</dd>
          </div>
        ))}
      </dl>
      {geld.bedrag === null || geld.kwijting !== null ? null : (
        <p>{t('sinds', { dag: dagTekst(taal, geld.bedrag.sinds) })}</p>
      )}
      {looptijd === null ? null : (
        <section>
          <h2>{t('tot', { dag: dagTekst(taal, looptijd.einde) })}</h2>
          <p>{t('looptijd', { maanden: looptijd.maanden, dag: dagTekst(taal, looptijd.begin) })}</p>
          <progress
            aria-label={t('onderweg')}
            className="meter"
            max={Math.max(1, dagenTussen(looptijd.begin, looptijd.einde))}
            value={Math.max(0, dagenTussen(looptijd.begin, vandaag))}
          />
        </section>
      )}
      <h2>{t('uitdelingen')}</h2>
      {geld.uitdelingen.length === 0 ? <p>{t('uitdelingenLeeg')}</p> : null}
      {geld.uitdelingen.map((uitdeling) => (
        <details key={uitdeling.datum}>
          <summary>
            {dagTekst(taal, uitdeling.datum)}: {bedragTekst(taal, uitdeling.bedrag)}
          </summary>
          <dl className="bedragen">
            {uitdeling.delen.map(({ naam, bedrag }, i) => (
              <div key={i}>
                <dt>{naam}</dt>
                <dd>{bedragTekst(taal, bedrag)}</dd>
              </div>
            ))}
            {uitdeling.vergoeding === 0 ? null : (
              <div>
                <dt>{t('vergoeding')}</dt>
                <dd>{bedragTekst(taal, uitdeling.vergoeding)}</dd>
              </div>
            )}
          </dl>
        </details>
      ))}
      {geld.berekening === null ? null : <Berekening berekening={geld.berekening} taal={taal} />}
    </Mijnpagina>
  )
}

function bedragenVan(geld: Mijngeld, taal: Taal): readonly (readonly [wat: string, waarde: string])[] {
  const t = geldteksten(taal)
  const { lening, reservering, kwijting } = geld
  // Of what is forgiven nothing is paid any more; a loan goes on.
  const bedrag = kwijting === null ? geld.bedrag : null
  const rijen = [
    bedrag === null || lening !== null ? null : ([t('perMaand'), bedrag.perMaand] as const),
    bedrag === null ? null : ([t('houden'), bedrag.houden] as const),
    lening === null ? null : ([t('lening.perMaand'), lening.perMaand] as const),
    lening === null ? null : ([t('lening.afgelost'), lening.afgelost] as const),
    lening === null ? null : ([t('lening.nog'), lening.nog] as const),
    kwijting === null ? ([t('schulden'), geld.schuld] as const) : null,
    [t('gespaard'), geld.gespaard] as const,
    [t('betaald'), geld.betaald] as const,
    reservering === null || reservering.achterstand === 0 ? null : ([t('achter'), reservering.achterstand] as const),
    reservering === null || reservering.voorsprong === 0 ? null : ([t('voor'), reservering.voorsprong] as const),
  ]
  return rijen.flatMap((rij) => (rij === null ? [] : [[rij[0], bedragTekst(taal, rij[1])] as const]))
}
