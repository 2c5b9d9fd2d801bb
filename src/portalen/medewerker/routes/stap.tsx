import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { uitGesprek } from '../../../domein/dossier/index.ts'
import { klachtOverWieVraagt } from '../../../domein/kwaliteit/index.ts'
import { magDit } from '../../../domein/toegang/index.ts'
import { type Dossierblad, type Weigering, opdrachtVan } from '../../../domein/verloop/index.ts'
import { verder, werkplek } from '../../onderdelen/context.ts'
import type { Formulierdeel } from '../../onderdelen/formulier/delen.ts'
import { ingetyptUit, verdicht, waardeVan } from '../../onderdelen/formulier/ingetypt.ts'
import { alsIngetypt } from '../../onderdelen/formulier/terug.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { stuurtBrief } from '../brief/opdrachten.ts'
import { BekijkBrief } from '../brief/vooraf.tsx'
import { metBron } from '../bronnen/overnemen.ts'
import { Bronhulp } from '../bronnen/verschillen.tsx'
import { Dossierkop } from '../dossier/kop.tsx'
import { antwoordenIn } from '../gesprek/antwoorden.ts'
import { huishouddelen, vraagtHuishouden } from '../rekenen/delen.ts'
import { reken } from '../rekenen/reken.ts'
import { BerekenEerst, Rekenhulp } from '../rekenen/rekenhulp.tsx'
import { bankbezwaren } from '../stap/bankbezwaren.ts'
import { bekendVoor } from '../stap/bekend.ts'
import { alleKeuzes } from '../stap/keuzes.ts'
import { Opinionvraag } from '../stap/opinionvraag.tsx'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { type Teruggekregen, idUit, nieuwFormulier, statusVan, versieUit, verwerk } from '../stap/verwerk.ts'
import { BekijkEerst, ZoZietHetEruit, proefvoorstel } from '../voorstel/vooraf.tsx'
import { voorsteldelen } from '../voorstel/delen.ts'
import { WatErGaat, WatWijWeten } from '../stap/weten.tsx'

type Invoer = Pick<LoaderFunctionArgs, 'params' | 'context'>

/**
 * Finds the opdracht and the dossier of this page.
 * @throws Response 404 when either is not there, 403 when this medewerker may not give this opdracht
 */
async function opzoeken({ params, context }: Invoer) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const opdracht = opdrachtVan(params['soort'] ?? '')
  if (opdracht === undefined || opdracht.soort === 'MeldAan') throw new Response(null, { status: 404 })
  if (!magDit(door, opdracht.bevoegd)) throw new Response(null, { status: 403 })
  const waarom = `stap: ${opdracht.titel}`
  const blad = await werkplaats.dossier(organisatieId, params['id'] ?? '', { door, waarom })
  if (blad === null) throw new Response(null, { status: 404 })
  const vandaag = werkplaats.klok.vandaag()
  const metBank = (await werkplaats.bank.rekeningen(organisatieId)).length > 0
  const redenen: readonly Weigering[] = [
    ...opdracht.kan(blad.staat, { vandaag, organisatie: blad.organisatie }),
    ...bankbezwaren(opdracht.soort, metBank),
    ...klachtOverWieVraagt(opdracht.soort, blad.staat, door),
  ]
  return { opdracht, blad, vandaag, redenen, velden: veldenVan(opdracht.invoer) }
}

/** A choice is made with everything side by side; what a file says is handed in with the file. */
const eigenPagina: ReadonlyMap<string, string> = new Map([
  ['KiesOplossing', 'oplossingen'],
  ['VraagGegevensOp', 'bronnen'],
  ['LegBrongegevensVast', 'bronnen'],
  ['LeverDocument', 'documenten'],
  ['MeldDocumentOntbreekt', 'documenten'],
  ['BeoordeelDocument', 'documenten'],
  ['SchrijfInwoner', 'inwonerberichten'],
  ['MeldBerichtenGelezen', 'inwonerberichten'],
  ['LeesVorderingenoverzichtIn', 'vorderingenoverzicht'],
  ['NeemVorderingenOver', 'vorderingenoverzicht'],
  // A code is shown there, once.
  ['GeefInwonerToegang', 'toegang'],
  ['TrekInwonerToegangIn', 'toegang?stap=TrekInwonerToegangIn'],
])
/** Tells what a file says: no hand types that. */
const uitBestand: readonly string[] = ['LeesVorderingenoverzichtIn', 'LegBrongegevensVast', 'LeverDocument']

