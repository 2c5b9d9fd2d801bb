import { type Datum, datum, datumOp, plusJaren } from '../gedeeld/datum.ts'
import { telOp, trekAf } from '../gedeeld/geld.ts'
import { saldoVan } from '../domein/geld/index.ts'
import type { Organisatie } from '../domein/toegang/index.ts'
import {
  type Bankrekeningregel,
  type Berichtregel,
  type Betaaloverzicht,
  type Dossierblad,
  type Telling,
  nietsGetoetst,
  telBij,
  toetsDossier,
} from '../domein/verloop/index.ts'
import type { Bankstand } from './bank/bewaren.ts'
import { doorlooptijd, loopDagen, negenUur, zakenVoor } from './dagen.ts'
import { type Bouw, type Keten, richtIn } from './keten.ts'
import { isAllesBetaald } from './kantoor.ts'
import { levensloop } from './levensloop.ts'
import type { Simulatie } from './simulatie.ts'

/** What the demo prints: the contract of `kwijting demo --json`. */
export interface Demoverslag {
  readonly dossiers: number
  readonly uitkomsten: Readonly<Record<string, number>>
  readonly doorlooptijdDagen: Verdeling
  readonly handelingenPerDossier: Verdeling
  readonly berichten: { verzonden: number; beantwoord: number; teLaat: number; open: number }
  readonly invarianten: readonly Telling[]
}

interface Verdeling {
  readonly mediaan: number
  readonly p95: number
}

/** What the demo needs and how large it is. */
export interface Demokeuze {
  /** On an empty, migrated, throw-away database. */
  readonly bouw: Bouw
  /** What the storage verifies of itself. */
  readonly controleer: () => Promise<readonly Telling[]>
  readonly dossiers: number
  readonly zaad: string
}

const begin = datum('2025-01-06')
const hoogsteJaren = 6
/** Within this many days all dossiers are aangemeld. */
const aanmelddagen = 90

/** Carries dossiers from aanmelding to the end through the product, and checks all that must hold. */
export async function draaiDemo({ bouw, controleer, dossiers, zaad }: Demokeuze): Promise<Demoverslag> {
  let nu = negenUur(begin)
  const keten = await bouw(() => nu)
  try {
    const voorbeeld = await richtIn(keten, 'Gemeente Zonderland (voorbeeld)')
    const { simulatie } = keten
    if (simulatie === null) throw new Error('A demo without the simulated chain')
    const maakLoop = (nummer: number, id: string, van: typeof voorbeeld.schuldeisers) =>
      levensloop(zaad, nummer, id, van)
    const zaken = zakenVoor(voorbeeld, { zaad, aantal: dossiers, vanaf: begin, dagen: aanmelddagen, maakLoop })
    const zetDag = (dag: Datum) => void (nu = negenUur(dag))
    const eind = await loopDagen(
      { ...voorbeeld, keten, simulatie, zaken, zetDag },
      begin,
      plusJaren(begin, hoogsteJaren),
    )
    const bladen = await leesBladen(
      keten,
      voorbeeld.organisatie,
      zaken.map(({ id }) => id),
    )
    const invarianten = [
      ...(await controleer()),
      ...toetsAlles(bladen, eind, voorbeeld.organisatie),
      toetsAntwoorden(await simulatie.telling(voorbeeld.organisatie.id)),
      ...toetsBank(
        await simulatie.bankstand(voorbeeld.organisatie.id),
        await keten.opslag.bank.rekeningen(voorbeeld.organisatie.id),
        await keten.opslag.betalen.overzicht(voorbeeld.organisatie.id),
      ),
    ]
    return verslagVan(bladen, dossiers, invarianten)
  } finally {
    await keten.sluit()
  }
}

async function leesBladen(
  keten: Keten,
  { id: org }: Organisatie,
  ids: readonly string[],
): Promise<readonly Dossierblad[]> {
  const bladen: Dossierblad[] = []
  for (const id of ids) {
    const blad = await keten.opslag.dossier(org, id, { door: { soort: 'kwijting' }, waarom: 'Verslag van de demo' })
    if (blad !== null) bladen.push(blad)
  }
  return bladen
}

/** What must hold of every dossier, and what must hold of all of them together. */
export function toetsAlles(
  bladen: readonly Pick<Dossierblad, 'historie' | 'staat'>[],
  vandaag: Datum,
  organisatie: Organisatie,
): readonly Telling[] {
  const getoetst = bladen
    .map(({ historie }) => toetsDossier(historie, vandaag, organisatie))
    .reduce(telBij, nietsGetoetst)
  return [
    ...getoetst,
    { naam: 'Geld: alle dossiers samen sluiten', gecontroleerd: 1, geschonden: samenSluit(bladen) ? 0 : 1 },
    {
      naam: 'Elk dossier is aan het eind gesloten',
      gecontroleerd: bladen.length,
      geschonden: bladen.filter(({ staat }) => staat.dossier.gesloten === null).length,
    },
  ]
}

/** No answer was lost on its way. */
export function toetsAntwoorden({ onderweg, gedaan, geweigerd }: Awaited<ReturnType<Simulatie['telling']>>): Telling {
  return {
    naam: 'Elk antwoord van een schuldeiser is verwerkt of met reden geweigerd',
    gecontroleerd: onderweg + gedaan + geweigerd,
    geschonden: onderweg,
  }
}

