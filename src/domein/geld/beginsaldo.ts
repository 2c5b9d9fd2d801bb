import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, trekAf } from '../../gedeeld/geld.ts'
import { bedrag, dag, formulier, tekst } from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { isVierOgen, nietInDeToekomst, opdracht, wieIs } from '../toegang/index.ts'
import type { Bankrekening } from './bankrekening.ts'

/** What a bankrekening held before its first statement, with what proves it. */
interface Beginsaldo {
  /** The day on which it stood there. */
  readonly op: Datum
  readonly bedrag: Centen
  readonly reden: string
}

/** What happened to the beginsaldo of a bankrekening. */
export type BeginsaldoGebeurtenis =
  | ({ readonly soort: 'BeginsaldoVoorgesteld'; readonly datum: Datum; readonly door: string } & Beginsaldo)
  | ({ readonly soort: 'BeginsaldoGeboekt'; readonly datum: Datum } & Beginsaldo)
  | {
      readonly soort: 'BeginsaldoTeruggedraaid'
      readonly datum: Datum
      readonly bedrag: Centen
      readonly reden: string
    }

/** What is booked, and what waits for somebody else. */
export interface Beginsaldostand {
  readonly geboekt: Beginsaldo | null
  readonly voorstel: (Beginsaldo & { readonly door: string }) | null
}

export const geenBeginsaldo: Beginsaldostand = { geboekt: null, voorstel: null }

export type Beginsaldoweigering =
  | { readonly code: 'BankrekeningBestaatNiet' }
  | { readonly code: 'BeginsaldoAlGeboekt' }
  | { readonly code: 'GeenBeginsaldo' }
  | { readonly code: 'GeenBeginsaldoVoorgesteld' }
  | { readonly code: 'BeginsaldoAnders'; readonly veld: string }
  | { readonly code: 'BeginsaldoToegewezen'; readonly toegewezen: Centen }
  | { readonly code: 'BedragNul'; readonly veld: string }
  | { readonly code: 'VierOgen' }

const soorten: readonly string[] = [
  'BeginsaldoVoorgesteld',
  'BeginsaldoGeboekt',
  'BeginsaldoTeruggedraaid',
] satisfies readonly BeginsaldoGebeurtenis['soort'][]

/** Tells whether a gebeurtenis is one of the beginsaldo. */
export function isBeginsaldo<G extends { readonly soort: string }>(
  g: G | BeginsaldoGebeurtenis,
): g is BeginsaldoGebeurtenis {
  return soorten.includes(g.soort)
}

/** Computes what is known after one more gebeurtenis. */
export function evolveBeginsaldo(staat: Beginsaldostand, g: BeginsaldoGebeurtenis): Beginsaldostand {
  if (g.soort === 'BeginsaldoTeruggedraaid') return geenBeginsaldo
  const { op, bedrag: hoeveel, reden } = g
  const beginsaldo = { op, bedrag: hoeveel, reden }
  return g.soort === 'BeginsaldoVoorgesteld'
    ? { ...staat, voorstel: { ...beginsaldo, door: g.door } }
    : { geboekt: beginsaldo, voorstel: null }
}

function nogNietGeboekt(staat: Bankrekening): readonly Beginsaldoweigering[] {
  if (staat === null) return [{ code: 'BankrekeningBestaatNiet' }]
  return staat.beginsaldo.geboekt === null ? [] : [{ code: 'BeginsaldoAlGeboekt' }]
}

const bevoegd = ['administratie', 'teammanager'] as const

/** What an account held before its first statement: once, by two, and undone only by a boeking the other way round. */
export const beginsaldoopdrachten = [
  opdracht({
    soort: 'BoekBeginsaldo',
    titel: 'Beginsaldo boeken',
    daarna: 'Een collega keurt het goed. Pas daarna staat het in het grootboek.',
    bevoegd,
    invoer: formulier({
      op: dag({ label: 'Stand van', uitleg: 'De dag vóór het eerste afschrift.' }),
      bedrag: bedrag({ label: 'Wat er toen op de rekening stond' }),
      reden: tekst({
        label: 'Waar blijkt dit uit?',
        uitleg: 'Bijvoorbeeld: saldo-opgave van de bank van 31 december.',
      }),
    }),
    kan: nogNietGeboekt,
    besluit: (ingevuld, _staat, { vandaag, door }) => {
      const redenen = [
        ...nietInDeToekomst('op', ingevuld.op, vandaag),
        ...(ingevuld.bedrag === 0 ? [{ code: 'BedragNul', veld: '#/bedrag' } as const] : []),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'BeginsaldoVoorgesteld', datum: vandaag, ...ingevuld, door: wieIs(door) } as const])
    },
  }),
  opdracht({
    soort: 'KeurBeginsaldoGoed',
    titel: 'Beginsaldo goedkeuren',
    daarna: 'Het beginsaldo staat in het grootboek. Van wie het is, wijst u toe in elk dossier.',
    bevoegd,
    invoer: formulier({
      bedrag: bedrag({ label: 'Bedrag', uitleg: 'Typ het over van het bewijs, niet van dit scherm.' }),
    }),
    kan: (staat: Bankrekening): readonly Beginsaldoweigering[] => {
      const redenen = nogNietGeboekt(staat)
      if (redenen.length > 0) return redenen
      return (staat?.beginsaldo.voorstel ?? null) === null ? [{ code: 'GeenBeginsaldoVoorgesteld' }] : []
    },
    besluit: ({ bedrag: hoeveel }, staat, { vandaag, door }) => {
      const voorstel = staat?.beginsaldo.voorstel ?? null
      if (voorstel === null) return geweigerd({ code: 'GeenBeginsaldoVoorgesteld' } as const)
      const { door: eerste, ...beginsaldo } = voorstel
      if (!isVierOgen(eerste, door)) return geweigerd({ code: 'VierOgen' } as const)
      if (hoeveel !== voorstel.bedrag) return geweigerd({ code: 'BeginsaldoAnders', veld: '#/bedrag' } as const)
      return gelukt([{ soort: 'BeginsaldoGeboekt', datum: vandaag, ...beginsaldo } as const])
    },
  }),
  opdracht({
    soort: 'DraaiBeginsaldoTerug',
    titel: 'Beginsaldo terugdraaien',
    daarna: 'Beide boekingen blijven staan. U kunt het beginsaldo daarna opnieuw boeken.',
    bevoegd,
    invoer: formulier({ reden: tekst({ label: 'Reden', uitleg: 'Bijvoorbeeld: er kwam een ouder afschrift bij.' }) }),
    kan: (staat: Bankrekening): readonly Beginsaldoweigering[] => {
      if (staat === null) return [{ code: 'BankrekeningBestaatNiet' }]
      return staat.beginsaldo.geboekt === null ? [{ code: 'GeenBeginsaldo' }] : []
    },
    besluit: ({ reden }, staat, { vandaag, feiten }) => {
      const geboekt = staat?.beginsaldo.geboekt ?? null
      if (geboekt === null) return geweigerd({ code: 'GeenBeginsaldo' } as const)
      const over = feiten.bankrekeningen.find(({ iban }) => iban === staat?.iban)?.beginsaldo
      // What was assigned to a dossier must first come back from it.
      if (over !== geboekt.bedrag) {
        const toegewezen = trekAf(geboekt.bedrag, over ?? geboekt.bedrag)
        return geweigerd({ code: 'BeginsaldoToegewezen', toegewezen } as const)
      }
      const terug = { datum: vandaag, bedrag: geboekt.bedrag, reden }
      return gelukt([{ soort: 'BeginsaldoTeruggedraaid', ...terug } as const])
    },
  }),
]
