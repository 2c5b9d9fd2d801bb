import { type Vordering, lopende, pauzesVan } from '../../../domein/schulden/index.ts'
import { berichtsoorten } from '../../../domein/berichten/index.ts'
import type { Dossierblad, Uitregel } from '../../../domein/verloop/index.ts'
import { Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst, telwoord } from '../../onderdelen/teksten/datums.ts'
import { berichtstandTekst } from '../../onderdelen/teksten/namen.ts'
import { kanaalnamen } from '../../onderdelen/teksten/post.ts'

/** Where each claim stands between us and its schuldeiser: rest, what was said last and how, and what it waits on. */
export function PerSchuldeiser({ blad, uit }: { readonly blad: Dossierblad; readonly uit: readonly Uitregel[] }) {
  const rijen = lopende(blad.staat.schulden)
  if (rijen.length === 0) return null
  const opId = new Map(uit.map((regel) => [regel.berichtId, regel]))
  const laatste = (v: Vordering) =>
    opId.get(
      blad.berichten.findLast(
        ({ bericht }) => bericht.aan.soort === 'schuldeiser' && bericht.vorderingIds.includes(v.id),
      )?.id ?? '',
    )
  return (
    <Tabel
      kolommen={[
        {
          kop: 'Schuldeiser',
          cel: (v) => (
            <>
              <a href={`/medewerker/schuldeisers/${v.schuldeiser.id}`}>{v.schuldeiser.naam}</a>
              <span className="hint blok">{v.kenmerk ?? 'zonder kenmerk'}</span>
            </>
          ),
        },
        { kop: 'Rust', cel: (v) => rustTekst(v) },
        { kop: 'Laatste bericht', cel: (v) => <Laatste regel={laatste(v)} /> },
        { kop: 'Wacht op', cel: (v) => wachtTekst(v, blad) },
      ]}
      rijen={rijen}
      sleutel={(v) => v.id}
      titel="Stand per schuldeiser"
    />
  )
}

function rustTekst(v: Vordering): string {
  if (v.kennisgeving === null) return 'Nog geen kennisgeving'
  const laatste = pauzesVan(v).at(-1)
  if (laatste === undefined) return 'Gevraagd, niet afgesproken'
  const incidenten = v.incidenten ?? []
  const erbij = incidenten.length === 0 ? '' : `, ${telwoord(incidenten.length, 'keer', 'keer')} toch geïncasseerd`
  return `${v.pauzeEinde === undefined ? 'Pauze tot' : 'Pauze geëindigd op'} ${datumKort(laatste.tot)}${erbij}`
}

function Laatste({ regel }: { readonly regel: Uitregel | undefined }) {
  if (regel === undefined) return 'Nog niets'
  const { stand, soort, kanaal, verzondenOp, beantwoordOp, fout } = regel
  const op = beantwoordOp ?? verzondenOp
  return (
    <>
      {berichtsoorten[soort]}
      <span className="hint blok">
        {[
          kanaal === null ? null : kanaalnamen[kanaal],
          op === null ? berichtstandTekst[stand] : `${berichtstandTekst[stand]} ${momentTekst(op)}`,
          op === null ? fout : null,
        ]
          .filter((deel) => deel !== null)
          .join(', ')}
      </span>
    </>
  )
}

/** The first open termijn that is about this claim. */
function wachtTekst({ id }: Vordering, { termijnen }: Dossierblad): string {
  const [eerste] = termijnen
    .filter(({ gesloten, sleutel }) => gesloten === null && sleutel.endsWith(`:${id}`))
    .toSorted((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1))
  return eerste === undefined ? 'Niets' : `${eerste.wat}, uiterlijk ${datumKort(eerste.uiterlijk)}`
}
