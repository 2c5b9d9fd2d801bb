import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { lees, veldenVan } from '../../../gedeeld/invoer.ts'
import {
  type Gespreksonderwerp,
  bevoegdGesprek,
  gespreksonderwerpen,
  gesprekstekst,
  isGespreksonderwerp,
  kanGesprek,
  onderwerpvolgorde,
} from '../../../domein/dossier/index.ts'
import { type Besproken, stappen } from '../../../domein/verloop/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { type Veldfout, veldfouten } from '../../onderdelen/formulier/fouten.ts'
import { Foutenlijst } from '../../onderdelen/formulier/formulier.tsx'
import { type Ingetypt, ingetyptUit, verdicht } from '../../onderdelen/formulier/ingetypt.ts'
import { leesFormulier } from '../../onderdelen/formulier/lezen.ts'
import { alsIngetypt } from '../../onderdelen/formulier/terug.ts'
import { Redenen, type Uit } from '../../onderdelen/onderdelen.tsx'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { Dossierkop } from '../dossier/kop.tsx'
import { antwoordenIn } from '../gesprek/antwoorden.ts'
import { bekendBij } from '../gesprek/bekend.ts'
import { Bijonderwerp, Intussen, Onderwerpen, Onderwerpformulier, type Plek } from '../gesprek/delen.tsx'
import { Opbrengst, stappenNaGesprek } from '../gesprek/opbrengst.tsx'

