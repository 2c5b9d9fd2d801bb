import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { type Gemismelding, hoogstensBytes } from '../../../domein/dossier/index.ts'
import type { Antwoord, Bestandsbezwaar } from '../../../domein/verloop/index.ts'
import { bestandUit } from '../../onderdelen/bestand.tsx'
import { inwonerplek, verder } from '../../onderdelen/context.ts'
import { veldUit } from '../../onderdelen/deur/wacht.ts'
import { lopendUit } from '../../onderdelen/formulier/lopend.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { Inleveren, Nietgelukt, bestandvelden, hoogstensTekens } from '../mijn/inleveren.tsx'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { Papiermelding, Papiernaam, papiernaam } from '../mijn/papier.tsx'
import { adresVan, doeMijn, mijnGegevens, mijnPlek } from '../mijn/plek.ts'
import { papierteksten } from '../talen/mijnpapieren.ts'
import { dagTekst } from '../talen/opmaak.ts'

/** @throws Response 404 when this was not asked of this inwoner */
async function opzoeken({ params, ...aanvraag }: Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const papier = blad.papieren.find(({ id }) => id === params['vraagId'])
  if (papier === undefined) throw new Response(null, { status: 404 })
  return { papier, naast }
}

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { papier, naast } = await opzoeken(aanvraag)
  // What is larger than a request may be came back from the web server without being read.
  const teGroot = new URL(aanvraag.request.url).searchParams.get('fout') === 'te-groot'
  return { papier, naast, teGroot, ids: bestandvelden.map(() => crypto.randomUUID()), nieuwId: crypto.randomUUID() }
}

type Fout = Bestandsbezwaar | 'niets-gekozen' | 'is-er-al' | 'genoeg' | 'al-klaar' | 'te-lang' | 'kan-niet'

const weigeringen: Readonly<Record<string, Fout>> = {
  DocumentIsErAl: 'is-er-al',
  TeVeelDocumenten: 'genoeg',
  DocumentAlAfgedaan: 'al-klaar',
  GeenDocumentGevraagd: 'al-klaar',
}

/** Why it was not taken; null: it was. */
function foutVan(antwoord: Antwoord): Fout | null {
  if (antwoord.soort === 'gedaan') return null
  const code = antwoord.soort === 'geweigerd' ? antwoord.weigeringen[0]?.code : undefined
  return weigeringen[code ?? ''] ?? 'kan-niet'
}

export async function action(aanvraag: ActionFunctionArgs) {
  const { papier, naast } = await opzoeken(aanvraag)
  const formulier = await aanvraag.request.formData()
  const wat = veldUit(formulier, 'wat')
  const toelichting = veldUit(formulier, 'toelichting')
  const fout =
    wat === 'hulp' || wat === 'niet-hebben'
      ? await meld(aanvraag, formulier, { vraagId: papier.id, wat })
      : await lever(aanvraag, formulier, papier.id)
  if (fout !== null) return data({ fout, toelichting }, { status: 422 })
  const gedaan = wat === '' ? 'ingeleverd' : wat
  return verder(adresVan('/papieren', naast, `gedaan=${gedaan}`))
}

async function meld(
  aanvraag: ActionFunctionArgs,
  formulier: FormData,
  vraag: { readonly vraagId: string; readonly wat: Gemismelding },
): Promise<Fout | null> {
  const toelichting = lopendUit(formulier, 'toelichting').trim()
  if (toelichting.length > hoogstensTekens) return 'te-lang'
  const invoer = { ...vraag, ...(toelichting === '' ? {} : { toelichting }) }
  const opdrachtId = veldUit(formulier, 'opdrachtId')
  const antwoord = await doeMijn(aanvraag, { opdrachtId, soort: 'MeldDocumentOntbreekt', invoer })
  if (antwoord === null) throw new Response(null, { status: 404 })
  return foutVan(antwoord)
}

