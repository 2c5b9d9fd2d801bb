import type { Datum } from '../../gedeeld/datum.ts'
import {
  type Ingevuld,
  aantal,
  dag,
  formulier,
  jaNee,
  keuze,
  langeTekst,
  meerkeuze,
  optioneel,
  tekst,
  verwijzing,
} from '../../gedeeld/invoer.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import {
  type Convenantsleutel,
  type ExtraGegeven,
  type Uitgesloten,
  convenantnamen,
  convenantOp,
  extraGegevens,
  uitgeslotenSchulden,
} from '../../regels/convenanten/index.ts'
import { type Context, type Toegangsweigering, nietVoor, wieIs } from '../toegang/index.ts'

/** Where an afspraak comes from, the one that goes before the others first. */
export const afspraaksoorten = {
  eigen: 'Eigen afspraak met deze schuldeiser',
  lokaal: 'Lokale afspraak',
  collectief: 'Collectief Schuldregelen',
  convenant: 'Convenant van de NVVK',
} as const
export type Afspraaksoort = keyof typeof afspraaksoorten

/** What an own or local afspraak says; a term that is not there is not agreed. */
export interface Afspraaktermen {
  readonly pauzeMaanden?: number | undefined
  readonly pauzeNaSaldoMaanden?: number | undefined
  readonly voorafAkkoord?: boolean | undefined
  readonly uitgesloten?: readonly Uitgesloten[] | undefined
  readonly extraGegevens?: readonly ExtraGegeven[] | undefined
}

/** One agreement with a schuldeiser, dated, with its source and who recorded it. */
export interface Afspraak extends Afspraaktermen {
  readonly id: string
  readonly soort: Afspraaksoort
  /** Of which convenant it is a partner; then the terms are those of the convenant. */
  readonly convenant?: Convenantsleutel | undefined
  /** For which gemeente; absent: for every gemeente that the organisation works for. */
  readonly gemeentecode?: string | undefined
  readonly vanaf: Datum
  readonly totEnMet?: Datum | undefined
  readonly bron: string
  readonly toelichting?: string | undefined
  readonly vastgelegd: { readonly datum: Datum; readonly door: string }
  readonly beeindigd: {
    readonly per: Datum
    readonly datum: Datum
    readonly door: string
    readonly reden: string
  } | null
}

export type AfspraakGebeurtenis =
  | {
      readonly soort: 'AfspraakVastgelegd'
      readonly datum: Datum
      readonly door: string
      readonly afspraakId: string
      readonly afspraak: Omit<Afspraak, 'id' | 'vastgelegd' | 'beeindigd'>
    }
  | {
      readonly soort: 'AfspraakBeeindigd'
      readonly datum: Datum
      readonly door: string
      readonly afspraakId: string
      readonly per: Datum
      readonly reden: string
    }

export type Afspraakweigering =
  | { readonly code: 'ConvenantOntbreekt'; readonly veld: string }
  | { readonly code: 'ConvenantNogNietBekend'; readonly veld: string; readonly vanaf: Datum }
  | { readonly code: 'AfspraakZonderInhoud'; readonly veld: string }
  | { readonly code: 'AfspraakTermVreemd'; readonly veld: string }
  | { readonly code: 'AfspraakLooptAl'; readonly veld: string }
  | { readonly code: 'GemeentecodeOnjuist'; readonly veld: string }
  | { readonly code: 'AfspraakOnbekend'; readonly veld: string }
  | { readonly code: 'AfspraakIsBeeindigd'; readonly veld: string }
  | Extract<Toegangsweigering, { readonly code: 'DatumTeVroeg' }>

const maanden = (label: string) => aantal({ label, min: 1, max: 12 })

