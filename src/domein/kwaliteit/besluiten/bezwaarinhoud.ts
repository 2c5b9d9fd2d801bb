import type { Datum } from '../../../gedeeld/datum.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { begonnen, beschikkingenVan } from '../../dossier/index.ts'
import { type Toegangsweigering, tussen, uiterlijk as laatsteDag } from '../../toegang/index.ts'
import { type Bezwaar, type BezwaarGebeurtenis, isOpenBezwaar } from '../bezwaar.ts'
import { beslisUiterlijk, kwamTeLaat } from '../bezwaartermijn.ts'
import type { Klager, KwaliteitInzicht } from '../kwaliteit.ts'
import type { Kwaliteitweigering } from '../weigeringen.ts'
import { openBezwaar } from './zoeken.ts'

type Gemaakt = Extract<BezwaarGebeurtenis, { soort: 'BezwaarGemaakt' }>

/** What is handed in, by whoever records it. */
interface Ingediend extends Pick<Gemaakt, 'datum' | 'weg' | 'van' | 'bezwaarId'> {
  readonly beschikkingId: string
  readonly verzonden?: Datum | undefined
  readonly gronden?: string | undefined
}

type Besluit = Uitkomst<readonly BezwaarGebeurtenis[], Kwaliteitweigering | Toegangsweigering>

/** Refuses where there is nothing to object to. A closed dossier is no reason, nor is a day that has gone by. */
export function kanBezwaarMaken({ dossier }: KwaliteitInzicht): readonly Kwaliteitweigering[] {
  const redenen = begonnen(dossier)
  return redenen.length > 0 || beschikkingenVan(dossier).length > 0 ? redenen : [{ code: 'GeenBeschikking' }]
}

type Bestreden = Pick<Bezwaar['tegen'], 'soort' | 'datum'>

const tegenDit = ({ kwaliteit }: KwaliteitInzicht, { soort, datum }: Bestreden): readonly Bezwaar[] =>
  kwaliteit.bezwaren.filter(({ tegen }) => tegen.soort === soort && tegen.datum === datum)

/** The open bezwaar against a beschikking, by its soort and day; undefined: there is none. */
export const bezwaarTegen = (staat: KwaliteitInzicht, besluit: Bestreden): Bezwaar | undefined =>
  tegenDit(staat, besluit).find(isOpenBezwaar)

/** What was decided on a bezwaar, and until when beroep can be made against that. */
export interface BeslistBezwaar {
  readonly datum: Datum
  readonly beroepTot: Datum
}

/**
 * What was decided on the bezwaar against a beschikking; null: nothing, so bezwaar can still be made. One that was taken
 * back is not decided on. The partner objects for himself: what was decided on the bezwaar of the inwoner is not his.
 * @param van who asks; null: we, for the inwoner
 * @bron Awb 6:7, 6:21, 7:1 and 8:1
 */
export function beslistOver(
  staat: KwaliteitInzicht,
  besluit: Bestreden,
  van: Pick<Klager, 'wie'> | null,
): BeslistBezwaar | null {
  const isPartner = (wie: Pick<Klager, 'wie'> | null) => wie?.wie === 'partner'
  const eerder = tegenDit(staat, besluit).findLast(
    (een) => een.beslist !== null && isPartner(een.van) === isPartner(van),
  )
  const datum = eerder?.beslist?.datum
  return datum === undefined ? null : { datum, beroepTot: laatsteDag('beroep', datum) }
}

/** Takes a bezwaar in: against what, too late or not, until when there must be a decision. */
export function maakBezwaar(
  { beschikkingId, datum, weg, van, bezwaarId, verzonden, gronden }: Ingediend,
  staat: KwaliteitInzicht,
  vandaag: Datum,
): Besluit {
  const beschikking = beschikkingenVan(staat.dossier).find(({ id }) => id === beschikkingId)
  if (beschikking === undefined) return geweigerd({ code: 'BeschikkingOnbekend', veld: '#/beschikkingId' })
  const { bezwaarTot: tot, soort, datum: genomen, door = staat.dossier.behandelaar?.id } = beschikking
  const tegen = { soort, datum: genomen, ...(door === undefined ? {} : { door }) }
  const al = bezwaarTegen(staat, tegen)
  const beslist = beslistOver(staat, tegen, van)
  const redenen: readonly (Kwaliteitweigering | Toegangsweigering)[] = [
    ...tussen('datum', datum, genomen, vandaag),
    ...(verzonden === undefined ? [] : tussen('verzonden', verzonden, genomen, datum)),
    // A second one against the same beschikking while one is open is part of the first.
    ...(al === undefined ? [] : [{ code: 'BezwaarLooptAl', veld: '#/beschikkingId', datum: al.ontvangen } as const]),
    ...(beslist === null ? [] : [{ code: 'AlBeslistOpBezwaar', veld: '#/beschikkingId', ...beslist } as const]),
  ]
  if (redenen.length > 0) return geweigerd(...redenen)
  const hoe = { weg, ...(verzonden === undefined ? {} : { verzonden }) }
  const teLaat = kwamTeLaat(datum, tot, hoe)
  const klok = { ontvangen: datum, tot, teLaat, herstel: null, commissie: null, verdaagd: null, uitgesteldTot: null }
  const wanneer = { datum, tot, teLaat, uiterlijk: beslisUiterlijk(klok) }
  const inhoud = { bezwaarId, ...hoe, van, tegen, ...(gronden === undefined ? {} : { gronden }) }
  return gelukt([{ soort: 'BezwaarGemaakt', ...wanneer, ...inhoud }])
}

/** Adds to a bezwaar what came later, also what crossed our question; then our clock runs again. */
export function vulAan(
  { bezwaarId, datum, gronden }: { readonly bezwaarId: string; readonly datum: Datum; readonly gronden: string },
  staat: KwaliteitInzicht,
  vandaag: Datum,
): Besluit {
  const bezwaar = openBezwaar(staat, bezwaarId)
  if (!bezwaar.ok) return bezwaar
  const { ontvangen, herstel } = bezwaar.waarde
  const redenen = tussen('datum', datum, ontvangen, vandaag)
  if (redenen.length > 0) return geweigerd(...redenen)
  const hersteld = herstel === null ? null : { ...herstel, hersteld: herstel.hersteld ?? datum }
  const uiterlijk = beslisUiterlijk({ ...bezwaar.waarde, herstel: hersteld })
  return gelukt([{ soort: 'BezwaarAangevuld', datum, bezwaarId, gronden, uiterlijk }])
}
