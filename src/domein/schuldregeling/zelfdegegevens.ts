import { type Datum, leeftijdOp } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import { documentstand, laatsteAntwoord, ongelezen } from '../dossier/index.ts'
import { bronverschillen } from './bronverschillen.ts'
import type { Afloscapaciteit } from './capaciteit.ts'
import { volgendeHercontrole } from './hercontrole.ts'
import type { SchuldregelingInzicht } from './schuldregeling.ts'
import type { Vaststelling } from './vaststelling.ts'
import { isVerouderd } from './voorstelverandering.ts'

/** Why a person must ask or look before a vtlb goes to a new norm: then it is done one by one. */
export type Oordeelreden =
  /** Of another calendar year: in January wages, toeslagen and zorgpremie change too. */
  | { readonly soort: 'ander-jaar'; readonly gegevensVan: Datum }
  /** No work, or the AOW: such an income mostly changes on the day of the norm. */
  | { readonly soort: 'inkomen-volgt-norm' }
  | { readonly soort: 'aow-nabij' }
  /** A raise for high woonkosten lasts at most 18 months: it is asked anew each time. */
  | { readonly soort: 'woonkosten' }
  | { readonly soort: 'vermogen'; readonly bedrag: Centen }
  /** A child turned 12 or 16, and the kindgebonden budget another amount, or 18. */
  | { readonly soort: 'kind'; readonly leeftijd: number }
  /** Suwinet told something else since. */
  | { readonly soort: 'bronnen-anders' }
  | { readonly soort: 'bericht-ongelezen' }
  | { readonly soort: 'papier-ontvangen' }
  | { readonly soort: 'hercontrole'; readonly op: Datum }
  /** Schuldeisers are being asked: another amount makes that voorstel out of date. */
  | { readonly soort: 'voorstel-veroudert' }
  | { readonly soort: 'geen-capaciteit-meer' }

/** Ages on which the kindgebonden budget changes or ends. @bron art. 2 Wet op het kindgebonden budget */
const kinderleeftijden = [12, 16, 18]

/** From this age on a person looks: the AOW begins a year later, or more (art. 7a AOW). */
const aowNabij = 66

/** The day of which the gegevens of a vaststelling are: they were asked then, not since. */
export function gegevensVanDag({ gegevensVan, peildatum }: Vaststelling): Datum {
  return gegevensVan ?? peildatum
}

/**
 * Tells why the gegevens that are there may not be those of a later day, so that somebody must ask first. None: nothing
 * that is known here changed but the law.
 * @param op the peildatum of the new calculation
 * @bron Wgs art. 6, 7 (te bevestigen): the inwoner tells what changes; NVVK, herberekening vtlb
 */
export function oordeelOverGegevens(
  { dossier, schuldregeling }: SchuldregelingInzicht,
  op: Datum,
): readonly Oordeelreden[] {
  const vorige = schuldregeling.vaststellingen.at(-1)
  if (vorige === undefined) return []
  const toen = gegevensVanDag(vorige)
  const hercontrole = volgendeHercontrole(schuldregeling)
  return [
    ...(toen.slice(0, 4) === op.slice(0, 4) ? [] : [{ soort: 'ander-jaar', gegevensVan: toen } as const]),
    ...redenenUitHuishouden(vorige, toen, op),
    ...redenenUitDossier(dossier, vorige, toen, op),
    ...(hercontrole !== null && hercontrole.op <= op ? [{ soort: 'hercontrole', op: hercontrole.op } as const] : []),
  ]
}

function redenenUitHuishouden(
  { berekend: { huishouden }, vermogen }: Afloscapaciteit,
  toen: Datum,
  op: Datum,
): readonly Oordeelreden[] {
  const { werkurenPerWeek, aowLeeftijd, woonkosten, lasten } = huishouden
  const jarig = lasten.kinderen.flatMap(({ geboortedatum }) =>
    kinderleeftijden.filter(
      (leeftijd) => leeftijdOp(geboortedatum, toen) < leeftijd && leeftijdOp(geboortedatum, op) >= leeftijd,
    ),
  )
  return [
    ...(werkurenPerWeek === 0 || aowLeeftijd ? [{ soort: 'inkomen-volgt-norm' } as const] : []),
    ...(woonkosten === undefined ? [] : [{ soort: 'woonkosten' } as const]),
    ...(vermogen === 0 ? [] : [{ soort: 'vermogen', bedrag: vermogen } as const]),
    ...jarig.map((leeftijd) => ({ soort: 'kind', leeftijd }) as const),
  ]
}

function redenenUitDossier(
  dossier: SchuldregelingInzicht['dossier'],
  { berekend: { huishouden } }: Afloscapaciteit,
  toen: Datum,
  op: Datum,
): readonly Oordeelreden[] {
  const { client, partner, documentvragen, inwonerberichten } = dossier
  const nabij = [client, partner].some(
    (wie) => wie?.geboortedatum !== undefined && leeftijdOp(wie.geboortedatum, op) >= aowNabij,
  )
  const gemeld = laatsteAntwoord(dossier.bevragingen)?.antwoord?.datum
  const anders =
    gemeld !== undefined && gemeld >= toen && bronverschillen(dossier, huishouden).some(({ zelfde }) => !zelfde)
  return [
    ...(nabij && !huishouden.aowLeeftijd ? [{ soort: 'aow-nabij' } as const] : []),
    ...(anders ? [{ soort: 'bronnen-anders' } as const] : []),
    ...(ongelezen(inwonerberichten).length > 0 ? [{ soort: 'bericht-ongelezen' } as const] : []),
    ...(documentvragen.some((vraag) => documentstand(vraag) === 'ontvangen')
      ? [{ soort: 'papier-ontvangen' } as const]
      : []),
  ]
}

/** Tells why a new amount asks a decision of a person by itself. */
export function oordeelOverUitkomst(
  staat: SchuldregelingInzicht,
  { perMaand }: Pick<Vaststelling, 'perMaand'>,
): readonly Oordeelreden[] {
  const { voorstel, regeling, mislukt, capaciteit } = staat.schuldregeling
  const anders = perMaand !== capaciteit?.perMaand
  const ligtVoor = voorstel !== null && regeling === null && mislukt === null && !isVerouderd(staat)
  return [
    ...(ligtVoor && anders ? [{ soort: 'voorstel-veroudert' } as const] : []),
    ...(anders && perMaand === 0 ? [{ soort: 'geen-capaciteit-meer' } as const] : []),
  ]
}
