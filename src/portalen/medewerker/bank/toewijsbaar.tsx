import { type Centen, alsDecimaal, alsEuro } from '../../../gedeeld/geld.ts'
import type { Toewijsbaar } from '../../../domein/verloop/index.ts'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { aanwijsadres } from './aanwijzing.ts'
import { inGroepjes, redenen } from './teksten.ts'

/** The address where somebody chooses a dossier for this money. */
export const toewijsadres = ({ postId, detail }: Pick<Toewijsbaar, 'postId' | 'detail'>): string =>
  `/medewerker/bank/toewijzen/${postId}${detail === null ? '' : `?detail=${detail}`}`

type Post = Pick<Toewijsbaar, 'rekeningId' | 'postId'>

/** The address where an entry is booked that is for no dossier. */
export const boekadres = ({ rekeningId, postId }: Post): string =>
  `/medewerker/betalen/${rekeningId}/stap/BoekBankpost?postId=${postId}`

/** The address where that is undone. */
export const terugdraaiadres = ({ rekeningId, postId }: Post): string =>
  `/medewerker/betalen/${rekeningId}/stap/DraaiBankpostTerug?postId=${postId}`

/** Whether it can be for no dossier: only an entry of which nothing is used yet. */
export const isBoekbaar = ({ open, bedrag }: { readonly open: Centen; readonly bedrag: Centen }): boolean =>
  open === bedrag && bedrag !== 0

/** Who paid, from which account, and with which words. */
export function Betaler({ van }: { readonly van: Toewijsbaar }) {
  return (
    <>
      <span className="blok">{van.tegenpartij ?? 'Naam onbekend'}</span>
      {van.tegenrekening === null ? null : <span className="hint blok">{inGroepjes(van.tegenrekening)}</span>}
      <span className="blok">
        {[van.betaalkenmerk, van.omschrijving].filter(Boolean).join(' · ') || 'Geen omschrijving'}
      </span>
      {van.soort === 'gewoon' ? null : <strong className="blok">Teruggekomen betaling</strong>}
    </>
  )
}

/** Money that waits, with the dossiers it may be for: one button each. */
export function Wachtend({
  van,
  opdrachtId,
  magBoeken,
}: {
  readonly van: Toewijsbaar
  readonly opdrachtId: string
  readonly magBoeken: boolean
}) {
  const titel = `post-${van.postId}-${van.detail ?? 0}`
  return (
    <li aria-labelledby={titel}>
      <div className="bankpost">
        <h3 id={titel}>
          {alsEuro(van.open)} <span className="hint">op {datumKort(van.boekdatum)}</span>
        </h3>
        {van.open === van.bedrag ? null : <p className="hint">Over van {alsEuro(van.bedrag)}</p>}
        <p>
          <Betaler van={van} />
        </p>
      </div>
      <div className="bankvoorstellen">
        {van.voorstellen.length === 0 ? <p className="hint">Wij herkennen geen dossier.</p> : null}
        {van.voorstellen.map((een, i) => (
          <form key={een.dossierId} method="post">
            <input name="postId" type="hidden" value={van.postId} />
            {van.detail === null ? null : <input name="detail" type="hidden" value={van.detail} />}
            <input name="bedrag" type="hidden" value={alsDecimaal(van.open).replace('.', ',')} />
            <input name="herkomst" type="hidden" value={een.herkomst} />
            <input name="dossierId" type="hidden" value={een.dossierId} />
            <input name="opdrachtId" type="hidden" value={`${opdrachtId.slice(0, -2)}${String(i).padStart(2, '0')}`} />
            <button className="nl-button nl-button--secondary" name="wat" type="submit" value="toewijzen">
              Wijs toe aan {een.naam}
            </button>
            <p className="hint">Want {een.redenen.map((reden) => redenen[reden]).join(', en ')}.</p>
          </form>
        ))}
        <a href={toewijsadres(van)}>
          Kies zelf een dossier
          <span className="voorlezer">
            {' '}
            voor {alsEuro(van.open)} op {datumKort(van.boekdatum)}
          </span>
        </a>
        {!magBoeken || van.detail !== null || !isBoekbaar(van) ? null : (
          <>
            <a href={aanwijsadres(van.postId)}>
              Een betaling van ons kwam terug
              <Welke van={van} />
            </a>
            <a href={boekadres(van)}>
              Hoort bij geen dossier
              <Welke van={van} />
            </a>
          </>
        )}
      </div>
    </li>
  )
}

/** Which money a link is about, for who hears it. */
function Welke({ van: { open, boekdatum } }: { readonly van: Toewijsbaar }) {
  return (
    <span className="voorlezer">
      {' '}
      ({alsEuro(open)} op {datumKort(boekdatum)})
    </span>
  )
}
