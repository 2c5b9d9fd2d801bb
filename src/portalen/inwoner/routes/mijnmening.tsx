import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { hoogstensMening, leesMening } from '../../../domein/kwaliteit/index.ts'
import { magMeningGeven } from '../../../domein/verloop/index.ts'
import { verder } from '../../onderdelen/context.ts'
import { veldUit } from '../../onderdelen/deur/wacht.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import type { Taal } from '../../onderdelen/talen.ts'
import { useTaal } from '../kader/taal.ts'
import { Meningformulier, meningUit } from '../mijn/mening.tsx'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { adresVan, mijnGegevens, mijnPlek } from '../mijn/plek.ts'
import { meningteksten } from '../talen/mijnmening.ts'

const uitkomsten = ['ja', 'al'] as const

export async function loader(aanvraag: LoaderFunctionArgs) {
  alleenZelf(mijnPlek(aanvraag))
  const { blad, naast } = await mijnGegevens(aanvraag)
  const gedaan = new URL(aanvraag.request.url).searchParams.get('gedaan')
  return { enquete: blad.enquete, naast, gedaan: uitkomsten.find((een) => een === gedaan) ?? null }
}

export async function action(aanvraag: ActionFunctionArgs) {
  const { plek, plaats, naast } = mijnPlek(aanvraag)
  alleenZelf({ plek })
  const formulier = await aanvraag.request.formData()
  const { scores, tekst } = meningUit(formulier)
  const misgegaan = (fout: 'leeg' | 'te-lang' | 'teken' | 'dicht') => data({ fout, scores, tekst }, { status: 422 })
  const leeg = tekst.trim() === ''
  if (leeg && Object.keys(scores).length === 0) return misgegaan('leeg')
  if (tekst.trim().length > hoogstensMening) return misgegaan('te-lang')
  const mening = leeg ? null : leesMening(tekst)
  if (!leeg && mening === null) return misgegaan('teken')
  const verzoek = { ronde: veldUit(formulier, 'ronde'), scores, mening }
  const uitkomst = await plaats.geefMening(plek, verzoek)
  if (uitkomst === null) throw new Response(null, { status: 404 })
  if (uitkomst === 'dicht') return misgegaan('dicht')
  return verder(adresVan('/mening', naast, uitkomst === 'gedaan' ? 'gedaan=ja' : 'gedaan=al'))
}

/** @throws Response 403: who looks along does not answer for another */
function alleenZelf({ plek: { toegang } }: Pick<ReturnType<typeof mijnPlek>, 'plek'>): void {
  if (!magMeningGeven(toegang.wie)) throw new Response(null, { status: 403 })
}

/** Once a year: a few sentences that are true or not, and what somebody wants to say himself. */
export default function MijnMening({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const taal = useTaal()
  const t = meningteksten(taal)
  const { enquete, naast, gedaan } = loaderData
  const { fout = null, scores = {}, tekst = '' } = actionData ?? {}
  const dicht = fout === 'dicht' || (fout !== null && enquete === null)
  return (
    <Mijnpagina fout={fout !== null} naast={naast} pagina="traject" taal={taal} titel={t('titel')}>
      {fout === null ? null : (
        <div id="meningfout">
          <Melding soort="let-op" titel={t('fout.titel')}>
            <p>{t(`fout.${dicht ? 'dicht' : fout}`)}</p>
          </Melding>
        </div>
      )}
      {gedaan === null || fout !== null ? null : (
        <Melding soort="goed" titel={t(gedaan === 'ja' ? 'gedaan' : 'al')}>
          <p>{t(gedaan === 'ja' ? 'gedaan.uitleg' : 'al.uitleg')}</p>
        </Melding>
      )}
      {dicht ? <Gesloten naast={naast} taal={taal} tekst={tekst} /> : null}
      {!dicht && enquete !== null ? (
        <Meningformulier enquete={enquete} fout={fout} scores={scores} taal={taal} tekst={tekst} />
      ) : null}
      {!dicht && enquete === null && gedaan === null ? <p>{t('geen')}</p> : null}
      <p>
        <a href={adresVan('', naast)}>{t('terug')}</a>
      </p>
    </Mijnpagina>
  )
}

/** What was written is not lost: it can go in a message. */
function Gesloten({ tekst, naast, taal }: { readonly tekst: string; readonly naast: string; readonly taal: Taal }) {
  const t = meningteksten(taal)
  return (
    <>
      {tekst === '' ? null : (
        <>
          <p>{t('fout.geschreven')}</p>
          <p className="getypt" dir="auto">
            {tekst}
          </p>
        </>
      )}
      <p>
        <a href={adresVan('/berichten', naast)}>{t('naarBerichten')}</a>
      </p>
    </>
  )
}
