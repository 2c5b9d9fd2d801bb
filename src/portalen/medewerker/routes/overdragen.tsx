import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { overdragers } from '../mag.ts'
import { draagOver, leesVeld } from '../overdragen/doe.ts'
import { Keuzeformulier, VanWie } from '../overdragen/keuze.tsx'
import { NietAlles } from '../overdragen/uitslag.tsx'
import { verdeelDossiers } from '../overdragen/verdeel.ts'
import { Voorbeeld } from '../overdragen/voorbeeld.tsx'
import { binnenRol, hoogstens, leesAlle, magVanAnderen, ontvangersUit } from '../overdragen/wie.ts'
import { alleenEigen, filterVan, vraagUit } from '../werkvoorraad/vraag.ts'

const hier = '/medewerker/overdragen'

async function lees({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>) {
  alleenVoor(context, overdragers)
  const { werkplaats, organisatieId, door, sessie } = werkplek(context)
  const adres = new URL(request.url).searchParams
  const vandaag = werkplaats.klok.vandaag()
  const vraag = vraagUit(adres, vandaag)
  const dossierIds = adres.getAll('dossier').slice(0, hoogstens)
  const gevraagd = filterVan(vraag).size > 0 || dossierIds.length > 0
  const leiding = magVanAnderen(door)
  const binnen = binnenRol({ ...vraag, ...(dossierIds.length > 0 ? { dossierIds } : {}) }, door, sessie.medewerker.id)
  const [medewerkers, werklast, gevonden] = await Promise.all([
    werkplaats.medewerkers(organisatieId),
    werkplaats.werklast(organisatieId),
    gevraagd || !leiding ? leesAlle(werkplaats, organisatieId, binnen) : { rijen: [], totaal: 0 },
  ])
  alleenEigen(vraag, medewerkers)
  if (leiding && dossierIds.length > 0 && gevonden.totaal === 0) throw new Response(null, { status: 404 })
  const ontvangers = ontvangersUit(medewerkers, werklast)
  return {
    ...gevonden,
    adres: `${hier}?${adres.toString()}`,
    vraag,
    vandaag,
    leiding,
    gevraagd,
    ontvangers,
    werklast,
  }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const gedaan = new URL(request.url).searchParams.get('gedaan')
  return {
    ...(await lees({ request, context })),
    gedaan: gedaan !== null && /^\d{1,3}$/.test(gedaan) ? Number(gedaan) : 0,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { rijen, ontvangers } = await lees({ request, context })
  const { werkplaats, organisatieId, door, sessie } = werkplek(context)
  const formulier = await request.formData()
  const teksten = (naam: string) => formulier.getAll(naam).filter((waarde) => typeof waarde === 'string')
  const toelichting = (teksten('toelichting')[0] ?? '').trim().slice(0, 2000)
  if (formulier.get('doe') === 'overdragen') {
    const zetten = teksten('zet')
      .map(leesVeld)
      .filter((zet) => zet !== null)
    if (zetten.length === 0 || zetten.length > hoogstens) throw new Response(null, { status: 400 })
    const wie = { organisatieId, door, medewerkerId: sessie.medewerker.id }
    const uitslag = await draagOver(werkplaats, wie, zetten, toelichting)
    return uitslag.gebleven.length === 0
      ? verder(`${hier}?gedaan=${uitslag.gedaan}`)
      : data({ soort: 'klaar' as const, uitslag }, { status: 409 })
  }
  const gekozen = new Set(teksten('dossier'))
  const [wie, wat] = [new Set(teksten('aan')), rijen.filter(({ dossierId }) => gekozen.has(dossierId))]
  const aan = ontvangers.filter(({ id }) => wie.has(id))
  const delen = verdeelDossiers(wat, aan).filter((deel) => deel.rijen.length > 0)
  const fout = wat.length === 0 ? 'dossier' : aan.length === 0 || delen.length === 0 ? 'aan' : null
  if (fout !== null)
    return data({ soort: 'fout' as const, fout, gekozen: [...gekozen], aan: [...wie], toelichting } as const, {
      status: 422,
    })
  return data({
    soort: 'voorbeeld' as const,
    toelichting,
    delen: delen.map((deel) => ({
      ...deel,
      rijen: deel.rijen.map((rij) => ({ ...rij, opdrachtId: crypto.randomUUID() })),
    })),
  })
}

/** Gives dossiers to colleagues: choose, see what moves, do it. */
export default function Overdragen({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { rijen, totaal, vandaag, leiding, gevraagd, gedaan } = loaderData
  const fout = actionData?.soort === 'fout' ? actionData : null
  return (
    <main className="pagina breed" id="inhoud">
      <title>{`${fout === null ? '' : 'Fout: '}Dossiers overdragen - Kwijting`}</title>
      {gedaan > 0 && actionData === undefined ? (
        <Melding soort="goed" titel={`${telwoord(gedaan, 'dossier', 'dossiers')} overgedragen`}>
          <p>Uw collega ziet ze een week lang bij Vandaag, met wat u erbij schreef.</p>
        </Melding>
      ) : null}
      <Heading level={1}>Dossiers overdragen</Heading>
      {actionData?.soort === 'voorbeeld' ? (
        <Voorbeeld
          delen={actionData.delen}
          terug={loaderData.adres}
          toelichting={actionData.toelichting}
          vandaag={vandaag}
        />
      ) : actionData?.soort === 'klaar' ? (
        <NietAlles uitslag={actionData.uitslag} />
      ) : (
        <>
          <Paragraph purpose="lead">
            {leiding
              ? 'Kies welke dossiers naar een collega gaan. Daarna ziet u eerst wie wat krijgt.'
              : 'Kies welke van uw dossiers naar een collega gaan. Daarna ziet u eerst wie wat krijgt.'}
          </Paragraph>
          {leiding ? <VanWie {...loaderData} /> : null}
          {totaal > hoogstens ? (
            <Melding soort="info" titel={`Dit zijn ${totaal} dossiers`}>
              <p>Hier staan de eerste {hoogstens}. Draag die over, en doe daarna de rest.</p>
            </Melding>
          ) : null}
          {rijen.length > 0 ? (
            <Keuzeformulier fout={fout} {...loaderData} />
          ) : (
            <Leeg>
              {gevraagd || !leiding
                ? 'Geen dossiers om over te dragen.'
                : 'Kies hierboven van wie de dossiers zijn. Dan ziet u ze hier.'}
            </Leeg>
          )}
        </>
      )}
    </main>
  )
}