/** What recording an afspraak asks. */
export const afspraakinvoer = formulier({
  grond: keuze({ label: 'Wat voor afspraak is dit?', opties: afspraaksoorten }),
  convenant: optioneel(
    keuze({ label: 'Welk convenant?', opties: convenantnamen, uitleg: 'Alleen bij een convenant van de NVVK.' }),
  ),
  vanaf: dag({ label: 'Geldt vanaf', uitleg: 'Bij een convenant: de dag waarop deze schuldeiser meedoet.' }),
  totEnMet: optioneel(dag({ label: 'Geldt tot en met', uitleg: 'Laat dit leeg als er geen einde is afgesproken.' })),
  gemeentecode: optioneel(
    tekst({
      label: 'Alleen voor deze gemeente',
      uitleg: 'Een gemeentecode, bijvoorbeeld GM0363. Laat dit leeg als de afspraak overal geldt waar u werkt.',
    }),
  ),
  voorafAkkoord: optioneel(
    jaNee({
      label: 'Is de schuldeiser vooraf akkoord?',
      uitleg: 'Hij krijgt dan geen voorstel, tenzij hij een belemmering meldt.',
    }),
  ),
  pauzeMaanden: optioneel(maanden('Pauze na de kennisgeving, in maanden')),
  pauzeNaSaldoMaanden: optioneel(maanden('Tweede pauze na de saldo-opgave, in maanden')),
  uitgesloten: optioneel(
    meerkeuze({ label: 'Voor welke schulden geldt de afspraak niet?', opties: uitgeslotenSchulden }),
  ),
  extraGegevens: optioneel(
    meerkeuze({ label: 'Wat wil de schuldeiser bij het saldoverzoek weten?', opties: extraGegevens }),
  ),
  bron: tekst({ label: 'Waar blijkt dit uit?', uitleg: 'Bijvoorbeeld: brief van 12 mei, of overeenkomst nummer 7.' }),
  toelichting: optioneel(langeTekst({ label: 'Toelichting' })),
})

/** What ending an afspraak asks. */
export const eindinvoer = formulier({
  afspraakId: verwijzing({ label: 'Afspraak', naar: 'afspraak' }),
  per: dag({ label: 'Laatste dag waarop de afspraak geldt' }),
  reden: langeTekst({ label: 'Waarom stopt de afspraak?' }),
})

type Ingevulde = Ingevuld<typeof afspraakinvoer>
type Besluit = Uitkomst<readonly AfspraakGebeurtenis[], Afspraakweigering>

/** Computes the afspraken after one more gebeurtenis. */
export function evolveAfspraken(afspraken: readonly Afspraak[], g: AfspraakGebeurtenis): readonly Afspraak[] {
  if (g.soort === 'AfspraakVastgelegd') {
    const { datum, door, afspraakId, afspraak } = g
    return [...afspraken, { ...afspraak, id: afspraakId, vastgelegd: { datum, door }, beeindigd: null }]
  }
  const { per, datum, door, reden, afspraakId } = g
  return afspraken.map((a) => (a.id === afspraakId ? { ...a, beeindigd: { per, datum, door, reden } } : a))
}

/** The last day on which an afspraak holds; null: no end is known. */
export function laatsteDag({ totEnMet, beeindigd }: Pick<Afspraak, 'totEnMet' | 'beeindigd'>): Datum | null {
  const dagen = [totEnMet, beeindigd?.per].filter((d) => d !== undefined)
  return dagen.toSorted()[0] ?? null
}

/** Tells whether an afspraak holds on a day, for a gemeente. */
export function geldtOp(afspraak: Afspraak, op: Datum, gemeentecode: string): boolean {
  const einde = laatsteDag(afspraak)
  const hier = afspraak.gemeentecode === undefined || afspraak.gemeentecode === gemeentecode
  return hier && afspraak.vanaf <= op && (einde === null || op <= einde)
}

const termvelden = [
  'voorafAkkoord',
  'pauzeMaanden',
  'pauzeNaSaldoMaanden',
  'uitgesloten',
  'extraGegevens',
] as const satisfies readonly (keyof Afspraaktermen)[]

/** Which terms an afspraak may name by itself: a convenant says its own, Collectief Schuldregelen is vooraf akkoord. */
const eigenTermen: Readonly<Record<Afspraaksoort, readonly (keyof Afspraaktermen)[]>> = {
  eigen: termvelden,
  lokaal: termvelden,
  collectief: ['uitgesloten', 'extraGegevens'],
  convenant: [],
}

