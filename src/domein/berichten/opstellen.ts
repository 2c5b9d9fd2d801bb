import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, alsDecimaal, alsEuro, trekAf } from '../../gedeeld/geld.ts'
import { toonProcent } from '../../gedeeld/tonen.ts'
import type { DossierGebeurtenis } from '../dossier/index.ts'
import { type GeldGebeurtenis, type GeldInzicht, betaaldOp } from '../geld/index.ts'
import { type SchuldenGebeurtenis, type Vordering, incassowijzen, meeTeSturen } from '../schulden/index.ts'
import {
  type SchuldregelingGebeurtenis,
  type Vervangingsreden,
  type Voorstel,
  nogInRegeling,
  schuldVan,
  vormen,
} from '../schuldregeling/index.ts'
import { type RegisterGebeurtenis, isRegisterGebeurtenis } from '../registers/index.ts'
import type { Bericht, Berichtsoort, Regel } from './berichten.ts'
import { prognoseregels, verdeelwijzen } from './controle.ts'
import { naarWie, overWie } from './geadresseerden.ts'
import { naarInwoner } from './inwoner.ts'
import { statusregels } from './statusantwoord.ts'
import { rondRegister } from './registers.ts'
import { aanvraagBorgstelling, eindeBorgstelling } from './waarborgfonds.ts'

type Gebeurtenis = DossierGebeurtenis | SchuldenGebeurtenis | SchuldregelingGebeurtenis | GeldGebeurtenis

/** What a message to one schuldeiser about one claim says besides the claim itself. */
interface Inhoud {
  readonly soort: Berichtsoort
  readonly datum: Datum
  readonly antwoordUiterlijk?: Datum | null
  /** To this one alone; absent: to whom it concerns. */
  readonly aan?: { readonly id: string; readonly naam: string }
  readonly opVerzoek?: string | undefined
  readonly regels?: (v: Vordering) => readonly Regel[]
}

function perVordering(
  na: GeldInzicht,
  ids: readonly string[],
  { soort, datum, antwoordUiterlijk = null, aan, opVerzoek, regels }: Inhoud,
): readonly Bericht[] {
  return na.schulden.vorderingen
    .filter((v) => ids.includes(v.id))
    .flatMap((v) =>
      (aan === undefined ? naarWie(v, soort, antwoordUiterlijk !== null) : [aan]).map(({ id, naam }) => ({
        soort,
        aan: { soort: 'schuldeiser', id, naam },
        datum,
        vorderingIds: [v.id],
        regels: [...overWie(na, v, id), ...(regels?.(v) ?? [])],
        antwoordUiterlijk,
        ...(opVerzoek === undefined ? {} : { opVerzoek }),
      })),
    )
}

const alle = (na: GeldInzicht) => nogInRegeling(na).map((g) => g.vorderingId)

/**
 * What the voorstel says about one claim: its saldo on that day and what it gets of it.
 * @throws Error when the voorstel does not have that claim: then any amount would be made up
 */
function voorstelregels(na: GeldInzicht): (v: Vordering) => readonly Regel[] {
  const { voorstel } = na.schuldregeling
  if (voorstel === null) return () => []
  return ({ id }) => [
    { wat: 'Vorm', waarde: vormen[voorstel.vorm] },
    { wat: 'Uw vordering', waarde: alsDecimaal(bedragVan(id, voorstel.grondslag)) },
    {
      wat: voorstel.vorm === 'SB' ? 'Verwacht bedrag voor u' : 'Bedrag voor u',
      waarde: alsDecimaal(bedragVan(id, voorstel.uitdeling)),
    },
    { wat: 'Kwijtschelding die wij u vragen', waarde: alsDecimaal(bedragVan(id, voorstel.kwijting)) },
    { wat: 'Percentage preferent', waarde: toonProcent(voorstel.percentagePreferent) },
    { wat: 'Percentage concurrent', waarde: toonProcent(voorstel.percentageConcurrent) },
    { wat: 'Te verdelen', waarde: alsDecimaal(voorstel.teVerdelen) },
    { wat: 'Looptijd in maanden', waarde: String(voorstel.looptijdMaanden) },
    { wat: 'Aantal vorderingen', waarde: String(voorstel.grondslag.length) },
    ...(voorstel.vergoeding === 0
      ? []
      : [{ wat: 'Vergoeding voor de schuldhulp', waarde: alsDecimaal(voorstel.vergoeding) }]),
    ...nevenregels(na),
    { wat: 'Motivering', waarde: voorstel.motivering },
  ]
}

/** What single schuldeisers get outside the verdeling: every schuldeiser reads it, or it would be a hidden deal (L-26). */
function nevenregels({ schuldregeling: { voorstel }, schulden }: GeldInzicht): readonly Regel[] {
  return (voorstel?.nevenafspraken ?? []).map(({ vorderingId, wat, bedrag, reden }) => {
    const naam = schulden.vorderingen.find((v) => v.id === vorderingId)?.schuldeiser.naam ?? 'Een schuldeiser'
    const hoeveel = bedrag === undefined ? '' : ` (${alsEuro(bedrag)})`
    return {
      wat: 'Afspraak buiten de verdeling',
      waarde: `${naam}: ${wat}${hoeveel}`,
      uitleg: `Reden: ${reden}`,
    }
  })
}

