import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { type Momentwens, hoogstensVoorkeuren } from '../../../domein/dossier/index.ts'
import { verder } from '../../onderdelen/context.ts'
import { lopendUit } from '../../onderdelen/formulier/lopend.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import type { Taal } from '../../onderdelen/talen.ts'
import { Verder } from '../kader/knoppen.tsx'
import { useTaal } from '../kader/taal.ts'
import { alsWaarde, gekozenUit, keuzeVan } from '../mijn/momenten.ts'
import { Keuzegroep } from '../mijn/keuzegroep.tsx'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { doeMijn, mijnGegevens } from '../mijn/plek.ts'
import { afspraakteksten } from '../talen/mijnafspraken.ts'
import { dagTekst } from '../talen/opmaak.ts'

const wensen = ['ander-moment', 'kan-niet'] as const satisfies readonly Momentwens[]
const hoogstensTekens = 1000

/** @throws Response 403 for who looks along, 404 when the access is not there (any more) */
async function vanMij(aanvraag: LoaderFunctionArgs) {
  const gegevens = await mijnGegevens(aanvraag)
  if (gegevens.blad.wie !== 'client') throw new Response(null, { status: 403 })
  return gegevens
}

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await vanMij(aanvraag)
  const afspraak = blad.agenda.komend.find(({ id }) => id === aanvraag.params['afspraakId'])
  if (afspraak === undefined) throw new Response(null, { status: 404 })
  return { afspraak, keuze: keuzeVan(blad.vandaag), naast, opdrachtId: crypto.randomUUID() }
}

export async function action(aanvraag: ActionFunctionArgs) {
  const { blad, naast } = await vanMij(aanvraag)
  const formulier = await aanvraag.request.formData()
  const tekst = (naam: string) => String(formulier.get(naam) ?? '').trim()
  const gekozen = formulier.getAll('moment').map(String)
  const toelichting = lopendUit(formulier, 'toelichting').trim().slice(0, hoogstensTekens)
  const wens = wensen.find((een) => een === tekst('wens'))
  const terug = { wens: wens ?? null, gekozen, toelichting }
  if (wens === undefined) return data({ ...terug, fout: 'wens' as const }, { status: 422 })
  const invoer = {
    afspraakId: aanvraag.params['afspraakId'] ?? '',
    wens,
    voorkeuren: gekozenUit(gekozen, blad.vandaag),
    ...(toelichting === '' ? {} : { toelichting }),
  }
  const antwoord = await doeMijn(aanvraag, { opdrachtId: tekst('opdrachtId'), soort: 'VraagAnderMoment', invoer })
  if (antwoord === null) throw new Response(null, { status: 404 })
  // What does not stand any more cannot be moved: the list shows what does.
  const gedaan = antwoord.soort === 'gedaan' ? 'ja' : 'nee'
  return verder(`/inwoner/traject/afspraken${naast === '' ? '?' : `${naast}&`}gedaan=${gedaan}`)
}

/** Asks for another moment, or says that one cannot come: two questions, and no reason is asked. */
export default function MijnAfspraak({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const taal = useTaal()
  const { afspraak, keuze, naast, opdrachtId } = loaderData
  const { fout, wens, gekozen, toelichting } = actionData ?? { fout: null, wens: null, gekozen: [], toelichting: '' }
  const t = afspraakteksten(taal)
  return (
    <Mijnpagina fout={fout !== null} naast={naast} pagina="afspraken" taal={taal} titel={t('anders')}>
      {fout === null ? null : <Melding soort="let-op" titel={t('fout.wens')} />}
      <p>
        {t('vraag.welke', { dag: dagTekst(taal, afspraak.datum) })} {t('vraag.uitleg')}
      </p>
      <form method="post">
        <input name="opdrachtId" type="hidden" value={opdrachtId} />
        <Keuzegroep
          gekozen={wens}
          keuzes={wensen.map((een) => [een, t(`wens.${een}`)] as const)}
          naam="wens"
          vraag={t('vraag.wens')}
        />
        <fieldset className="kaarten-groep">
          <legend className="utrecht-form-label">{t('vraag.wanneer')}</legend>
          <p className="hint">{t('vraag.wanneerUitleg')}</p>
          {Array.from({ length: hoogstensVoorkeuren }, (_, i) => (
            <Keus gekozen={gekozen[i] ?? ''} key={i} keuze={keuze} nummer={i + 1} taal={taal} />
          ))}
        </fieldset>
        <p>
          <label className="utrecht-form-label" htmlFor="toelichting">
            {t('vraag.toelichting')}
          </label>
          <textarea
            className="utrecht-textarea utrecht-textarea--html-textarea"
            defaultValue={toelichting}
            id="toelichting"
            maxLength={hoogstensTekens}
            name="toelichting"
            rows={3}
          />
        </p>
        <Verder>{t('vraag.knop')}</Verder>
      </form>
      <p>
        <a href={`/inwoner/traject/afspraken${naast}`}>{t('terug')}</a>
      </p>
    </Mijnpagina>
  )
}

function Keus({
  nummer,
  keuze,
  gekozen,
  taal,
}: {
  readonly nummer: number
  readonly keuze: Uit<typeof loader>['keuze']
  readonly gekozen: string
  readonly taal: Taal
}) {
  const t = afspraakteksten(taal)
  const id = `moment-${nummer}`
  return (
    <p>
      <label className="utrecht-form-label" htmlFor={id}>
        {t('keus', { nummer })}
      </label>
      <select className="utrecht-select utrecht-select--html-select" defaultValue={gekozen} id={id} name="moment">
        <option value="">{t('keus.geen')}</option>
        {keuze.map((een) => (
          <option key={alsWaarde(een)} value={alsWaarde(een)}>
            {dagTekst(taal, een.dag)}, {t(`dagdeel.${een.dagdeel}`)}
          </option>
        ))}
      </select>
    </p>
  )
}
