import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { type Meekijker, meekijkers as rollen } from '../../../domein/dossier/index.ts'
import { inwonerplek, verder } from '../../onderdelen/context.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { Verder } from '../kader/knoppen.tsx'
import { useTaal } from '../kader/taal.ts'
import { Keuzegroep } from '../mijn/keuzegroep.tsx'
import { Meekijkduur, laatsteDagUit } from '../mijn/meekijkduur.tsx'
import { Meekijkers } from '../mijn/meekijkers.tsx'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { adresVan, mijnGegevens, mijnPlek } from '../mijn/plek.ts'
import { meekijkteksten } from '../talen/mijnmeekijkers.ts'
import { dagTekst } from '../talen/opmaak.ts'

const isRol = (waarde: unknown): waarde is Meekijker => typeof waarde === 'string' && Object.hasOwn(rollen, waarde)
const opRij: readonly Meekijker[] = ['partner', 'familie', 'mantelzorger', 'vrijwilliger', 'bewindvoerder']

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const { wie, meekijkers, kijktMeeTot, vandaag } = blad
  const gedaan = new URL(aanvraag.request.url).searchParams.get('gedaan')
  return { wie, meekijkers, kijktMeeTot, vandaag, naast, gedaan, opdrachtId: crypto.randomUUID() }
}

export async function action(aanvraag: ActionFunctionArgs) {
  const { plek, plaats, naast } = mijnPlek(aanvraag)
  const formulier = await aanvraag.request.formData()
  const opdrachtId = String(formulier.get('opdrachtId'))
  const toegangId = formulier.get('stop')
  if (typeof toegangId === 'string') {
    const invoer = { toegangId, reden: 'De inwoner stopte dit zelf, in het portaal.' }
    const antwoord = await plaats.machtig(plek, { opdrachtId, soort: 'TrekInwonerToegangIn', invoer })
    if (antwoord?.soort !== 'gedaan') throw new Response(null, { status: 404 })
    return verder(adresVan('/meekijken', naast, 'gedaan=stop'))
  }
  const gekozen = String(formulier.get('duur') ?? '')
  const duur = laatsteDagUit(gekozen, inwonerplek(aanvraag.context).werkplaats.klok.vandaag())
  if (duur === null) throw new Response(null, { status: 400 })
  const verander = formulier.get('verander')
  if (typeof verander === 'string') {
    const invoer = { toegangId: verander, ...duur }
    const antwoord = await plaats.machtig(plek, { opdrachtId, soort: 'VerlengInwonerToegang', invoer })
    if (antwoord?.soort !== 'gedaan') throw new Response(null, { status: 404 })
    return verder(adresVan('/meekijken', naast, 'gedaan=dag'))
  }
  const [rol, naam] = [formulier.get('rol'), String(formulier.get('naam')).trim().normalize('NFC')]
  if (!isRol(rol)) return data({ fout: 'rol' as const, naam, rol: null, duur: gekozen, code: null }, { status: 422 })
  const invoer = {
    wie: 'gemachtigde',
    naam,
    reden: rollen[rol],
    machtiging: 'De inwoner gaf dit zelf, in het portaal.',
    ...duur,
  }
  const antwoord = await plaats.machtig(plek, { opdrachtId, soort: 'GeefInwonerToegang', invoer })
  if (antwoord === null) throw new Response(null, { status: 404 })
  if (antwoord.soort !== 'gedaan')
    return data({ fout: 'naam' as const, naam, rol, duur: gekozen, code: null }, { status: 422 })
  const gegeven = (await plaats.blad(plek))?.meekijkers.findLast((m) => m.naam === naam)
  const { toegang } = inwonerplek(aanvraag.context).werkplaats
  const wat = { deur: 'inwoner', organisatieId: plek.organisatieId, stroomId: plek.toegang.dossierId } as const
  const code = gegeven === undefined ? null : await toegang.maakCode({ ...wat, toegangId: gegeven.id }, plek.door)
  // Sent once more after the code was used, or stopped meanwhile.
  if (code === null) return verder(adresVan('/meekijken', naast))
  return data({ fout: null, naam, rol, duur: gekozen, code })
}

/** Who may look along with the inwoner: he gives a code, seen once, and stops it whenever he wants. */
export default function MijnMeekijkers({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const taal = useTaal()
  const { wie, meekijkers, kijktMeeTot, vandaag, naast, gedaan, opdrachtId } = loaderData
  const { fout, naam, rol, duur, code } = actionData ?? { fout: null, naam: '', rol: null, duur: '', code: null }
  const t = meekijkteksten(taal)
  return (
    <Mijnpagina fout={fout !== null} naast={naast} pagina="keek" taal={taal} titel={t('titel')}>
      {fout === null ? null : <Melding soort="let-op" titel={t(`fout.${fout}`)} />}
      {gedaan === 'stop' && actionData === undefined ? <Melding soort="goed" titel={t('gestopt')} /> : null}
      {gedaan === 'dag' && actionData === undefined ? <Melding soort="goed" titel={t('veranderd')} /> : null}
      {code === null ? null : (
        <Melding soort="goed" titel={t('code', { naam })}>
          <p>
            <code dir="ltr">{code}</code>
          </p>
          <p>{t('code.uitleg')}</p>
          <p>
            <code dir="ltr">/inwoner/activeren</code>
          </p>
        </Melding>
      )}
      {wie === 'client' ? (
        <>
          <p>{t('uitleg')}</p>
          <p>{t('mag')}</p>
          <Meekijkers meekijkers={meekijkers} opdrachtId={opdrachtId} taal={taal} vandaag={vandaag} />
          <form className="doen" method="post">
            <h2>{t('geef')}</h2>
            <input name="opdrachtId" type="hidden" value={opdrachtId} />
            <Keuzegroep
              gekozen={rol}
              keuzes={opRij.map((een) => [een, t(`rol.${een}`)] as const)}
              naam="rol"
              vraag={t('rol')}
            />
            <p>
              <label className="utrecht-form-label" htmlFor="naam">
                {t('naam')}
              </label>
              <input
                className="utrecht-textbox utrecht-textbox--html-input"
                defaultValue={code === null ? naam : ''}
                id="naam"
                name="naam"
                type="text"
              />
            </p>
            <Meekijkduur
              gekozen={code === null ? duur : ''}
              id="duur"
              label={t('duur')}
              taal={taal}
              vandaag={vandaag}
            />
            <p className="hint">{t('duur.uitleg')}</p>
            <Verder>{t('knop')}</Verder>
          </form>
        </>
      ) : (
        <>
          <p>{t('alleen')}</p>
          {kijktMeeTot === null ? null : <p>{t('totZelf', { dag: dagTekst(taal, kijktMeeTot) })}</p>}
        </>
      )}
    </Mijnpagina>
  )
}
