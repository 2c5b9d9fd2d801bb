import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, telOp } from '../../gedeeld/geld.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { Schuldaard } from '../../regels/convenanten/index.ts'
import type { DossierGebeurtenis, DossierInzicht } from '../dossier/index.ts'
import type { Schuldeiserfeiten } from '../toegang/index.ts'
import { type Extragegevens, isVoorafAkkoord } from './afspraken.ts'
import { type Machtiging, metGemachtigde, metMachtiging } from './gemachtigden.ts'
import { vorderingenUitTraject } from './overname.ts'
import type { Incassowijze, Pauzereden } from './pauze.ts'
import type { SchuldenGebeurtenis } from './gebeurtenissen.ts'
import type { Herkomst, Vorderingenoverzicht } from './vorderingenoverzicht.ts'

/** Who collects for the schuldeiser, with a reference of its own. */
export interface Incassant {
  /** Its entry in the contactenboek; absent: only known by name. */
  readonly id?: string
  readonly naam: string
  readonly kenmerk?: string
  /** Absent: recorded as who collects, without a machtiging that we know of. */
  readonly machtiging?: Machtiging
}

/** What somebody who has to do with a claim says of himself: by which number it knows the inwoner, who handles it there. */
export interface Contactgegevens {
  readonly klantnummer?: string
  readonly contactpersoon?: string
  readonly telefoon?: string
  readonly email?: string
}

/** What a claim is established at: told by the schuldeiser, or estimated because it did not answer. */
export interface Saldo {
  readonly bron: 'teruggemeld' | 'geschat' | 'overgenomen'
  readonly datum: Datum
  readonly bedrag: Centen
  /** The part with a statutory preference; the rest is concurrent. */
  readonly preferentBedrag: Centen
}

export type Vervalreden = 'dubbel' | 'al-betaald' | 'niet-regelbaar' | 'verjaard' | 'ingetrokken' | 'client-onbekend'

/** One claim. Aangemeld and saldo stand side by side; neither overwrites the other. */
export interface Vordering {
  readonly id: string
  readonly schuldeiser: Schuldeiserfeiten
  readonly kenmerk?: string
  readonly incassant?: Incassant
  readonly deurwaarder?: Incassant
  /** References that an answer replaced: who still writes one of them means this claim. */
  readonly eerdereKenmerken?: readonly string[]
  /** What who has to do with it told of himself, by its id in the contactenboek; absent: nothing. */
  readonly contacten?: Readonly<Record<string, Contactgegevens>>
  readonly zakelijk: boolean
  /** Of which kind it is; absent: it did not matter, or nobody knows. */
  readonly aard?: Schuldaard
  /** What the schuldeiser needs with the saldoverzoek. */
  readonly extra?: Extragegevens
  /** The overview of a source that it was taken from; absent: somebody typed it. */
  readonly herkomst?: Herkomst
  readonly aangemeld: { readonly datum: Datum; readonly bedrag: Centen }
  /** Since when it lies with this schuldeiser, as far as we know. */
  readonly sinds: Datum
  readonly kennisgeving: { readonly datum: Datum; readonly pauzeTot: Datum | null } | null
  /** Rest once more after the saldo-opgave; absent: not agreed, or not begun. */
  readonly tweedePauze?: { readonly begin: Datum; readonly tot: Datum }
  /** A pause that ended before its day. */
  readonly pauzeEinde?: { readonly datum: Datum; readonly reden: Pauzereden }
  /** What the schuldeiser did to collect while it should rest. */
  readonly incidenten?: readonly { readonly datum: Datum; readonly wat: Incassowijze }[]
  readonly gevraagd: { readonly datum: Datum; readonly uiterlijk: Datum; readonly herinnerd: boolean } | null
  readonly saldo: Saldo | null
  readonly voorafAkkoord: boolean
  readonly belemmering: string | null
  readonly vervallen: { readonly datum: Datum; readonly reden: Vervalreden } | null
}

/** What the slice schulden knows: every claim, in the order in which it came, and what the inwoner brought. */
export interface Schulden {
  readonly vorderingen: readonly Vordering[]
  readonly overzichten: readonly Vorderingenoverzicht[]
}

/** What a slice sees that may know schulden. */
export interface SchuldenInzicht extends DossierInzicht {
  readonly schulden: Schulden
}

export const geenSchulden: Schulden = { vorderingen: [], overzichten: [] }

type Overname = Extract<DossierGebeurtenis, { soort: 'TrajectOvergenomen' }>

