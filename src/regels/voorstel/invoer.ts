import {
  type Fout,
  type Strijdigheid,
  decimaalBedrag,
  decimaalPercentage,
  formulier,
  geheelGetal,
  groep,
  isoDag,
  jaNee,
  keuze,
  langeTekst,
  lees,
  lijst,
  metControle,
  optioneel,
} from '../../gedeeld/invoer.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, alsDecimaal } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { verantwoordingAlsJson } from '../beslagvrije-voet/index.ts'
import { dubbeleKenmerken, preferentTeHoog, vorderingvelden } from '../verdeling/index.ts'
import { type Vergoedingsafspraak, grondslagen } from '../vergoeding/index.ts'
import type { Capaciteitsregel } from './capaciteit.ts'
import { berekenVoorstel } from './voorstel.ts'
import { type VoorstelVordering, type Voorstelvraag, type Vorm, vormen } from './vraag.ts'
import { type Regelfout, inWoorden } from './woorden.ts'

/** What every calculation over the claims of a dossier asks, beside the afloscapaciteit. */
export const regelingvelden = {
  peildatum: isoDag({ label: 'Peildatum' }),
  looptijdMaanden: geheelGetal({ label: 'Looptijd in maanden', min: 1, max: 60 }),
  afwijkingLooptijd: optioneel(langeTekst({ label: 'Waarom langer dan de norm' })),
  ondernemer: optioneel(jaNee({ label: 'Ondernemer' })),
  vermogen: decimaalBedrag({ label: 'Vermogen' }),
  vergoeding: optioneel(
    groep(
      { label: 'Vergoeding' },
      {
        percentage: decimaalPercentage({ label: 'Percentage' }),
        grondslag: keuze({ label: 'Waarover', opties: grondslagen }),
        beheerPerMaand: decimaalBedrag({ label: 'Financieel beheer per maand' }),
      },
    ),
  ),
  vorderingen: metControle(
    lijst(
      { label: 'Vorderingen', min: 1, max: 1000 },
      metControle(groep({ label: 'Vordering' }, vorderingvelden), preferentTeHoog),
    ),
    dubbeleKenmerken,
  ),
}

/** The same afloscapaciteit in every month. */
export const enkeleCapaciteit = decimaalBedrag({ label: 'Afloscapaciteit per maand' })

const regel = groep(
  { label: 'Afloscapaciteit' },
  { vanaf: isoDag({ label: 'Vanaf' }), bedrag: decimaalBedrag({ label: 'Per maand' }) },
)

/** The afloscapaciteit from a day on, row by row. */
export const capaciteitslijst = lijst({ label: 'Afloscapaciteit per maand', min: 1, max: 120 }, regel)

const velden = {
  ...regelingvelden,
  vorm: keuze({ label: 'Vorm', opties: vormen }),
  jaarrente: optioneel(decimaalPercentage({ label: 'Effectieve jaarrente' })),
}

const enkel = metControle(formulier({ ...velden, afloscapaciteitPerMaand: enkeleCapaciteit }), renteBijVorm)

const opDatum = metControle(formulier({ ...velden, afloscapaciteitPerMaand: capaciteitslijst }), (waarde, heel) => [
  ...renteBijVorm(waarde, heel),
  ...capaciteitsregels(waarde, heel),
])

/** What is asked for a calculation, as JSON: the afloscapaciteit as one amount, or from a day on. */
export const voorstelinvoer = [enkel, opDatum] as const

type Heel = (...pad: readonly (string | number)[]) => boolean

interface Gelezen {
  readonly peildatum: Datum
  readonly vorm: Vorm
  readonly capaciteit: readonly Capaciteitsregel[]
  readonly looptijdMaanden: number
  readonly afwijkingLooptijd?: string | undefined
  readonly ondernemer?: boolean | undefined
  readonly vermogen: Centen
  readonly jaarrente?: number | undefined
  readonly vergoeding?: Vergoedingsafspraak | undefined
  readonly vorderingen: readonly VoorstelVordering[]
}

function renteBijVorm({ vorm, jaarrente }: Pick<Gelezen, 'vorm' | 'jaarrente'>, heel: Heel): readonly Strijdigheid[] {
  const pad = ['jaarrente']
  if (!heel('vorm')) return []
  if (vorm !== 'SK' && jaarrente !== undefined)
    return [{ pad, code: 'strijdig', detail: 'Een jaarrente hoort alleen bij een saneringskrediet (SK).' }]
  return vorm === 'SK' && jaarrente === undefined && heel('jaarrente')
    ? [{ pad, code: 'ontbreekt', detail: 'Geef bij een saneringskrediet (SK) de jaarrente.' }]
    : []
}

