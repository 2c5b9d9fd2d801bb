import { Fragment } from 'react'
import { type Partnerregel, type Partnerstand, overneembaar } from '../../../domein/schuldeisers/index.ts'

const uitleg: Readonly<Record<Exclude<Partnerstand, 'nieuw'>, string>> = {
  'lijkt-op': 'Lijkt op een naam die er al staat. Vink dit alleen aan als het een andere schuldeiser is. Zie:',
  'zonder-convenant': 'Staat er al. Alleen het convenant komt erbij:',
  'meer-dan-een': 'Staat er meer dan één keer. Leg het convenant zelf vast op de goede kaart:',
  'staat-er': 'Staat er al, met dit convenant:',
}

/** One convenantpartner beside the contactenboek: to be ticked, or with why that cannot be. */
export function Partner({ partner: { sleutel, naam, stand, bekend } }: { readonly partner: Partnerregel }) {
  const id = `partner-${sleutel}`
  const kaarten = bekend.map((kaart, i) => (
    <Fragment key={kaart.id}>
      {i === 0 ? ' ' : ', '}
      <a href={`/medewerker/schuldeisers/${kaart.id}`}>{kaart.naam}</a>
    </Fragment>
  ))
  const hoeHetStaat =
    stand === 'nieuw' ? null : (
      <span className="blok hint" id={`${id}-stand`}>
        {uitleg[stand]}
        {kaarten}
      </span>
    )
  if (!overneembaar.includes(stand))
    return (
      <p>
        {naam}
        {hoeHetStaat}
      </p>
    )
  return (
    <div className="optie">
      <input
        aria-describedby={hoeHetStaat === null ? undefined : `${id}-stand`}
        className="utrecht-checkbox utrecht-checkbox--html-input"
        defaultChecked={stand !== 'lijkt-op'}
        id={id}
        name="partner"
        type="checkbox"
        value={`${sleutel}:${stand}`}
      />
      <div>
        <label htmlFor={id}>{naam}</label>
        {hoeHetStaat}
      </div>
    </div>
  )
}