/** Computes what the slice knows after one more gebeurtenis of its own, or after the take-over of a traject. */
export function evolveSchulden(staat: Schulden, g: SchuldenGebeurtenis | Overname): Schulden {
  switch (g.soort) {
    case 'TrajectOvergenomen':
      return { ...staat, vorderingen: vorderingenUitTraject(g.traject) }
    case 'VorderingToegevoegd':
      return { ...staat, vorderingen: [...staat.vorderingen, nieuweVordering(g)] }
    case 'VorderingenoverzichtIngelezen': {
      const { datum, bestand, regels } = g
      return { ...staat, overzichten: [...staat.overzichten, { datum, bestand, regels }] }
    }
    case 'VorderingAangevuld':
      return wijzig(staat, [g.vorderingId], (v) => aangevuld(v, g))
    case 'AfsprakenOvergenomen':
      return wijzig(staat, g.vorderingIds, (v) => ({
        schuldeiser: g.schuldeiser,
        voorafAkkoord: isVoorafAkkoord({ ...v, schuldeiser: g.schuldeiser }),
      }))
    case 'VorderingVervallen':
      return wijzig(staat, [g.vorderingId], () => ({ vervallen: { datum: g.datum, reden: g.reden } }))
    case 'KennisgevingVerstuurd': {
      const pauzes = new Map(g.vorderingen.map((v) => [v.id, v.pauzeTot]))
      return wijzig(staat, [...pauzes.keys()], ({ id }) => ({
        kennisgeving: { datum: g.datum, pauzeTot: pauzes.get(id) ?? null },
      }))
    }
    case 'KennisgevingBeantwoord':
      return wijzig(staat, [g.vorderingId], (v) => kennisgevingBeantwoord(v, g))
    // What was told is what was known.
    case 'StatusverzoekBeantwoord':
      return staat
    case 'SaldoOpgaveGevraagd':
      return wijzig(staat, g.vorderingIds, () => ({
        gevraagd: { datum: g.datum, uiterlijk: g.uiterlijk, herinnerd: false },
      }))
    case 'SaldoOpgaveHerinnerd':
      return wijzig(staat, g.vorderingIds, ({ gevraagd }) => ({
        gevraagd: { datum: gevraagd?.datum ?? g.datum, uiterlijk: g.uiterlijk, herinnerd: true },
      }))
    case 'SaldoOpgaveOntvangen':
      return wijzig(staat, [g.vorderingId], () => ({
        saldo: { bron: 'teruggemeld', datum: g.datum, bedrag: g.bedrag, preferentBedrag: g.preferentBedrag },
        voorafAkkoord: g.voorafAkkoord,
        belemmering: g.belemmering ?? null,
        ...(g.pauzeTot === undefined ? {} : { tweedePauze: { begin: g.datum, tot: g.pauzeTot } }),
      }))
    case 'IncassoTijdensPauzeGemeld':
      return wijzig(staat, [g.vorderingId], ({ incidenten = [] }) => ({
        incidenten: [...incidenten, { datum: g.datum, wat: g.wat }],
      }))
    case 'PauzeBeeindigd':
      return wijzig(staat, [g.vorderingId], () => ({ pauzeEinde: { datum: g.datum, reden: g.reden } }))
    case 'VorderingGeschat':
      return wijzig(staat, [g.vorderingId], () => ({
        saldo: { bron: 'geschat', datum: g.datum, bedrag: g.bedrag, preferentBedrag: g.preferentBedrag },
      }))
    case 'GemachtigdeAangewezen':
    case 'GemachtigdeVervallen':
      return {
        ...staat,
        vorderingen: staat.vorderingen.map((v) => (v.id === g.vorderingId ? metGemachtigde(v, g) : v)),
      }
    case 'VorderingOvergedragen':
      return { ...staat, vorderingen: staat.vorderingen.map((v) => (v.id === g.vorderingId ? overgedragen(v, g) : v)) }
    default:
      return nooit(g)
  }
}

function nieuweVordering(g: Extract<SchuldenGebeurtenis, { soort: 'VorderingToegevoegd' }>): Vordering {
  return {
    id: g.vorderingId,
    schuldeiser: g.schuldeiser,
    ...(g.kenmerk === undefined ? {} : { kenmerk: g.kenmerk }),
    ...(g.incassant === undefined ? {} : { incassant: g.incassant }),
    ...(g.deurwaarder === undefined ? {} : { deurwaarder: g.deurwaarder }),
    ...(g.aard === undefined ? {} : { aard: g.aard }),
    ...(g.herkomst === undefined ? {} : { herkomst: g.herkomst }),
    zakelijk: g.zakelijk,
    aangemeld: { datum: g.datum, bedrag: g.aangemeldBedrag },
    sinds: g.datum,
    kennisgeving: null,
    gevraagd: null,
    saldo: null,
    voorafAkkoord: isVoorafAkkoord(g),
    belemmering: null,
    vervallen: null,
  }
}

