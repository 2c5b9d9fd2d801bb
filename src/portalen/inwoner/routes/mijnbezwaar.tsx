import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { type Kwaliteitweigering, hoogstensBezwaar } from '../../../domein/kwaliteit/index.ts'
import type { Antwoord } from '../../../domein/verloop/index.ts'
import { verder } from '../../onderdelen/context.ts'
import { veldUit } from '../../onderdelen/deur/wacht.ts'
import { lopendUit } from '../../onderdelen/formulier/lopend.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { Besluiten, Bezwaarformulier, Bezwaarhulp, type Bezwaarinvoer, Bezwaaruitleg } from '../mijn/bezwaar.tsx'
import { EenBezwaar } from '../mijn/eenbezwaar.tsx'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { adresVan, doeMijn, mijnGegevens, mijnPlek } from '../mijn/plek.ts'
import { bezwaarteksten } from '../talen/mijnbezwaar.ts'

const uitkomsten = ['ja', 'al', 'aangevuld', 'ingetrokken'] as const

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const gedaan = new URL(aanvraag.request.url).searchParams.get('gedaan')
  return {
    ...blad.bezwaar,
    vandaag: blad.vandaag,
    naast,
    gedaan: uitkomsten.find((een) => een === gedaan) ?? null,
    opdrachtId: crypto.randomUUID(),
  }
}

export async function action(aanvraag: ActionFunctionArgs) {
  const formulier = await aanvraag.request.formData()
  if (formulier.has('intrekken')) return trekIn(aanvraag, formulier)
  return formulier.has('aanvullen') ? vulAan(aanvraag, formulier) : maak(aanvraag, formulier)
}

/** What was decided or taken back meanwhile stands on the page as it is. */
async function trekIn(aanvraag: ActionFunctionArgs, formulier: FormData) {
  const { plek, naast } = mijnPlek(aanvraag)
  const invoer = { toegangId: plek.toegang.id, bezwaarId: veldUit(formulier, 'intrekken') }
  const opdrachtId = veldUit(formulier, 'opdrachtId')
  const antwoord = await doeMijn(aanvraag, { opdrachtId, soort: 'TrekZelfBezwaarIn', invoer })
  if (antwoord === null) throw new Response(null, { status: 404 })
  return verder(adresVan('/bezwaar', naast, antwoord.soort === 'gedaan' ? 'gedaan=ingetrokken' : ''))
}

async function vulAan(aanvraag: ActionFunctionArgs, formulier: FormData) {
  const { plek, naast } = mijnPlek(aanvraag)
  const [bezwaarId, tekst] = [veldUit(formulier, 'aanvullen'), lopendUit(formulier, 'tekst')]
  const misgegaan = (fout: Bezwaarinvoer['fout']) => data({ fout, tekst, besluit: '', bezwaarId }, { status: 422 })
  if (tekst.trim() === '') return misgegaan('leeg')
  if (tekst.trim().length > hoogstensBezwaar) return misgegaan('te-lang')
  const invoer = { toegangId: plek.toegang.id, bezwaarId, gronden: tekst.trim() }
  const opdrachtId = veldUit(formulier, 'opdrachtId')
  const antwoord = await doeMijn(aanvraag, { opdrachtId, soort: 'VulZelfBezwaarAan', invoer })
  if (antwoord === null) throw new Response(null, { status: 404 })
  return antwoord.soort === 'gedaan' ? verder(adresVan('/bezwaar', naast, 'gedaan=aangevuld')) : misgegaan('kan-niet')
}

