import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { betaalstanden, vraagtGoedkeuring } from '../../../domein/geld/index.ts'
import { isVierOgen } from '../../../domein/toegang/index.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, datumLang, telwoord } from '../../onderdelen/teksten/datums.ts'
import { inGroepjes } from '../bank/teksten.ts'
import { bankreden } from '../betalen/bankredenen.ts'
import { Groepen } from '../betalen/groepen.tsx'
import { betaalopdracht, betalers } from '../betalen/opzoeken.ts'
import { batchstandTekst } from '../betalen/standen.ts'
import { nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  alleenVoor(context, betalers)
  const blad = await werkplaats.betalen.batch(organisatieId, params['batch'] ?? '')
  if (blad === null || blad.rekening.id !== params['rekening']) throw new Response(null, { status: 404 })
  const { batch, rekening, groepen, perStand } = blad
  const medewerkers = await werkplaats.medewerkers(organisatieId)
  const naam = (id: string | null) => medewerkers.find((m) => m.id === id)?.naam ?? (id === null ? null : 'Een collega')
  const perBetaling = new Map(groepen.flatMap(({ eerste }) => eerste.map((r) => [r.betalingId, r] as const)))
  return {
    batch,
    stand: batchstandTekst(rekening, batch),
    rekening: { id: rekening.id, naam: rekening.naam, iban: rekening.iban },
    groepen,
    perStand,
    samengesteldDoor: naam(batch.door),
    goedgekeurdDoor: naam(batch.goedgekeurdDoor),
    goedkeuringNodig: batch.stand === 'samengesteld' && vraagtGoedkeuring(rekening, batch),
    magGoedkeuren: isVierOgen(batch.door, door),
    meldingen: batch.meldingen.map(({ meldingId, betalingId, datum, reden, bankkenmerk, door: wie }) => ({
      meldingId,
      datum,
      reden: bankreden(reden),
      bankkenmerk,
      wie: naam(wie),
      wat: betalingId === null ? null : (perBetaling.get(betalingId) ?? null),
      mag: isVierOgen(wie, door),
    })),
    terug: nieuwFormulier(rekening.versie),
  }
}

const knoppen: ReadonlySet<string> = new Set(['KeurBetaalbatchGoed', 'BiedBetaalbatchAan'])

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const formulier = await request.formData()
  const soort = formulier.get('soort')
  if (typeof soort !== 'string' || !knoppen.has(soort)) throw new Response(null, { status: 400 })
  const { opdracht, velden } = betaalopdracht(soort)
  alleenVoor(context, opdracht.bevoegd)
  const stroom = { soort: 'bankrekening', id: params['rekening'] ?? '' } as const
  const uitkomst = await verwerk(velden, formulier, (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'gedaan') return verder(new URL(request.url).pathname)
  return data({ terug: uitkomst.terug }, { status: statusVan(uitkomst.terug) })
}