/** @throws Response 403 for who holds no intake, 404 when there is no such dossier */
async function opzoeken({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  alleenVoor(context, bevoegdGesprek)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const blad = await werkplaats.dossier(organisatieId, params['id'] ?? '', { door, waarom: 'intakegesprek' })
  if (blad === null) throw new Response(null, { status: 404 })
  return blad
}

/** The topic or the end that an address or a button names; anything else: none. */
function plekUit(naam: FormDataEntryValue | null): Plek | null {
  if (typeof naam !== 'string') return null
  return naam === 'af' || isGespreksonderwerp(naam) ? naam : null
}

const velden = (onderwerp: Gespreksonderwerp) => veldenVan(gespreksonderwerpen[onderwerp].invoer)

export async function loader({ request, ...invoer }: LoaderFunctionArgs) {
  const blad = await opzoeken(invoer)
  const { werkplaats, organisatieId, door } = werkplek(invoer.context)
  const vandaag = werkplaats.klok.vandaag()
  const gesprek = await werkplaats.gesprek.lees(organisatieId, blad.id)
  const redenen = kanGesprek(blad.staat.dossier, door)
  const gevraagd = plekUit(new URL(request.url).searchParams.get('over')) ?? 'wat-speelt'
  const over: Plek = redenen.length > 0 ? 'af' : gevraagd
  const alle = stappen(blad.staat, { vandaag, organisatie: blad.organisatie, door })
  return {
    blad,
    vandaag,
    over,
    redenen,
    gesprek,
    ingetypt: over === 'af' ? new Map() : getypt(over, gesprek[over]),
    stappen: stappenNaGesprek.flatMap((soort) => alle.find(({ opdracht }) => opdracht.soort === soort) ?? []),
  }
}

/** What stands noted, as it was typed: amounts lie there as decimals, a form shows cents. */
function getypt(onderwerp: Gespreksonderwerp, besproken: Besproken | undefined): Ingetypt {
  const gelezen = lees(gespreksonderwerpen[onderwerp].invoer, besproken?.antwoord ?? {})
  return alsIngetypt(velden(onderwerp), gelezen.ok ? gelezen.waarde : {})
}

interface Terug {
  readonly ingetypt: Ingetypt
  readonly fouten: readonly Veldfout[]
  readonly gezien: number
  readonly nu: Besproken | null
}

export async function action({ request, ...invoer }: ActionFunctionArgs) {
  const blad = await opzoeken(invoer)
  const { werkplaats, organisatieId, door } = werkplek(invoer.context)
  const onderwerp = plekUit(new URL(request.url).searchParams.get('over')) ?? 'wat-speelt'
  const formulier = await request.formData()
  const gezien = Number(formulier.get('gezien'))
  if (onderwerp === 'af' || !Number.isSafeInteger(gezien) || gezien < 0) throw new Response(null, { status: 400 })
  const ingetypt = verdicht(velden(onderwerp), ingetyptUit(formulier))
  const antwoord = leesFormulier(velden(onderwerp), ingetypt)
  const plek = { dossierId: blad.id, onderwerp }
  const uitkomst = await werkplaats.gesprek.bewaar(organisatieId, plek, { antwoord, gezien, door })
  const volgende = onderwerpvolgorde[onderwerpvolgorde.indexOf(onderwerp) + 1] ?? 'af'
  const terug = (wat: Partial<Terug>, status: number) =>
    data<Terug>({ ingetypt, fouten: [], gezien, nu: null, ...wat }, { status })
  switch (uitkomst.soort) {
    case 'bewaard':
      return verder(`/medewerker/dossier/${blad.id}/gesprek?over=${plekUit(formulier.get('naar')) ?? volgende}`)
    case 'fouten': {
      const fouten = veldfouten(velden(onderwerp), [{ code: 'OnjuisteInvoer', fouten: uitkomst.fouten }])
      return terug({ fouten }, 422)
    }
    case 'intussen':
      return terug({ gezien: uitkomst.nu.versie, nu: uitkomst.nu }, 409)
    case 'geweigerd':
      return terug({ fouten: veldfouten([], uitkomst.redenen) }, 422)
    case 'onbekend':
      throw new Response(null, { status: 404 })
  }
}

/** The intakegesprek: used while talking. Every button saves; nothing is required. */
export default function Gesprek({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Terug
}) {
  const { blad, vandaag, over, redenen, gesprek } = loaderData
  const fout = (actionData?.fouten.length ?? 0) > 0 ? 'Fout: ' : ''
  return (
    <main className="pagina dossier" id="inhoud">
      <title>{`${fout}Intakegesprek, ${blad.overzicht.naam} - Kwijting`}</title>
      <Dossierkop blad={blad} titel={false} vandaag={vandaag} />
      <p>
        <a href={`/medewerker/dossier/${blad.id}`}>Terug naar het dossier</a>
      </p>
      <Heading level={1}>Intakegesprek</Heading>
      {redenen.length === 0 ? null : (
        <Redenen
          redenen={redenen.map((reden) => weigeringTekst(reden))}
          soort="info"
          titel="In dit gesprek kunt u niets meer noteren"
        />
      )}
      {over === 'af' ? (
        <>
          <Opbrengst
            antwoorden={antwoordenIn(gesprek)}
            dossierId={blad.id}
            redenen={redenen}
            stappen={loaderData.stappen}
          />
          {redenen.length === 0 ? (
            <p>
              <a href="?over=wat-speelt">Terug naar het gesprek</a>
            </p>
          ) : null}
        </>
      ) : (
        <Bespreken actionData={actionData} loaderData={loaderData} over={over} />
      )}
    </main>
  )
}

function Bespreken({
  loaderData: { blad, gesprek, ingetypt },
  actionData,
  over,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData: Terug | undefined
  readonly over: Gespreksonderwerp
}) {
  const antwoorden = antwoordenIn(gesprek)
  const { nu = null, gezien = gesprek[over]?.versie ?? 0 } = actionData ?? {}
  const stand = {
    velden: velden(over),
    ingetypt: actionData?.ingetypt ?? ingetypt,
    fouten: actionData?.fouten ?? [],
    keuzes: {},
    extraRij: null,
  }
  return (
    <>
      <p>U hoeft niets in te vullen. Elke knop bewaart wat er staat. Vrije tekst is altijd goed.</p>
      <Foutenlijst stand={stand} titel="Er is nog niets bewaard" />
      {nu === null ? null : <Intussen nu={nu} tekst={gesprekstekst(over, { [over]: nu.antwoord })} />}
      <div className="gesprek">
        <Onderwerpen
          besproken={onderwerpvolgorde.filter((onderwerp) => gesprekstekst(onderwerp, antwoorden) !== '')}
          hier={over}
        />
        <Onderwerpformulier gezien={gezien} key={over} onderwerp={over} stand={stand} />
        <Bijonderwerp bekend={bekendBij(over, blad.staat)} />
      </div>
    </>
  )
}
