import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { type Meekijker, meekijkers as rollen } from '../../../domein/dossier/index.ts'
import { inwonerplek, verder } from '../../onderdelen/context.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { Verder } from '../kader/knoppen.tsx'
import { useTaal } from '../kader/taal.ts'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { adresVan, isGedaan, mijnGegevens, mijnPlek } from '../mijn/plek.ts'
import { meekijkteksten } from '../talen/mijnmeekijkers.ts'
import { dagTekst } from '../talen/opmaak.ts'

const isRol = (waarde: unknown): waarde is Meekijker => typeof waarde === 'string' && Object.hasOwn(rollen, waarde)
const opRij: readonly Meekijker[] = ['partner', 'familie', 'mantelzorger', 'vrijwilliger', 'bewindvoerder']

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const { wie, meekijkers } = blad
  return { wie, meekijkers, naast, gedaan: isGedaan(aanvraag.request), opdrachtId: crypto.randomUUID() }
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
    return verder(adresVan('/meekijken', naast, 'gedaan=ja'))
  }
  const [rol, naam] = [formulier.get('rol'), String(formulier.get('naam')).trim().normalize('NFC')]
  if (!isRol(rol)) return data({ fout: 'rol' as const, naam, rol: null, code: null }, { status: 422 })
  const invoer = {
    wie: 'gemachtigde',
    naam,
    reden: rollen[rol],
    machtiging: 'De inwoner gaf dit zelf, in het portaal.',
  }
  const antwoord = await plaats.machtig(plek, { opdrachtId, soort: 'GeefInwonerToegang', invoer })
  if (antwoord === null) throw new Response(null, { status: 404 })
  if (antwoord.soort !== 'gedaan') return data({ fout: 'naam' as const, naam, rol, code: null }, { status: 422 })
  const gegeven = (await plaats.blad(plek))?.meekijkers.findLast((m) => m.naam === naam)
  const { toegang } = inwonerplek(aanvraag.context).werkplaats
  const wat = { deur: 'inwoner', organisatieId: plek.organisatieId, stroomId: plek.toegang.dossierId } as const
  const code = gegeven === undefined ? null : await toegang.maakCode({ ...wat, toegangId: gegeven.id }, plek.door)
  // Sent once more after the code was used, or stopped meanwhile.
  if (code === null) return verder(adresVan('/meekijken', naast))
  return data({ fout: null, naam, rol, code })
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
  const { wie, meekijkers, naast, gedaan, opdrachtId } = loaderData
  const { fout, naam, rol, code } = actionData ?? { fout: null, naam: '', rol: null, code: null }
  const t = meekijkteksten(taal)
  return (
    <Mijnpagina fout={fout !== null} naast={naast} pagina="keek" taal={taal} titel={t('titel')}>
      {fout === null ? null : <Melding soort="let-op" titel={t(`fout.${fout}`)} />}
      {gedaan && actionData === undefined ? <Melding soort="goed" titel={t('gestopt')} /> : null}
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
          {meekijkers.length === 0 ? <p>{t('leeg')}</p> : null}
          <ul className="rustig">
            {meekijkers.map((m) => (
              <li key={m.id}>
                <strong>{m.naam}</strong>{' '}
                <span className="hint blok">{t('sinds', { dag: dagTekst(taal, m.sinds) })}</span>
                <form method="post">
                  <input name="stop" type="hidden" value={m.id} />
                  <input name="opdrachtId" type="hidden" value={opdrachtId} />
                  <button className="linkknop" type="submit">
                    {t('stop', { naam: m.naam })}
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <form className="doen" method="post">
            <h2>{t('geef')}</h2>
            <input name="opdrachtId" type="hidden" value={opdrachtId} />
            <fieldset className="kaarten-groep">
              <legend>
                <span className="utrecht-form-label">{t('rol')}</span>
              </legend>
              {opRij.map((een) => (
                <div className="kaart" key={een}>
                  <input defaultChecked={rol === een} id={`rol-${een}`} name="rol" type="radio" value={een} />
                  <label htmlFor={`rol-${een}`}>{t(`rol.${een}`)}</label>
                </div>
              ))}
            </fieldset>
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
            <Verder>{t('knop')}</Verder>
          </form>
        </>
      ) : (
        <p>{t('alleen')}</p>
      )}
    </Mijnpagina>
  )
}