/**
 * What the bank holds and what the product says of it: every statement goes on where the one before stopped, both hold
 * the same, nothing waits to be assigned and every payment was made.
 */
export function toetsBank(
  { saldo, afschriften }: Bankstand,
  rekeningen: readonly Pick<Bankrekeningregel, 'aansluiting' | 'grootboek' | 'posten' | 'open'>[],
  betalingen: Betaaloverzicht,
): readonly Telling[] {
  const [rekening, ...meer] = rekeningen
  if (rekening === undefined || meer.length > 0) throw new Error('A demo with another account than one')
  const { aansluiting, grootboek, posten, open } = rekening
  const los = aansluiting.gaten.length + aansluiting.zonderEindsaldo.length + (aansluiting.verschil === 0 ? 0 : 1)
  const telling = (naam: string, gecontroleerd: number, geschonden: number) => ({ naam, gecontroleerd, geschonden })
  const gelijk = grootboek === saldo && posten === saldo
  return [
    telling('Bank: elk dagafschrift sluit aan op het vorige', afschriften, los),
    telling('Bank: het grootboek staat op wat de bank zegt', 1, gelijk ? 0 : 1),
    telling('Bank: geen geld wacht op een bestemming', afschriften, open.aantal),
    telling('Bank: elke betaling is gedaan', batchesIn(betalingen), isAllesBetaald(betalingen) ? 0 : 1),
  ]
}

const batchesIn = ({ rekeningen }: Betaaloverzicht): number =>
  rekeningen.reduce((som, { batches }) => som + batches.length, 0)

const eruitSoorten: readonly string[] = [
  'OntvangstTeruggedraaid',
  'AanErfgenamenUitgekeerd',
  'AanInwonerTerugbetaald',
  'AanBoedelOvergedragen',
  'InConsignatiekasGestort',
]

/** Everything in, less everything out, is what the dossiers hold together. */
function samenSluit(bladen: readonly Pick<Dossierblad, 'historie' | 'staat'>[]): boolean {
  const gebeurd = bladen.flatMap(({ historie }) => historie.map(({ gebeurtenis }) => gebeurtenis))
  const erin = telOp(...gebeurd.flatMap((g) => (g.soort === 'GeldOntvangen' ? [g.bedrag] : [])))
  const eruit = telOp(
    ...gebeurd.flatMap((g) => {
      if (g.soort === 'Uitgedeeld') return g.delen.map(({ bedrag }) => bedrag)
      return 'bedrag' in g && eruitSoorten.includes(g.soort) ? [g.bedrag] : []
    }),
  )
  return trekAf(erin, eruit) === telOp(...bladen.map(({ staat }) => saldoVan(staat.geld)))
}

function verslagVan(bladen: readonly Dossierblad[], dossiers: number, invarianten: readonly Telling[]): Demoverslag {
  const uitkomsten = Map.groupBy(bladen, ({ staat }) => uitkomstVan(staat))
  const handelingen = bladen.map(
    ({ historie }) =>
      new Set(historie.flatMap(({ door, opdrachtId }) => (door.soort === 'medewerker' ? [opdrachtId] : []))).size,
  )
  return {
    dossiers,
    uitkomsten: Object.fromEntries([...uitkomsten].map(([naam, groep]) => [naam, groep.length] as const).toSorted()),
    doorlooptijdDagen: verdeling(bladen.flatMap(({ staat }) => doorlooptijd(staat) ?? [])),
    handelingenPerDossier: verdeling(handelingen),
    berichten: telBerichten(bladen.flatMap(({ berichten }) => berichten)),
    invarianten: invarianten.map(({ naam, gecontroleerd, geschonden }) => ({ naam, gecontroleerd, geschonden })),
  }
}

/** How a dossier ended: with kwijting in one of the forms, or on its ground. */
export function uitkomstVan({ dossier, schuldregeling }: Dossierblad['staat']): string {
  const { kwijting, regeling } = schuldregeling
  if (kwijting !== null && regeling !== null) return `finale-kwijting-${regeling.vorm}`
  return dossier.einde?.grond ?? 'loopt-nog'
}

function telBerichten(berichten: readonly Berichtregel[]): Demoverslag['berichten'] {
  const tel = (klopt: (regel: Berichtregel) => boolean) => berichten.filter(klopt).length
  return {
    verzonden: tel(({ stand }) => stand === 'verzonden' || stand === 'beantwoord'),
    beantwoord: tel(({ stand }) => stand === 'beantwoord'),
    teLaat: tel(
      ({ bericht: { antwoordUiterlijk }, beantwoordOp }) =>
        antwoordUiterlijk !== null &&
        beantwoordOp !== null &&
        datumOp(new Date(beantwoordOp).toISOString()) > antwoordUiterlijk,
    ),
    open: tel(({ bericht, stand }) => bericht.antwoordUiterlijk !== null && stand !== 'beantwoord'),
  }
}

/** Nearest rank; of nothing it is 0. */
function verdeling(getallen: readonly number[]): Verdeling {
  const op = [...getallen].sort((a, b) => a - b)
  const rang = (deel: number) => op[Math.max(0, Math.ceil(op.length * deel) - 1)] ?? 0
  return { mediaan: rang(0.5), p95: rang(0.95) }
}
