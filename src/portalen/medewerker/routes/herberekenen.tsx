import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { LoaderFunctionArgs } from 'react-router'
import { plusDagen } from '../../../gedeeld/datum.ts'
import { normdatumOp } from '../../../regels/beslagvrije-voet/index.ts'
import { normenBekend } from '../../../domein/schuldregeling/index.ts'
import { magDit } from '../../../domein/toegang/index.ts'
import { opdrachtVan } from '../../../domein/verloop/index.ts'
import { werkplek } from '../../onderdelen/context.ts'
import { Bladeren, Leeg, Melding, type Uit, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { rekendag } from '../herberekenen/regel.ts'
import { omgevingVoor } from '../herberekenen/samen/lees.ts'
import { Werklijst } from '../herberekenen/tabel.tsx'
import { leesWerklijst, telHerberekeningen } from '../herberekenen/werklijst.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, sessie, door } = werkplek(context)
  const zoek = new URL(request.url).searchParams
  const team = zoek.get('van') === 'team'
  const pagina = paginaUit(zoek)
  const vandaag = werkplaats.klok.vandaag()
  const mijn = { organisatieId, behandelaarId: sessie.medewerker.id }
  const omgeving = await omgevingVoor(werkplaats, sessie, door)
  const [lijst, elders] = await Promise.all([
    leesWerklijst(werkplaats, { ...(team ? { organisatieId } : mijn), omgeving, pagina }),
    telHerberekeningen(werkplaats, team ? mijn : { organisatieId }),
  ])
  return {
    ...lijst,
    gedaan: gedaanUit(zoek),
    team,
    pagina,
    vandaag,
    vanMij: team ? elders : lijst.totaal,
    vanTeam: team ? lijst.totaal : elders,
    norm: normdatumOp(rekendag(vandaag)),
    mag: magDit(door, opdrachtVan('HerberekenVtlb')?.bevoegd ?? []),
  }
}

/** How many were just done together. */
function gedaanUit(zoek: URLSearchParams): number {
  const gedaan = zoek.get('gedaan')
  return gedaan !== null && /^\d{1,3}$/.test(gedaan) ? Number(gedaan) : 0
}

export default function Herberekenen({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { rijen, totaal, team, pagina, vandaag, vanMij, vanTeam, norm, gedaan } = loaderData
  return (
    <main className="pagina breed" id="inhoud">
      <title>Vtlb herberekenen - Kwijting</title>
      <p>
        <a href="/medewerker">Terug naar Vandaag</a>
      </p>
      {gedaan === 0 ? null : (
        <Melding soort="goed" titel={`Van ${telwoord(gedaan, 'dossier', 'dossiers')} is het vtlb herberekend`}>
          <p>De brieven aan de inwoners gaan vanzelf weg. Is er te veel opzijgezet, dan ziet u dat bij Vandaag.</p>
        </Melding>
      )}
      <div className="titelregel">
        <Heading level={1}>Vtlb herberekenen</Heading>
        <nav aria-label="Van wie" className="schakel">
          <a aria-current={team ? undefined : 'page'} href="/medewerker/herberekenen">
            Mijn dossiers ({vanMij})
          </a>
          <a aria-current={team ? 'page' : undefined} href="/medewerker/herberekenen?van=team">
            Hele team ({vanTeam})
          </a>
        </nav>
      </div>
      <Paragraph purpose="lead">
        {norm === null ? null : `Op ${datumKort(norm)} zijn de normen veranderd. `}
        {vanTeam === 0
          ? 'Van alle lopende dossiers met een eigen berekening is het vtlb bij.'
          : waarvan({ team, vanMij, vanTeam })}
      </Paragraph>
      {vandaag > normenBekend.totEnMet ? <NormenOntbreken /> : null}
      {rijen.length === 0 ? (
        <Leeg>
          {!team && vanTeam > 0
            ? 'Niets in uw eigen dossiers. Kijk ook bij het hele team.'
            : 'Niets te doen. Komen er nieuwe normen, meestal op 1 januari en 1 juli? Dan staat hier elk dossier waarvan het vtlb opnieuw moet.'}
        </Leeg>
      ) : (
        <>
          <ul className="regels">
            <li>
              Een <strong>hoger</strong> vtlb geldt met terugwerkende kracht vanaf de eerste dag van de norm.
            </li>
            <li>
              Een <strong>lager</strong> vtlb geldt vanaf de dag van de brief aan de inwoner.
            </li>
          </ul>
          <p>
            De proefberekening gaat uit van het huishouden zoals het in het dossier staat. Er is nog niets vastgelegd.
            Vraag eerst of inkomen, huur en gezin nog kloppen.
          </p>
          <Kiesformulier {...loaderData} />
        </>
      )}
      <Bladeren adres={new URLSearchParams(team ? { van: 'team' } : {})} pagina={pagina} totaal={totaal} />
    </main>
  )
}

/** The list, for who may do it as a form: choose some, or look at all. */
function Kiesformulier({
  rijen,
  vandaag,
  mag,
  team,
  totaal,
}: Pick<Uit<typeof loader>, 'rijen' | 'vandaag' | 'mag' | 'team' | 'totaal'>) {
  const lijst = <Werklijst mag={mag} rijen={rijen} vandaag={vandaag} />
  if (!mag) return lijst
  const geen = rijen.length === totaal && rijen.every(({ samen }) => !samen.kan)
  if (geen)
    return (
      <>
        {lijst}
        <p className="hint">
          Deze dossiers doet u een voor een: er is meer veranderd dan de norm, of iemand moet iets vragen. Achter “Doe
          dit zelf” staat wat.
        </p>
      </>
    )
  return (
    <form action="/medewerker/herberekenen/samen" className="formulier breed" method="get">
      {team ? <input name="van" type="hidden" value="team" /> : null}
      {lijst}
      <p className="hint">
        Is er bij iemand niets veranderd behalve de norm? Dan kunt u die dossiers samen herberekenen. U ziet eerst wat
        er verandert.
      </p>
      <div className="knoppenrij">
        <Button name="keuze" purpose="secondary" type="submit" value="gekozen">
          Bekijk wat u koos
        </Button>
        <Button name="keuze" purpose="secondary" type="submit" value="alle">
          Bekijk {totaal === 1 ? 'dit dossier' : `alle ${totaal}`}
        </Button>
      </div>
    </form>
  )
}

type Tellingen = Pick<Uit<typeof loader>, 'team' | 'vanMij' | 'vanTeam'>

function waarvan({ team, vanMij, vanTeam }: Tellingen): string {
  const opnieuw = 'moet het vtlb opnieuw.'
  return team || vanMij === 0
    ? `Van ${telwoord(vanTeam, 'lopend dossier', 'lopende dossiers')} ${opnieuw}`
    : `Van ${telwoord(vanMij, 'dossier', 'dossiers')} van u ${opnieuw}`
}

function NormenOntbreken() {
  const { totEnMet } = normenBekend
  return (
    <Melding soort="let-op" titel={`De normen vanaf ${datumKort(plusDagen(totEnMet, 1))} staan nog niet in Kwijting`}>
      <p>
        Dat is niet erg voor wat u al hebt vastgelegd. Berekeningen gaan tot en met {datumKort(totEnMet)}. Staan de
        nieuwe normen erin, dan komen de dossiers vanzelf op deze lijst.
      </p>
    </Melding>
  )
}
