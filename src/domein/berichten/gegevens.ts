import { nul, trekAf } from '../../gedeeld/geld.ts'
import type { Organisatie } from '../toegang/index.ts'
import type { Persoon } from '../dossier/index.ts'
import { type GeldInzicht, betaaldOp, betalingskenmerkVan } from '../geld/index.ts'
import { type Vordering, betrokkenenBij, isBetrokken, meeTeSturen } from '../schulden/index.ts'
import { schuldVan } from '../schuldregeling/index.ts'
import type { Bericht } from './berichten.ts'
import type {
  Aanbod,
  Berichtgegevens,
  Berichtinhoud,
  Berichtpersoon,
  Berichtvordering,
  Contactpersoon,
  Vorderingstype,
} from './uitwisseling.ts'

/** Where a message belongs, and who sends it. */
export interface Afzending {
  readonly berichtId: string
  readonly dossierId: string
  readonly conversatieId: string
  readonly organisatie: Pick<Organisatie, 'code' | 'naam'>
  /** How the organisation is reached; the behandelaar's name goes before its name. */
  readonly contact?: Partial<Contactpersoon>
}

/**
 * What a message to a schuldeiser says, as data.
 * @param staat the dossier at the version of the message: what was said then is said again, whatever came after
 * @returns null for a message to somebody else, or about no claim of this schuldeiser
 * @throws Error when the message speaks of a voorstel that the dossier does not have
 */
export function gegevensVan(bericht: Bericht, staat: GeldInzicht, afzending: Afzending): Berichtgegevens | null {
  const { aan, vorderingIds } = bericht
  const vordering = staat.schulden.vorderingen.find(({ id }) => vorderingIds.includes(id))
  if (aan.soort !== 'schuldeiser' || vordering === undefined) return null
  const { dossier } = staat
  const { berichtId, conversatieId, organisatie, contact } = afzending
  // Only who is public may use a BSN; a claim that went to somebody else since says nothing of who this is to.
  // And who collects for a public schuldeiser is not public itself.
  const isEigen = vordering.schuldeiser.id === aan.id
  const metBsn = isEigen && vordering.schuldeiser.soort === 'Publiek'
  return {
    berichtId,
    conversatieId,
    soort: bericht.soort,
    datum: bericht.datum,
    antwoordUiterlijk: bericht.antwoordUiterlijk,
    ...(bericht.opVerzoek === undefined ? {} : { opVerzoek: bericht.opVerzoek }),
    klantnummer: betalingskenmerkVan(afzending.dossierId),
    organisatie: { code: organisatie.code, naam: organisatie.naam },
    contactpersoon: { ...contact, naam: dossier.behandelaar?.naam ?? contact?.naam ?? organisatie.naam },
    schuldeiser: {
      id: aan.id,
      naam: aan.naam,
      soort: isEigen || !isBetrokken(vordering, aan.id) ? vordering.schuldeiser.soort : 'Overig',
    },
    klant: persoonVan(dossier.client ?? {}, metBsn),
    partner: dossier.partner === null ? null : persoonVan(dossier.partner, metBsn),
    vordering: vorderingVan(vordering, aan.id),
    inhoud: inhoudVan(bericht, staat, vordering),
  }
}

function persoonVan(
  {
    naam,
    geboortedatum,
    geslachtsaanduiding,
    bsn,
    straat,
    postcode,
    huisnummer,
    huisnummertoevoeging,
    woonplaats,
  }: Persoon,
  metBsn: boolean,
): Berichtpersoon {
  return {
    naam: naam ?? 'Naam onbekend',
    ...(geboortedatum === undefined ? {} : { geboortedatum }),
    ...(geslachtsaanduiding === undefined ? {} : { geslacht: geslachtsaanduiding }),
    adres: {
      ...(straat === undefined ? {} : { straat }),
      ...(postcode === undefined ? {} : { postcode }),
      ...(huisnummer === undefined ? {} : { huisnummer }),
      ...(huisnummertoevoeging === undefined ? {} : { huisnummertoevoeging }),
      ...(woonplaats === undefined ? {} : { woonplaats }),
    },
    ...(metBsn && bsn !== undefined ? { bsn } : {}),
  }
}

const alsIncassant = ({ naam, kenmerk }: Pick<NonNullable<Vordering['incassant']>, 'naam' | 'kenmerk'>) => ({
  naam,
  ...(kenmerk === undefined ? {} : { kenmerk }),
})

