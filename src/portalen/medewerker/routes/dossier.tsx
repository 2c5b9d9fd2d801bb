import type { LoaderFunctionArgs } from 'react-router'
import { magDit } from '../../../domein/toegang/index.ts'
import { type Fase, opdrachtVan, stappen } from '../../../domein/verloop/index.ts'
import { werkplek } from '../../onderdelen/context.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { gebeurtenisTekst, schuldeisersVan } from '../../onderdelen/teksten/gebeurtenissen.ts'
import { Berichten } from '../dossier/berichten.tsx'
import { Bezwaren } from '../dossier/bezwaren.tsx'
import { Klachten } from '../dossier/klachten.tsx'
import { Afspraken } from '../dossier/afspraken.tsx'
import { Documenten } from '../dossier/documenten.tsx'
import { Geld } from '../dossier/geld.tsx'
import { Gegevens } from '../dossier/gegevens.tsx'
import { Hercontrole } from '../dossier/hercontrole.tsx'
import { Inkomen } from '../dossier/inkomen.tsx'
import { Dossierkop } from '../dossier/kop.tsx'
import { Inwonerberichten } from '../dossier/inwonerberichten.tsx'
import { LijktOp } from '../dossier/lijkt-op.tsx'
import { Nu } from '../dossier/nu.tsx'
import { Plan } from '../dossier/plan.tsx'
import { Samenwerking, vinkIds } from '../dossier/samenwerking.tsx'
import { Schulden } from '../dossier/schulden.tsx'
import { GevraagdeSectie, adresVan, sectienamen, secties } from '../dossier/sectie.tsx'
import { Termijnen } from '../dossier/termijnen.tsx'
import { Tijdlijn } from '../dossier/tijdlijn.tsx'
import { Voorstel } from '../dossier/voorstel.tsx'
import { WieKeekMee, laatste } from '../dossier/wie-keek-mee.tsx'
import { bankbezwaren } from '../stap/bankbezwaren.ts'

const wanneer: readonly Fase[] = ['aanmelding', 'intake']

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const id = params['id'] ?? ''
  const blad = await werkplaats.dossier(organisatieId, id, { door, waarom: 'dossier bekeken' })
  if (blad === null) throw new Response(null, { status: 404 })
  const zoek = new URL(request.url).searchParams
  const vandaag = werkplaats.klok.vandaag()
  const sectie = zoek.get('sectie') ?? ''
  const alleKijkers = sectie === 'wie-keek-mee'
  const [lijktOp, uit, rekeningen, keekMee] = await Promise.all([
    // Once the intake is there, who it is has been asked.
    wanneer.includes(blad.overzicht.fase)
      ? werkplaats.lijktOp(organisatieId, { ...blad.staat.dossier.client, dossierId: id })
      : [],
    werkplaats.post.vanDossier(organisatieId, id),
    werkplaats.bank.rekeningen(organisatieId),
    werkplaats.wieKeekMee(organisatieId, id, ...(alleKijkers ? [] : [laatste])),
  ])
  return {
    blad,
    lijktOp,
    uit,
    vandaag,
    omgeving: { vandaag, organisatie: blad.organisatie, door },
    metBank: rekeningen.length > 0,
    keekMee,
    soort: zoek.get('soort') ?? '',
    alles: zoek.get('alles') === 'ja',
    sectie,
    alleKijkers,
    gedaan: { opdrachtId: zoek.get('opdracht') ?? '', stap: zoek.get('stap') ?? '' },
    vinkIds: vinkIds(blad),
    notitieId: magDit(door, opdrachtVan('MaakNotitie')?.bevoegd ?? []) ? crypto.randomUUID() : null,
  }
}

/** What was recorded by the step that led here; shown only when it really stands in the log. */
function Gedaan({ loaderData: { blad, gedaan } }: { readonly loaderData: Uit<typeof loader> }) {
  const regels = gedaan.opdrachtId === '' ? [] : blad.historie.filter((h) => h.opdrachtId === gedaan.opdrachtId)
  if (regels.length === 0) return null
  return (
    <Melding soort="goed" titel="Opgeslagen">
      {regels.map((h) => (
        <p key={h.versie}>{gebeurtenisTekst(h.gebeurtenis, schuldeisersVan(blad.staat.schulden))}</p>
      ))}
      <p>{opdrachtVan(gedaan.stap)?.daarna}</p>
    </Melding>
  )
}

export default function Dossier({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { blad, uit, vandaag, omgeving, metBank, keekMee, soort, alles, notitieId } = loaderData
  const alle = stappen(blad.staat, omgeving).map((stap) => ({
    ...stap,
    redenen: [...stap.redenen, ...bankbezwaren(stap.opdracht.soort, metBank)],
  }))
  return (
    <main className="pagina dossier" id="inhoud">
      <title>{`${blad.overzicht.naam} - Kwijting`}</title>
      <Dossierkop blad={blad} vandaag={vandaag} />
      <nav aria-label="In dit dossier" className="sectiemenu">
        <ul>
          {sectienamen.map((naam) => (
            <li key={naam}>
              <a href={adresVan(naam)}>{secties[naam]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Gedaan loaderData={loaderData} />
      <LijktOp dossiers={loaderData.lijktOp} />
      <GevraagdeSectie value={loaderData.sectie}>
        <Nu blad={blad} stappen={alle} vandaag={vandaag} />
        <Tijdlijn alles={alles} blad={blad} notitieId={notitieId} soort={soort} />
        <Gegevens blad={blad} vandaag={vandaag} />
        <Plan blad={blad} />
        <Samenwerking blad={blad} ids={loaderData.vinkIds} vandaag={vandaag} />
        <Afspraken blad={blad} vandaag={vandaag} />
        <Documenten blad={blad} />
        <Inwonerberichten blad={blad} />
        <Schulden blad={blad} />
        <Inkomen blad={blad} />
        <Voorstel blad={blad} />
        <Geld blad={blad} vandaag={vandaag} />
        <Hercontrole blad={blad} vandaag={vandaag} />
        <Termijnen blad={blad} vandaag={vandaag} />
        <Berichten blad={blad} uit={uit} />
        <Bezwaren blad={blad} />
        <Klachten blad={blad} wie={omgeving.door.id} />
        <WieKeekMee alle={loaderData.alleKijkers} regels={keekMee} />
      </GevraagdeSectie>
    </main>
  )
}
