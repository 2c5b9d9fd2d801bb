import type { Datum } from '../../gedeeld/datum.ts'
import type { Organisatie } from '../../domein/toegang/index.ts'
import { type Bericht, beantwoordt, berichtenBij } from '../../domein/berichten/index.ts'
import {
  type BankrekeningGebeurtenis,
  type Betaling,
  type Boeking,
  type Koppeling,
  betalingenBij,
  boekingenBij,
  boekingenBijBankrekening,
  isGeldGebeurtenis,
  koppelingenBij,
  koppelingenBijBankrekening,
} from '../../domein/geld/index.ts'
import {
  type Gebeurtenis,
  type Overzicht,
  type Termijn,
  type Traject,
  evolve,
  overzichtVan,
  termijnenVan,
  vervolgOp,
  zoektekstVan,
} from '../../domein/verloop/index.ts'
import { vasteId } from './keten.ts'
import {
  type Beantwoordrij,
  type Berichtrij,
  type Betalingrij,
  type Boekregelrij,
  type Gevolgen,
  type Jobrij,
  type Koppelingrij,
  type Overzichtrij,
  type Termijnrij,
  geenGevolgen,
} from './rijen.ts'
import { woordenVan } from './zoekwoorden.ts'

/** Where gebeurtenissen are added. */
export interface Plaats {
  readonly organisatie: Organisatie
  readonly stroomId: string
  /** The version before them; 0: a new stroom. */
  readonly versie: number
  readonly vandaag: Datum
}

/** What the read tables get when these gebeurtenissen follow on this state. */
export function gevolgenVanDossier(plaats: Plaats, voor: Traject, erbij: readonly Gebeurtenis[]): Gevolgen {
  if (erbij.length === 0) return geenGevolgen
  const nieuw = plaats.versie === 0
  const { staat, berichten, boekregels, koppelingen, betalingen } = speelAf(plaats, voor, erbij)
  const termijnen = termijnenVan(staat)
  const overzicht = overzichtVan(staat, termijnen)
  const verschil = tussen(nieuw ? [] : woordenVan(zoektekstVan(voor)), woordenVan(overzicht.zoektekst))
  const dossier_id = plaats.stroomId
  return {
    ...geenGevolgen,
    overzichten: [overzichtrij(dossier_id, plaats.versie + erbij.length, overzicht)],
    zoekwoorden: verschil.erbij.map((woord) => ({ dossier_id, woord })),
    zoekwoordenWeg: verschil.weg.map((woord) => ({ dossier_id, woord })),
    ...termijnverschil(dossier_id, nieuw ? [] : termijnenVan(voor), termijnen),
    berichten,
    boekregels,
    koppelingen,
    betalingen,
    beantwoord: erbij.flatMap((g) => beantwoording(dossier_id, g)),
    jobs: [
      ...(vervolgOp(staat, plaats.vandaag, plaats.organisatie) === null ? [] : [job('verloop', plaats)]),
      ...(berichten.length === 0 ? [] : [job('verzend', plaats)]),
    ],
  }
}

/** What was said and booked, and the state after it. */
interface Afgespeeld {
  readonly staat: Traject
  readonly berichten: readonly Berichtrij[]
  readonly boekregels: readonly Boekregelrij[]
  readonly koppelingen: readonly Koppelingrij[]
  readonly betalingen: readonly Betalingrij[]
}

/** The berichten and boekregels that gebeurtenissen yield, each with the state right after it, and the state after them all. */
export function speelAf(
  plaats: Pick<Plaats, 'stroomId' | 'versie'>,
  voor: Traject,
  erbij: readonly Gebeurtenis[],
): Afgespeeld {
  const berichten: Berichtrij[] = []
  const boekregels: Boekregelrij[] = []
  const koppelingen: Koppelingrij[] = []
  const betalingen: Betalingrij[] = []
  let staat = voor
  for (const [i, gebeurtenis] of erbij.entries()) {
    staat = evolve(staat, gebeurtenis)
    const versie = plaats.versie + i + 1
    berichten.push(...berichtenBij(gebeurtenis, staat).map((b, nr) => berichtrij(plaats.stroomId, versie, nr, b)))
    if (!isGeldGebeurtenis(gebeurtenis)) continue
    koppelingen.push(...koppelingrijen(plaats.stroomId, versie, koppelingenBij(gebeurtenis)))
    const bij = { dossierId: plaats.stroomId, ...staat }
    boekregels.push(
      ...boekingenBij(gebeurtenis, bij).flatMap((b, nr) => boekregelrijen(plaats.stroomId, versie, nr, b)),
    )
    betalingen.push(...betalingenBij(gebeurtenis, bij).map((b, nr) => betalingrij(plaats.stroomId, versie, nr, b)))
  }
  return { staat, berichten, boekregels, koppelingen, betalingen }
}

/** What the tables get when these gebeurtenissen are added to a bankrekening. */
export function gevolgenVanBankrekening(
  { stroomId, versie }: Pick<Plaats, 'stroomId' | 'versie'>,
  erbij: readonly BankrekeningGebeurtenis[],
): Gevolgen {
  return {
    ...geenGevolgen,
    bankrekeningen: erbij.flatMap((g) =>
      g.soort === 'BankrekeningGeopend' ? [{ bankrekening_id: stroomId, iban: g.iban, naam: g.naam }] : [],
    ),
    boekregels: erbij.flatMap((g, i) =>
      boekingenBijBankrekening(g, stroomId).flatMap((b, nr) => boekregelrijen(stroomId, versie + i + 1, nr, b)),
    ),
    koppelingen: erbij.flatMap((g, i) =>
      koppelingrijen(stroomId, versie + i + 1, koppelingenBijBankrekening(g, stroomId)),
    ),
  }
}

