import { type Dossieropdracht, type Traject, evolve, leegTraject, opdrachten } from '../../src/domein/verloop/index.ts'
import type { Datum } from '../../src/gedeeld/datum.ts'
import { type Veld, veldenVan } from '../../src/gedeeld/invoer.ts'
import type { Actor } from '../../src/domein/toegang/index.ts'
import { besluitOver } from './gegeven.ts'
import { wandelingen } from './wandeling.ts'

/** An opdracht that is accepted: the state before it, who gives it, when, and what is handed in. */
export interface Voorbeeld {
  readonly opdracht: Dossieropdracht
  readonly staat: Traject
  readonly op: Datum
  readonly door: Actor
  readonly invoer: Readonly<Record<string, unknown>>
}

/** Fields that no walk fills in, so that every field of every opdracht is tried. */
const erbij: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  MeldAan: {
    reden: 'Ik kan de huur niet meer betalen.',
    bereikbaarVia: 'Via de nachtopvang.',
    email: 'fatima@voorbeeld.nl',
    geboortedatum: '1984-03-12',
    bsn: '111222333',
    postcode: '1234 AB',
    huisnummer: '7',
    huisnummertoevoeging: 'B',
    straat: 'Dorpsstraat',
    woonplaats: 'Zonderland',
    geslachtsaanduiding: 'Vrouw',
  },
  VulPersoonsgegevensAan: {
    email: 'fatima@voorbeeld.nl',
    bsn: '111222333',
    bereikbaarVia: 'Via de nachtopvang.',
    huisnummertoevoeging: 'B',
    straat: 'Dorpsstraat',
    woonplaats: 'Zonderland',
    geslachtsaanduiding: 'Vrouw',
    partnerNaam: 'Samir el Amrani',
    partnerGeboortedatum: '1983-04-01',
    partnerBsn: '123456782',
  },
  LeesVorderingenoverzichtIn: { bsn: '123456782' },
  VoegVorderingToe: {
    kenmerk: 'EV-88',
    incassant: 'Incasso De Haan',
    incassantKenmerk: 'H-1',
    deurwaarder: 'De Haan',
    deurwaarderKenmerk: 'D-1',
  },
  ZetBkrCode: { afgeboekt: '300.00' },
  VerwijderBijBkr: { achterstandGeregeld: 'De kredietbank sprak af dat het in juni klaar is.' },
}

function uitWandeling(stappen: (typeof wandelingen)[keyof typeof wandelingen]): readonly Voorbeeld[] {
  const gevonden: Voorbeeld[] = []
  let staat = leegTraject
  let teller = 0
  for (const { op, soort, invoer, door } of stappen) {
    const opdracht = opdrachten.find((o) => o.soort === soort)
    if (opdracht === undefined) throw new Error(`No opdracht ${soort}`)
    const ingevuld = { ...invoer(staat), ...erbij[soort] }
    gevonden.push({ opdracht, staat, op, door, invoer: ingevuld })
    const besluit = besluitOver(staat, { op, soort, invoer: ingevuld, door }, () => `id-${++teller}`)
    if (!besluit.ok) throw new Error(`${op} ${soort}: ${JSON.stringify(besluit.weigeringen)}`)
    staat = besluit.waarde.reduce(evolve, staat)
  }
  return gevonden
}

/** Every step of every walk, as an opdracht that is accepted where it stands. */
export const alleVoorbeelden: readonly Voorbeeld[] = Object.values(wandelingen).flatMap(uitWandeling)

/** For every opdracht the examples in which a field was filled in; the first of each distinct set of fields. */
export const voorbeelden: readonly Voorbeeld[] = [
  ...new Map(
    alleVoorbeelden.map((v) => [`${v.opdracht.soort} ${Object.keys(v.invoer).toSorted().join()}`, v] as const),
  ).values(),
]

/** A field as it was handed in, with the path to it. */
export interface Plek {
  readonly pad: readonly (string | number)[]
  readonly veld: Veld
}

/** Every field that was handed in, also those inside groups and lists. */
export function plekken({ opdracht, invoer }: Voorbeeld): readonly Plek[] {
  return inVelden(veldenVan(opdracht.invoer), invoer, [])
}

function inVelden(velden: readonly Veld[], waarde: unknown, pad: Plek['pad']): readonly Plek[] {
  return velden.flatMap((veld) => {
    const deel = lid(waarde, veld.naam)
    if (deel === undefined) return []
    const hier = [...pad, veld.naam]
    const binnen = veld.velden ?? []
    if (veld.soort === 'groep') return [{ pad: hier, veld }, ...inVelden(binnen, deel, hier)]
    const rijen = veld.soort === 'lijst' && Array.isArray(deel) ? deel : []
    return [{ pad: hier, veld }, ...rijen.flatMap((rij, i) => inVelden(binnen, rij, [...hier, i]))]
  })
}

function lid(waarde: unknown, naam: string | number): unknown {
  return typeof waarde === 'object' && waarde !== null
    ? Object.entries(waarde).find(([n]) => n === String(naam))?.[1]
    : undefined
}

/** The same invoer with another value at one place; undefined leaves it out. */
export function met(waarde: unknown, [eerste, ...rest]: Plek['pad'], nieuw: unknown): unknown {
  if (eerste === undefined) return nieuw
  if (Array.isArray(waarde)) return waarde.map((deel: unknown, i) => (i === eerste ? met(deel, rest, nieuw) : deel))
  const andere = Object.entries(waarde ?? {}).filter(([naam]) => naam !== String(eerste))
  const hier = met(lid(waarde, eerste), rest, nieuw)
  return Object.fromEntries(hier === undefined ? andere : [...andere, [eerste, hier]])
}
