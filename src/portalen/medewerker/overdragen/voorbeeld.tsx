import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Datum } from '../../../gedeeld/datum.ts'
import { type Werkvoorraadregel, fasen } from '../../../domein/verloop/index.ts'
import { Label, Tabel } from '../../onderdelen/onderdelen.tsx'
import { telwoord, termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { wachtzin } from '../wacht.ts'
import { alsVeld } from './doe.ts'
import { Drukteregel } from './drukte.tsx'
import { type Ontvanger, drukteVan } from './verdeel.ts'

/** A dossier that would move, with the id of the opdracht that would move it. */
type Zetrij = Werkvoorraadregel & { readonly opdrachtId: string }

/** What would move to whom. Nothing has happened yet; the form does exactly this. */
export function Voorbeeld({
  delen,
  toelichting,
  vandaag,
  terug,
}: {
  readonly delen: readonly { readonly ontvanger: Ontvanger; readonly rijen: readonly Zetrij[] }[]
  readonly toelichting: string
  readonly vandaag: Datum
  /** The page on which these were chosen. */
  readonly terug: string
}) {
  const totaal = delen.reduce((som, { rijen }) => som + rijen.length, 0)
  return (
    <form className="formulier breed" method="post">
      <p>Er is nog niets overgedragen. Zo gaat het als u hieronder bevestigt.</p>
      {delen.map(({ ontvanger, rijen }) => (
        <section className="tellingen" key={ontvanger.id}>
          <Heading appearance="level-3" level={2}>
            Naar {ontvanger.naam}
          </Heading>
          <p>
            <Drukteregel drukte={drukteVan(rijen, vandaag)} /> {ontvanger.naam} heeft er nu {ontvanger.aantal}, straks{' '}
            {ontvanger.aantal + rijen.length}.
          </p>
          <Tabel
            kolommen={[
              {
                kop: 'Dossier',
                cel: (r) => (
                  <>
                    {r.naam} {r.crisis ? <Label soort="crisis">Crisis</Label> : null}
                  </>
                ),
              },
              { kop: 'Fase', cel: (r) => fasen[r.fase] },
              { kop: 'Wacht op', cel: (r) => wachtzin(r) },
              {
                kop: 'Eerste termijn',
                cel: (r) => (r.termijnUiterlijk === null ? '–' : termijnTekst(r.termijnUiterlijk, vandaag)),
              },
              { kop: 'Nu van', cel: (r) => r.behandelaar ?? 'Nog niemand' },
            ]}
            rijen={rijen}
            sleutel={(r) => r.dossierId}
            titel={`Naar ${ontvanger.naam}`}
          />
          {rijen.map(({ dossierId, opdrachtId, behandelaarId }) => (
            <input
              key={dossierId}
              name="zet"
              type="hidden"
              value={alsVeld({ dossierId, opdrachtId, aan: ontvanger.id, van: behandelaarId ?? '' })}
            />
          ))}
        </section>
      ))}
      {toelichting === '' ? null : (
        <>
          <p>Uw collega leest erbij:</p>
          <blockquote className="citaat">{toelichting}</blockquote>
        </>
      )}
      <input name="toelichting" type="hidden" value={toelichting} />
      <div className="knoppenrij">
        <Button name="doe" purpose="primary" type="submit" value="overdragen">
          Draag {telwoord(totaal, 'dossier', 'dossiers')} over
        </Button>
        <a href={terug}>Kies opnieuw</a>
      </div>
    </form>
  )
}
