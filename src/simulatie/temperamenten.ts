import { type Datum, plusDagen } from '../gedeeld/datum.ts'
import { type Centen, alsDecimaal, centen, nul } from '../gedeeld/geld.ts'
import { nooit } from '../gedeeld/uitkomst.ts'
import type { Berichtsoort } from '../domein/berichten/index.ts'
import type { Schuldeiserfeiten } from '../domein/toegang/index.ts'
import { type Worp, kans, tussen } from './toeval.ts'

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
  readonly vorderingId: string
  readonly ontvangen: Datum
  readonly schuldeiser: { readonly soort: Soort; readonly overgedragenAan: string | null }
  /** Seed, dossier, schuldeiser, kenmerk: the same claim is always answered alike. */
  readonly worp: Worp
}

/** The answer that will come: an opdracht on the dossier, on a day. */
export interface Antwoordplan {
  readonly op: Datum
  readonly soort: 'RegistreerSaldoOpgave' | 'RegistreerReactie' | 'BevestigKwijting'
  readonly invoer: Readonly<Record<string, string | boolean>>
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
      return { op, soort: 'BevestigKwijting', invoer: { datum: op, vorderingId: vraag.vorderingId, bewijs: 'Brief' } }
    }
    default:
      return null
  }
}

const na = (van: number, tot: number, { ontvangen, soort, worp }: Vraag): Datum =>
  plusDagen(ontvangen, tussen(van, tot, [...worp, soort, 'wanneer']))

function saldo(temperament: Temperament, { vorderingId, schuldeiser, worp }: Vraag, op: Datum): Antwoordplan {
  const plan = (invoer: Antwoordplan['invoer']): Antwoordplan => ({
    op,
    soort: 'RegistreerSaldoOpgave',
    invoer: { datum: op, vorderingId, ...invoer },
  })
  if (temperament === 'kent-client-niet') return plan({ antwoord: 'client-onbekend' })
  if (temperament === 'vordering-overgedragen' && schuldeiser.overgedragenAan !== null)
    return plan({
      antwoord: 'overgedragen',
      overgedragenAan: schuldeiser.overgedragenAan,
      kenmerk: `OV-${tussen(10_000, 99_999, [...worp, 'overdracht'])}`,
    })
  const { bedrag, preferentBedrag } = schuldVan(schuldeiser.soort, worp)
  const vooraf = temperament === 'vooraf-akkoord' || temperament === 'vooraf-akkoord-met-belemmering'
  return plan({
    antwoord: 'saldo',
    bedrag: alsDecimaal(bedrag),
    preferentBedrag: alsDecimaal(preferentBedrag),
    voorafAkkoord: vooraf,
    ...(temperament === 'vooraf-akkoord-met-belemmering'
      ? { belemmering: 'Er loopt een vonnis. Wij willen het voorstel eerst zien.' }
      : {}),
  })
}

function reactie(temperament: Temperament, { vorderingId, soort }: Vraag, op: Datum): Antwoordplan {
  const plan = (invoer: Antwoordplan['invoer']): Antwoordplan => ({
    op,
    soort: 'RegistreerReactie',
    invoer: { datum: op, vorderingId, ...invoer },
  })
  switch (temperament) {
    case 'nooit-akkoord':
      return soort === 'verzoek-heroverweging'
        ? plan({ reactie: 'geen-medewerking', reden: 'Wij blijven bij ons besluit.' })
        : plan({ reactie: 'geweigerd', reden: 'Het percentage is te laag.' })
    case 'weigert-dan-akkoord':
      return soort === 'verzoek-heroverweging'
        ? plan({ reactie: 'akkoord' })
        : plan({ reactie: 'geweigerd', reden: 'Wij missen de onderbouwing.' })
    case 'kent-client-niet':
      return plan({ reactie: 'geen-medewerking', reden: 'Wij kennen deze persoon niet.' })
    case 'prompt':
    case 'traag':
    case 'zwijgt':
    case 'vordering-overgedragen':
    case 'vooraf-akkoord':
    case 'vooraf-akkoord-met-belemmering':
      return plan({ reactie: 'akkoord' })
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
