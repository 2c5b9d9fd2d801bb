import * as fc from 'fast-check'
import type { Actor } from '../../src/domein/toegang/index.ts'
import {
  type Gebeurtenis,
  type Traject,
  evolve,
  leegTraject,
  opdrachten,
  stappen,
} from '../../src/domein/verloop/index.ts'
import { type Datum, datum, plusDagen } from '../../src/gedeeld/datum.ts'
import { type Veld, veldenVan } from '../../src/gedeeld/invoer.ts'
import { type Als, besluitOver } from './gegeven.ts'
import { type Stapje, contextOp, hulpverlener, kwijting, schuldeisers, wandelingen } from './wandeling.ts'

/** The organisation of the walks. */
export const { organisatie } = contextOp(datum('2026-01-05'), kwijting, () => 'id')

/** One try: which opdracht, how many days later, and the numbers from which its invoer is made. */
export interface Poging {
  /** A name, or the place in the list of what can be done now. */
  readonly soort: string | number
  readonly dagen: number
  readonly door: Actor
  readonly worp: readonly number[]
}

/** A dossier on a day, with everything that happened to it. */
export interface Toestand {
  readonly staat: Traject
  readonly historie: readonly Gebeurtenis[]
  readonly vandaag: Datum
}

const eisers: readonly Actor[] = schuldeisers.map(({ id, naam }) => ({ soort: 'schuldeiser', id, naam }))
const anderen: readonly Actor[] = [
  kwijting,
  ...eisers,
  { soort: 'bank', afschrift: '14' },
  { soort: 'medewerker', id: 'm-9', naam: 'Bo Beheer', rollen: ['beheerder'] },
]

/** Opdrachten of every kind, mostly by somebody who may, mostly soon, with good and bad invoer. */
export const pogingen: fc.Arbitrary<readonly Poging[]> = fc.array(
  fc.record({
    soort: fc.oneof(
      { weight: 7, arbitrary: fc.nat(40) },
      { weight: 2, arbitrary: fc.constantFrom(...opdrachten.map((o) => o.soort)) },
    ),
    dagen: fc.oneof({ weight: 6, arbitrary: fc.nat(14) }, { weight: 1, arbitrary: fc.nat(400) }),
    door: fc.oneof(
      { weight: 8, arbitrary: fc.constant(hulpverlener) },
      { weight: 2, arbitrary: fc.constantFrom(...anderen) },
    ),
    worp: fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 25 },
)

function toestanden(stappen: readonly Stapje[]): readonly Toestand[] {
  let toestand: Toestand = { staat: leegTraject, historie: [], vandaag: datum('2026-01-05') }
  let teller = 0
  return [
    toestand,
    ...stappen.map((stap) => {
      const { op, soort, door } = stap
      const besluit = besluitOver(toestand.staat, { op, soort, door, invoer: stap.invoer }, () => `id-${++teller}`)
      if (!besluit.ok) throw new Error(`${op} ${soort} is refused`)
      toestand = daarna({ ...toestand, vandaag: op }, besluit.waarde)
      return toestand
    }),
  ]
}

/** What is known after these gebeurtenissen. */
export function daarna({ staat, historie, vandaag }: Toestand, erbij: readonly Gebeurtenis[]): Toestand {
  return { staat: erbij.reduce(evolve, staat), historie: [...historie, ...erbij], vandaag }
}

const perNaam: ReadonlyMap<string, Toestand> = new Map(
  Object.entries(wandelingen).flatMap(([naam, stappen]) =>
    toestanden(stappen).map((toestand, n) => [`${naam} ${n}`, toestand] as const),
  ),
)

/** Names every state in which a walk can be left: the walk, and the number of steps. */
export const beginpunten: fc.Arbitrary<string> = fc.constantFrom(...perNaam.keys())

/** Names the states in which this opdracht can be given by whoever may. */
export function beginpuntenVoor(soort: string): fc.Arbitrary<string> {
  const opdracht = opdrachten.find((o) => o.soort === soort)
  const namen = [...perNaam].flatMap(([naam, { staat, vandaag }]) =>
    opdracht?.kan(staat, { vandaag, organisatie }).length === 0 ? [naam] : [],
  )
  return fc.constantFrom(...namen)
}

/** Finds a state by its name. */
export function beginpunt(naam: string): Toestand {
  return perNaam.get(naam) ?? { staat: leegTraject, historie: [], vandaag: datum('2026-01-05') }
}

/** A source of choices: the numbers of one try, in turn, again from the start when they are used up. */
function kiezer(worp: readonly number[]) {
  let plaats = 0
  const getal = (onder: number): number => (worp[plaats++ % worp.length] ?? 0) % onder
  return { getal, uit: <T>(lijst: readonly T[]): T | undefined => lijst[getal(lijst.length || 1)] }
}
type Kiezer = ReturnType<typeof kiezer>

const eindigt: readonly string[] = ['BeeindigTraject', 'LegOverlijdenVast', 'SluitDossier', 'GeefAfwijzingsbeschikking']
const rommel: readonly unknown[] = [
  null,
  '',
  'x'.repeat(300),
  -1,
  1.5,
  [],
  {},
  '0x10',
  'ja',
  '\u0000',
  '\ud800',
  '99999999.99',
  true,
]
const bedragen = ['0.00', '0.01', '150.00', '416.67', '1000.00', '2512.97', '9999.99', '10000000.00']

/** The opdracht of a try: mostly one that can be given, mostly with invoer of the right form. */
export function opdrachtBij({ soort, worp, door }: Poging, { staat, vandaag }: Toestand): Als {
  const kies = kiezer(worp)
  const mogelijk = stappen(staat, { vandaag, organisatie, door }).filter((s) => s.redenen.length === 0)
  // What ends a dossier can nearly always be done: taken as often as the rest, few dossiers would get anywhere.
  const kansrijk = kies.getal(6) === 0 ? mogelijk : mogelijk.filter((s) => !eindigt.includes(s.opdracht.soort))
  const [eerste] = typeof soort === 'number' ? kansrijk.slice(soort % (kansrijk.length || 1)) : []
  const opdracht = eerste?.opdracht ?? opdrachten.find((o) => o.soort === soort)
  const invoer = opdracht === undefined ? {} : ingevuld(veldenVan(opdracht.invoer), kies, staat, vandaag)
  return { op: vandaag, soort: opdracht?.soort ?? 'MaakNotitie', invoer, door }
}

function ingevuld(
  velden: readonly Veld[],
  kies: Kiezer,
  staat: Traject,
  vandaag: Datum,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    velden
      .filter((veld) => veld.verplicht || kies.getal(3) === 0)
      .map((veld) => [veld.naam, kies.getal(60) === 0 ? kies.uit(rommel) : waardeVoor(veld, kies, staat, vandaag)]),
  )
}