function inhoudsbezwaren(ingevuld: Ingevulde): readonly Afspraakweigering[] {
  const { grond, convenant, vanaf } = ingevuld
  const genoemd = termvelden.filter((veld) => ingevuld[veld] !== undefined)
  const vreemd = genoemd.filter((veld) => !eigenTermen[grond].includes(veld))
  const leeg = (grond === 'eigen' || grond === 'lokaal') && genoemd.length === 0
  const zonder = grond === 'convenant' && convenant === undefined
  const teVroeg = convenant !== undefined && grond === 'convenant' && convenantOp(convenant, vanaf) === null
  return [
    ...vreemd.map((veld) => ({ code: 'AfspraakTermVreemd', veld: `#/${veld}` }) as const),
    ...(convenant !== undefined && grond !== 'convenant'
      ? [{ code: 'AfspraakTermVreemd', veld: '#/convenant' } as const]
      : []),
    ...(leeg ? [{ code: 'AfspraakZonderInhoud', veld: '#/voorafAkkoord' } as const] : []),
    ...(zonder ? [{ code: 'ConvenantOntbreekt', veld: '#/convenant' } as const] : []),
    ...(teVroeg ? [{ code: 'ConvenantNogNietBekend', veld: '#/vanaf', vanaf } as const] : []),
  ]
}

const overlapt = (a: Afspraak, { vanaf, totEnMet }: Ingevulde): boolean => {
  const einde = laatsteDag(a)
  return (einde === null || vanaf <= einde) && (totEnMet === undefined || a.vanaf <= totEnMet)
}

/** Of two that overlap nobody could tell which holds; an own afspraak may take the place of an older one. */
function dubbel(afspraken: readonly Afspraak[], ingevuld: Ingevulde): boolean {
  const { grond, convenant, gemeentecode } = ingevuld
  return afspraken.some(
    (a) =>
      a.soort === grond &&
      (grond === 'convenant' || grond === 'collectief') &&
      a.convenant === convenant &&
      a.gemeentecode === gemeentecode &&
      overlapt(a, ingevuld),
  )
}

/** Records an afspraak with a schuldeiser. */
export function legVast(ingevuld: Ingevulde, afspraken: readonly Afspraak[], context: Context): Besluit {
  const { vanaf, totEnMet, gemeentecode } = ingevuld
  const redenen: readonly Afspraakweigering[] = [
    ...inhoudsbezwaren(ingevuld),
    ...(totEnMet === undefined ? [] : teVroeg('totEnMet', totEnMet, vanaf)),
    ...(gemeentecode === undefined || /^GM\d{4}$/.test(gemeentecode)
      ? []
      : [{ code: 'GemeentecodeOnjuist', veld: '#/gemeentecode' } as const]),
    ...(dubbel(afspraken, ingevuld) ? [{ code: 'AfspraakLooptAl', veld: '#/grond' } as const] : []),
  ]
  return redenen.length > 0 ? geweigerd(...redenen) : gelukt([vastgelegd(ingevuld, context)])
}

/** The gebeurtenis of an afspraak that was found in order. */
export function vastgelegd({ grond, ...rest }: Ingevulde, { vandaag, door, nieuwId }: Context): AfspraakGebeurtenis {
  const afspraak = { soort: grond, ...rest }
  return { soort: 'AfspraakVastgelegd', datum: vandaag, door: wieIs(door), afspraakId: nieuwId(), afspraak }
}

/** Ends an afspraak from the day after `per`. */
export function beeindig(
  { afspraakId, per, reden }: Ingevuld<typeof eindinvoer>,
  afspraken: readonly Afspraak[],
  { vandaag, door }: Context,
): Besluit {
  const afspraak = afspraken.find(({ id }) => id === afspraakId)
  if (afspraak === undefined) return geweigerd({ code: 'AfspraakOnbekend', veld: '#/afspraakId' })
  if (afspraak.beeindigd !== null) return geweigerd({ code: 'AfspraakIsBeeindigd', veld: '#/afspraakId' })
  const redenen = teVroeg('per', per, afspraak.vanaf)
  if (redenen.length > 0) return geweigerd(...redenen)
  return gelukt([{ soort: 'AfspraakBeeindigd', datum: vandaag, door: wieIs(door), afspraakId, per, reden }])
}

const teVroeg = (veld: string, waarde: Datum, vroegst: Datum): readonly Afspraakweigering[] =>
  nietVoor(veld, waarde, vroegst).flatMap((w) => (w.code === 'DatumTeVroeg' ? [w] : []))
