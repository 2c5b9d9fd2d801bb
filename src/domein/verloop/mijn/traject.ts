import type { Datum } from '../../../gedeeld/datum.ts'
import type { Centen } from '../../../gedeeld/geld.ts'
import { intakeafspraak, isOpen, loopt } from '../../dossier/index.ts'
import { reserveringOp } from '../../geld/index.ts'
import { zonderSaldo } from '../../schulden/index.ts'
import { type Tekenaar, nogTeTekenen, weigeraars } from '../../schuldregeling/index.ts'
import { faseVan } from '../overzicht.ts'
import type { Dossierstand } from '../poorten.ts'
import type { Termijn } from '../termijnen/index.ts'
import type { Traject } from '../traject.ts'
import { volgendeAfspraak } from './afspraken.ts'
import { type Afloop, type Daarna, type Padstap, afloopVan, mijlpalen, padVan } from './pad.ts'
import { papierenNodig } from './papieren.ts'
import { type Belofte, type Vertraging, type Wachten, beloftenVan, vertragingenVan, wachtenVan } from './werk.ts'

/** What is happening now, as one word for a text. */
export type Nu =
  | 'aanmelding'
  | 'intake-plannen'
  | 'intake-gepland'
  | 'intake-bezig'
  | 'plan-maken'
  | 'plan-tekenen'
  | 'besluit'
  | 'overeenkomst'
  | 'schulden'
  | 'schuldeisers-saldo'
  | 'rekenen'
  | 'schuldeisers-keuze'
  | 'weigering'
  | 'geen-akkoord'
  | 'regeling'
  | 'lening'
  | 'kwijting'
  | Exclude<Afloop, 'loopt'>

/** What the inwoner has to do, with what he needs for it. Amounts in cents. */
export type Taak =
  | {
      readonly soort: 'afspraak'
      readonly datum: Datum
      readonly tijd: string | null
      readonly plaats: string
      /** What to bring; null: nothing. */
      readonly meenemen: string | null
    }
  | { readonly soort: 'plan-tekenen'; readonly opgesteld: Datum }
  | { readonly soort: 'papieren-geven'; readonly aantal: number; readonly graagVoor: Datum }
  /** Who has to sign it yet; null: it was not offered to sign yet. */
  | { readonly soort: 'overeenkomst-tekenen'; readonly nog: readonly Tekenaar[] | null }
  | { readonly soort: 'reserveren'; readonly perMaand: Centen; readonly achterstand: Centen }
  /** What he agreed to do, in the words in which that was written down. */
  | { readonly soort: 'actie'; readonly id: string; readonly wat: string; readonly uiterlijk: Datum }
  /** Who looks along soon does not any more. */
  | { readonly soort: 'meekijken'; readonly naam: string; readonly totEnMet: Datum }
  | { readonly soort: 'aflossen'; readonly perMaand: Centen; readonly uiterlijk: Datum }

/** Where an inwoner is in his traject: what he may know of it, as keys and figures. */
export interface Mijntraject {
  readonly pad: readonly Padstap[]
  readonly afloop: Afloop
  readonly nu: Nu
  /** None: the inwoner has nothing to do now. */
  readonly doen: readonly Taak[]
  readonly wij: readonly Belofte[]
  /** What waits on others, and until when. */
  readonly wachten: readonly Wachten[]
  /** What should have been done, and on whom it waits: told before it is asked. */
  readonly vertragingen: readonly Vertraging[]
  readonly daarna: Daarna | null
  /** Until when the inwoner can object to what was decided; null: there is nothing to object to. */
  readonly bezwaarTot: Datum | null
}

/**
 * Computes where an inwoner is in his traject, of what he may know: no notes, no reasons of ourselves.
 * @bron Belofte 3.1 and 3.3 (clear where you stand; told of progress and of delay); AVG art. 5
 */
export function mijnTraject(
  { staat, termijnen }: Pick<Dossierstand, 'staat' | 'termijnen'>,
  vandaag: Datum,
): Mijntraject {
  const open = termijnen.filter((t) => t.gesloten === null)
  return {
    pad: padVan(staat),
    afloop: afloopVan(staat),
    nu: nuVan(staat, vandaag),
    doen: takenVan(staat, open, vandaag),
    wij: beloftenVan(open, vandaag),
    wachten: wachtenVan(staat, open, vandaag),
    vertragingen: vertragingenVan(open, vandaag),
    daarna: daarnaVan(staat, open),
    bezwaarTot: bezwaarTotVan(staat, open, vandaag),
  }
}

/** Against what is contested already there is nothing more to object to; a bezwaar that was taken back contests nothing. */
function bezwaarTotVan({ kwaliteit }: Traject, open: readonly Termijn[], vandaag: Datum): Datum | null {
  const bestreden = kwaliteit.bezwaren.filter(({ ingetrokken }) => ingetrokken === null).map(({ tegen }) => tegen.datum)
  const kan = ({ soort, aanvang, uiterlijk }: Termijn) =>
    soort === 'bezwaar' && uiterlijk >= vandaag && !bestreden.includes(aanvang)
  return open.find(kan)?.uiterlijk ?? null
}

