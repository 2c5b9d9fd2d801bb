import type { Datum } from '../../../gedeeld/datum.ts'
import { bedrag, dag, formulier, metControle } from '../../../gedeeld/invoer.ts'
import type { Centen } from '../../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { aannamesVanVtlb } from '../../../regels/aannames/index.ts'
import { loopt } from '../../dossier/index.ts'
import { type Context, opdracht, tussen } from '../../toegang/index.ts'
import { berekenCapaciteit } from '../capaciteit.ts'
import { type Huishouden, huishoudenvelden } from '../huishouden.ts'
import { opgavestrijdigheden } from '../kinderen.ts'
import type { SchuldregelingInzicht } from '../schuldregeling.ts'
import { heeftOvereenkomstOfOvername } from '../stand.ts'
import { type Vaststelling, alleenNormenVanNu, ingangBij, oudsteNormEerst } from '../vaststelling.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'

/** The day of a calculation. */
export const peildatum = dag({
  label: 'Peildatum van de berekening',
  uitleg: 'De normen van die dag gelden. Zijn die er nog niet, neem dan de laatste dag waarvoor ze bekend zijn.',
})
const vermogen = bedrag({ label: 'Vermogen', uitleg: 'Ook wat al is gespaard. Is er niets, vul dan 0 in.' })

/** A household, the day of its norms and its vermogen: what every determination of a capacity asks. */
export const capaciteitvelden = { peildatum, ...huishoudenvelden, vermogen }

/** What was handed in about a household, on a day. */
export interface Opgave extends Huishouden {
  readonly peildatum: Datum
  readonly vermogen: Centen
}

/** Whether any norms may be used that are due, or only those that hold on the day of determining. */
type Normen = 'van-nu' | 'oudste-eerst'

/**
 * Determines the capacity of what was handed in, on a peildatum between the previous one and the day of determining.
 * @returns what to record, or every refusal
 */
export function stelVast(
  { peildatum: op, vermogen: bezit, ...huishouden }: Opgave,
  { dossier, schuldregeling }: SchuldregelingInzicht,
  { vandaag, feiten }: Pick<Context, 'vandaag' | 'feiten'>,
  datum: Datum,
  normen: Normen,
): Uitkomst<Vaststelling, Schuldregelingweigering> {
  const vorige = schuldregeling.vaststellingen.at(-1)
  const redenen = tussen('peildatum', op, vorige?.peildatum ?? dossier.aanmelding?.datum ?? null, datum)
  if (redenen.length > 0) return geweigerd(...redenen)
  const aannames = aannamesVanVtlb(feiten.aannames(op))
  const capaciteit = berekenCapaciteit(huishouden, op, aannames, bezit)
  if (!capaciteit.ok) return capaciteit
  const bezwaren = [
    ...oudsteNormEerst(vorige, capaciteit.waarde),
    ...(normen === 'van-nu' ? alleenNormenVanNu(capaciteit.waarde, datum) : []),
  ]
  if (bezwaren.length > 0) return geweigerd(...bezwaren)
  return gelukt({ datum, ...ingangBij(vorige, capaciteit.waarde, vandaag, aannames), ...capaciteit.waarde })
}

/** Refuses to compute the vtlb again where it can change nothing any more. */
export function magHerberekenen(staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] {
  const { capaciteit, regeling, kwijting, kwijtingGevraagd } = staat.schuldregeling
  const redenen = [...loopt(staat.dossier), ...heeftOvereenkomstOfOvername(staat)]
  if (redenen.length > 0) return redenen
  if (capaciteit === null) return [{ code: 'AfloscapaciteitOntbreekt' }]
  if (kwijting !== null) return [{ code: 'KwijtingAlVerleend', datum: kwijting }]
  if (kwijtingGevraagd !== null) return [{ code: 'KwijtingAlGevraagd', datum: kwijtingGevraagd.datum }]
  return regeling === null || regeling.vorm === 'SB' ? [] : [{ code: 'CapaciteitLigtVast', vorm: regeling.vorm }]
}

/**
 * Determines the capacity by the oldest norms that were not done.
 * @returns what to record, or every refusal; that these norms were done already is one
 */
export function naarNieuweNorm(
  opgave: Opgave,
  staat: SchuldregelingInzicht,
  context: Pick<Context, 'vandaag' | 'feiten'>,
): Uitkomst<Vaststelling, Schuldregelingweigering> {
  const vorige = staat.schuldregeling.vaststellingen.at(-1)
  const vastgesteld = stelVast(opgave, staat, context, context.vandaag, 'oudste-eerst')
  if (!vastgesteld.ok) return vastgesteld
  const { normdatum } = vastgesteld.waarde.berekend
  return vorige !== undefined && normdatum <= vorige.berekend.normdatum
    ? geweigerd({ code: 'GeenNieuweNorm', veld: '#/peildatum', normdatum } as const)
    : vastgesteld
}

const invoer = metControle(formulier(capaciteitvelden), opgavestrijdigheden)

/** The capacity, computed by the law of the peildatum (Gedragscode art. 8); and again when the norms change. */
export const capaciteitopdrachten = [
  opdracht({
    soort: 'StelAfloscapaciteitVast',
    titel: 'Vtlb berekenen en afloscapaciteit vaststellen',
    daarna:
      'De inwoner krijgt een brief met de berekening. Met de saldo-opgaven en dit bedrag kunt u een voorstel doen.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer,
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => {
      const { regeling } = staat.schuldregeling
      return [
        ...heeftOvereenkomstOfOvername(staat),
        ...(regeling === null ? [] : [{ code: 'RegelingLoopt', datum: regeling.datum } as const]),
      ]
    },
    besluit: (opgave, staat, context) => {
      const vastgesteld = stelVast(opgave, staat, context, context.vandaag, 'van-nu')
      return vastgesteld.ok
        ? gelukt([{ soort: 'AfloscapaciteitVastgesteld', ...vastgesteld.waarde } as const])
        : vastgesteld
    },
  }),
  opdracht({
    soort: 'HerberekenVtlb',
    titel: 'Vtlb herberekenen naar de nieuwe norm',
    daarna:
      'De inwoner krijgt een brief. Wat de norm verhoogt, geldt vanaf de eerste dag van de norm. Wat lager wordt, geldt vanaf vandaag.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer,
    kan: magHerberekenen,
    besluit: (opgave, staat, context) => {
      const vastgesteld = naarNieuweNorm(opgave, staat, context)
      return vastgesteld.ok ? gelukt([{ soort: 'VtlbHerberekend', ...vastgesteld.waarde } as const]) : vastgesteld
    },
  }),
]
