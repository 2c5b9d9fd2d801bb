import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import {
  type Partnerregel,
  overneembaar,
  schuldeiseropdrachten,
  schuldeisersoorten,
} from '../../../domein/schuldeisers/index.ts'
import { type Convenantsleutel, alleConvenanten, convenantnamen } from '../../../regels/convenanten/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { Partner } from '../afspraken/partner.tsx'

const bevoegd = schuldeiseropdrachten.find(({ soort }) => soort === 'NeemConvenantpartnerOver')?.bevoegd ?? []
const hier = '/medewerker/convenanten/partners'

export async function loader({ request, context }: LoaderFunctionArgs) {
  alleenVoor(context, bevoegd)
  const { werkplaats, organisatieId } = werkplek(context)
  const vraag = new URL(request.url).searchParams
  const telling = (naam: string): number => Math.trunc(Number(vraag.get(naam) ?? '0')) || 0
  const regels = await werkplaats.convenantpartners.lees(organisatieId)
  const perConvenant = Map.groupBy(regels, ({ convenant }) => convenant)
  return {
    groepen: [...perConvenant].map(([convenant, partners]) => ({ convenant, partners })),
    zonderNamen: alleConvenanten.filter((sleutel) => !perConvenant.has(sleutel)).map((s) => convenantnamen[s]),
    nieuw: regels.filter(({ stand }) => overneembaar.includes(stand)).length,
    totaal: regels.length,
    overgenomen: telling('overgenomen'),
    niet: telling('niet'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  alleenVoor(context, bevoegd)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const gekozen = (await request.formData()).getAll('partner').flatMap((waarde) => {
    const [sleutel, stand] = typeof waarde === 'string' ? waarde.split(':') : []
    return sleutel === undefined || stand === undefined ? [] : [{ sleutel, stand }]
  })
  if (gekozen.length === 0) return data({ nietsGekozen: true }, { status: 422 })
  const { overgenomen, niet } = await werkplaats.convenantpartners.neemOver(organisatieId, gekozen, door)
  return verder(`${hier}?overgenomen=${overgenomen.length}&niet=${niet.length}`)
}

/** Whom the sources name as convenantpartner, beside the contactenboek: many taken over at once. */
export default function Convenantpartners({
  loaderData: { groepen, zonderNamen, nieuw, totaal, overgenomen, niet },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: { readonly nietsGekozen: boolean }
}) {
  return (
    <main className="pagina" id="inhoud">
      <title>{`${actionData === undefined ? '' : 'Fout: '}Convenantpartners overnemen - Kwijting`}</title>
      {actionData === undefined ? (
        <Uitslag niet={niet} overgenomen={overgenomen} />
      ) : (
        <Melding soort="let-op" titel="Vink ten minste één schuldeiser aan" />
      )}
      <p>
        <a href="/medewerker/convenanten">Terug naar Convenanten</a>
      </p>
      <Heading level={1}>Convenantpartners overnemen</Heading>
      <Paragraph purpose="lead">
        Deze schuldeisers staan met naam in onze bronnen. U kunt er {nieuw} van de {totaal} overnemen in uw
        contactenboek, met hun soort, koepel en convenant. Staat er niets bij een naam, dan is hij nieuw voor u.
      </Paragraph>
      <p>
        Adres, kanaal, KvK-nummer en bankrekening staan niet in onze bronnen. Die blijven leeg tot u ze invult. Zonder
        adres gaat er geen brief weg, en zonder bevestigde bankrekening betalen wij niet.
      </p>
      <p>
        Van deze convenanten noemen onze bronnen geen partner met naam: {zonderNamen.join(', ')}. Voeg zo’n schuldeiser
        zelf toe, en leg op zijn kaart het convenant vast.
      </p>
      <form className="formulier" method="post">
        {groepen.map(({ convenant, partners }) => (
          <Groep convenant={convenant} key={convenant} partners={partners} />
        ))}
        {nieuw === 0 ? (
          <p>Alle schuldeisers staan in uw contactenboek. U hoeft hier niets te doen.</p>
        ) : (
          <Button purpose="primary" type="submit">
            Neem over wat is aangevinkt
          </Button>
        )}
      </form>
    </main>
  )
}

function Uitslag({ overgenomen, niet }: { readonly overgenomen: number; readonly niet: number }) {
  return (
    <>
      {overgenomen > 0 ? (
        <Melding soort="goed" titel={`${telwoord(overgenomen, 'schuldeiser', 'schuldeisers')} overgenomen`}>
          <p>Vul op elke kaart het adres en het kanaal in, en geef de bankrekening op.</p>
        </Melding>
      ) : null}
      {niet > 0 ? (
        <Melding soort="let-op" titel={`${telwoord(niet, 'schuldeiser', 'schuldeisers')} niet overgenomen`}>
          <p>Het contactenboek is intussen veranderd. Kijk hieronder hoe het nu staat.</p>
        </Melding>
      ) : null}
    </>
  )
}

function Groep({
  convenant,
  partners,
}: {
  readonly convenant: Convenantsleutel
  readonly partners: readonly Partnerregel[]
}) {
  const [eerste] = partners
  if (eerste === undefined) return null
  const { soort, koepel, vanaf, bron, toelichting } = eerste
  return (
    <fieldset className="utrecht-form-field veldgroep">
      <legend className="utrecht-form-label">{convenantnamen[convenant]}</legend>
      <p className="hint">
        Soort {schuldeisersoorten[soort]}, {koepel === undefined ? 'zonder koepel' : `koepel ${koepel}`}, vanaf{' '}
        {datumKort(vanaf)}. {bron}.{toelichting === undefined ? '' : ` ${toelichting}`}
      </p>
      {partners.map((partner) => (
        <Partner key={partner.sleutel} partner={partner} />
      ))}
    </fieldset>
  )
}
