import { Verder } from '../kader/knoppen.tsx'

/** The words around a signature. */
export interface Tekenwoorden {
  readonly titel: string
  readonly uitleg: string
  readonly akkoord: string
  readonly knop: string
}

/** Where the inwoner signs what stands above it. */
export function Tekenformulier({
  woorden: { titel, uitleg, akkoord, knop },
  verborgen,
}: {
  readonly woorden: Tekenwoorden
  /** What was shown, and the id of the opdracht. */
  readonly verborgen: Readonly<Record<string, string | number>>
}) {
  return (
    <form className="doen" method="post">
      <h2>{titel}</h2>
      <p>{uitleg}</p>
      {Object.entries(verborgen).map(([naam, waarde]) => (
        <input key={naam} name={naam} type="hidden" value={waarde} />
      ))}
      <div className="kaart">
        <input id="akkoord" name="akkoord" type="checkbox" value="ja" />
        <label htmlFor="akkoord">{akkoord}</label>
      </div>
      <Verder>{knop}</Verder>
    </form>
  )
}
