import type { Datum } from '../../../gedeeld/datum.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { begonnen, beschikkingenVan } from '../../dossier/index.ts'
import { type Toegangsweigering, tussen } from '../../toegang/index.ts'
import { type Bezwaar, type BezwaarGebeurtenis, isOpenBezwaar } from '../bezwaar.ts'
import { beslisUiterlijk, kwamTeLaat } from '../bezwaartermijn.ts'
import type { KwaliteitInzicht } from '../kwaliteit.ts'
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

/** The open bezwaar against a beschikking, by its soort and day; undefined: there is none. */
export const bezwaarTegen = (
  { kwaliteit }: KwaliteitInzicht,
  { soort, datum }: Pick<Bezwaar['tegen'], 'soort' | 'datum'>,
): Bezwaar | undefined =>
  kwaliteit.bezwaren.find((een) => isOpenBezwaar(een) && een.tegen.soort === soort && een.tegen.datum === datum)

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
  const redenen: readonly (Kwaliteitweigering | Toegangsweigering)[] = [
    ...tussen('datum', datum, genomen, vandaag),
    ...(verzonden === undefined ? [] : tussen('verzonden', verzonden, genomen, datum)),
    // A second one against the same beschikking while one is open is part of the first.
    ...(al === undefined ? [] : [{ code: 'BezwaarLooptAl', veld: '#/beschikkingId', datum: al.ontvangen } as const]),
  ]
  if (redenen.length > 0) return geweigerd(...redenen)
  const hoe = { weg, ...(verzonden === undefined ? {} : { verzonden }) }
  const klok = { ontvangen: datum, tot, herstel: null, commissie: null, verdaagd: null, uitgesteldTot: null }
  const wanneer = { datum, tot, teLaat: kwamTeLaat(datum, tot, hoe), uiterlijk: beslisUiterlijk(klok) }
  const inhoud = { bezwaarId, ...hoe, van, tegen, ...(gronden === undefined ? {} : { gronden }) }
  return gelukt([{ soort: 'BezwaarGemaakt', ...wanneer, ...inhoud }])
}

/** Adds to a bezwaar what came later; then our clock runs again. */
export function vulAan(
  { bezwaarId, datum, gronden }: { readonly bezwaarId: string; readonly datum: Datum; readonly gronden: string },
  staat: KwaliteitInzicht,
  vandaag: Datum,
): Besluit {
  const bezwaar = openBezwaar(staat, bezwaarId)
  if (!bezwaar.ok) return bezwaar
  const { ontvangen, herstel } = bezwaar.waarde
  const redenen = tussen('datum', datum, herstel?.gevraagd ?? ontvangen, vandaag)
  if (redenen.length > 0) return geweigerd(...redenen)
  const hersteld = herstel === null ? null : { ...herstel, hersteld: herstel.hersteld ?? datum }
  const uiterlijk = beslisUiterlijk({ ...bezwaar.waarde, herstel: hersteld })
  return gelukt([{ soort: 'BezwaarAangevuld', datum, bezwaarId, gronden, uiterlijk }])
}
