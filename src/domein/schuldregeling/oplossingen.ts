import { type Datum, maandenTussen, plusMaanden } from '../../gedeeld/datum.ts'
import { type Centen, telOp } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { Aannames } from '../../regels/aannames/index.ts'
import {
  type Oplossing,
  type Oplossingsoort,
  type Oplossingweigering,
  type Vergelijking,
  vergelijkOplossingen,
} from '../../regels/oplossingen/index.ts'
import { lopende, zonderSaldo } from '../schulden/index.ts'
import type { VastgesteldeVergoeding } from '../toegang/index.ts'
import type { SchuldregelingInzicht } from './schuldregeling.ts'
import { grondslagNu } from './grondslag.ts'
import { afspraakUit } from './voorstelberekening.ts'
import type { Schuldregelingweigering } from './weigeringen.ts'

/** One oplossing as it was on the day of a choice. Amounts in cents. */
export type Vergelekenoplossing = { readonly soort: Oplossingsoort } & (
  | {
      readonly mogelijk: true
      /** Of the rule, so that the comparison can be done again or told from what it would be now. */
      readonly versie: string
      readonly inwonerBetaalt: Centen
      readonly maanden: number
      readonly schuldenvrijOp: Datum
      /** Rente, vergoeding and bewindvoerder together. */
      readonly kosten: Centen
      readonly schuldeisersKrijgen: Centen
      readonly percentagePreferent: string
      readonly percentageConcurrent: string
    }
  | { readonly mogelijk: false; readonly redenen: readonly Oplossingweigering[] }
)

/** Which oplossing a person chose, why, and what lay beside it that day. */
export interface Oplossingkeuze {
  readonly datum: Datum
  readonly oplossing: Oplossingsoort
  readonly reden: string
  /** Of the kredietbank, in hundredths of a percent; null: not known. */
  readonly jaarrente: number | null
  readonly schuld: Centen
  /** What comes first by the order of attempts; null: nothing is open. */
  readonly eersteDieKan: Oplossingsoort | null
  readonly vergelijking: readonly Vergelekenoplossing[]
}

/** What is still missing before the oplossingen can be laid side by side: claims, a saldo, the capacity. */
export function watOntbreekt({ schulden, schuldregeling }: SchuldregelingInzicht): readonly Schuldregelingweigering[] {
  const zonder = zonderSaldo(schulden).length
  return [
    ...(lopende(schulden).length === 0 ? [{ code: 'GeenVorderingen' } as const] : []),
    ...(zonder > 0 ? [{ code: 'SaldoOpgaveOntbreekt', aantal: zonder } as const] : []),
    ...(schuldregeling.capaciteit === null ? [{ code: 'AfloscapaciteitOntbreekt' } as const] : []),
  ]
}

/** What is compared with, besides the dossier. */
export interface Vergelijkgegevens {
  /** Of the kredietbank, in hundredths of a percent; null: not known yet. */
  readonly jaarrente: number | null
  /** What the organisation set in the place of ours, as it holds today. */
  readonly aannames: Aannames
  /** What the organisation asks today; null: nothing. */
  readonly vergoeding: VastgesteldeVergoeding | null
}

/**
 * Lays the oplossingen of one dossier side by side, as if all began today: the capacity and vermogen that were
 * determined last, the claims as they stand, the looptijd of the overeenkomst.
 * @returns the comparison, or what is missing for it
 */
export function oplossingenVan(
  staat: SchuldregelingInzicht,
  vandaag: Datum,
  { jaarrente, aannames, vergoeding }: Vergelijkgegevens,
): Uitkomst<Vergelijking, Schuldregelingweigering> {
  const { capaciteit, overeenkomst, ritme } = staat.schuldregeling
  const ontbreekt = watOntbreekt(staat)
  if (ontbreekt.length > 0 || capaciteit === null) return geweigerd(...ontbreekt)
  if (overeenkomst === null) return geweigerd({ code: 'OvereenkomstOntbreekt' })
  return gelukt(
    vergelijkOplossingen({
      peildatum: vandaag,
      capaciteit: [{ vanaf: vandaag, bedrag: capaciteit.perMaand }],
      looptijdMaanden: overeenkomst.looptijdMaanden,
      // What was agreed holds, also when the norm has become shorter since.
      afwijkingLooptijd: `afgesproken in de overeenkomst van ${overeenkomst.datum}`,
      ondernemer: staat.dossier.intake?.ondernemer ?? false,
      samen: staat.dossier.partner !== null,
      vermogen: capaciteit.vermogen,
      vergoeding: vergoeding === null ? null : afspraakUit(staat, vergoeding),
      jaarrente,
      aannames,
      ...(ritme === null ? {} : { ritme: ritmeVanaf(ritme, vandaag) }),
      vorderingen: grondslagNu(staat).map(({ vorderingId, ...bedragen }) => ({ id: vorderingId, ...bedragen })),
    }),
  )
}

/** The agreed hercontroles in whole months from a day on: the first on the agreed day when that is still to come. */
function ritmeVanaf(
  { volgende, elkeMaanden: elke }: NonNullable<SchuldregelingInzicht['schuldregeling']['ritme']>,
  op: Datum,
) {
  if (volgende <= op) return { eersteNa: elke, elke }
  const heel = maandenTussen(op, volgende)
  return { eersteNa: plusMaanden(op, heel) < volgende ? heel + 1 : Math.max(1, heel), elke }
}

/** What is kept of an oplossing with a choice: the figures, without the steps. */
export function samengevat(oplossing: Oplossing): Vergelekenoplossing {
  if (!oplossing.mogelijk) return oplossing
  const { inwoner, kosten, schuldeisers, berekening } = oplossing.uitkomst
  return {
    soort: oplossing.soort,
    mogelijk: true,
    versie: berekening.versie,
    inwonerBetaalt: inwoner.totaal,
    maanden: inwoner.perMaand.length,
    schuldenvrijOp: inwoner.klaarOp,
    kosten: telOp(kosten.rente, kosten.vergoeding, kosten.bewindvoerder),
    schuldeisersKrijgen: schuldeisers.totaal,
    percentagePreferent: schuldeisers.percentagePreferent,
    percentageConcurrent: schuldeisers.percentageConcurrent,
  }
}
