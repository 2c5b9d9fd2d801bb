import type { ReactNode } from 'react'
import { betaalstanden } from '../../../domein/geld/index.ts'
import type { Betaalgroep } from '../../../domein/verloop/index.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { Tabel } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { inGroepjes } from '../bank/teksten.ts'

/** Payments per receiver; each folds out to the dossiers. */
export function Groepen({
  groepen,
  metStand = false,
  open = false,
  doen,
  onder,
}: {
  readonly groepen: readonly Betaalgroep[]
  readonly metStand?: boolean
  /** All of them folded out: for who looks them over. */
  readonly open?: boolean
  /** What can be done with one payment. */
  readonly doen?: (regel: Regel) => ReactNode
  readonly onder?: (groep: Betaalgroep) => ReactNode
}) {
  return (
    <ul className="betaalgroepen">
      {groepen.map((groep) => (
        <li key={`${groep.naam} ${groep.eerste[0]?.betalingId}`}>
          <details open={open}>
            <summary>
              <span className="betaalnaam">{groep.naam}</span>{' '}
              <span className="hint">{telwoord(groep.aantal, 'betaling', 'betalingen')}</span>{' '}
              <span className="betaalbedrag">{alsEuro(groep.totaal)}</span>
            </summary>
            <Tabel
              kolommen={[
                { kop: 'Dossier', cel: (r) => <a href={`/medewerker/dossier/${r.dossierId}`}>{r.inwoner}</a> },
                ...(metStand ? [{ kop: 'Naar', cel: (r: Regel) => <Naar regel={r} /> }] : []),
                ...(metStand ? [{ kop: 'Stand', cel: (r: Regel) => betaalstanden[r.stand] }] : []),
                { kop: 'Bedrag', cel: (r) => alsEuro(r.bedrag), bedrag: true },
                ...(doen === undefined ? [] : [{ kop: 'Doen', cel: doen }]),
              ]}
              kort
              rijen={groep.eerste}
              sleutel={(r) => r.betalingId}
              titel={`Betalingen aan ${groep.naam}`}
            />
            {groep.aantal > groep.eerste.length ? (
              <p className="hint">En nog {telwoord(groep.aantal - groep.eerste.length, 'betaling', 'betalingen')}.</p>
            ) : null}
          </details>
          {onder?.(groep)}
        </li>
      ))}
    </ul>
  )
}

type Regel = Betaalgroep['eerste'][number]

/** On which account, in whose name, and with which words. */
function Naar({ regel: { naar } }: { readonly regel: Regel }) {
  if (naar === null) return '–'
  const { mededeling } = naar
  return (
    <>
      <span className="blok">{inGroepjes(naar.iban)}</span>
      <span className="blok">{naar.naam}</span>
      <span className="hint blok">
        {mededeling.soort === 'kenmerk' ? mededeling.kenmerk.kenmerk : mededeling.tekst}
      </span>
    </>
  )
}
