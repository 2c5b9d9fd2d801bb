import { Heading } from '@nl-design-system-candidate/heading-react'
import { type Fase, type WachtOp, type Wachtstand, fasen, wachtOpNamen } from '../../../domein/verloop/index.ts'
import { type Kolom, Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { telwoord, vooraan } from '../../onderdelen/teksten/datums.ts'
import { filterVan } from '../werkvoorraad/vraag.ts'

interface Faserij {
  readonly fase: Fase
  readonly naam: string
  readonly per: ReadonlyMap<WachtOp, Wachtstand>
  readonly totaal: number
}

function isWachtOp(naam: string): naam is WachtOp {
  return Object.hasOwn(wachtOpNamen, naam)
}
function isFase(naam: string): naam is Fase {
  return Object.hasOwn(fasen, naam)
}

/** Where dossiers are and whom they wait for; every figure leads to its dossiers. */
export function Wachten({ wachten }: { readonly wachten: readonly Wachtstand[] }) {
  const titel = 'Waar dossiers wachten, en op wie'
  const rijen = Object.keys(fasen)
    .filter(isFase)
    .flatMap((fase) => faserij(fase, wachten))
  const gebruikt = Object.keys(wachtOpNamen)
    .filter(isWachtOp)
    .filter((op) => wachten.some(({ wachtOp }) => wachtOp === op))
  const kolommen: readonly Kolom<Faserij>[] = [
    { kop: 'Fase', cel: (r) => r.naam },
    ...gebruikt.map((op) => ({
      kop: vooraan(wachtOpNamen[op]),
      bedrag: true,
      cel: (r: Faserij) => <Aantal stand={r.per.get(op)} />,
    })),
    { kop: 'Samen', bedrag: true, cel: (r) => r.totaal },
  ]
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        {titel}
      </Heading>
      {rijen.length === 0 ? (
        <Leeg>Nog geen dossiers. Zodra er een aanmelding is, ziet u hier waar die is.</Leeg>
      ) : (
        <Tabel kolommen={kolommen} rijen={rijen} sleutel={(r) => r.fase} titel={titel} />
      )}
    </section>
  )
}

function faserij(fase: Fase, wachten: readonly Wachtstand[]): readonly Faserij[] {
  const eigen = wachten.filter((w) => w.fase === fase)
  if (eigen.length === 0) return []
  const totaal = eigen.reduce((som, { aantal }) => som + aantal, 0)
  return [{ fase, naam: fasen[fase], per: new Map(eigen.map((w) => [w.wachtOp, w])), totaal }]
}

function Aantal({ stand }: { readonly stand: Wachtstand | undefined }) {
  if (stand === undefined) return '–'
  const { fase, wachtOp, aantal, mediaanDagen } = stand
  return (
    <>
      <a href={`/medewerker/werkvoorraad?${filterVan({ fase, wachtOp, sorteer: 'sinds' }).toString()}`}>
        {aantal}
        <span className="voorlezer">
          {' '}
          in {fasen[fase]}, wacht op {wachtOpNamen[wachtOp]}
        </span>
      </a>
      {mediaanDagen === null || mediaanDagen < 0 ? null : (
        <span className="blok hint">
          {aantal === 1 ? 'al' : 'middelste'} {telwoord(mediaanDagen, 'dag', 'dagen')}
        </span>
      )}
    </>
  )
}
