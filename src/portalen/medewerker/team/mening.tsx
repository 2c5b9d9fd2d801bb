import { Heading } from '@nl-design-system-candidate/heading-react'
import {
  type Jaaruitslag,
  type Stellinguitslag,
  alleStellingen,
  minstensAntwoorden,
  scores,
  stellingen,
} from '../../../domein/kwaliteit/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { scorewoorden, tienden } from './meningrijen.ts'
import { Rijgrafiek } from './rijgrafiek.tsx'

/** Which year is shown; nothing to choose when there is but one. */
export function Jaarkeuze({ alle, jaar }: { readonly alle: readonly number[]; readonly jaar: number }) {
  if (alle.length < 2) return null
  return (
    <nav aria-label="Jaar" className="schakel">
      {alle.map((een) => (
        <a aria-current={een === jaar ? 'page' : undefined} href={`/medewerker/team/mening?jaar=${een}`} key={een}>
          {een}
        </a>
      ))}
    </nav>
  )
}

/** What was answered to each sentence in one year, drawn beside the year before it. */
export function Stellingen({
  jaar,
  nu,
  vorig,
}: {
  readonly jaar: number
  readonly nu: readonly Stellinguitslag[]
  readonly vorig: readonly Stellinguitslag[]
}) {
  const titel = `Antwoorden in ${jaar}`
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        {titel}
      </Heading>
      {nu.length === 0 ? (
        <Leeg>Bij geen enkele zin waren er in {jaar} genoeg antwoorden.</Leeg>
      ) : (
        <>
          <Puntgrafiek jaar={jaar} nu={nu} titel={titel} vorig={vorig} />
          <Tabel
            kolommen={[
              { kop: 'Zin', cel: (u) => stellingen[u.stelling].naam },
              { kop: 'Belofte', cel: (u) => stellingen[u.stelling].belofte },
              ...scores.map((score) => ({
                kop: scorewoorden[score],
                bedrag: true,
                cel: (u: Stellinguitslag) => u.aantallen[score],
              })),
              { kop: 'Antwoorden', bedrag: true, cel: (u) => u.aantal },
              { kop: 'Gemiddelde', bedrag: true, cel: (u) => tienden(u.gemiddelde) },
            ]}
            rijen={nu}
            sleutel={(u) => u.stelling}
            titel={titel}
          />
        </>
      )}
    </section>
  )
}

function Puntgrafiek({ jaar, nu, vorig, titel }: Parameters<typeof Stellingen>[0] & { readonly titel: string }) {
  const rijen = nu.map((u) => ({
    sleutel: u.stelling,
    naam: stellingen[u.stelling].naam,
    gemiddelde: u.gemiddelde,
    eerder: vorig.find(({ stelling }) => stelling === u.stelling)?.gemiddelde ?? null,
  }))
  const zinnen = rijen.map(({ naam, gemiddelde, eerder }) => {
    const toen = eerder === null ? '' : `, een jaar eerder ${tienden(eerder)}`
    return `${naam}: gemiddeld ${tienden(gemiddelde)}${toen}`
  })
  return (
    <Rijgrafiek
      as={{ van: 10, tot: 50, streepjes: [10, 20, 30, 40, 50], tekst: (n) => String(n / 10), eenheid: 'gemiddelde' }}
      bijschrift={`Het dichte punt is het gemiddelde van ${jaar}, het open punt dat van ${jaar - 1}. 1 is helemaal niet, 5 is helemaal.`}
      omschrijving={`${zinnen.join('. ')}. De tabel hieronder heeft de aantallen.`}
      rijen={rijen}
      teken={({ gemiddelde, eerder }, x, y) => (
        <>
          <line className="schaal" x1={x(10)} x2={x(50)} y1={y} y2={y} />
          {eerder === null ? null : <circle className="vorig" cx={x(eerder)} cy={y} r="7" />}
          <circle className="punt" cx={x(gemiddelde)} cy={y} r="6" />
        </>
      )}
      titel={titel}
    />
  )
}

/** The mean of each sentence, year beside year. */
export function Gemiddelden({ jaren }: { readonly jaren: readonly Jaaruitslag[] }) {
  if (jaren.length < 2) return null
  const titel = 'Gemiddelde per jaar'
  const inVolgorde = jaren.toReversed()
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        {titel}
      </Heading>
      <Tabel
        kolommen={[
          { kop: 'Zin', cel: (s) => stellingen[s].naam },
          ...inVolgorde.map((een) => ({
            kop: String(een.jaar),
            bedrag: true,
            cel: (s: (typeof alleStellingen)[number]) => {
              const uitslag = een.stellingen.find(({ stelling }) => stelling === s)
              return uitslag === undefined ? '–' : tienden(uitslag.gemiddelde)
            },
          })),
        ]}
        rijen={alleStellingen}
        sleutel={(s) => s}
        titel={titel}
      />
      <p className="hint">Een streepje: in dat jaar waren er minder dan {minstensAntwoorden} antwoorden.</p>
    </section>
  )
}

/** What inwoners wrote, in no order and beside no answer. */
export function EigenWoorden({ jaar, meningen }: { readonly jaar: number; readonly meningen: readonly string[] }) {
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        In hun eigen woorden
      </Heading>
      {meningen.length === 0 ? (
        <Leeg>
          In {jaar} schreven minder dan {minstensAntwoorden} inwoners iets.
        </Leeg>
      ) : (
        <>
          <p>
            In willekeurige volgorde. Zoek niet uit wie het schreef. Staat er een naam in, vertel die dan niet verder.
            Teksten verdwijnen vanzelf na twee jaar.
          </p>
          <ul className="meningen">
            {meningen.map((tekst, i) => (
              <li dir="auto" key={i}>
                {tekst}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
