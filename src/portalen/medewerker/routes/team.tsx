import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { LoaderFunctionArgs } from 'react-router'
import type { Periode } from '../../../domein/verloop/index.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { NieuweNormen } from '../herberekenen/melding.tsx'
import { telHerberekeningen } from '../herberekenen/werklijst.ts'
import { allen, getoond, wilAllen } from '../team/behandelaren.ts'
import { AlsMag } from '../toegestaan.tsx'
import { Geteld, wilOpnieuw, zonderOpnieuw } from '../team/geteld.tsx'
import { Normen } from '../team/normen.tsx'
import { periodeUit } from '../team/periode.ts'
import { Uitval } from '../team/uitval.tsx'
import { Wachten } from '../team/wachten.tsx'
import { Werklasten } from '../team/werklast.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  alleenVoor(context, ['teammanager', 'beheerder'])
  const { werkplaats, organisatieId } = werkplek(context)
  const vandaag = werkplaats.klok.vandaag()
  const { searchParams } = new URL(request.url)
  const { periode, onjuist } = periodeUit(searchParams, vandaag)
  const alle = wilAllen(searchParams)
  const [bord, herberekenen] = await Promise.all([
    werkplaats.stuurbord(organisatieId, periode, wilOpnieuw(searchParams)),
    telHerberekeningen(werkplaats, { organisatieId }),
  ])
  return { bord, herberekenen, periode, onjuist, vandaag, alle, vraag: zonderOpnieuw(searchParams) }
}

export default function Team({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { bord, herberekenen, periode, onjuist, vandaag, alle, vraag } = loaderData
  const totaal = bord.werklast.reduce((som, { aantal }) => som + aantal, 0)
  const teLaat = bord.werklast.reduce((som, w) => som + w.teLaat, 0)
  return (
    <main className="pagina" id="inhoud">
      <title>Team - Kwijting</title>
      <Heading level={1}>Team</Heading>
      <Paragraph purpose="lead">
        {telwoord(totaal, 'dossier', 'dossiers')} in behandeling. {telwoord(teLaat, 'dossier heeft', 'dossiers hebben')}{' '}
        een termijn die voorbij is.
      </Paragraph>
      <Geteld om={bord.geteldOm} vraag={vraag} />
      <NieuweNormen aantal={herberekenen} team />
      <Wachten wachten={bord.wachten} />
      <Werklasten getoond={getoond(bord.werklast, alle)} vraag={vraag} />
      {onjuist ? (
        <Melding soort="let-op" titel="Deze periode kan niet">
          <p>Vul twee dagen in, de eerste niet na de laatste. Hieronder staat nu het laatste jaar.</p>
        </Melding>
      ) : null}
      <Periodekeuze alle={alle} periode={periode} />
      <Normen normen={bord.normen} periode={{ van: periode.van, totEnMet: bord.normenTotEnMet }} vandaag={vandaag} />
      <Uitval aangemeld={bord.aangemeld} eindes={bord.eindes} periode={periode} />
      <AlsMag naar="/medewerker/team/mening">
        <p>
          <a href="/medewerker/team/mening">Wat inwoners van de hulp vinden</a>
        </p>
      </AlsMag>
    </main>
  )
}

/** Which days the figures below are about. */
function Periodekeuze({ periode: { van, totEnMet }, alle }: { readonly periode: Periode; readonly alle: boolean }) {
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        Over welke periode
      </Heading>
      <form className="zoekbalk" method="get">
        {alle ? <input name={allen.naam} type="hidden" value={allen.waarde} /> : null}
        <div>
          <label htmlFor="van">Van</label>
          <input className="utrecht-textbox" defaultValue={van} id="van" name="van" type="date" />
        </div>
        <div>
          <label htmlFor="tot">Tot en met</label>
          <input className="utrecht-textbox" defaultValue={totEnMet} id="tot" name="tot" type="date" />
        </div>
        <Button purpose="secondary" type="submit">
          Tonen
        </Button>
      </form>
    </section>
  )
}
