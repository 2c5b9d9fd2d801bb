import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { ReactNode } from 'react'
import { type Centen, alsEuro, nul, trekAf } from '../../../gedeeld/geld.ts'
import type { Aanwijsbaar, Aanwijsproef } from '../../../domein/verloop/index.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import type { Kandidaatbatch, Keuzestand } from './aanwijzing.ts'

const positief = (bedrag: Centen): Centen => (bedrag < 0 ? trekAf(nul, bedrag) : bedrag)

/** Which batch it is of: how much is open of each, and how far that is from the entry. */
export function KiesBatch({ batches }: { readonly batches: readonly Kandidaatbatch[] }) {
  if (batches.length === 0)
    return <Leeg>Er ligt geen batch bij de bank die nog niet is betaald. Dit geld is dus van iets anders.</Leeg>
  return (
    <form className="formulier" method="get">
      <fieldset className="utrecht-form-field veldgroep">
        <legend className="utrecht-form-label">Van welke batch is dit?</legend>
        {batches.map(({ id, uitvoerdatum, aantal, open, verschil }, i) => (
          <div className="optie" key={id}>
            <input
              className="utrecht-radio-button utrecht-radio-button--html-input"
              defaultChecked={i === 0}
              id={`batch-${id}`}
              name="batch"
              type="radio"
              value={id}
            />
            <label htmlFor={`batch-${id}`}>
              Batch van {datumKort(uitvoerdatum)}: nog {telwoord(aantal, 'betaling', 'betalingen')}, {alsEuro(open)}
              <span className="blok hint">
                {verschil === 0 ? 'Past precies' : `${alsEuro(positief(verschil))} ${verschil > 0 ? 'meer' : 'minder'}`}
              </span>
            </label>
          </div>
        ))}
      </fieldset>
      <Button purpose="primary" type="submit">
        Verder
      </Button>
    </form>
  )
}

/** Which payments it is about: those that are ticked, or all of the batch but those. */
export function KiesBetalingen({
  keuze,
  kandidaten,
  knop,
}: {
  readonly keuze: Keuzestand
  readonly kandidaten: readonly Aanwijsbaar[]
  /** Whether the next thing to do is to look what this does. */
  readonly knop: 'primary' | 'secondary'
}) {
  const { batchId, behalve, zoek, betalingen } = keuze
  return (
    <form className="formulier" method="get">
      {batchId === null ? null : <input name="batch" type="hidden" value={batchId} />}
      {batchId === null ? null : (
        <fieldset className="utrecht-form-field veldgroep">
          <legend className="utrecht-form-label">Wat vinkt u aan?</legend>
          <Welke aan={behalve} waarde="behalve">
            Wat de bank niet betaalde. De rest van de batch is betaald.
          </Welke>
          <Welke aan={!behalve} waarde="deze">
            Wat de bank wel betaalde. De rest van de batch nog niet.
          </Welke>
        </fieldset>
      )}
      <div className="utrecht-form-field">
        <label className="utrecht-form-label" htmlFor="q">
          Zoek op naam, kenmerk of bedrag<span className="niet-verplicht"> (niet verplicht)</span>
        </label>
        <input className="utrecht-textbox breedte-ruim" defaultValue={zoek} id="q" name="q" type="search" />
      </div>
      <fieldset className="utrecht-form-field veldgroep">
        <legend className="utrecht-form-label">Welke betalingen?</legend>
        {kandidaten.length === 0 ? <Leeg>Geen betaling gevonden.</Leeg> : null}
        {kandidaten.map(({ betalingId, naar, inwoner, kenmerk, bedrag }) => (
          <div className="optie" key={betalingId}>
            <input
              className="utrecht-checkbox utrecht-checkbox--html-input"
              defaultChecked={betalingen.includes(betalingId)}
              id={`betaling-${betalingId}`}
              name="betaling"
              type="checkbox"
              value={betalingId}
            />
            <label htmlFor={`betaling-${betalingId}`}>
              {alsEuro(bedrag)} aan {naar}
              <span className="blok hint">{[inwoner, kenmerk].filter(Boolean).join(', ')}</span>
            </label>
          </div>
        ))}
      </fieldset>
      <Button purpose={knop} type="submit">
        Bekijk wat dit doet
      </Button>
    </form>
  )
}

function Welke({
  waarde,
  aan,
  children,
}: {
  readonly waarde: string
  readonly aan: boolean
  readonly children: ReactNode
}) {
  return (
    <div className="optie">
      <input
        className="utrecht-radio-button utrecht-radio-button--html-input"
        defaultChecked={aan}
        id={`welke-${waarde}`}
        name="welke"
        type="radio"
        value={waarde}
      />
      <label htmlFor={`welke-${waarde}`}>{children}</label>
    </div>
  )
}

/** What confirming would do, and the button for it when it fits to the cent. */
export function WatHetDoet({
  proef: { aantal, totaal, past },
  bedrag,
  opdrachtId,
}: {
  readonly proef: Aanwijsproef
  readonly bedrag: Centen
  readonly opdrachtId: string
}) {
  const terug = bedrag > 0
  const betalingen = telwoord(aantal, 'betaling', 'betalingen')
  const verschil = positief(trekAf(totaal, positief(bedrag)))
  return (
    <section aria-labelledby="doet" className="wat-het-doet">
      <Heading appearance="level-3" id="doet" level={2}>
        Wat dit doet
      </Heading>
      {past ? (
        <>
          <p>
            {betalingen}, samen {alsEuro(totaal)}: precies het bedrag van de bank.{' '}
            {terug
              ? 'Zij komen op Teruggekomen. Daarna kunt u ze opnieuw betalen.'
              : 'Zij komen op Betaald. Dat kan niet meer terug.'}
          </p>
          <form method="post">
            <input name="opdrachtId" type="hidden" value={opdrachtId} />
            <Button purpose="primary" type="submit">
              {terug ? `${betalingen} als teruggekomen vastleggen` : `${betalingen} als betaald vastleggen`}
            </Button>
          </form>
        </>
      ) : (
        <p>
          {betalingen}, samen {alsEuro(totaal)}. Dat is {alsEuro(verschil)}{' '}
          {totaal > positief(bedrag) ? 'te veel' : 'te weinig'}. Er is nog niets opgeslagen. Kies andere betalingen.
        </p>
      )}
    </section>
  )
}