function nuVan(staat: Traject, vandaag: Datum): Nu {
  const afloop = afloopVan(staat)
  if (afloop !== 'loopt') return afloop
  const { dossier, schulden, schuldregeling } = staat
  switch (faseVan(staat)) {
    case 'aanmelding':
      return 'aanmelding'
    case 'intake':
      if (intakeafspraak(dossier.agenda) === null && dossier.eersteGesprek === null) return 'intake-plannen'
      return volgendeAfspraak(staat, vandaag) === null ? 'intake-bezig' : 'intake-gepland'
    case 'plan':
      if (dossier.plan === null) return 'plan-maken'
      return dossier.plan.ondertekend === null ? 'plan-tekenen' : 'besluit'
    case 'inventarisatie':
      if (schuldregeling.overeenkomst === null) return 'overeenkomst'
      if (zonderSaldo(schulden).some((v) => v.gevraagd === null) || schulden.vorderingen.length === 0) return 'schulden'
      return zonderSaldo(schulden).length > 0 ? 'schuldeisers-saldo' : 'rekenen'
    case 'voorstel':
      if (schuldregeling.mislukt !== null) return 'geen-akkoord'
      return weigeraars(staat).length > 0 ? 'weigering' : 'schuldeisers-keuze'
    case 'regeling':
    case 'nazorg':
    case 'einde':
      if (schuldregeling.kwijtingGevraagd !== null) return 'kwijting'
      return schuldregeling.regeling?.vorm === 'SK' ? 'lening' : 'regeling'
  }
}

function takenVan(staat: Traject, open: readonly Termijn[], vandaag: Datum): readonly Taak[] {
  const { dossier, schuldregeling } = staat
  const lening = aflossenVan(staat, open)
  if (loopt(dossier).length > 0) return lening
  const afspraak = volgendeAfspraak(staat, vandaag)
  const papieren = papierenNodig(staat)
  return [
    ...(afspraak === null
      ? []
      : [
          {
            soort: 'afspraak' as const,
            datum: afspraak.datum,
            tijd: afspraak.tijd,
            plaats: afspraak.plaats,
            meenemen: afspraak.meenemen,
          },
        ]),
    ...(dossier.plan !== null && dossier.plan.ondertekend === null
      ? [{ soort: 'plan-tekenen' as const, opgesteld: dossier.plan.opgesteld }]
      : []),
    ...(papieren === null ? [] : [{ soort: 'papieren-geven' as const, ...papieren }]),
    ...(dossier.beschikking !== null && schuldregeling.overeenkomst === null && dossier.overgenomen === null
      ? [
          {
            soort: 'overeenkomst-tekenen' as const,
            nog: schuldregeling.aanbod === null ? null : nogTeTekenen(schuldregeling.aanbod).map(({ wie }) => wie),
          },
        ]
      : []),
    ...dossier.acties
      .filter((actie) => actie.wie === 'inwoner' && isOpen(actie))
      .map(({ id, wat, uiterlijk }) => ({ soort: 'actie' as const, id, wat, uiterlijk })),
    ...reserverenVan(staat, vandaag),
    ...lening,
  ]
}

/** With a credit or a kwijting at the start nothing is put aside with us. */
function reserverenVan(staat: Traject, vandaag: Datum): readonly Taak[] {
  const { overeenkomst, capaciteit, regeling, kwijting } = staat.schuldregeling
  const vorm = regeling?.vorm ?? 'SB'
  if (overeenkomst === null || capaciteit === null || kwijting !== null || vorm !== 'SB') return []
  if (capaciteit.perMaand === 0 || overeenkomst.einde <= vandaag) return []
  const reservering = reserveringOp(staat, vandaag)
  return reservering === null
    ? []
    : [{ soort: 'reserveren', perMaand: capaciteit.perMaand, achterstand: reservering.achterstand }]
}

function aflossenVan({ geld: { krediet } }: Traject, open: readonly Termijn[]): readonly Taak[] {
  const termijn = open.find((t) => t.soort === 'aflossing')
  return krediet === null || termijn === undefined
    ? []
    : [{ soort: 'aflossen', perMaand: krediet.termijn, uiterlijk: termijn.uiterlijk }]
}

function daarnaVan(staat: Traject, open: readonly Termijn[]): Daarna | null {
  if (afloopVan(staat) !== 'loopt') return null
  const fase = faseVan(staat)
  const mijlpaal = mijlpalen[mijlpalen.findIndex((m) => m === fase) + 1]
  if (mijlpaal === undefined) return null
  const voor = (...soorten: readonly Termijn['soort'][]) =>
    open.find(({ soort }) => soorten.includes(soort))?.uiterlijk ?? null
  const uiterlijk = {
    aanmelding: null,
    intake: voor('intake'),
    plan: voor('eerste-gesprek'),
    inventarisatie: voor('beschikking'),
    voorstel: voor('voorstel-doen'),
    regeling: voor('schuldregeling', 'schuldregeling-ondernemer'),
    nazorg: staat.schuldregeling.regeling?.einde ?? null,
  }[mijlpaal]
  return { mijlpaal, uiterlijk }
}
