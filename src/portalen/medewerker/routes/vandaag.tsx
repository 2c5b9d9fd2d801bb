import { Heading } from '@nl-design-system-candidate/heading-react'
import type { LoaderFunctionArgs } from 'react-router'
import { plusDagen } from '../../../gedeeld/datum.ts'
import { termijnsoorten } from '../../../regels/termijnen/index.ts'
import { magAls, werkplek } from '../../onderdelen/context.ts'
import { betalers } from '../betalen/opzoeken.ts'
import { Bladeren, Melding, type Uit, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { NieuweNormen } from '../herberekenen/melding.tsx'
import { soortHerberekening } from '../herberekenen/regel.ts'
import { telHerberekeningen } from '../herberekenen/werklijst.ts'
import { type Geldtaak, geldtaken } from '../vandaag/geld.ts'
import { Demoklok, Geldtaken, Takenlijst } from '../vandaag/lijsten.tsx'
import { AanUOvergedragen } from '../vandaag/overgedragen.tsx'
import { overdrachten } from '../vandaag/overdrachten.ts'
import { voorRegister } from '../register/keuze.ts'
import { Klachttaken } from '../vandaag/klachten.tsx'
import { Meekijken } from '../vandaag/meekijken.tsx'
import { Vanzelflijst } from '../vandaag/vanzelf.tsx'
import { Dagzin } from '../vandaag/dagzin.tsx'

// A termijn of the law or the Belofte; any other lands on the desk because somebody must judge or answer something.
const normen: ReadonlySet<string> = new Set(termijnsoorten.filter((soort) => soort !== 'bericht-beantwoorden'))

/** How far ahead "Kan vast" looks. */
const dagenVooruit = 14

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, sessie, demo } = werkplek(context)
  const vraag = new URL(request.url).searchParams
  const team = vraag.get('van') === 'team'
  const van = team ? {} : { behandelaarId: sessie.medewerker.id }
  const pagina = paginaUit(vraag)
  const vandaag = werkplaats.klok.vandaag()
  const sinds = new Date(Date.parse(werkplaats.klok.nu()) - 24 * 60 * 60 * 1000).toISOString()
  const weekGeleden = new Date(Date.parse(werkplaats.klok.nu()) - 7 * 24 * 60 * 60 * 1000).toISOString()
  const [moet, komend, vanzelf, herberekenen, geld, overgedragen, opinions, klachten] = await Promise.all([
    werkplaats.termijnen(organisatieId, { tot: vandaag, pagina, ...van }),
    werkplaats.termijnen(organisatieId, { na: vandaag, tot: plusDagen(vandaag, dagenVooruit), pagina: 1, ...van }),
    werkplaats.vanzelf(organisatieId, { sinds, ...van }),
    telHerberekeningen(werkplaats, { organisatieId, ...van }),
    magAls(context, betalers) ? wachtendGeld(context) : null,
    werkplaats.overgedragen(organisatieId, { medewerkerId: sessie.medewerker.id, sinds: weekGeleden }),
    werkplaats.secondOpinions(organisatieId, sessie.medewerker.id),
    werkplaats.klachten.open(organisatieId),
  ])
  const bijMij = klachten.filter(({ bij }) => bij?.id === sessie.medewerker.id)
  // A new norm has a list of its own: one line leads there instead of a line per dossier.
  const later = komend.rijen.filter(
    (t) => t.aanvang <= vandaag && t.wachtOp === 'ons' && t.soort !== soortHerberekening,
  )
  return {
    team,
    vandaag,
    pagina,
    moet,
    teLaat: moet.eerder,
    overgedragen: overdrachten(overgedragen),
    opinions,
    klachten: {
      bijMij,
      // Among those of the team they are counted already.
      moet: team ? 0 : bijMij.filter(({ uiterlijk }) => uiterlijk <= vandaag).length,
      teLaat: team ? 0 : bijMij.filter(({ uiterlijk }) => uiterlijk < vandaag).length,
      zonder: magAls(context, voorRegister) ? klachten.filter(({ bij }) => bij === null).length : 0,
    },
    wachtOpU: later.filter((t) => !normen.has(t.soort)),
    kanVast: later.filter((t) => normen.has(t.soort)),
    vanzelf,
    herberekenen,
    geld,
    klok: demo !== null && werkplaats.verzetKlok !== undefined,
    verzet: Number(vraag.get('verzet') ?? '0'),
  }
}

