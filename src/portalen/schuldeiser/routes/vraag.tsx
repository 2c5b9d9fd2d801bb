import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { type Antwoordvraag, antwoordvraagBij, berichtsoorten } from '../../../domein/berichten/index.ts'
import type { Loketblad } from '../../../domein/verloop/index.ts'
import { alleenWie, schuldeiserplek, verder } from '../../onderdelen/context.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { momentTekst } from '../../onderdelen/teksten/datums.ts'
import { type Bekeken, type Veldkeuze, beantwoord, standVan } from '../antwoord/beantwoord.ts'
import { Bel, dichteteksten } from '../antwoord/dicht.tsx'
import { Antwoordformulier, Voorbeeld } from '../antwoord/formulier.tsx'
import { OverWie, Vraagkop, WatErStaat, vraagtitels } from '../antwoord/vraag.tsx'
import { Behandeling, neemknop } from '../loket/behandeling.tsx'
import { Machtiging, stopknop } from '../loket/machtiging.tsx'
import { Betalingen } from '../loket/betaalverloop.tsx'
import { Berichtentabel, metOrganisatie } from '../loket/vragentabel.tsx'

// Who answers is known here.
const zonderNaam: Veldkeuze = (veld) => (veld.naam === 'ingevuldDoor' ? null : veld)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { werkplaats, wie, organisatienaam, mag } = schuldeiserplek(context)
  const blad = await werkplaats.loket.bekijk(wie, params['id'] ?? '')
  if (blad === null) throw new Response(null, { status: 404 })
  const { vraag } = blad.regel
  const { searchParams } = new URL(request.url)
  const gedaan = searchParams.get('gedaan') !== null
  // Who answers one after the other goes on at once.
  const verderMet = vraag === null || !gedaan ? null : await werkplaats.loket.vragen(wie, { vraag, pagina: 1 })
  return {
    blad,
    andere: metOrganisatie(blad.andere, organisatienaam),
    volgende: verderMet?.rijen[0]?.berichtId ?? null,
    over: verderMet?.totaal ?? 0,
    gedaan,
    ik: wie.id,
    magAntwoorden: mag('beantwoorden'),
    magBeheren: mag('beheren'),
    machtiging: searchParams.get('machtiging'),
    opdrachtId: crypto.randomUUID(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  alleenWie(context, 'beantwoorden')
  const { werkplaats, wie, sessie } = schuldeiserplek(context)
  const id = params['id'] ?? ''
  const { proef, antwoord, neem } = werkplaats.loket
  const formulier = await request.formData()
  const rol = formulier.get(stopknop)
  if (rol === 'incassant' || rol === 'deurwaarder') {
    alleenWie(context, 'beheren')
    const opdrachtId = String(formulier.get('opdrachtId'))
    await werkplaats.loket.machtigen.trekIn(wie, id, { opdrachtId, rol })
    return verder(`/schuldeiser/vraag/${encodeURIComponent(id)}?machtiging=gestopt`)
  }
  if (formulier.has(neemknop)) {
    await neem(wie, [id], formulier.get(neemknop) === 'ja')
    return verder(`/schuldeiser/vraag/${encodeURIComponent(id)}`)
  }
  const gedaan = await beantwoord(formulier, {
    kies: zonderNaam,
    bekend: { ingevuldDoor: sessie.gebruiker.naam },
    proef: (invoer) => proef(wie, id, invoer),
    verstuur: (invoer) => antwoord(wie, id, invoer),
  })
  if (gedaan === 'klaar') return verder(`/schuldeiser/vraag/${encodeURIComponent(id)}?gedaan=ja`)
  return data(gedaan, { status: gedaan.stand.fouten.length > 0 ? 422 : 200 })
}

/** One bericht: what is asked or told, how it stands today, and the form that answers. */
export default function Vraag({
  loaderData: { blad, andere, volgende, over, gedaan, ik, magAntwoorden, magBeheren, machtiging, opdrachtId },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { gegevens, regels, stand, regel, vraagstand, bij } = blad
  const vraag = antwoordvraagBij(gegevens.inhoud)
  const open = vraag !== null && vraagstand === 'open' && blad.ontvangenOp === null
  const bekeken = actionData !== undefined && actionData.bekeken
  const titel = bekeken ? 'Klopt uw antwoord?' : vraag === null ? berichtsoorten[regel.soort] : vraagtitels[vraag]
  return (
    <main className="pagina smal" id="inhoud">
      <title>{`${(actionData?.stand.fouten.length ?? 0) > 0 ? 'Fout: ' : ''}${titel} - Kwijting`}</title>
      <p>
        <a href={regel.open && regel.vraag !== null ? `/schuldeiser/vragen/${regel.vraag}` : '/schuldeiser'}>
          Terug naar de vragen
        </a>
      </p>
      {machtiging === 'gegeven' ? <Melding soort="goed" titel="De machtiging is gegeven" /> : null}
      {machtiging === 'gestopt' ? <Melding soort="goed" titel="De machtiging is gestopt" /> : null}
      {open ? null : <Waarom blad={blad} gedaan={gedaan} />}
      {gedaan && volgende !== null ? (
        <p className="losse-link">
          <a href={`/schuldeiser/vraag/${volgende}`}>Naar de volgende vraag (nog {over})</a>
        </p>
      ) : null}
      <Vraagkop gegevens={gegevens} uiterlijk={regel.uiterlijk} vraag={vraag} />
      {regel.open ? <Behandeling bij={regel.bij} ik={ik} magAntwoorden={magAntwoorden} /> : null}
      <p className="losse-link">
        <a href={`/schuldeiser/vraag/${regel.berichtId}/brief`}>Download als brief (PDF)</a>
      </p>
      <OverWie gegevens={gegevens} />
      <WatErStaat regels={regels} titel={vraag === 'voorstel' ? 'Het voorstel' : 'Wat wij u laten weten'} />
      {open && magAntwoorden ? <Antwoord gedaan={actionData} vraag={vraag} /> : null}
      <WatErStaat regels={stand} titel="Zo staat het er vandaag voor" />
      {blad.machtiging === null ? null : (
        <Machtiging
          adres={`/schuldeiser/vraag/${regel.berichtId}/machtigen`}
          magBeheren={magBeheren}
          opdrachtId={opdrachtId}
          stand={blad.machtiging}
        />
      )}
      {blad.geld === null ? null : <Betalingen geld={blad.geld} />}
      {andere.length === 0 ? null : (
        <section>
          <Heading level={2}>Andere berichten over deze klant</Heading>
          <Berichtentabel eenKlant rijen={andere} titel="Andere berichten over deze klant" />
        </section>
      )}
      <footer className="afsluiting">
        <Bel bij={bij} />
        <p className="hint">Wij houden bij wie deze pagina opent. De klant kan dat zien.</p>
      </footer>
    </main>
  )
}

function Antwoord({ vraag, gedaan }: { readonly vraag: Antwoordvraag; readonly gedaan: Bekeken | undefined }) {
  if (gedaan?.bekeken === true) return <Voorbeeld stand={gedaan.stand} vraag={vraag} />
  return <Antwoordformulier stand={gedaan?.stand ?? standVan(vraag, new Map(), [], zonderNaam)} vraag={vraag} />
}

/** Why there is nothing to fill in (any more). */
function Waarom({ blad: { ontvangenOp, vraagstand }, gedaan }: { readonly blad: Loketblad; readonly gedaan: boolean }) {
  if (ontvangenOp !== null)
    return (
      <Melding soort="goed" titel={`Wij hebben uw antwoord ontvangen op ${momentTekst(ontvangenOp)}`}>
        <p>U hoeft hier niets meer te doen.</p>
      </Melding>
    )
  if (vraagstand === 'open') return gedaan ? null : <Paragraph>Dit bericht vraagt geen antwoord.</Paragraph>
  const { titel, uitleg } = dichteteksten[vraagstand]
  return (
    <Melding soort="info" titel={titel}>
      <p>{uitleg}</p>
    </Melding>
  )
}