const vervangingsredenen: Readonly<Record<Vervangingsreden, string>> = {
  vorderingen: 'de schulden zijn veranderd',
  capaciteit: 'de inwoner kan een ander bedrag betalen',
  nevenafspraken: 'de afspraken buiten de verdeling zijn veranderd',
  'geen-akkoord': 'niet iedereen was akkoord met het vorige voorstel',
}

/** Why there is a new voorstel, and what was before: the total and the percentages, never a claim of somebody else. */
function vervangingsregels({ vervangt, ...voorstel }: Voorstel): readonly Regel[] {
  if (vervangt === undefined) return []
  const redenen = vervangt.redenen.map((reden) => vervangingsredenen[reden])
  return [
    {
      wat: 'Dit voorstel vervangt dat van',
      waarde: vervangt.datum,
      uitleg: `Want ${redenen.join(' en ')}. Een antwoord op het vorige voorstel telt niet meer.`,
    },
    { wat: 'Totale schuld eerst', waarde: alsDecimaal(vervangt.schuld) },
    { wat: 'Totale schuld nu', waarde: alsDecimaal(schuldVan(voorstel.grondslag)) },
    { wat: 'Percentage preferent eerst', waarde: toonProcent(vervangt.percentagePreferent) },
    { wat: 'Percentage concurrent eerst', waarde: toonProcent(vervangt.percentageConcurrent) },
  ]
}

function bedragVan(id: string, delen: readonly { readonly vorderingId: string; readonly bedrag: Centen }[]): Centen {
  const deel = delen.find(({ vorderingId }) => vorderingId === id)
  if (deel === undefined) throw new Error(`The voorstel has no claim ${id}`)
  return deel.bedrag
}

/** What each schuldeiser forgives: the claim of the agreement less what was paid on it. */
function kwijtingregels(
  { schuldregeling: { voorstel }, geld }: GeldInzicht,
  wat: string,
): (v: Vordering) => readonly Regel[] {
  return ({ id }) => {
    const vordering = bedragVan(id, voorstel?.grondslag ?? [])
    const betaald = betaaldOp(geld, id)
    return [
      { wat: 'Uw vordering', waarde: alsDecimaal(vordering) },
      { wat: 'In totaal betaald', waarde: alsDecimaal(betaald) },
      { wat, waarde: alsDecimaal(trekAf(vordering, betaald)) },
    ]
  }
}

/** What this schuldeiser needs to find the claim: only what it asks by its agreement, and only what is known. */
function gevraagdeGegevens(v: Vordering): readonly Regel[] {
  const { meterstand, meterstandOp, eerdereAdressen } = meeTeSturen(v)
  return [
    ...(meterstand === undefined
      ? []
      : [
          {
            wat: 'Meterstand',
            waarde: meterstand,
            ...(meterstandOp === undefined ? {} : { uitleg: `Afgelezen op ${meterstandOp}.` }),
          },
        ]),
    ...(eerdereAdressen === undefined ? [] : [{ wat: 'Eerdere adressen', waarde: eerdereAdressen }]),
  ]
}