/** What waits for who works with the money. */
async function wachtendGeld(context: LoaderFunctionArgs['context']): Promise<readonly Geldtaak[]> {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const { bank, betalen, klok } = werkplaats
  const [rekeningen, batches, teBevestigen, teruggekomen] = await Promise.all([
    bank.rekeningen(organisatieId),
    betalen.rekeningen(organisatieId),
    betalen.teBevestigen(organisatieId),
    betalen.teruggekomen(organisatieId),
  ])
  return geldtaken({ bank: rekeningen, betalen: batches, teBevestigen, teruggekomen, vandaag: klok.vandaag() }, door)
}

export default function Vandaag({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const {
    team,
    vandaag,
    pagina,
    moet,
    teLaat,
    overgedragen,
    opinions,
    klachten,
    wachtOpU,
    kanVast,
    vanzelf,
    herberekenen,
    geld,
    klok,
    verzet,
  } = loaderData
  return (
    <main className="pagina" id="inhoud">
      <title>Vandaag - Kwijting</title>
      {verzet > 0 ? (
        <Melding soort="goed" titel={`De klok staat ${telwoord(verzet, 'dag', 'dagen')} verder`}>
          <p>Wat in die tijd vanzelf gebeurt, verschijnt hieronder. Dat kan een minuut duren.</p>
        </Melding>
      ) : null}
      <div className="titelregel">
        <Heading level={1}>Vandaag</Heading>
        <nav aria-label="Van wie" className="schakel">
          <a aria-current={team ? undefined : 'page'} href="/medewerker">
            Mijn dossiers
          </a>
          <a aria-current={team ? 'page' : undefined} href="/medewerker?van=team">
            Hele team
          </a>
        </nav>
      </div>
      <Dagzin gebeurd={vanzelf.length} moet={moet.totaal + klachten.moet} teLaat={teLaat + klachten.teLaat} />
      <NieuweNormen aantal={herberekenen} team={team} />
      <Meekijken gevraagd={opinions} />
      <Klachttaken bijMij={klachten.bijMij} vandaag={vandaag} zonder={klachten.zonder} />
      {team ? null : <AanUOvergedragen overdrachten={overgedragen} />}
      <div className="twee-kolommen">
        <div>
          {geld === null ? null : <Geldtaken taken={geld} />}
          <Takenlijst
            leeg={
              team ? 'Niets. Alle termijnen zijn gehaald.' : 'Niets in uw eigen dossiers. Kijk ook bij het hele team.'
            }
            rijen={moet.rijen}
            titel="Moet vandaag"
            totaal={moet.totaal}
            vandaag={vandaag}
          />
          <Bladeren adres={new URLSearchParams(team ? { van: 'team' } : {})} pagina={pagina} totaal={moet.totaal} />
          <Takenlijst
            leeg="Niets. Hier komt wat alleen u kunt beslissen: een weigering, een antwoord dat niet past."
            rijen={wachtOpU}
            titel="Wacht op u"
            totaal={wachtOpU.length}
            vandaag={vandaag}
            zichtbaar={8}
          />
          <Takenlijst
            leeg={`Niets. Hier komt wat binnen ${dagenVooruit} dagen klaar moet zijn.`}
            rijen={kanVast}
            titel="Kan vast"
            totaal={kanVast.length}
            vandaag={vandaag}
            zichtbaar={8}
          />
        </div>
        <aside aria-label="Vanzelf gebeurd">
          <Vanzelflijst rijen={vanzelf} />
          {klok ? <Demoklok vandaag={vandaag} /> : null}
        </aside>
      </div>
    </main>
  )
}
