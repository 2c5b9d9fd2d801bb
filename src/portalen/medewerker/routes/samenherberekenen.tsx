import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { opdrachtVan } from '../../../domein/verloop/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Bladeren, Leeg, Melding, type Uit, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { doeSamen } from '../herberekenen/samen/doe.ts'
import { hoogstens, leesVoorbeeld, omgevingVoor } from '../herberekenen/samen/lees.ts'
import { Uitslag } from '../herberekenen/samen/uitslag.tsx'
import { soortSamen } from '../herberekenen/samen/uitkomst.ts'
import { Voorbeeld } from '../herberekenen/samen/voorbeeld.tsx'
import { leesVeld } from '../herberekenen/samen/zet.ts'
import { leesWerklijstIds } from '../herberekenen/werklijst.ts'

const bevoegd = opdrachtVan(soortSamen)?.bevoegd ?? []

export async function loader({ request, context }: LoaderFunctionArgs) {
  alleenVoor(context, bevoegd)
  const { werkplaats, organisatieId, sessie, door } = werkplek(context)
  const zoek = new URL(request.url).searchParams
  const team = zoek.get('van') === 'team'
  const alle = zoek.get('keuze') === 'alle'
  const pagina = paginaUit(zoek)
  const wie = team ? { organisatieId } : { organisatieId, behandelaarId: sessie.medewerker.id }
  const gekozen = [...new Set(zoek.getAll('dossier'))].slice(0, hoogstens)
  const { ids, totaal } = alle
    ? await leesWerklijstIds(werkplaats, wie, { pagina, hoogstens })
    : { ids: gekozen, totaal: gekozen.length }
  const voorbeeld = await leesVoorbeeld(werkplaats, await omgevingVoor(werkplaats, sessie, door), ids)
  return { ...voorbeeld, team, alle, pagina, totaal }
}

export async function action({ request, context }: ActionFunctionArgs) {
  alleenVoor(context, bevoegd)
  const { werkplaats, sessie, door } = werkplek(context)
  const formulier = await request.formData()
  const zetten = formulier.getAll('zet').flatMap((veld) => (typeof veld === 'string' ? (leesVeld(veld) ?? []) : []))
  if (zetten.length === 0 || zetten.length > hoogstens) throw new Response(null, { status: 400 })
  const omgeving = await omgevingVoor(werkplaats, sessie, door)
  const uitslag = await doeSamen(werkplaats, { ...omgeving, medewerkerId: sessie.medewerker.id }, zetten)
  if (uitslag.overgeslagen.length > 0) return data({ uitslag }, { status: 409 })
  const team = new URL(request.url).searchParams.get('van') === 'team'
  return verder(`/medewerker/herberekenen?${team ? 'van=team&' : ''}gedaan=${uitslag.gedaan}`)
}

/** The vtlb of many dossiers by a new norm: see what would happen, do it, read what was left. */
export default function Samen({
  loaderData: { samen, zelf, team, alle, pagina, totaal },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const terug = `/medewerker/herberekenen${team ? '?van=team' : ''}`
  const niets = samen.length + zelf.length === 0
  return (
    <main className="pagina breed" id="inhoud">
      <title>Vtlb samen herberekenen - Kwijting</title>
      <p>
        <a href={terug}>Terug naar de lijst</a>
      </p>
      <Heading level={1}>Vtlb samen herberekenen</Heading>
      {actionData !== undefined ? (
        <Uitslag terug={terug} uitslag={actionData.uitslag} />
      ) : niets ? (
        <Leeg>
          {alle
            ? 'Er staat niets meer op de lijst.'
            : 'Kies eerst in de lijst welke dossiers u samen wilt herberekenen.'}
        </Leeg>
      ) : (
        <>
          {alle && totaal > hoogstens ? (
            <Melding blijvend soort="info" titel={`Op de lijst staan ${totaal} dossiers`}>
              <p>
                Hier {pagina === 1 ? `staan de eerste ${hoogstens}` : `staat deel ${pagina}`}. Doe deze, en begin daarna
                weer vooraan: wat klaar is, staat niet meer op de lijst.
              </p>
            </Melding>
          ) : null}
          <Voorbeeld samen={samen} terug={terug} zelf={zelf} />
          <Bladeren
            adres={new URLSearchParams({ ...(team ? { van: 'team' } : {}), keuze: 'alle' })}
            pagina={pagina}
            perPagina={hoogstens}
            totaal={alle ? totaal : 0}
          />
        </>
      )}
    </main>
  )
}
