import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { LoaderFunctionArgs } from 'react-router'
import { betaalbelemmeringen } from '../../../domein/geld/index.ts'
import type { Betaalgroep, Betaaloverzicht, Betaalrekening } from '../../../domein/verloop/index.ts'
import { alsEuro, nul, telOp } from '../../../gedeeld/geld.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { Groepen } from '../betalen/groepen.tsx'
import { inGroepjes } from '../bank/teksten.ts'
import { bankreden } from '../betalen/bankredenen.ts'
import { betalers } from '../betalen/opzoeken.ts'
import { batchstandTekst } from '../betalen/standen.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, sessie } = werkplek(context)
  alleenVoor(context, betalers)
  const gedaan = new URL(request.url).searchParams.get('gedaan') === 'ja'
  const rollen = sessie.medewerker.rollen
  const magGrens = rollen.includes('beheerder') || rollen.includes('teammanager')
  return { ...(await werkplaats.betalen.overzicht(organisatieId)), gedaan, magGrens }
}

const som = (groepen: readonly Betaalgroep[]) => telOp(nul, ...groepen.map(({ totaal }) => totaal))
const aantal = (groepen: readonly Betaalgroep[]) => groepen.reduce((tot, groep) => tot + groep.aantal, 0)

/** What is ready to be paid, what cannot be paid and why, the batches, and what came back. */
export default function Betalen({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { rekeningen, klaar, belemmerd, teruggekomen, gedaan, magGrens } = loaderData
  return (
    <main className="pagina" id="inhoud">
      <title>Betalen - Kwijting</title>
      {gedaan ? <Melding soort="goed" titel="Opgeslagen" /> : null}
      <Heading level={1}>Betalen</Heading>
      {rekeningen.length === 0 ? (
        <Leeg>Uw organisatie heeft hier nog geen bankrekening. Zonder bankrekening betaalt u buiten Kwijting om.</Leeg>
      ) : (
        <Klaar groepen={klaar} rekeningen={rekeningen} />
      )}
      <Belemmerd groepen={belemmerd} />
      <Teruggekomen betalingen={teruggekomen} rekeningen={rekeningen} />
      {rekeningen.map((rekening) => (
        <Batches key={rekening.id} magGrens={magGrens} rekening={rekening} />
      ))}
    </main>
  )
}

function Klaar({
  groepen,
  rekeningen,
}: {
  readonly groepen: readonly Betaalgroep[]
  readonly rekeningen: readonly Betaalrekening[]
}) {
  return (
    <section aria-labelledby="klaar">
      <h2 id="klaar">Klaar om te betalen</h2>
      {groepen.length === 0 ? (
        <Leeg>Er staat niets klaar. Na een uitdeling staan de betalingen hier.</Leeg>
      ) : (
        <>
          <Paragraph purpose="lead">
            {telwoord(aantal(groepen), 'betaling', 'betalingen')}, samen {alsEuro(som(groepen))}.
          </Paragraph>
          <div className="knoppenrij">
            {rekeningen.map(({ id, naam }, i) => (
              <a
                className={`nl-button ${i === 0 ? 'nl-button--primary' : 'nl-button--secondary'}`}
                href={`/medewerker/betalen/${id}/stap/StelBetaalbatchSamen`}
                key={id}
              >
                <span className="nl-button__label">Batch maken{rekeningen.length > 1 ? ` van ${naam}` : ''}</span>
              </a>
            ))}
          </div>
          <Groepen groepen={groepen} />
        </>
      )}
    </section>
  )
}

function Belemmerd({ groepen }: { readonly groepen: Betaaloverzicht['belemmerd'] }) {
  if (groepen.length === 0) return null
  return (
    <section aria-labelledby="kan-niet">
      <h2 id="kan-niet">Kan niet betaald worden</h2>
      <p>Los dit op, dan komt de betaling vanzelf in de volgende batch.</p>
      <Tabel
        kolommen={[
          {
            kop: 'Aan',
            cel: (g) =>
              g.schuldeiserId === null ? (
                g.naam
              ) : (
                <a href={`/medewerker/schuldeisers/${g.schuldeiserId}/rekening`}>{g.naam}</a>
              ),
          },
          { kop: 'Waarom niet', cel: (g) => betaalbelemmeringen[g.reden] },
          { kop: 'Betalingen', cel: (g) => g.aantal, bedrag: true },
          { kop: 'Bedrag', cel: (g) => alsEuro(g.totaal), bedrag: true },
        ]}
        rijen={groepen}
        sleutel={(g) => `${g.naam} ${g.reden} ${g.eerste[0]?.betalingId}`}
        titel="Betalingen die niet kunnen"
      />
    </section>
  )
}

function Teruggekomen({
  betalingen,
  rekeningen,
}: {
  readonly betalingen: Betaaloverzicht['teruggekomen']
  readonly rekeningen: readonly Betaalrekening[]
}) {
  const wacht = new Set(rekeningen.flatMap(({ voorstellen }) => Object.keys(voorstellen)))
  if (betalingen.length === 0) return null
  return (
    <section aria-labelledby="terug">
      <h2 id="terug">Teruggekomen</h2>
      <p>De bank gaf dit geld terug. Zoek uit waarom. Daarna kunt u opnieuw betalen.</p>
      <Tabel
        kolommen={[
          { kop: 'Aan', cel: (b) => b.naar },
          { kop: 'Dossier', cel: (b) => <a href={`/medewerker/dossier/${b.dossierId}`}>{b.inwoner}</a> },
          { kop: 'Terug op', cel: (b) => datumKort(b.datum) },
          { kop: 'Reden van de bank', cel: (b) => bankreden(b.reden) },
          { kop: 'Bedrag', cel: (b) => alsEuro(b.bedrag), bedrag: true },
          {
            kop: 'Doen',
            cel: (b) => (
              <>
                <a className="blok" href={stapadres(b, 'GeefBetalingVrij')}>
                  {wacht.has(b.betalingId) ? 'Nieuw nummer bevestigen en opnieuw betalen' : 'Opnieuw betalen'}
                  <span className="voorlezer"> aan {b.naar}</span>
                </a>
                {b.bestemming === 'opgegeven' ? (
                  <a className="blok" href={stapadres(b, 'StelBetaalrekeningVoor')}>
                    Ander rekeningnummer<span className="voorlezer"> voor {b.naar}</span>
                  </a>
                ) : null}
              </>
            ),
          },
        ]}
        rijen={betalingen}
        sleutel={(b) => b.betalingId}
        titel="Teruggekomen betalingen"
      />
    </section>
  )
}

const stapadres = ({ bankrekeningId, betalingId }: Betaaloverzicht['teruggekomen'][number], soort: string): string =>
  `/medewerker/betalen/${bankrekeningId}/stap/${soort}?betalingId=${betalingId}`

function Batches({ rekening, magGrens }: { readonly rekening: Betaalrekening; readonly magGrens: boolean }) {
  const { id, naam, iban, limiet, batches } = rekening
  return (
    <section aria-labelledby={`r-${id}`}>
      <h2 id={`r-${id}`}>Batches van {naam}</h2>
      <p className="hint">
        Rekening {inGroepjes(iban)}.{' '}
        {limiet === null
          ? 'Een collega moet elke batch goedkeuren.'
          : `Een collega moet een batch boven ${alsEuro(limiet)} goedkeuren.`}{' '}
        {magGrens ? <a href={`/medewerker/betalen/${id}/stap/StelBetaallimietVast`}>Grens wijzigen</a> : null}
      </p>
      {batches.length === 0 ? (
        <Leeg>Er is nog geen batch.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            {
              kop: 'Betalen op',
              cel: (b) => <a href={`/medewerker/betalen/${id}/batch/${b.id}`}>{datumKort(b.uitvoerdatum)}</a>,
            },
            { kop: 'Stand', cel: (b) => batchstandTekst(rekening, b) },
            { kop: 'Betalingen', cel: (b) => b.aantal, bedrag: true },
            { kop: 'Totaal', cel: (b) => alsEuro(b.totaal), bedrag: true },
          ]}
          rijen={batches}
          sleutel={(b) => b.id}
          titel={`Batches van ${naam}`}
        />
      )}
    </section>
  )
}
