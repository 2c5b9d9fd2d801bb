import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { hoogstensTekens, ongelezen, toegangenNu } from '../../../domein/dossier/index.ts'
import type { Antwoord } from '../../../domein/verloop/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { lopendUit } from '../../onderdelen/formulier/lopend.ts'
import { Melding, Redenen, type Uit } from '../../onderdelen/onderdelen.tsx'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { Berichtenlijst, rollen } from '../dossier/inwonerberichten.tsx'
import { Dossierkop } from '../dossier/kop.tsx'
import { team } from '../mag.ts'
import { idUit, versieUit } from '../stap/verwerk.ts'

/** @throws Response 403 for who does not work on dossiers, 404 when there is no such dossier */
async function opzoeken({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  alleenVoor(context, team)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const inzage = { door, waarom: 'berichten van de inwoner gelezen' }
  const blad = await werkplaats.dossier(organisatieId, params['id'] ?? '', inzage)
  if (blad === null) throw new Response(null, { status: 404 })
  return blad
}

export async function loader({ request, ...invoer }: LoaderFunctionArgs) {
  const blad = await opzoeken(invoer)
  return {
    blad,
    vandaag: werkplek(invoer.context).werkplaats.klok.vandaag(),
    kanSchrijven: blad.staat.dossier.gesloten === null,
    opdrachtId: crypto.randomUUID(),
    gelezenId: crypto.randomUUID(),
    gedaan: new URL(request.url).searchParams.get('gedaan'),
  }
}

export async function action({ request, ...invoer }: ActionFunctionArgs) {
  const blad = await opzoeken(invoer)
  const { werkplaats, organisatieId, door } = werkplek(invoer.context)
  const formulier = await request.formData()
  const tekst = lopendUit(formulier, 'tekst')
  const gelezen = formulier.has('gelezen')
  const antwoord = await werkplaats.voerUit({
    organisatieId,
    stroom: { soort: 'dossier', id: blad.id },
    opdrachtId: idUit(formulier, 'opdrachtId'),
    // What came since is not answered or read by this: it is shown first.
    gezienVersie: versieUit(formulier),
    door,
    ...(gelezen ? { soort: 'MeldBerichtenGelezen', invoer: {} } : { soort: 'SchrijfInwoner', invoer: { tekst } }),
  })
  if (antwoord.soort === 'gedaan')
    return verder(`/medewerker/dossier/${blad.id}/inwonerberichten?gedaan=${gelezen ? 'gelezen' : 'verstuurd'}`)
  return data({ redenen: redenenVan(antwoord), tekst }, { status: 422 })
}

function redenenVan(antwoord: Exclude<Antwoord, { soort: 'gedaan' }>): readonly string[] {
  switch (antwoord.soort) {
    case 'geweigerd':
      return antwoord.weigeringen.map((w) => weigeringTekst(w))
    case 'verouderd':
      return ['Er kwam intussen iets bij in dit dossier. Lees het hieronder, en verstuur daarna opnieuw.']
    case 'id-hergebruikt':
      return ['Dit formulier is al verstuurd. Kijk hieronder of het klopt.']
  }
}

/** What the inwoner wrote, with an answer to it, or that it was read. */
export default function Inwonerberichten({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { blad, vandaag, kanSchrijven, opdrachtId, gelezenId, gedaan } = loaderData
  const { inwonerberichten, toegangen } = blad.staat.dossier
  const binnen = toegangenNu(toegangen)
  const lezers = binnen.filter(({ wie }) => wie !== 'client').map(({ naam, wie }) => `${naam} (${rollen[wie]})`)
  return (
    <main className="pagina dossier" id="inhoud">
      <title>{`${actionData === undefined ? '' : 'Fout: '}Berichten van de inwoner, ${blad.overzicht.naam} - Kwijting`}</title>
      <Dossierkop blad={blad} titel={false} vandaag={vandaag} />
      {actionData === undefined ? null : <Redenen redenen={actionData.redenen} titel="Er is niets verstuurd" />}
      {gedaan === 'verstuurd' && actionData === undefined ? (
        <Melding soort="goed" titel="Verstuurd. De inwoner kan het nu lezen." />
      ) : null}
      {gedaan === 'gelezen' && actionData === undefined ? (
        <Melding soort="goed" titel="Opgeslagen. De inwoner ziet wie het las." />
      ) : null}
      <p>
        <a href={`/medewerker/dossier/${blad.id}?sectie=inwonerberichten#inwonerberichten`}>Terug naar het dossier</a>
      </p>
      <Heading level={1}>Berichten van de inwoner</Heading>
      {kanSchrijven && binnen.length === 0 ? (
        <Melding soort="let-op" titel={weigeringTekst({ code: 'GeenToegangGegeven' })}>
          <p>Bel de inwoner, of schrijf een brief.</p>
        </Melding>
      ) : null}
      {kanSchrijven && binnen.length > 0 ? (
        <form className="formulier blokformulier" method="post">
          <input name="opdrachtId" type="hidden" value={opdrachtId} />
          <input name="gezienVersie" type="hidden" value={blad.versie} />
          <div className="utrecht-form-field">
            <label className="utrecht-form-label" htmlFor="tekst">
              Uw bericht aan de inwoner
            </label>
            <p className="hint" id="tekst-uitleg">
              Schrijf kort en gewoon. Wat de inwoner schreef, staat daarna op beantwoord.
              {lezers.length === 0 ? null : ` Dit lezen ook: ${lezers.join(', ')}.`}
            </p>
            <textarea
              aria-describedby="tekst-uitleg"
              className="utrecht-textarea utrecht-textarea--html-textarea"
              defaultValue={actionData?.tekst ?? ''}
              dir="auto"
              id="tekst"
              maxLength={hoogstensTekens}
              name="tekst"
              required
              rows={5}
            />
          </div>
          <Button purpose="primary" type="submit">
            Verstuur
          </Button>
        </form>
      ) : null}
      {kanSchrijven && ongelezen(inwonerberichten).length > 0 ? (
        <form method="post">
          <input name="opdrachtId" type="hidden" value={gelezenId} />
          <input name="gezienVersie" type="hidden" value={blad.versie} />
          <Button name="gelezen" purpose="secondary" type="submit" value="ja">
            Gelezen, geen antwoord nodig
          </Button>
        </form>
      ) : null}
      <section className="onder">
        <Heading level={2}>Wat er geschreven is</Heading>
        <Berichtenlijst berichten={inwonerberichten} />
      </section>
    </main>
  )
}
