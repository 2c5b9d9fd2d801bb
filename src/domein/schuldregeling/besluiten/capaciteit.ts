import type { Datum } from '../../../gedeeld/datum.ts'
import { bedrag, dag, formulier, metControle } from '../../../gedeeld/invoer.ts'
import type { Centen } from '../../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { normdatumOp } from '../../../regels/beslagvrije-voet/index.ts'
import { huishoudenstrijdigheden, ingangVan } from '../../../regels/vtlb/index.ts'
import { loopt } from '../../dossier/index.ts'
import { type Context, opdracht, tussen } from '../../toegang/index.ts'
import { type Afloscapaciteit, berekenCapaciteit } from '../capaciteit.ts'
import { type Huishouden, huishoudenvelden } from '../huishouden.ts'
import type { SchuldregelingInzicht } from '../schuldregeling.ts'
import { heeftOvereenkomst } from '../stand.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'

const peildatum = dag({
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

/**
 * Computes the capacity of what was handed in, on a peildatum between the previous one and today.
 * @returns the capacity, or every refusal
 */
export function capaciteitUit(
  { peildatum: op, vermogen: bezit, ...huishouden }: Opgave,
  { dossier, schuldregeling }: SchuldregelingInzicht,
  { vandaag, feiten }: Pick<Context, 'vandaag' | 'feiten'>,
): Uitkomst<Afloscapaciteit, Schuldregelingweigering> {
  const vroegst = schuldregeling.capaciteit?.peildatum ?? dossier.aanmelding?.datum ?? null
  const redenen = tussen('peildatum', op, vroegst, vandaag)
  return redenen.length > 0 ? geweigerd(...redenen) : berekenCapaciteit(huishouden, op, feiten.aannames(op), bezit)
}

const invoer = metControle(formulier(capaciteitvelden), huishoudenstrijdigheden)

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
        ...heeftOvereenkomst(staat),
        ...(regeling === null ? [] : [{ code: 'RegelingLoopt', datum: regeling.datum } as const]),
      ]
    },
    besluit: (opgave, staat, context) => {
      const capaciteit = capaciteitUit(opgave, staat, context)
      if (!capaciteit.ok) return geweigerd(...capaciteit.weigeringen)
      return gelukt([{ soort: 'AfloscapaciteitVastgesteld', datum: context.vandaag, ...capaciteit.waarde } as const])
    },
  }),
  opdracht({
    soort: 'HerberekenVtlb',
    titel: 'Vtlb herberekenen naar de nieuwe norm',
    daarna:
      'De inwoner krijgt een brief. Een hoger vtlb geldt vanaf de eerste dag van de norm, een lager vtlb vanaf vandaag.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer,
    kan: (staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] => {
      const { capaciteit, regeling, kwijting, kwijtingGevraagd } = staat.schuldregeling
      const redenen = [...loopt(staat.dossier), ...heeftOvereenkomst(staat)]
      if (redenen.length > 0) return redenen
      if (capaciteit === null) return [{ code: 'AfloscapaciteitOntbreekt' }]
      if (kwijting !== null) return [{ code: 'KwijtingAlVerleend', datum: kwijting }]
      if (kwijtingGevraagd !== null) return [{ code: 'KwijtingAlGevraagd', datum: kwijtingGevraagd.datum }]
      return regeling === null || regeling.vorm === 'SB' ? [] : [{ code: 'CapaciteitLigtVast', vorm: regeling.vorm }]
    },
    besluit: (opgave, staat, context) => {
      const { capaciteit: vorige } = staat.schuldregeling
      if (vorige === null) return geweigerd({ code: 'AfloscapaciteitOntbreekt' } as const)
      const nieuw = capaciteitUit(opgave, staat, context)
      if (!nieuw.ok) return geweigerd(...nieuw.weigeringen)
      const normdatum = normdatumOp(opgave.peildatum) ?? opgave.peildatum
      if (vorige.berekend !== null && normdatum <= vorige.berekend.normdatum)
        return geweigerd({ code: 'GeenNieuweNorm', veld: '#/peildatum', normdatum } as const)
      return gelukt([
        {
          soort: 'VtlbHerberekend',
          datum: context.vandaag,
          ingang: ingangVan(vorige.vtlb, nieuw.waarde.vtlb, normdatum, context.vandaag),
          vorigVtlb: vorige.vtlb,
          ...nieuw.waarde,
        } as const,
      ])
    },
  }),
]
