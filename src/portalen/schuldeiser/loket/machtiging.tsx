import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { naamVan } from '../../../domein/toegang/index.ts'
import type { Gemachtigdenregel } from '../../../domein/schulden/index.ts'
import type { Machtigingstand } from '../../../domein/verloop/index.ts'
import { Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst } from '../../onderdelen/teksten/datums.ts'
import { gebeurtenisTekst } from '../../onderdelen/teksten/gebeurtenissen.ts'

/** What a form sends that withdraws a machtiging: the part of who acts. */
export const stopknop = 'stopMachtiging'

const rolnamen = { incassant: 'incassobureau', deurwaarder: 'deurwaarder' } as const

const duur = ({ machtiging }: Gemachtigdenregel): string => {
  if (machtiging === undefined) return ''
  const tot = machtiging.totEnMet === undefined ? '' : ` tot en met ${datumKort(machtiging.totEnMet)}`
  return `, vanaf ${datumKort(machtiging.sinds)}${tot}`
}

/** Who acts for the schuldeiser at this claim, what was answered in its name, and for a beheerder how to change that. */
export function Machtiging({
  stand,
  adres,
  opdrachtId,
  magBeheren,
}: {
  readonly stand: Machtigingstand
  /** Of the page about giving. */
  readonly adres: string
  readonly opdrachtId: string
  readonly magBeheren: boolean
}) {
  const { schuldeiser, gemachtigden, antwoorden } = stand
  return (
    <section>
      <Heading level={2}>Wie antwoordt voor deze vordering?</Heading>
      {gemachtigden.length === 0 ? <Paragraph>U antwoordt zelf.</Paragraph> : null}
      <ul className="rustig">
        {gemachtigden.map((wie) => (
          <li key={wie.rol}>
            <strong>{wie.naam}</strong>, {rolnamen[wie.rol]}
            {duur(wie)}
            {magBeheren ? (
              <form method="post">
                <input name="opdrachtId" type="hidden" value={opdrachtId} />
                <button className="linkknop" name={stopknop} type="submit" value={wie.rol}>
                  Trek de machtiging in<span className="voorlezer"> van {wie.naam}</span>
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {gemachtigden.length === 0 ? null : (
        <p className="hint">
          Onze vragen gaan naar de gemachtigde. Hebt u een vraag van ons, dan mag u haar ook zelf beantwoorden.
        </p>
      )}
      {magBeheren ? (
        <p className="losse-link">
          <a href={adres}>Machtig een incassobureau of deurwaarder</a>
        </p>
      ) : null}
      {antwoorden.length === 0 ? null : (
        <Tabel
          kolommen={[
            { kop: 'Wanneer', cel: ({ opgetekendOp }) => <span className="heel">{momentTekst(opgetekendOp)}</span> },
            { kop: 'Door', cel: ({ door }) => naamVan(door) },
            { kop: 'Antwoord', cel: ({ gebeurtenis }) => gebeurtenisTekst(gebeurtenis, () => schuldeiser) },
          ]}
          rijen={antwoorden}
          sleutel={({ opgetekendOp, gebeurtenis }) => `${opgetekendOp} ${gebeurtenis.soort}`}
          titel="Antwoorden op deze vordering"
        />
      )}
    </section>
  )
}