/** What an answer of the schuldeiser said stays; before it, the kind of debt decides whether it agreed beforehand. */
function aangevuld(
  v: Vordering,
  { kenmerk, incassant, deurwaarder, aard, extra }: Extract<SchuldenGebeurtenis, { soort: 'VorderingAangevuld' }>,
): Partial<Vordering> {
  const nieuw = {
    ...(kenmerk === undefined ? {} : { kenmerk }),
    ...(incassant === undefined ? {} : { incassant: metMachtiging(v.incassant, incassant) }),
    ...(deurwaarder === undefined ? {} : { deurwaarder: metMachtiging(v.deurwaarder, deurwaarder) }),
    ...(aard === undefined ? {} : { aard }),
    ...(extra === undefined ? {} : { extra: { ...v.extra, ...extra } }),
  }
  return v.saldo === null ? { ...nieuw, voorafAkkoord: isVoorafAkkoord({ ...v, ...nieuw }) } : nieuw
}

function kennisgevingBeantwoord(
  v: Vordering,
  { wie, van, kenmerk, contact }: Extract<SchuldenGebeurtenis, { soort: 'KennisgevingBeantwoord' }>,
): Partial<Vordering> {
  const { incassant, deurwaarder } = v
  const eerder = kenmerk?.was === undefined ? {} : { eerdereKenmerken: [...(v.eerdereKenmerken ?? []), kenmerk.was] }
  return {
    ...eerder,
    ...(kenmerk !== undefined && wie === 'schuldeiser' ? { kenmerk: kenmerk.wordt } : {}),
    ...(kenmerk !== undefined && wie === 'incassant' && incassant !== undefined
      ? { incassant: { ...incassant, kenmerk: kenmerk.wordt } }
      : {}),
    ...(kenmerk !== undefined && wie === 'deurwaarder' && deurwaarder !== undefined
      ? { deurwaarder: { ...deurwaarder, kenmerk: kenmerk.wordt } }
      : {}),
    ...(contact === undefined ? {} : { contacten: { ...v.contacten, [van.id]: contact.wordt } }),
  }
}

/** A claim that was sold begins again with its new schuldeiser: reference, collectors and rest were those of the old one. */
function overgedragen(
  {
    kenmerk: _kenmerk,
    incassant: _incassant,
    deurwaarder: _deurwaarder,
    tweedePauze: _tweede,
    pauzeEinde: _einde,
    incidenten: _incidenten,
    eerdereKenmerken: _eerdere,
    contacten: _contacten,
    ...vordering
  }: Vordering,
  { aan, kenmerk, datum }: Extract<SchuldenGebeurtenis, { soort: 'VorderingOvergedragen' }>,
): Vordering {
  return {
    ...vordering,
    ...(kenmerk === undefined ? {} : { kenmerk }),
    schuldeiser: aan,
    sinds: datum,
    voorafAkkoord: isVoorafAkkoord({ ...vordering, schuldeiser: aan }),
    belemmering: null,
    kennisgeving: null,
    gevraagd: null,
    saldo: null,
  }
}

function wijzig(staat: Schulden, ids: readonly string[], nieuw: (v: Vordering) => Partial<Vordering>): Schulden {
  return { ...staat, vorderingen: staat.vorderingen.map((v) => (ids.includes(v.id) ? { ...v, ...nieuw(v) } : v)) }
}

/** The claims that count: not withdrawn, not unknown to the schuldeiser. */
export function lopende(schulden: Schulden): readonly Vordering[] {
  return schulden.vorderingen.filter((v) => v.vervallen === null)
}

/** The claims of which the saldo is not yet known or estimated. */
export function zonderSaldo(schulden: Schulden): readonly Vordering[] {
  return lopende(schulden).filter((v) => v.saldo === null)
}

/** What the claims come to today: the saldo where it is known, else what was aangemeld. */
export function totaalSchuld(schulden: Schulden): Centen {
  return telOp(...lopende(schulden).map((v) => v.saldo?.bedrag ?? v.aangemeld.bedrag))
}
