import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { type Veld, veldenVan } from '../../../gedeeld/invoer.ts'
import { gemachtigdenrollen } from '../../../domein/schulden/index.ts'
import { type Machtigbaar, opdrachtVan } from '../../../domein/verloop/index.ts'
import { alleenWie, schuldeiserplek, verder } from '../../onderdelen/context.ts'
import { Foutenlijst, Opdrachtformulier } from '../../onderdelen/formulier/formulier.tsx'
import { veldfouten } from '../../onderdelen/formulier/fouten.ts'
import { type Ingetypt, ingetyptUit, verdicht } from '../../onderdelen/formulier/ingetypt.ts'
import { leesFormulier } from '../../onderdelen/formulier/lezen.ts'
import type { Formulierstand } from '../../onderdelen/formulier/stand.ts'
import { Leeg, type Uit } from '../../onderdelen/onderdelen.tsx'
import { OverWie } from '../antwoord/vraag.tsx'

const adresVan = (id: string) => `/schuldeiser/vraag/${encodeURIComponent(id)}`

// Which claim it is, the bericht says.
const velden = (): readonly Veld[] => {
  const opdracht = opdrachtVan('WijsGemachtigdeAan')
  if (opdracht === undefined) throw new Error('There is no opdracht to let another act')
  return veldenVan(opdracht.invoer).filter(({ naam }) => naam !== 'vorderingId')
}

const standVan = (
  keuzes: readonly Machtigbaar[],
  ingetypt: Ingetypt = new Map(),
  fouten: Formulierstand['fouten'] = [],
): Formulierstand => ({
  velden: velden(),
  ingetypt,
  fouten,
  keuzes: {
    gemachtigde: keuzes.map(({ id, naam, rol }) => [id, `${naam} (${gemachtigdenrollen[rol].toLowerCase().slice(4)})`]),
  },
  extraRij: null,
})

export async function loader({ params, context }: LoaderFunctionArgs) {
  alleenWie(context, 'beheren')
  const { werkplaats, wie } = schuldeiserplek(context)
  const id = params['id'] ?? ''
  const blad = await werkplaats.loket.bekijk(wie, id)
  const keuzes = await werkplaats.loket.machtigen.keuzes(wie, id)
  if (blad === null || blad.machtiging === null || keuzes === null) throw new Response(null, { status: 404 })
  const { gegevens } = blad
  return { id, gegevens, keuzes, stand: standVan(keuzes), opdrachtId: crypto.randomUUID() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  alleenWie(context, 'beheren')
  const { werkplaats, wie } = schuldeiserplek(context)
  const id = params['id'] ?? ''
  const formulier = await request.formData()
  const opdrachtId = String(formulier.get('opdrachtId'))
  const ingetypt = verdicht(velden(), ingetyptUit(formulier))
  const { machtigen } = werkplaats.loket
  const antwoord = await machtigen.geef(wie, id, { opdrachtId, invoer: leesFormulier(velden(), ingetypt) })
  if (antwoord?.soort === 'gedaan') return verder(`${adresVan(id)}?machtiging=gegeven`)
  if (antwoord?.soort !== 'geweigerd') throw new Response(null, { status: 404 })
  const keuzes = (await machtigen.keuzes(wie, id)) ?? []
  return data({ stand: standVan(keuzes, ingetypt, veldfouten(velden(), antwoord.weigeringen)) }, { status: 422 })
}

/** A beheerder lets an incassobureau or deurwaarder act for one claim. */
export default function Machtigen({
  loaderData: { id, gegevens, keuzes, stand, opdrachtId },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const nu = actionData?.stand ?? stand
  const titel = 'Machtig een incassobureau of deurwaarder'
  return (
    <main className="pagina smal" id="inhoud">
      <title>{`${nu.fouten.length > 0 ? 'Fout: ' : ''}${titel} - Kwijting`}</title>
      <p>
        <a href={adresVan(id)}>Terug naar de vordering</a>
      </p>
      <Heading level={1}>{titel}</Heading>
      <Paragraph>
        De gemachtigde ziet deze vordering, krijgt onze vragen en antwoordt namens {gegevens.schuldeiser.naam}. U leest
        elk antwoord hier terug. U kunt de machtiging altijd intrekken.
      </Paragraph>
      <OverWie gegevens={gegevens} />
      {keuzes.length === 0 ? (
        <Leeg>
          Bij {gegevens.organisatie.naam} heeft nog geen incassobureau of deurwaarder toegang. Vraag de gemeente om die
          te geven.
        </Leeg>
      ) : (
        <>
          <Foutenlijst stand={nu} />
          <Opdrachtformulier knop="Geef de machtiging" stand={nu} verborgen={{ opdrachtId }} />
        </>
      )}
    </main>
  )
}