/** One batch: its control totals, the one thing to do next, and what it pays. */
export default function Betaalbatch({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { batch, rekening, groepen, perStand } = loaderData
  // Who approves has seen what is paid: the button comes after it.
  const naKijken = loaderData.goedkeuringNodig && loaderData.magGoedkeuren
  const fouten = actionData?.terug.fouten ?? []
  return (
    <main className="pagina" id="inhoud">
      <title>{`Batch van ${datumKort(batch.uitvoerdatum)} - Kwijting`}</title>
      {fouten.length > 0 ? (
        <Melding soort="let-op" titel="Dit kan nu niet">
          {fouten.map(({ tekst }) => (
            <p key={tekst}>{tekst}</p>
          ))}
        </Melding>
      ) : null}
      {actionData !== undefined && actionData.terug.sindsdien !== null ? (
        <Melding soort="let-op" titel="Deze batch is intussen veranderd">
          <p>Kijk hem opnieuw na.</p>
        </Melding>
      ) : null}
      <p>
        <a href="/medewerker/betalen">Terug naar Betalen</a>
      </p>
      <Heading level={1}>Batch van {datumLang(batch.uitvoerdatum)}</Heading>
      <dl className="feiten">
        <Gegeven naam="Stand">{loaderData.stand}</Gegeven>
        <Gegeven naam="Aantal betalingen">{batch.aantal}</Gegeven>
        <Gegeven naam="Totaal">{alsEuro(batch.totaal)}</Gegeven>
        <Gegeven naam="Van rekening">
          {rekening.naam}, {inGroepjes(rekening.iban)}
        </Gegeven>
        <Gegeven naam="Gemaakt door">
          {loaderData.samengesteldDoor ?? '–'} op {datumKort(batch.datum)}
        </Gegeven>
        <Gegeven naam="Goedgekeurd door">{loaderData.goedgekeurdDoor ?? '–'}</Gegeven>
        <Gegeven naam="Kenmerk bij de bank">
          <span className="kenmerk">{batch.id.replaceAll('-', '')}</span>
        </Gegeven>
      </dl>
      <Weigeringen loaderData={loaderData} />
      {naKijken ? null : <Volgende loaderData={loaderData} />}
      {perStand.length > 1 ? (
        <Tabel
          kolommen={[
            { kop: 'Stand', cel: (s) => betaalstanden[s.stand] },
            { kop: 'Betalingen', cel: (s) => s.aantal, bedrag: true },
            { kop: 'Bedrag', cel: (s) => alsEuro(s.totaal), bedrag: true },
          ]}
          rijen={perStand}
          sleutel={(s) => s.stand}
          titel="Betalingen per stand"
        />
      ) : null}
      <h2>Betalingen</h2>
      <Groepen
        groepen={groepen}
        metStand
        open={naKijken}
        {...(batch.stand === 'aangeboden'
          ? { doen: (r) => <Geweigerd batchId={batch.id} regel={r} van={rekening.id} /> }
          : {})}
      />
      {naKijken ? <Volgende loaderData={loaderData} /> : null}
    </main>
  )
}

function Gegeven({ naam, children }: { readonly naam: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{naam}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What somebody says the bank refused, and what it refused: with the way on, and the way back. */
function Weigeringen({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { batch, rekening, meldingen } = loaderData
  const adres = `/medewerker/betalen/${rekening.id}/stap`
  return (
    <>
      {meldingen.map(({ meldingId, datum, reden, bankkenmerk, wie, wat, mag }) => (
        <Melding key={meldingId} soort="let-op" titel="Weigering van de bank: nog te bevestigen">
          <p>
            {wat === null ? 'Alles wat nog bij de bank ligt' : `${alsEuro(wat.bedrag)} voor ${wat.inwoner}`}. Reden:{' '}
            {reden}. Kenmerk van de bank: {bankkenmerk}. {wie} meldde dit op {datumKort(datum)}.
          </p>
          {mag ? (
            <p>
              <a href={`${adres}/BevestigBankweigering?meldingId=${meldingId}`}>Weigering bevestigen</a>
            </p>
          ) : (
            <p>Een collega moet dit bevestigen.</p>
          )}
        </Melding>
      ))}
      {batch.geweigerd.aantal === 0 ? null : (
        <p>
          De bank weigerde {telwoord(batch.geweigerd.aantal, 'betaling', 'betalingen')}, samen{' '}
          {alsEuro(batch.geweigerd.totaal)}.{' '}
          <a href={`${adres}/DraaiBankweigeringTerug?batchId=${batch.id}`}>De bank betaalde toch</a>
        </p>
      )}
      {batch.stand === 'aangeboden' ? (
        <p>
          <a href={`${adres}/MeldBankweigering?batchId=${batch.id}`}>De bank weigert dit bestand</a>
        </p>
      ) : null}
    </>
  )
}

type Regel = Uit<typeof loader>['groepen'][number]['eerste'][number]

function Geweigerd({ van, batchId, regel }: { readonly van: string; readonly batchId: string; readonly regel: Regel }) {
  if (regel.stand !== 'aangeboden') return '–'
  return (
    <a href={`/medewerker/betalen/${van}/stap/MeldBankweigering?batchId=${batchId}&betalingId=${regel.betalingId}`}>
      De bank weigert dit<span className="voorlezer"> voor {regel.inwoner}</span>
    </a>
  )
}

function Volgende({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { batch, rekening, goedkeuringNodig, magGoedkeuren, terug } = loaderData
  const adres = `/medewerker/betalen/${rekening.id}`
  if (batch.stand === 'geweigerd') return <p>De betalingen staan weer klaar voor een andere batch.</p>
  if (batch.stand === 'ingetrokken') return <p>De betalingen staan weer klaar voor een andere batch.</p>
  if (batch.bestandHash !== null)
    return (
      <>
        <p>
          Zet dit bestand in uw bankprogramma. Het moet daar uitkomen op {alsEuro(batch.totaal)}, in{' '}
          {telwoord(batch.aantal, 'betaling', 'betalingen')}. U kunt het bestand vaker downloaden: het is altijd precies
          hetzelfde.
        </p>
        <div className="knoppenrij">
          <a className="nl-button nl-button--primary" download href={`${adres}/batch/${batch.id}/bestand`}>
            <span className="nl-button__label">Bestand downloaden</span>
          </a>
        </div>
        <p className="hint">
          Controlegetal van het bestand (SHA-256): <span className="kenmerk">{batch.bestandHash}</span>
        </p>
      </>
    )
  const soort = goedkeuringNodig ? 'KeurBetaalbatchGoed' : 'BiedBetaalbatchAan'
  const intrekken = <a href={`${adres}/stap/TrekBetaalbatchIn?batchId=${batch.id}`}>Batch intrekken</a>
  if (goedkeuringNodig && !magGoedkeuren)
    return (
      <Melding soort="info" titel="Een collega moet deze batch goedkeuren">
        <p>U hebt de batch zelf gemaakt. Vraag een collega om hem na te kijken. {intrekken}</p>
      </Melding>
    )
  return (
    <form className="formulier betaalactie" method="post">
      <input name="soort" type="hidden" value={soort} />
      <input name="opdrachtId" type="hidden" value={terug.opdrachtId} />
      <input name="gezienVersie" type="hidden" value={terug.gezienVersie ?? ''} />
      <input name="veld.batchId" type="hidden" value={batch.id} />
      <p>
        {goedkeuringNodig
          ? 'Kijk het totaal en de betalingen na. Klopt alles?'
          : 'Alles is nagekeken. Maak nu het bestand voor de bank. Daarna kan de batch niet meer terug.'}
      </p>
      <div className="knoppenrij">
        <button className="nl-button nl-button--primary" type="submit">
          <span className="nl-button__label">
            {goedkeuringNodig ? 'Batch goedkeuren' : 'Bestand voor de bank maken'}
          </span>
        </button>
        {intrekken}
      </div>
    </form>
  )
}
