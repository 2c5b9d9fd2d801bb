import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { hoogstensKlacht, klachtonderwerpen } from '../../../domein/kwaliteit/index.ts'
import type { Antwoord } from '../../../domein/verloop/index.ts'
import { verder } from '../../onderdelen/context.ts'
import { veldUit } from '../../onderdelen/deur/wacht.ts'
import { lopendUit } from '../../onderdelen/formulier/lopend.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { EenKlacht, Klachtformulier, Klachthulp, type Klachtinvoer, Klachtuitleg } from '../mijn/klacht.tsx'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { adresVan, doeMijn, mijnGegevens, mijnPlek } from '../mijn/plek.ts'
import { klachtteksten } from '../talen/mijnklacht.ts'

const uitkomsten = ['ja', 'al', 'ingetrokken'] as const

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const gedaan = new URL(aanvraag.request.url).searchParams.get('gedaan')
  return {
    ...blad.klacht,
    bezwaarTot: blad.traject.bezwaarTot,
    vandaag: blad.vandaag,
    naast,
    gedaan: uitkomsten.find((een) => een === gedaan) ?? null,
    opdrachtId: crypto.randomUUID(),
  }
}

export async function action(aanvraag: ActionFunctionArgs) {
  const formulier = await aanvraag.request.formData()
  return formulier.has('intrekken') ? trekIn(aanvraag, formulier) : dienIn(aanvraag, formulier)
}

/** What was dealt with or taken back meanwhile stands on the page as it is. */
async function trekIn(aanvraag: ActionFunctionArgs, formulier: FormData) {
  const { plek, naast } = mijnPlek(aanvraag)
  const invoer = { toegangId: plek.toegang.id, klachtId: veldUit(formulier, 'intrekken') }
  const opdrachtId = veldUit(formulier, 'opdrachtId')
  const antwoord = await doeMijn(aanvraag, { opdrachtId, soort: 'TrekZelfKlachtIn', invoer })
  if (antwoord === null) throw new Response(null, { status: 404 })
  return verder(adresVan('/klacht', naast, antwoord.soort === 'gedaan' ? 'gedaan=ingetrokken' : ''))
}

async function dienIn(aanvraag: ActionFunctionArgs, formulier: FormData) {
  const { plek, plaats, naast } = mijnPlek(aanvraag)
  const tekst = lopendUit(formulier, 'tekst')
  const [onderwerp, over] = [veldUit(formulier, 'onderwerp'), veldUit(formulier, 'over')]
  const misgegaan = (fout: Klachtinvoer['fout'], status = 422) => data({ fout, tekst, onderwerp, over }, { status })
  if (!Object.hasOwn(klachtonderwerpen, onderwerp)) return misgegaan('onderwerp')
  if (tekst.trim() === '') return misgegaan('leeg')
  if (tekst.trim().length > hoogstensKlacht) return misgegaan('te-lang')
  const blad = await plaats.blad(plek)
  if (blad === null) throw new Response(null, { status: 404 })
  if (over !== '' && !blad.klacht.medewerkers.some(({ id }) => id === over)) return misgegaan('kan-niet')
  const invoer = {
    toegangId: plek.toegang.id,
    onderwerp,
    ...(over === '' ? {} : { medewerkerId: over }),
    klacht: tekst.trim(),
  }
  const opdrachtId = veldUit(formulier, 'opdrachtId')
  const antwoord = await plaats.doe(plek, { opdrachtId, soort: 'DienZelfKlachtIn', invoer })
  if (antwoord === null) throw new Response(null, { status: 404 })
  if (antwoord.soort === 'gedaan') return verder(adresVan('/klacht', naast, 'gedaan=ja'))
  if (isErAl(antwoord)) return verder(adresVan('/klacht', naast, 'gedaan=al'))
  // Who went back and changed what he wrote is asked whether that is another klacht: nobody complains twice by accident.
  return antwoord.soort === 'id-hergebruikt' ? misgegaan('opnieuw', 409) : misgegaan('kan-niet')
}

const isErAl = (antwoord: Antwoord): boolean =>
  antwoord.soort === 'geweigerd' && antwoord.weigeringen.some(({ code }) => code === 'KlachtIsErAl')

/** A klacht: what it is, handing it in, where it stands, our answer, and taking it back. */
export default function MijnKlacht({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const taal = useTaal()
  const t = klachtteksten(taal)
  const { klachten, gesloten, medewerkers, antwoordUiterlijk, bezwaarTot, vandaag, naast, opdrachtId } = loaderData
  const ingevuld = actionData ?? null
  const gedaan = ingevuld === null ? loaderData.gedaan : null
  return (
    <Mijnpagina fout={ingevuld !== null} naast={naast} pagina="klacht" taal={taal}>
      {ingevuld === null ? null : (
        <div id="klachtfout">
          <Melding soort="let-op" titel={t('fout.titel')}>
            <p>{t(`fout.${ingevuld.fout}`)}</p>
          </Melding>
        </div>
      )}
      {gedaan === null ? null : (
        <Melding soort="goed" titel={t(`gedaan.${gedaan}`)}>
          <p>{t(`gedaan.${gedaan}.daarna`)}</p>
        </Melding>
      )}
      {klachten.length === 0 ? null : (
        <>
          <h2>{t('uw')}</h2>
          <ul className="rustig">
            {klachten.map((klacht) => (
              <EenKlacht key={klacht.id} klacht={klacht} opdrachtId={opdrachtId} taal={taal} vandaag={vandaag} />
            ))}
          </ul>
        </>
      )}
      <p>{t('uitleg')}</p>
      <p>{t(gesloten ? 'gesloten' : 'uitleg.gerust')}</p>
      <Klachtuitleg
        antwoordUiterlijk={antwoordUiterlijk}
        bezwaar={adresVan('/bezwaar', naast)}
        bezwaarTot={bezwaarTot}
        taal={taal}
      />
      <Klachtformulier ingevuld={ingevuld} medewerkers={medewerkers} opdrachtId={opdrachtId} t={t} />
      <Klachthulp t={t} />
    </Mijnpagina>
  )
}