function vorderingVan(v: Vordering, aan: string): Berichtvordering {
  const { id, incassant, deurwaarder } = v
  const [eigenaar, ...anderen] = betrokkenenBij(v)
  const namens = anderen.some((een) => een.id === aan) ? eigenaar : undefined
  const kenmerk = [...anderen.filter((een) => een.id === aan), v].find((een) => een.kenmerk !== undefined)?.kenmerk
  const daar = v.contacten?.[aan]
  return {
    id,
    ...(daar?.klantnummer === undefined ? {} : { klantnummer: daar.klantnummer }),
    ...(kenmerk === undefined ? {} : { kenmerk }),
    ...(namens === undefined ? {} : { namens: alsIncassant(namens) }),
    ...(incassant === undefined ? {} : { incassant: alsIncassant(incassant) }),
    ...(deurwaarder === undefined ? {} : { deurwaarder: alsIncassant(deurwaarder) }),
  }
}

function inhoudVan(bericht: Bericht, staat: GeldInzicht, v: Vordering): Berichtinhoud {
  const regelVan = (naam: string) => bericht.regels.find(({ wat }) => wat === naam)?.waarde
  switch (bericht.soort) {
    case 'kennisgeving':
      return { soort: 'kennisgeving', pauzeTot: v.kennisgeving?.pauzeTot ?? null }
    case 'saldoverzoek':
    case 'herinnering-saldoverzoek':
      return {
        soort: 'saldoverzoek',
        herinnering: bericht.soort === 'herinnering-saldoverzoek',
        ...(Object.keys(meeTeSturen(v)).length === 0 ? {} : { extra: meeTeSturen(v) }),
      }
    case 'voorstel':
    case 'herinnering-voorstel':
    case 'verzoek-heroverweging': {
      const toelichting = bericht.soort === 'verzoek-heroverweging' ? regelVan('Toelichting') : undefined
      return {
        soort: 'voorstel',
        ronde: staat.schuldregeling.voorstel?.ronde ?? 1,
        herinnering: bericht.soort === 'herinnering-voorstel',
        ...(toelichting === undefined ? {} : { heroverweging: toelichting }),
        ...aanbodVoor(v.id, staat),
      }
    }
    case 'regeling-tot-stand':
      return akkoordVoor(v, staat)
    case 'verzoek-finale-kwijting': {
      const vordering = staat.schuldregeling.voorstel?.grondslag.find((g) => g.vorderingId === v.id)?.bedrag ?? nul
      const betaald = betaaldOp(staat.geld, v.id)
      return { soort: 'kwijtingverzoek', vordering, betaald, kwijting: trekAf(vordering, betaald) }
    }
    case 'beeindiging': {
      const reden = staat.dossier.einde?.grond === 'afgerond' ? 'afgerond' : 'gestopt'
      return { soort: 'einde', op: staat.dossier.einde?.datum ?? bericht.datum, reden }
    }
    default:
      return { soort: 'status', regels: bericht.regels }
  }
}

/** What the voorstel offers for one claim. @throws Error when it does not have that claim: any amount would be made up */
function aanbodVoor(id: string, { schuldregeling: { voorstel } }: GeldInzicht): Aanbod {
  const grond = voorstel?.grondslag.find(({ vorderingId }) => vorderingId === id)
  const deel = voorstel?.uitdeling.find(({ vorderingId }) => vorderingId === id)
  const kwijting = voorstel?.kwijting.find(({ vorderingId }) => vorderingId === id)
  if (voorstel === null || grond === undefined || deel === undefined || kwijting === undefined)
    throw new Error(`The voorstel has no claim ${id}`)
  return {
    vorm: voorstel.vorm,
    vordering: grond.bedrag,
    preferentBedrag: grond.preferentBedrag,
    uitdeling: deel.bedrag,
    kwijting: kwijting.bedrag,
    percentage: deel.percentage,
    percentagePreferent: voorstel.percentagePreferent,
    percentageConcurrent: voorstel.percentageConcurrent,
    totaleSchuld: schuldVan(voorstel.grondslag),
    teVerdelen: voorstel.teVerdelen,
    looptijdMaanden: voorstel.looptijdMaanden,
    motivering: voorstel.motivering,
  }
}

function akkoordVoor(v: Vordering, staat: GeldInzicht): Berichtinhoud {
  const { regeling } = staat.schuldregeling
  if (regeling === null) throw new Error('A regeling was told that the dossier does not have')
  const { vorm, percentage, uitdeling, vordering, preferentBedrag } = aanbodVoor(v.id, staat)
  const type: Vorderingstype =
    preferentBedrag === 0 ? 'concurrent' : preferentBedrag === vordering ? 'preferent' : 'deels-preferent'
  return {
    soort: 'akkoord',
    datumAkkoord: regeling.datum,
    vorm,
    afkooppercentage: percentage,
    prognoseEindbedrag: uitdeling,
    actueelVorderingsbedrag: vordering,
    vorderingstype: type,
    betaalreferentie: v.kenmerk ?? v.id,
    uitbetaalmomenten: vorm === 'SB' ? 'na-elke-hercontrole' : 'eenmalig',
    einde: regeling.einde,
  }
}