export async function loader(invoer: LoaderFunctionArgs) {
  const eigen = eigenPagina.get(invoer.params['soort'] ?? '')
  if (eigen !== undefined) return verder(`/medewerker/dossier/${invoer.params['id'] ?? ''}/${eigen}`)
  const { werkplaats, organisatieId } = werkplek(invoer.context)
  const { opdracht, blad, vandaag, redenen, velden } = await opzoeken(invoer)
  const besproken = uitGesprek(
    opdracht.soort,
    antwoordenIn(await werkplaats.gesprek.lees(organisatieId, blad.id)),
    blad.staat.dossier,
  )
  const bekend = alsIngetypt(velden, { ...bekendVoor(opdracht.soort, blad.staat), ...besproken })
  return {
    blad,
    vandaag,
    redenen,
    velden,
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    soort: opdracht.soort,
    keuzes: await alleKeuzes(velden, blad, werkplaats, organisatieId),
    vanGesprek: redenen.length === 0 && Object.keys(besproken).length > 0,
    terug: nieuwFormulier(blad.versie, redenen.length === 0 ? bekend : new Map()),
  }
}

export async function action({ request, ...invoer }: ActionFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(invoer.context)
  if (uitBestand.includes(invoer.params['soort'] ?? '')) throw new Response(null, { status: 404 })
  const { opdracht, blad, velden, vandaag } = await opzoeken(invoer)
  const stroom = { soort: 'dossier', id: blad.id } as const
  const formulier = await request.formData()
  if (vraagtHuishouden(opdracht.soort) && formulier.has('vooraf'))
    return data({
      terug: nieuwFormulier(blad.versie, verdicht(velden, ingetyptUit(formulier))),
      gerekend: null,
      voorstel: null,
      vanRekenblad: true,
    })
  if (formulier.has('neemOver')) {
    const ingetypt = metBron(velden, verdicht(velden, ingetyptUit(formulier)), {
      staat: blad.staat,
      naam: formulier.get('neemOver'),
    })
    const terug = nietOpgeslagen(formulier, { ingetypt, fouten: [] })
    return data({ terug, gerekend: null, voorstel: null, vanRekenblad: false })
  }
  if (vraagtHuishouden(opdracht.soort) && formulier.has('alleenRekenen')) {
    const { gerekend, ...uitslag } = await reken(velden, formulier, werkplaats, organisatieId)
    const terug = nietOpgeslagen(formulier, uitslag)
    return data({ terug, gerekend, voorstel: null, vanRekenblad: false }, { status: statusVan(terug) })
  }
  if (opdracht.soort === 'DoeVoorstel' && formulier.has('alleenBekijken')) {
    const plaats = { werkplaats, organisatie: blad.organisatie, blad, vandaag, door }
    const { voorstel, ...uitslag } = await proefvoorstel(velden, formulier, plaats)
    const terug = nietOpgeslagen(formulier, uitslag)
    return data({ terug, gerekend: null, voorstel, vanRekenblad: false }, { status: statusVan(terug) })
  }
  const uitkomst = await verwerk(velden, formulier, (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'gedaan')
    return verder(`/medewerker/dossier/${blad.id}?opdracht=${uitkomst.opdrachtId}&stap=${opdracht.soort}`)
  const { terug } = uitkomst
  return data({ terug, gerekend: null, voorstel: null, vanRekenblad: false }, { status: statusVan(terug) })
}

/** A form that was only calculated: everything typed stays, under the same id. */
function nietOpgeslagen(formulier: FormData, uitslag: Pick<Teruggekregen, 'ingetypt' | 'fouten'>): Teruggekregen {
  const opdrachtId = idUit(formulier, 'opdrachtId')
  return { ...nieuwFormulier(versieUit(formulier), uitslag.ingetypt), opdrachtId, fouten: uitslag.fouten }
}

export default function Stap({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { blad, vandaag, redenen, velden, titel, daarna, soort, keuzes } = loaderData
  const leeg = { gerekend: null, voorstel: null, vanRekenblad: false }
  const { terug, gerekend, voorstel, vanRekenblad } = actionData ?? { ...loaderData, ...leeg }
  const metRekenen = vraagtHuishouden(soort)
  const stand = standVan(velden, keuzes, terug)
  return (
    <main className="pagina dossier" id="inhoud">
      <title>{venstertitel(`${titel}, ${blad.overzicht.naam}`, terug)}</title>
      <Dossierkop blad={blad} titel={false} vandaag={vandaag} />
      <div className={metRekenen ? 'stap stap-rekenen' : 'stap'}>
        <div>
          <Vooraf stand={stand} terug={terug} />
          {vanRekenblad ? <VanRekenblad /> : null}
          {loaderData.vanGesprek && actionData === undefined ? <VanGesprek /> : null}
          <p>
            <a href={`/medewerker/dossier/${blad.id}`}>Terug naar het dossier</a>
          </p>
          <Heading level={1}>{titel}</Heading>
          <Opinionvraag blad={blad} soort={soort} />
          <ZoZietHetEruit blad={blad} voorstel={voorstel} />
          {redenen.length === 0 ? <WatErGaat geld={blad.staat.geld} soort={soort} /> : null}
          <Aanleiding blad={blad} soort={soort} titel={titel} vandaag={vandaag} />
          {redenen.length > 0 && !heeftIets(terug) ? (
            <NuNiet blad={blad} redenen={redenen} />
          ) : (
            <Opdracht
              daarna={daarna}
              delen={delenBij(soort, terug)}
              ook={
                <>
                  {metRekenen ? <BerekenEerst /> : soort === 'DoeVoorstel' ? <BekijkEerst /> : null}
                  {stuurtBrief(soort) ? <BekijkBrief dossierId={blad.id} soort={soort} /> : null}
                </>
              }
              stand={stand}
              terug={terug}
              titel={titel}
            />
          )}
        </div>
        <div>
          {metRekenen ? <Rekenhulp blad={blad} gerekend={gerekend} /> : null}
          {redenen.length === 0 ? <Bronhulp blad={blad} soort={soort} /> : null}
          <WatWijWeten blad={blad} />
        </div>
      </div>
    </main>
  )
}

function VanRekenblad() {
  return (
    <Melding soort="info" titel="Ingevuld vanaf het rekenblad">
      <p>Er is nog niets opgeslagen. Vul aan wat nog leeg is, en kijk alles na.</p>
    </Melding>
  )
}

function VanGesprek() {
  return (
    <Melding soort="info" titel="Ingevuld uit het intakegesprek">
      <p>Er is nog niets opgeslagen. Lees het na, schrap wat hier niet hoort en vul aan wat nog leeg is.</p>
    </Melding>
  )
}

/** The parts of a long form. */
function delenBij(soort: string, { ingetypt }: Teruggekregen): readonly Formulierdeel[] | undefined {
  if (soort === 'DoeVoorstel') return voorsteldelen(waardeVan(ingetypt, 'vorm'))
  return vraagtHuishouden(soort) ? huishouddelen : undefined
}

/** A form that somebody filled in is always shown again, also when the step has become impossible. */
const heeftIets = ({ ingetypt, sindsdien, fouten }: Teruggekregen): boolean =>
  sindsdien !== null || fouten.length > 0 || [...ingetypt.values()].flat().some((w) => w !== '')

function Aanleiding({
  blad,
  soort,
  titel,
  vandaag,
}: {
  readonly blad: Dossierblad
  readonly soort: string
  readonly titel: string
  readonly vandaag: Uit<typeof loader>['vandaag']
}) {
  const termijnen = blad.termijnen.filter((t) => t.opdracht === soort && t.gesloten === null)
  return termijnen.map((t) => (
    <Paragraph key={t.sleutel}>
      {t.wat === titel ? 'Uiterlijk' : `${t.wat}: uiterlijk`} {termijnTekst(t.uiterlijk, vandaag)}. {t.reden}
    </Paragraph>
  ))
}

function NuNiet({ blad, redenen }: { readonly blad: Dossierblad; readonly redenen: readonly Weigering[] }) {
  return (
    <Melding soort="info" titel="Deze stap kan nu niet">
      <ul>
        {[...new Set(redenen.map((r) => weigeringTekst(r)))].map((tekst) => (
          <li key={tekst}>{tekst}</li>
        ))}
      </ul>
      <p>
        <a href={`/medewerker/dossier/${blad.id}#nu`}>Kijk wat nu wel kan</a>
      </p>
    </Melding>
  )
}