async function maak(aanvraag: ActionFunctionArgs, formulier: FormData) {
  const { plek, plaats, naast } = mijnPlek(aanvraag)
  const [besluit, tekst] = [veldUit(formulier, 'besluit'), lopendUit(formulier, 'tekst')]
  const misgegaan = (fout: Bezwaarinvoer['fout'], status = 422) =>
    data({ fout, tekst, besluit, bezwaarId: null }, { status })
  if (besluit === '') return misgegaan('besluit')
  if (tekst.trim().length > hoogstensBezwaar) return misgegaan('te-lang')
  const gronden = tekst.trim() === '' ? {} : { gronden: tekst.trim() }
  const invoer = { toegangId: plek.toegang.id, beschikkingId: besluit, ...gronden }
  const opdrachtId = veldUit(formulier, 'opdrachtId')
  const antwoord = await plaats.doe(plek, { opdrachtId, soort: 'MaakZelfBezwaar', invoer })
  if (antwoord === null) throw new Response(null, { status: 404 })
  if (antwoord.soort === 'gedaan') return verder(adresVan('/bezwaar', naast, 'gedaan=ja'))
  if (isWegens(antwoord, 'BezwaarLooptAl')) return verder(adresVan('/bezwaar', naast, 'gedaan=al'))
  if (isWegens(antwoord, 'AlBeslistOpBezwaar')) return misgegaan('beslist')
  // Who went back and changed what he wrote is asked whether that is another bezwaar: nobody objects twice by accident.
  return antwoord.soort === 'id-hergebruikt' ? misgegaan('opnieuw', 409) : misgegaan('kan-niet')
}

const isWegens = (antwoord: Antwoord, reden: Kwaliteitweigering['code']): boolean =>
  antwoord.soort === 'geweigerd' && antwoord.weigeringen.some(({ code }) => code === reden)

/** Bezwaar: what it is, until when, making it, where it stands, completing it and taking it back, and our decision. */
export default function MijnBezwaar({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const taal = useTaal()
  const t = bezwaarteksten(taal)
  const { besluiten, bezwaren, vandaag, naast, opdrachtId } = loaderData
  const ingevuld = actionData ?? null
  const gedaan = ingevuld === null ? loaderData.gedaan : null
  const teMaken = besluiten.filter(({ bestreden, beslist }) => !bestreden && beslist === null)
  return (
    <Mijnpagina fout={ingevuld !== null} naast={naast} pagina="bezwaar" taal={taal}>
      {ingevuld === null ? null : (
        <div id="bezwaarfout">
          <Melding soort="let-op" titel={t('fout.titel')}>
            <p>{t(`fout.${ingevuld.fout}`)}</p>
            {ingevuld.fout === 'beslist' ? (
              <p className="getypt" dir="auto">
                {ingevuld.tekst}
              </p>
            ) : null}
          </Melding>
        </div>
      )}
      {gedaan === null ? null : (
        <Melding soort="goed" titel={t(`gedaan.${gedaan}`)}>
          <p>{t(`gedaan.${gedaan}.daarna`)}</p>
        </Melding>
      )}
      {bezwaren.length === 0 ? null : (
        <>
          <h2>{t('uw')}</h2>
          <ul className="rustig">
            {bezwaren.map((een) => (
              <EenBezwaar
                bezwaar={een}
                ingevuld={ingevuld?.bezwaarId === een.id ? ingevuld : null}
                key={een.id}
                opdrachtId={opdrachtId}
                taal={taal}
                vandaag={vandaag}
              />
            ))}
          </ul>
        </>
      )}
      <p>{t('uitleg')}</p>
      <p>{t('uitleg.gerust')}</p>
      {besluiten.length === 0 ? <p>{t('geen')}</p> : <Besluiten besluiten={besluiten} taal={taal} vandaag={vandaag} />}
      {teMaken.length === 0 ? null : (
        <>
          <Bezwaaruitleg t={t} />
          <Bezwaarformulier
            besluiten={teMaken}
            ingevuld={ingevuld?.bezwaarId === null ? ingevuld : null}
            opdrachtId={opdrachtId}
            taal={taal}
          />
        </>
      )}
      <Bezwaarhulp klacht={adresVan('/klacht', naast)} t={t} />
    </Mijnpagina>
  )
}