interface Opgegeven {
  readonly peildatum: Datum
  readonly afloscapaciteitPerMaand: readonly Capaciteitsregel[]
}

/** Rows on the same day contradict each other; without a row on the peildatum the first months are unknown. */
export function capaciteitsregels(
  { peildatum, afloscapaciteitPerMaand: regels }: Opgegeven,
  heel: Heel,
): readonly Strijdigheid[] {
  const veld = 'afloscapaciteitPerMaand'
  const dagen = regels.map((rij, i) => (heel(veld, i, 'vanaf') ? rij.vanaf : null))
  const bekend = dagen.filter((dag) => dag !== null)
  const telaat = heel('peildatum') && bekend.length === dagen.length && bekend.every((dag) => dag > peildatum)
  return [
    ...dagen.flatMap((dag, i): Strijdigheid[] =>
      dag !== null && dagen.indexOf(dag) < i
        ? [{ pad: [veld, i, 'vanaf'], code: 'dubbel', detail: 'Deze datum komt vaker voor.' }]
        : [],
    ),
    ...(telaat && dagen.length > 0
      ? [{ pad: [veld, 0, 'vanaf'], code: 'strijdig', detail: 'Geef ook de afloscapaciteit op de peildatum.' } as const]
      : []),
  ]
}

/**
 * Reads the JSON of `bereken voorstel`.
 * @returns the question, or every fault: wrong form, fields that contradict each other
 */
export function leesVoorstelvraag(json: unknown): Uitkomst<Voorstelvraag, Fout> {
  const gelezen = heeftCapaciteitslijst(json) ? metCapaciteit(lees(opDatum, json)) : metCapaciteit(lees(enkel, json))
  return gelezen.ok ? gelukt(alsVraag(gelezen.waarde)) : gelezen
}

/** Whether the JSON gives the afloscapaciteit as rows. */
export function heeftCapaciteitslijst(json: unknown): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    'afloscapaciteitPerMaand' in json &&
    Array.isArray(json.afloscapaciteitPerMaand)
  )
}

interface Capaciteitsopgave {
  readonly peildatum: Datum
  readonly afloscapaciteitPerMaand: Centen | readonly Capaciteitsregel[]
}

/** Puts the afloscapaciteit as rows, however it was given: one amount holds from the peildatum on. */
export function metCapaciteit<G extends Capaciteitsopgave>(
  gelezen: Uitkomst<G, Fout>,
): Uitkomst<Omit<G, 'afloscapaciteitPerMaand'> & { readonly capaciteit: readonly Capaciteitsregel[] }, Fout> {
  if (!gelezen.ok) return gelezen
  const { afloscapaciteitPerMaand: gegeven, ...rest } = gelezen.waarde
  const capaciteit = typeof gegeven === 'number' ? [{ vanaf: gelezen.waarde.peildatum, bedrag: gegeven }] : gegeven
  return gelukt({ ...rest, capaciteit })
}

function alsVraag(gelezen: Gelezen): Voorstelvraag {
  const { vorm, jaarrente, ondernemer = false, vergoeding = null, ...rest } = gelezen
  const gemeen = { ...rest, ondernemer, vergoeding }
  if (vorm !== 'SK') return { ...gemeen, vorm }
  if (jaarrente === undefined) throw new Error('A saneringskrediet without jaarrente')
  return { ...gemeen, vorm, krediet: { soort: 'jaarrente', jaarrente } }
}

/** The answer of `bereken voorstel`, amounts as decimal strings; or the refusals in words. */
export function voorstelAlsJson(vraag: Voorstelvraag): Uitkomst<object, Regelfout> {
  const uitkomst = berekenVoorstel(vraag)
  if (!uitkomst.ok) return geweigerd(...uitkomst.weigeringen.map(inWoorden))
  const { gespaard, rente, vergoeding, teVerdelen, rest, uitdeling, kwijting, berekening, ...v } = uitkomst.waarde
  return gelukt({
    gespaard: alsDecimaal(gespaard),
    rente: alsDecimaal(rente),
    vergoeding: alsDecimaal(vergoeding),
    teVerdelen: alsDecimaal(teVerdelen),
    rest: alsDecimaal(rest),
    percentagePreferent: v.percentagePreferent,
    percentageConcurrent: v.percentageConcurrent,
    uitdeling: uitdeling.map((rij) => ({ ...rij, bedrag: alsDecimaal(rij.bedrag) })),
    kwijting: kwijting.map(({ id, bedrag }) => ({ id, bedrag: alsDecimaal(bedrag) })),
    soort: v.soort,
    verantwoording: verantwoordingAlsJson(berekening),
  })
}