/** Hands in what was chosen, one after the other; what was taken in before one that was not, stays. */
async function lever(aanvraag: ActionFunctionArgs, formulier: FormData, vraagId: string): Promise<Fout | null> {
  let geleverd = 0
  for (const { veld } of bestandvelden) {
    const bestand = await bestandUit(formulier, hoogstensBytes, veld)
    if (bestand.soort === 'geen') continue
    if (bestand.soort === 'te-groot') return bestand.soort
    const fout = await leverEen(aanvraag, vraagId, { opdrachtId: veldUit(formulier, `opdracht-${veld}`), ...bestand })
    if (fout !== null) return fout
    geleverd++
  }
  return geleverd === 0 ? 'niets-gekozen' : null
}

async function leverEen(
  aanvraag: ActionFunctionArgs,
  vraagId: string,
  { opdrachtId, bytes }: { readonly opdrachtId: string; readonly bytes: Uint8Array },
): Promise<Fout | null> {
  const { plek } = mijnPlek(aanvraag)
  const { organisatieId, door } = plek
  const { documenten } = inwonerplek(aanvraag.context).werkplaats
  const inlevering = { organisatieId, dossierId: plek.toegang.dossierId, vraagId, bytes, door }
  const antwoord = await documenten.lever({ ...inlevering, opdrachtId })
  if (antwoord.soort === 'bezwaar') return antwoord.bezwaar
  // Who went back and chose another file sends the id of the page that he saw: it is another file, so it is taken in.
  if (antwoord.soort !== 'id-hergebruikt') return foutVan(antwoord)
  const nogEens = await documenten.lever({ ...inlevering, opdrachtId: crypto.randomUUID() })
  return nogEens.soort === 'bezwaar' ? nogEens.bezwaar : foutVan(nogEens)
}

/** One paper: why it is asked, where it stands, and how to hand it over or say that it cannot be done. */
export default function MijnPapier({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const taal = useTaal()
  const { papier, naast, teGroot, ids, nieuwId } = loaderData
  const t = papierteksten(taal)
  const fout = actionData?.fout ?? (teGroot ? 'te-groot' : null)
  const { kan, bestanden, stand } = papier
  return (
    <Mijnpagina
      fout={fout !== null}
      kop={<Papiernaam papier={papier} taal={taal} />}
      naast={naast}
      pagina="papieren"
      taal={taal}
      titel={papiernaam(papier, taal)}
    >
      {fout === null ? null : (
        <div id="papierfout">
          <Melding soort="let-op" titel={t('fout.titel')}>
            <p>{t(`fout.${fout}`)}</p>
          </Melding>
        </div>
      )}
      <Papiermelding papier={papier} taal={taal} />
      {papier.uitleg === null ? null : (
        <p className="getypt" dir="auto" lang="nl">
          {papier.uitleg}
        </p>
      )}
      {bestanden.length === 0 ? null : (
        <>
          <h2>{t('gegeven')}</h2>
          <ul>
            {bestanden.map(({ id, ontvangen, soortBestand }, i) => (
              <li key={id}>
                <a href={adresVan(`/papieren/${papier.id}/${id}`, naast)}>
                  {t('bestand', { nummer: i + 1, soort: soortBestand.toUpperCase() })}
                </a>{' '}
                <span className="hint">{dagTekst(taal, ontvangen)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {kan === 'leveren' ? (
        <>
          {stand === 'ontvangen' ? <h2>{t('erbij')}</h2> : null}
          <Inleveren fout={fout !== null} ids={ids} t={t} />
        </>
      ) : null}
      {kan === 'laten-zien' ? <p>{t('laatZien')}</p> : null}
      {kan === 'niets' ? null : <Nietgelukt opdrachtId={nieuwId} t={t} toelichting={actionData?.toelichting ?? ''} />}
      <p>
        <a className="terug" href={adresVan('/papieren', naast)}>
          {t('terug')}
        </a>
      </p>
    </Mijnpagina>
  )
}
