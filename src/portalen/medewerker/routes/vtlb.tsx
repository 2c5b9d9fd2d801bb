import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { werkplek } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { Dossierkop } from '../dossier/kop.tsx'
import { adresVan } from '../dossier/sectie.tsx'
import { bladUit, bladstatus, nieuwBlad } from '../rekenen/blad.ts'
import { Rekenblad } from '../rekenen/rekenblad.tsx'
import { volgendeStap } from '../rekenen/volgende-stap.ts'
import { useMag } from '../toegestaan.tsx'

/** @throws Response 404 when this organisation has no such dossier */
async function opzoeken({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const blad = await werkplaats.dossier(organisatieId, params['id'] ?? '', { door, waarom: 'rekenblad vtlb' })
  if (blad === null) throw new Response(null, { status: 404 })
  const vandaag = werkplaats.klok.vandaag()
  return { blad, vandaag, omgeving: { vandaag, organisatie: blad.organisatie, door } }
}

export async function loader(invoer: LoaderFunctionArgs) {
  const { blad, vandaag } = await opzoeken(invoer)
  return { blad, vandaag, leeg: nieuwBlad(blad.staat.schuldregeling.capaciteit?.berekend.huishouden) }
}

export async function action({ request, ...invoer }: ActionFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(invoer.context)
  const { blad, omgeving } = await opzoeken(invoer)
  const gerekend = await bladUit(await request.formData(), werkplaats, organisatieId)
  const peildatum = gerekend.gerekend?.capaciteit.peildatum
  const stap = peildatum === undefined ? null : volgendeStap(blad, omgeving, peildatum)
  const verder = stap === null ? null : { soort: stap.opdracht.soort, titel: stap.opdracht.titel }
  return data({ gerekend, verder }, { status: bladstatus(gerekend) })
}

/** The sheet of a dossier: begins with the household that was recorded last, and leads on to the step that records. */
export default function Vtlb({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { blad, vandaag, leeg } = loaderData
  const { gerekend, verder } = actionData ?? { gerekend: leeg, verder: null }
  const { capaciteit } = blad.staat.schuldregeling
  return (
    <main className="pagina dossier" id="inhoud">
      <title>{`${gerekend.fouten.length > 0 ? 'Fout: ' : ''}Rekenblad vtlb, ${blad.overzicht.naam} - Kwijting`}</title>
      <Dossierkop blad={blad} titel={false} vandaag={vandaag} />
      <Heading level={1}>Rekenblad vtlb</Heading>
      <Paragraph purpose="lead">
        Hier rekent u zonder iets op te slaan.{' '}
        {capaciteit !== null
          ? `Ingevuld is wat bij de laatste berekening is opgegeven, met peildatum ${datumKort(capaciteit.peildatum)}. Vul de nieuwe peildatum in.`
          : 'Er is nog geen berekening in dit dossier.'}
      </Paragraph>
      <Rekenblad blad={gerekend} vastgesteld={capaciteit} verder={<Verder dossierId={blad.id} stap={verder} />} />
      <p className="losse-link">
        <a href={`/medewerker/dossier/${blad.id}${adresVan('inkomen')}`}>Terug naar Inkomen en vtlb</a>
      </p>
    </main>
  )
}

function Verder({
  dossierId,
  stap,
}: {
  readonly dossierId: string
  readonly stap: { readonly soort: string; readonly titel: string } | null
}) {
  const mag = useMag()
  return (
    <section aria-labelledby="verder" className="verder">
      <Heading appearance="level-4" id="verder" level={2}>
        Hiermee verder
      </Heading>
      {stap === null || !mag(`/medewerker/dossier/${dossierId}/stap/${stap.soort}`) ? (
        <p className="hint">
          Vastleggen kan nu niet. <a href={`/medewerker/dossier/${dossierId}?sectie=nu#stappen`}>Kijk waarom niet</a>
        </p>
      ) : (
        <>
          <p className="hint">Wat u hier invulde gaat mee. U slaat pas op de volgende pagina op.</p>
          <Button
            formAction={`/medewerker/dossier/${dossierId}/stap/${stap.soort}`}
            name="vooraf"
            purpose="secondary"
            type="submit"
            value="ja"
          >
            {stap.titel}
          </Button>
        </>
      )}
    </section>
  )
}
