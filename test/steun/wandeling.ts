import { type Datum, datum } from '../../src/gedeeld/datum.ts'
import type { Actor, Context, Feiten, Medewerkerfeiten, Organisatie } from '../../src/domein/toegang/index.ts'
import {
  type Gebeurtenis,
  type Traject,
  type Weigering,
  beslis,
  evolve,
  leegTraject,
} from '../../src/domein/verloop/index.ts'
import { type Stapje, bankposten, doorMet, hulpverlener, proefrekening, schuldeisers } from './aanloop.ts'
import { bkrInstelling } from './registerwandeling.ts'

export {
  type Stapje,
  bankposten,
  doorMet,
  hulpverlener,
  inBeeld,
  kwijting,
  proefrekening,
  schuldeisers,
  toelating,
  vordering,
} from './aanloop.ts'
export { statistieken } from './kredietwandeling.ts'
export * from './beheerwandeling.ts'
export * from './wandelingen.ts'

/** The invented organisation of the walks: known at BKR, at first without lending or removing; not at the VISH. */
export const proeforganisatie: Organisatie = {
  id: 'o-1',
  code: 'zonderland',
  naam: 'Gemeente Zonderland',
  gemeentecode: 'GM0000',
  registers: [
    { vanaf: datum('2019-01-01'), bkrDeelnemersnummer: bkrInstelling.bkrDeelnemersnummer, reden: 'Overeenkomst.' },
    { ...bkrInstelling, vanaf: datum(bkrInstelling.vanaf) },
  ],
}

const medewerkers: readonly Medewerkerfeiten[] = [
  { id: 'm-1', naam: 'Noor de Wit', rollen: ['schuldhulpverlener', 'administratie', 'teammanager'] },
  { id: 'm-2', naam: 'Imke Bos', rollen: ['schuldhulpverlener'] },
  { id: 'm-3', naam: 'Adil Mansour', rollen: ['administratie'] },
]
const vertrokken: Medewerkerfeiten = { id: 'm-4', naam: 'Joost Kamp', rollen: ['schuldhulpverlener'] }

/** What a decision knows in a test: invented people, ids that count up, a day that is given. Money is recorded by hand. */
export function contextOp(vandaag: Datum, door: Actor, nieuwId: () => string, feiten: Partial<Feiten> = {}): Context {
  return {
    vandaag,
    door,
    organisatie: proeforganisatie,
    nieuwId,
    feiten: {
      schuldeiser: (id) => schuldeisers.find((s) => s.id === id),
      medewerker: (id) => medewerkers.find((m) => m.id === id),
      ooitMedewerker: (id) => [...medewerkers, vertrokken].find((m) => m.id === id),
      aannames: () => ({}),
      metBankrekening: false,
      vergoeding: () => null,
      reserveringen: [],
      bankrekeningen: [proefrekening],
      bankpost: (id) => bankposten.find((post) => post.id === id),
      ...feiten,
    },
  }
}

/** Walks: gives every opdracht in turn and fails loudly at the first refusal. */
export function wandel(
  stappen: readonly Stapje[],
  vanaf: Traject = leegTraject,
): { readonly staat: Traject; readonly historie: readonly Gebeurtenis[] } {
  let staat = vanaf
  let teller = 0
  const historie: Gebeurtenis[] = []
  for (const { op, soort, invoer, door } of stappen) {
    const ingevuld = invoer(staat)
    const context = contextOp(op, doorMet(door, ingevuld), () => `id-${++teller}`)
    const besluit = beslis({ soort, invoer: ingevuld }, staat, context)
    if (!besluit.ok) throw new Error(`${op} ${soort}: ${JSON.stringify(besluit.weigeringen)}`)
    for (const g of besluit.waarde) {
      staat = evolve(staat, g)
      historie.push(g)
    }
  }
  return { staat, historie }
}

/** Gives one opdracht on a day and returns the codes of its refusals; none when it was accepted. */
export function weigeringen(
  staat: Traject,
  op: string,
  soort: string,
  invoer: object = {},
  door: Actor = hulpverlener,
): readonly Weigering['code'][] {
  const besluit = beslis(
    { soort, invoer },
    staat,
    contextOp(datum(op), door, () => 'id-nieuw'),
  )
  return besluit.ok ? [] : besluit.weigeringen.map((w) => w.code)
}
