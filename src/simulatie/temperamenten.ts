import { type Datum, plusDagen } from '../gedeeld/datum.ts'
import { type Centen, centen, nul } from '../gedeeld/geld.ts'
import { nooit } from '../gedeeld/uitkomst.ts'
import type { Antwoordinhoud, Berichtsoort, Saldodeel } from '../domein/berichten/index.ts'
import type { Schuldeiserfeiten } from '../domein/toegang/index.ts'
import { type Worp, kans, tussen } from './toeval.ts'

/** To whom claims are sold on. */
export const koper = 'Vorderingenhuis De Valk'

/** How a simulated schuldeiser answers. Unknown is not a temperament (L-22). */
export const temperamenten = [
  'prompt',
  'traag',
  'zwijgt',
  'kent-client-niet',
  'vordering-overgedragen',
  'vooraf-akkoord',
  'vooraf-akkoord-met-belemmering',
  'weigert-dan-akkoord',
  'nooit-akkoord',
] as const
export type Temperament = (typeof temperamenten)[number]
export type Soort = Schuldeiserfeiten['soort']

/** What a schuldeiser is asked, and what he knows of himself. */
export interface Vraag {
  readonly soort: Berichtsoort
  readonly ontvangen: Datum
  readonly schuldeiser: { readonly soort: Soort; readonly overgedragenAan: string | null }
  /** Seed, dossier, schuldeiser, kenmerk: the same claim is always answered alike. */
  readonly worp: Worp
}

/** What will come back, on a day. */
export interface Antwoordplan {
  readonly op: Datum
  readonly inhoud: Antwoordinhoud
}

const grenzen: Record<Soort, readonly [van: number, tot: number]> = {
  Zorg: [40_000, 350_000],
  Publiek: [50_000, 900_000],
  Nuts: [15_000, 280_000],
  Overig: [25_000, 1_200_000],
}

/** What a claim amounts to in the books of the schuldeiser, in cents; only public ones have a preferent part. */
export function schuldVan(soort: Soort, worp: Worp): { readonly bedrag: Centen; readonly preferentBedrag: Centen } {
  const [van, tot] = grenzen[soort]
  const bedrag = centen(tussen(van, tot, [...worp, 'bedrag']))
  if (soort !== 'Publiek') return { bedrag, preferentBedrag: nul }
  const honderdsten = kans(50, [...worp, 'geheel preferent']) ? 100 : tussen(20, 90, [...worp, 'preferent deel'])
  return { bedrag, preferentBedrag: centen(Math.floor((bedrag * honderdsten) / 100)) }
}

/** Decides what comes back on a message and when; null: nothing ever does, or nothing was asked. */
export function antwoordOp(temperament: Temperament, vraag: Vraag): Antwoordplan | null {
  if (temperament === 'zwijgt') return null
  switch (vraag.soort) {
    case 'saldoverzoek':
      return temperament === 'traag' ? null : saldo(temperament, vraag, na(2, 8, vraag))
    case 'herinnering-saldoverzoek':
      return saldo(temperament, vraag, temperament === 'traag' ? na(5, 20, vraag) : na(2, 8, vraag))
    case 'voorstel':
      return temperament === 'traag' ? null : reactie(temperament, vraag, na(2, 9, vraag))
    case 'herinnering-voorstel':
    case 'verzoek-heroverweging':
      return reactie(temperament, vraag, temperament === 'traag' ? na(5, 18, vraag) : na(2, 9, vraag))
    case 'verzoek-finale-kwijting': {
      const op = temperament === 'traag' ? na(8, 25, vraag) : na(2, 10, vraag)
      return { op, inhoud: { soort: 'kwijting', bewijs: 'Brief' } }
    }
    default:
      return null
  }
}

/** What a schuldeiser asks of its own accord: a slow one wants to know how it stands, some time after the kennisgeving. */
export function vraagNa(temperament: Temperament, vraag: Vraag): Antwoordplan | null {
  if (temperament !== 'traag' || vraag.soort !== 'kennisgeving') return null
  return { op: na(8, 25, vraag), inhoud: { soort: 'statusverzoek' } }
}

const na = (van: number, tot: number, { ontvangen, soort, worp }: Vraag): Datum =>
  plusDagen(ontvangen, tussen(van, tot, [...worp, soort, 'wanneer']))

function saldo(temperament: Temperament, { schuldeiser, worp }: Vraag, op: Datum): Antwoordplan {
  const plan = (deel: Saldodeel, extra: { voorafAkkoord?: boolean; belemmering?: string } = {}): Antwoordplan => ({
    op,
    inhoud: { soort: 'saldo', opgave: { delen: [deel] }, ...extra },
  })
  if (temperament === 'kent-client-niet') return plan({ schuldtype: 'onbekend' })
  if (temperament === 'vordering-overgedragen' && schuldeiser.overgedragenAan !== null) {
    const kenmerk = `OV-${tussen(10_000, 99_999, [...worp, 'overdracht'])}`
    const overgedragenAan = { naam: koper, schuldeiserId: schuldeiser.overgedragenAan, kenmerk }
    return plan({ schuldtype: 'overgedragen', overgedragenAan })
  }
  const { bedrag, preferentBedrag } = schuldVan(schuldeiser.soort, worp)
  const voorafAkkoord = temperament === 'vooraf-akkoord' || temperament === 'vooraf-akkoord-met-belemmering'
  return plan(
    { schuldtype: 'openstaand', saldo: bedrag, preferent: preferentBedrag },
    {
      voorafAkkoord,
      ...(temperament === 'vooraf-akkoord-met-belemmering'
        ? { belemmering: 'Er loopt een vonnis. Wij willen het voorstel eerst zien.' }
        : {}),
    },
  )
}

function reactie(temperament: Temperament, { soort }: Vraag, op: Datum): Antwoordplan {
  const akkoord: Antwoordplan = { op, inhoud: { soort: 'reactie', reactie: 'akkoord' } }
  const geweigerd = (reden: string): Antwoordplan => ({ op, inhoud: { soort: 'reactie', reactie: 'geweigerd', reden } })
  switch (temperament) {
    case 'nooit-akkoord':
      return soort === 'verzoek-heroverweging'
        ? { op, inhoud: { soort: 'geen-medewerking', reden: 'geen-samenwerking' } }
        : geweigerd('Het percentage is te laag.')
    case 'weigert-dan-akkoord':
      return soort === 'verzoek-heroverweging' ? akkoord : geweigerd('Wij missen de onderbouwing.')
    case 'kent-client-niet':
      return { op, inhoud: { soort: 'geen-medewerking', reden: 'klant-onbekend' } }
    case 'prompt':
    case 'traag':
    case 'zwijgt':
    case 'vordering-overgedragen':
    case 'vooraf-akkoord':
    case 'vooraf-akkoord-met-belemmering':
      return akkoord
    default:
      return nooit(temperament)
  }
}

/** The temperament of a schuldeiser that nobody registered: most of them answer. */
export const gewichten: Readonly<Record<Temperament, number>> = {
  prompt: 50,
  traag: 15,
  zwijgt: 3,
  'kent-client-niet': 4,
  'vordering-overgedragen': 0,
  'vooraf-akkoord': 10,
  'vooraf-akkoord-met-belemmering': 5,
  'weigert-dan-akkoord': 10,
  'nooit-akkoord': 3,
}