function waardeVoor(veld: Veld, kies: Kiezer, staat: Traject, vandaag: Datum): unknown {
  const opties = (veld.opties ?? []).map(([waarde]) => waarde)
  switch (veld.soort) {
    case 'datum':
      return plusDagen(vandaag, kies.getal(4) === 0 ? kies.getal(40) - 30 : 0)
    case 'bedrag':
      return kies.uit(bedragen)
    case 'keuze':
      return kies.uit(opties)
    case 'meerkeuze':
      return opties.slice(0, 1 + kies.getal(opties.length))
    case 'ja-nee':
      return kies.getal(4) > 0
    case 'verwijzing':
      return verwijzingNaar(veld.naar, kies, staat)
    case 'groep':
      return ingevuld(veld.velden ?? [], kies, staat, vandaag)
    case 'lijst':
      return Array.from({ length: 1 + kies.getal(2) }, () => ingevuld(veld.velden ?? [], kies, staat, vandaag))
    case 'bsn':
      return '111222333'
    case 'telefoon':
      return '06 12345678'
    case 'email':
      return 'fatima@voorbeeld.nl'
    case 'postcode':
      return '1234 AB'
    case 'tijd':
      return '09:30'
    case 'aantal':
    case 'percentage':
    case 'iban':
      return '1.00'
    case 'tekst':
    case 'lange-tekst':
      return 'Zo is het gegaan.'
  }
}

function verwijzingNaar(
  naar: string | undefined,
  kies: Kiezer,
  { schulden, schuldregeling }: Traject,
): string | undefined {
  if (naar === 'schuldeiser') return kies.uit(schuldeisers)?.id
  if (naar === 'medewerker' || naar === 'adviseur' || naar === 'iedereen') return 'm-1'
  if (naar === 'nevenafspraak') return kies.uit(schuldregeling.nevenafspraken)?.id ?? 'id-onbekend'
  return kies.uit(schulden.vorderingen)?.id ?? 'id-onbekend'
}
