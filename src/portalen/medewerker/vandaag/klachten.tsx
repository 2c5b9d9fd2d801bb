import type { Datum } from '../../../gedeeld/datum.ts'
import type { Klachtregel } from '../../../domein/verloop/index.ts'
import { Melding } from '../../onderdelen/onderdelen.tsx'
import { telwoord, termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { klachtAdres } from '../register/klachten.tsx'

/** The klachten that were given to who looks, and for who watches them how many are with nobody. */
export function Klachttaken({
  bijMij,
  zonder,
  vandaag,
}: {
  readonly bijMij: readonly Klachtregel[]
  readonly zonder: number
  readonly vandaag: Datum
}) {
  return (
    <>
      {bijMij.map(({ id, dossierId, inwoner, uiterlijk }) => (
        <Melding blijvend key={id} soort="info" titel={`U bekijkt een klacht van ${inwoner}`}>
          <p>
            Antwoord uiterlijk{' '}
            <span className={uiterlijk < vandaag ? 'laat' : undefined}>{termijnTekst(uiterlijk, vandaag)}</span>.{' '}
            <a href={klachtAdres(dossierId)}>Naar de klacht</a>
          </p>
        </Melding>
      ))}
      {zonder === 0 ? null : (
        <Melding
          soort="info"
          titel={`${telwoord(zonder, 'klacht wacht', 'klachten wachten')} op een collega die haar bekijkt`}
        >
          <p>
            <a href="/medewerker/klachten">Naar de klachten</a>
          </p>
        </Melding>
      )}
    </>
  )
}
