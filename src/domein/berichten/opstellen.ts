import type { Datum } from '../../gedeeld/datum.ts'
import { alsDecimaal } from '../../gedeeld/geld.ts'
import { plusWerkdagen } from '../../regels/termijnen/index.ts'
import type { DossierGebeurtenis } from '../dossier/index.ts'
import { type GeldGebeurtenis, type GeldInzicht, betaaldOp } from '../geld/index.ts'
import {
  type GemachtigdenGebeurtenis,
  type SchuldenGebeurtenis,
  type Vordering,
  incassowijzen,
  meeTeSturen,
  wieHandelt,
} from '../schulden/index.ts'
import { type SchuldregelingGebeurtenis, nogInRegeling } from '../schuldregeling/index.ts'
import { kwijtingregels, kwijtingvraagregels, vervangingsregels, voorstelregels } from './aanbodregels.ts'
import type { Bericht, Berichtsoort, Regel } from './berichten.ts'
import { prognoseregels, verdeelwijzen } from './controle.ts'
import { naarWie, overWie } from './geadresseerden.ts'
import { machtigingsregels, openVraagOver, vraagtNuEenAnder } from './machtiging.ts'
import { statusregels } from './statusantwoord.ts'

/** What somebody outside may hear of. */
export type Gebeurtenis = DossierGebeurtenis | SchuldenGebeurtenis | SchuldregelingGebeurtenis | GeldGebeurtenis

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

/** Both hear of a machtiging; what is open is asked of who acts from now on. */
function rondMachtiging(g: GemachtigdenGebeurtenis, na: GeldInzicht): readonly Bericht[] {
  const v = na.schulden.vorderingen.find(({ id }) => id === g.vorderingId)
  if (v === undefined) return []
  const ander = g.soort === 'GemachtigdeAangewezen' ? g.wie : g.van
  const wie = ander.id === undefined ? [] : [{ id: ander.id, naam: ander.naam }]
  const bericht = { soort: 'machtiging', datum: g.datum, regels: () => machtigingsregels(g, v) } as const
  const verteld = [v.schuldeiser, ...wie].flatMap((aan) => perVordering(na, [v.id], { ...bericht, aan }))
  const handelt = wieHandelt(v)
  const wisselt = g.soort === 'GemachtigdeAangewezen' ? handelt.id === ander.id : vraagtNuEenAnder(g, v)
  const vraag = wisselt ? openVraagOver(na, v) : null
  return vraag === null ? verteld : [...verteld, ...opnieuwGevraagd(vraag, v, g.datum, na)]
}

// Who is asked when the term is over, or ends today, cannot answer in it; te bevestigen (ADR 0051).
const werkdagenNaTermijn = 5

function opnieuwGevraagd(
  { soort, uiterlijk }: NonNullable<ReturnType<typeof openVraagOver>>,
  v: Vordering,
  datum: Datum,
  na: GeldInzicht,
): readonly Bericht[] {
  const regels = {
    saldoverzoek: gevraagdeGegevens,
    voorstel: voorstelregels(na),
    'verzoek-finale-kwijting': kwijtingvraagregels(na),
  }
  const antwoordUiterlijk = uiterlijk > datum ? uiterlijk : plusWerkdagen(datum, werkdagenNaTermijn)
  return perVordering(na, [v.id], { soort, datum, antwoordUiterlijk, regels: regels[soort] })
}

/** The messages to schuldeisers that follow from one gebeurtenis. @param na the state after it */
export function naarSchuldeisers(g: Gebeurtenis, na: GeldInzicht): readonly Bericht[] {
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
    case 'GemachtigdeAangewezen':
    case 'GemachtigdeVervallen':
      return rondMachtiging(g, na)
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
        regels: kwijtingvraagregels(na),
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
