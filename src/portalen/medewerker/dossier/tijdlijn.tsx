import { Button } from '@nl-design-system-candidate/button-react'
import { type Actor, naamVan } from '../../../domein/toegang/index.ts'
import type { Dossierblad, Gebeurtenis } from '../../../domein/verloop/index.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { momentTekst, telwoord, vooraan } from '../../onderdelen/teksten/datums.ts'
import { gebeurtenisTekst, schuldeisersVan } from '../../onderdelen/teksten/gebeurtenissen.ts'
import { Sectie } from './sectie.tsx'

/** Names a kind of gebeurtenis: `PlanVanAanpakOpgesteld` → `Plan van aanpak opgesteld`. */
export function soortnaam(soort: Gebeurtenis['soort']): string {
  // Names in the code are ASCII; people read the spelling of the language.
  const woorden = soort
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace('beeindigd', 'beëindigd')
    .replace('saldo opgave', 'saldo-opgave')
  return vooraan(woorden)
}

/** So many show at first: enough to know where a dossier stands. */
const eersteAantal = 8

/** Everything that happened, newest first: what, on whose hand, when. */
export function Tijdlijn({
  blad,
  soort,
  alles,
  notitieId,
}: {
  readonly blad: Dossierblad
  /** Only this kind; empty: all. */
  readonly soort: string
  /** The whole timeline, not only the latest. */
  readonly alles: boolean
  /** Id of the opdracht of the note box; null when this medewerker may not make a note. */
  readonly notitieId: string | null
}) {
  const soorten = [...new Set(blad.historie.map((h) => h.gebeurtenis.soort))]
  const gevonden = blad.historie.filter((h) => soort === '' || h.gebeurtenis.soort === soort).toReversed()
  const regels = alles || soort !== '' ? gevonden : gevonden.slice(0, eersteAantal)
  return (
    <Sectie naam="tijdlijn" samenvatting={telwoord(blad.historie.length, 'gebeurtenis', 'gebeurtenissen')}>
      {notitieId === null ? null : <Notitievak blad={blad} opdrachtId={notitieId} />}
      <form action="#tijdlijn" className="filterregel" method="get">
        <label htmlFor="soort">Toon</label>
        <select className="utrecht-select" defaultValue={soort} id="soort" name="soort">
          <option value="">Alles</option>
          {soorten.map((s) => (
            <option key={s} value={s}>
              {soortnaam(s)}
            </option>
          ))}
        </select>
        <Button purpose="subtle" type="submit">
          Filter
        </Button>
      </form>
      {regels.length === 0 ? <Leeg>Niets van deze soort. Kies “Alles” om de hele tijdlijn te zien.</Leeg> : null}
      <ol className="tijdlijn">
        {regels.map((h) => (
          <li key={h.versie}>
            <p className="tijdlijn-zin">{gebeurtenisTekst(h.gebeurtenis, schuldeisersVan(blad.staat.schulden))}</p>
            <p className="hint">
              {soortnaam(h.gebeurtenis.soort)} · {naamVan(h.door)} · <Moment op={h.opgetekendOp} />
              {bron(h.door)}
            </p>
          </li>
        ))}
      </ol>
      {regels.length < gevonden.length ? (
        <p>
          <a href="?alles=ja#tijdlijn">Toon alle {gevonden.length} gebeurtenissen</a>
        </p>
      ) : null}
    </Sectie>
  )
}

function Moment({ op }: { readonly op: string }) {
  return <time dateTime={op}>{momentTekst(op)}</time>
}

const bron = (door: Actor): string => (door.soort === 'schuldeiser' ? ' · antwoord van de schuldeiser' : '')

function Notitievak({ blad, opdrachtId }: { readonly blad: Dossierblad; readonly opdrachtId: string }) {
  return (
    <form action={`/medewerker/dossier/${blad.id}/stap/MaakNotitie`} className="notitievak" method="post">
      <input name="opdrachtId" type="hidden" value={opdrachtId} />
      <input name="gezienVersie" type="hidden" value={blad.versie} />
      <label htmlFor="notitie">Notitie</label>
      <textarea className="utrecht-textarea" id="notitie" name="veld.tekst" rows={2} />
      <Button purpose="secondary" type="submit">
        Notitie bewaren
      </Button>
    </form>
  )
}
