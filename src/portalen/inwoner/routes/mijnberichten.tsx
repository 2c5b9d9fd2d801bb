import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { hoogstensTekens } from '../../../domein/dossier/index.ts'
import { verder } from '../../onderdelen/context.ts'
import { veldUit } from '../../onderdelen/deur/wacht.ts'
import { lopendUit } from '../../onderdelen/formulier/lopend.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { Verder } from '../kader/knoppen.tsx'
import { useTaal } from '../kader/taal.ts'
import { Mijnbericht } from '../mijn/bericht.tsx'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { adresVan, doeMijn, mijnGegevens, mijnPlek } from '../mijn/plek.ts'
import { Tekstvak } from '../mijn/tekstvak.tsx'
import { berichtteksten } from '../talen/mijnberichten.ts'
import { dagTekst, opsomming } from '../talen/opmaak.ts'

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const { berichten, lezers, kanSchrijven, hulpverlener, wie, traject } = blad
  return {
    berichten: berichten.toReversed(),
    lezers,
    kanSchrijven,
    hulpverlener,
    wie,
    antwoordVoor: traject.wij.find(({ soort }) => soort === 'bericht-beantwoorden')?.uiterlijk ?? null,
    naast,
    opdrachtId: crypto.randomUUID(),
    gedaan: new URL(aanvraag.request.url).searchParams.get('gedaan') === 'ja',
  }
}

export async function action(aanvraag: ActionFunctionArgs) {
  const { plek, naast } = mijnPlek(aanvraag)
  const formulier = await aanvraag.request.formData()
  const tekst = lopendUit(formulier, 'tekst')
  const misgegaan = (fout: 'leeg' | 'te-lang' | 'kan-niet') => data({ fout, tekst }, { status: 422 })
  if (tekst.trim() === '') return misgegaan('leeg')
  if (tekst.trim().length > hoogstensTekens) return misgegaan('te-lang')
  const invoer = { toegangId: plek.toegang.id, tekst }
  const opdrachtId = veldUit(formulier, 'opdrachtId')
  const antwoord = await doeMijn(aanvraag, { opdrachtId, soort: 'SchrijfHulpverlener', invoer })
  if (antwoord === null) throw new Response(null, { status: 404 })
  return antwoord.soort === 'gedaan' ? verder(adresVan('/berichten', naast, 'gedaan=ja')) : misgegaan('kan-niet')
}

/** What an inwoner and his hulpverlener write to each other: newest first, what is written as it was written. */
export default function MijnBerichten({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const taal = useTaal()
  const { berichten, lezers, kanSchrijven, hulpverlener, wie, antwoordVoor, naast, opdrachtId, gedaan } = loaderData
  const t = berichtteksten(taal)
  const fout = actionData?.fout ?? null
  return (
    <Mijnpagina fout={fout !== null} naast={naast} pagina="berichten" taal={taal}>
      {fout === null ? null : (
        <div id="berichtfout">
          <Melding soort="let-op" titel={t('fout.titel')}>
            <p>{t(`fout.${fout}`)}</p>
          </Melding>
        </div>
      )}
      {gedaan && fout === null ? (
        <Melding soort="goed" titel={t('gedaan')}>
          <p>
            {t('gedaan.daarna')}{' '}
            {antwoordVoor === null ? null : t('antwoordVoor', { dag: dagTekst(taal, antwoordVoor) })}
          </p>
        </Melding>
      ) : null}
      {kanSchrijven ? (
        <form className="formulier" method="post">
          <p>{hulpverlener === null ? t('uitleg.geen') : t('uitleg', { naam: hulpverlener })}</p>
          {lezers.length === 0 ? null : (
            <p>
              {t('lezers', { namen: opsomming(taal, lezers) })} {wie === 'client' ? t('lezers.niet') : null}
            </p>
          )}
          <input name="opdrachtId" type="hidden" value={opdrachtId} />
          <Tekstvak
            fout={fout === null ? null : 'berichtfout'}
            getypt={actionData?.tekst ?? ''}
            hint={t('uw.hint', { aantal: hoogstensTekens })}
            hoogstens={hoogstensTekens}
            naam="tekst"
            vraag={t('uw')}
          />
          <Verder>{t('verstuur')}</Verder>
        </form>
      ) : (
        <p>{t('dicht')}</p>
      )}
      <h2>{t('berichten')}</h2>
      {berichten.length === 0 ? <p>{t('leeg')}</p> : null}
      <ol className="inwonerberichten">
        {berichten.map((bericht) => (
          <Mijnbericht bericht={bericht} key={bericht.id} taal={taal} wie={wie} />
        ))}
      </ol>
    </Mijnpagina>
  )
}