function naarSchuldeisers(g: Gebeurtenis, na: GeldInzicht): readonly Bericht[] {
  switch (g.soort) {
    case 'KennisgevingVerstuurd': {
      const pauzes = new Map(g.vorderingen.map((v) => [v.id, v.pauzeTot]))
      const pauze = ({ id }: Vordering): readonly Regel[] => {
        const tot = pauzes.get(id)
        return tot
          ? [{ wat: 'Pauze volgens het convenant tot en met', waarde: tot }]
          : [{ wat: 'Verzoek', waarde: 'Wilt u de incasso stoppen zolang wij helpen?' }]
      }
      return perVordering(na, [...pauzes.keys()], { soort: 'kennisgeving', datum: g.datum, regels: pauze })
    }
    case 'IncassoTijdensPauzeGemeld': {
      const regels: readonly Regel[] = [
        { wat: 'Wat wij hoorden', waarde: incassowijzen[g.wat] },
        { wat: 'Op', waarde: g.datum },
        { wat: 'De pauze loopt tot en met', waarde: g.pauzeTot },
        { wat: 'Toelichting', waarde: g.toelichting },
        { wat: 'Verzoek', waarde: 'Wilt u dit stoppen en terugdraaien, en ook uw incassant vragen te stoppen?' },
      ]
      return perVordering(na, [g.vorderingId], { soort: 'incasso-tijdens-pauze', datum: g.datum, regels: () => regels })
    }
    case 'StatusverzoekBeantwoord':
      return perVordering(na, [g.vorderingId], {
        soort: 'statusantwoord',
        datum: g.datum,
        aan: g.van,
        opVerzoek: g.verzoek,
        regels: (v) => statusregels(na, v, g),
      })
    case 'SaldoOpgaveGevraagd':
      return perVordering(na, g.vorderingIds, {
        soort: 'saldoverzoek',
        datum: g.datum,
        antwoordUiterlijk: g.uiterlijk,
        regels: gevraagdeGegevens,
      })
    case 'SaldoOpgaveHerinnerd':
      return perVordering(na, g.vorderingIds, {
        soort: 'herinnering-saldoverzoek',
        datum: g.datum,
        antwoordUiterlijk: g.uiterlijk,
        regels: gevraagdeGegevens,
      })
    case 'VoorstelGedaan':
      return perVordering(na, g.gevraagd, {
        soort: 'voorstel',
        datum: g.datum,
        antwoordUiterlijk: g.uiterlijk,
        regels: (v) => [...vervangingsregels(g), ...voorstelregels(na)(v)],
      })
    case 'VoorstelHerinnerd':
      return perVordering(na, g.vorderingIds, {
        soort: 'herinnering-voorstel',
        datum: g.datum,
        antwoordUiterlijk: g.uiterlijk,
        regels: voorstelregels(na),
      })
    case 'HeroverwegingGevraagd':
      return perVordering(na, [g.vorderingId], {
        soort: 'verzoek-heroverweging',
        datum: g.datum,
        antwoordUiterlijk: g.uiterlijk,
        regels: (v) => [...voorstelregels(na)(v), { wat: 'Toelichting', waarde: g.toelichting }],
      })
    case 'RegelingTotStandGekomen':
      return perVordering(na, alle(na), {
        soort: 'regeling-tot-stand',
        datum: g.datum,
        regels: (v) => [
          ...voorstelregels(na)(v),
          { wat: 'Datum akkoord', waarde: g.datum },
          { wat: 'Einde looptijd', waarde: g.einde },
        ],
      })
    case 'RegelingMislukt':
      return perVordering(na, alle(na), { soort: 'regeling-niet-tot-stand', datum: g.datum })
    case 'PrognoseBijgesteld':
      return perVordering(na, alle(na), {
        soort: 'hercontrole',
        datum: g.datum,
        regels: ({ id }) => prognoseregels(g, id),
      })
    case 'Uitgedeeld': {
      const delen = new Map(g.delen.map((d) => [d.vorderingId, d.bedrag]))
      return perVordering(na, [...delen.keys()], {
        soort: 'uitdeling',
        datum: g.datum,
        regels: ({ id }) => {
          const deel = delen.get(id)
          return deel === undefined
            ? []
            : [
                { wat: 'Wij betalen u', waarde: alsDecimaal(deel) },
                { wat: 'In totaal betaald', waarde: alsDecimaal(betaaldOp(na.geld, id)) },
                ...(g.grond === 'einde' ? [{ wat: 'Zo is verdeeld', waarde: verdeelwijzen[g.methode] }] : []),
              ]
        },
      })
    }
    case 'FinaleKwijtingGevraagd':
      return perVordering(na, g.vorderingIds, {
        soort: 'verzoek-finale-kwijting',
        datum: g.datum,
        antwoordUiterlijk: g.uiterlijk,
        // A traject that was taken over has no voorstel of ours: then there is nothing to name.
        regels: na.schuldregeling.voorstel === null ? () => [] : kwijtingregels(na, 'Kwijtschelding die wij u vragen'),
      })
    case 'FinaleKwijtingVerleend':
      return perVordering(na, alle(na), {
        soort: 'kwijting-schuldeiser',
        datum: g.datum,
        regels: kwijtingregels(na, 'Kwijtgescholden'),
      })
    case 'TrajectBeeindigd': {
      const ids = na.schulden.vorderingen
        .filter((v) => v.vervallen === null && v.kennisgeving !== null)
        .map((v) => v.id)
      const regels = () => [{ wat: 'De schuldhulp stopt op', waarde: g.datum }]
      return perVordering(na, ids, { soort: 'beeindiging', datum: g.datum, regels })
    }
    default:
      return []
  }
}

/**
 * Every message that follows from one gebeurtenis.
 * @param na the state after it
 */
export function berichtenBij(gebeurtenis: Gebeurtenis | RegisterGebeurtenis, na: GeldInzicht): readonly Bericht[] {
  if (isRegisterGebeurtenis(gebeurtenis)) return rondRegister(gebeurtenis, na)
  if (gebeurtenis.soort === 'BorgstellingAangevraagd') return [aanvraagBorgstelling(gebeurtenis)]
  if (gebeurtenis.soort === 'KredietBeeindigd') return eindeBorgstelling(gebeurtenis, na)
  return [...naarSchuldeisers(gebeurtenis, na), ...naarInwoner(gebeurtenis, na)]
}