/** The rows of what one gebeurtenis uses entries of statements for. */
export function koppelingrijen(
  stroom_id: string,
  versie: number,
  koppelingen: readonly Koppeling[],
): readonly Koppelingrij[] {
  return koppelingen.map(({ bankrekeningId, postId, detail, bedrag }, plaats) => ({
    stroom_id,
    versie,
    plaats,
    bankrekening_id: bankrekeningId,
    bankpost_id: postId,
    detail,
    bedrag,
  }))
}

function berichtrij(dossier_id: string, versie: number, plaats: number, inhoud: Bericht): Berichtrij {
  return { bericht_id: vasteId('bericht', dossier_id, versie, plaats), dossier_id, versie, plaats, inhoud }
}

function betalingrij(dossier_id: string, versie: number, plaats: number, b: Betaling): Betalingrij {
  return {
    betaling_id: vasteId('betaling', dossier_id, versie, plaats),
    dossier_id,
    versie,
    plaats,
    datum: b.datum,
    aan: b.aan,
    schuldeiser_id: b.schuldeiserId,
    vordering_id: b.vorderingId,
    bestemming: b.bestemming,
    naam: b.naam,
    iban: b.iban,
    kenmerk: b.kenmerk,
    bedrag: b.bedrag,
  }
}

/** The rows of one boeking of a gebeurtenis. */
export function boekregelrijen(
  stroom_id: string,
  versie: number,
  boeking: number,
  { datum, omschrijving, regels }: Boeking,
): readonly Boekregelrij[] {
  return regels.map(({ rekening, bedrag }, regel) => ({
    stroom_id,
    versie,
    boeking,
    regel,
    datum,
    omschrijving,
    rekening: rekening.soort,
    dossier_id: 'dossierId' in rekening ? rekening.dossierId : null,
    bankrekening_id: 'bankrekeningId' in rekening ? rekening.bankrekeningId : null,
    schuldeiser_id: rekening.soort === 'te-betalen-schuldeiser' ? rekening.schuldeiserId : null,
    bedrag,
  }))
}

function beantwoording(dossier_id: string, gebeurtenis: Gebeurtenis): readonly Beantwoordrij[] {
  const antwoord = beantwoordt(gebeurtenis)
  return antwoord === null ? [] : [{ dossier_id, vordering_id: antwoord.vorderingId, soorten: antwoord.soorten }]
}

/** The row of a dossier in lists. */
export function overzichtrij(dossier_id: string, versie: number, o: Overzicht): Overzichtrij {
  return {
    dossier_id,
    versie,
    naam: o.naam,
    geboortedatum: o.geboortedatum,
    fase: o.fase,
    crisis: o.crisis,
    wacht_op: o.wachtOp,
    wacht_tekst: o.wachtTekst,
    sinds: o.sinds,
    termijn_uiterlijk: o.termijnUiterlijk,
    termijn_wat: o.termijnWat,
    aantal_vorderingen: o.aantalVorderingen,
    totaal_schuld: o.totaalSchuld,
    behandelaar_id: o.behandelaarId,
    behandelaar: o.behandelaar,
    aangemeld: o.aangemeld,
    beeindigd: o.beeindigd,
    einde_grond: o.eindeGrond,
    einde_fase: o.eindeFase,
    zoektekst: o.zoektekst,
    leefgeldrekening: o.leefgeldrekening,
  }
}

/** The row of a termijn. */
export function termijnrij(dossier_id: string, { wachtOp, vervallen, ...termijn }: Termijn): Termijnrij {
  return { dossier_id, ...termijn, wacht_op: wachtOp, vervallen: vervallen ?? false }
}

function termijnverschil(
  dossier_id: string,
  voor: readonly Termijn[],
  na: readonly Termijn[],
): Pick<Gevolgen, 'termijnen' | 'termijnenWeg'> {
  const oud = new Map(voor.map((t) => [t.sleutel, JSON.stringify(t)]))
  const sleutels = new Set(na.map((t) => t.sleutel))
  return {
    termijnen: na.filter((t) => oud.get(t.sleutel) !== JSON.stringify(t)).map((t) => termijnrij(dossier_id, t)),
    termijnenWeg: voor.filter((t) => !sleutels.has(t.sleutel)).map(({ sleutel }) => ({ dossier_id, sleutel })),
  }
}

function tussen(voor: readonly string[], na: readonly string[]) {
  const [oud, nieuw] = [new Set(voor), new Set(na)]
  return { erbij: na.filter((woord) => !oud.has(woord)), weg: voor.filter((woord) => !nieuw.has(woord)) }
}

/** A job of a dossier; planned twice before it ran, it runs once. */
export function job(taak: Jobrij['taak'], { organisatie, stroomId }: Pick<Plaats, 'organisatie' | 'stroomId'>): Jobrij {
  return {
    taak,
    inhoud: { organisatieId: organisatie.id, dossierId: stroomId },
    sleutel: `${taak}:${organisatie.id}:${stroomId}`,
  }
}
