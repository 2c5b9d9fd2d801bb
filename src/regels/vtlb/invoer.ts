import {
  type Fout,
  type Ingevuld,
  type Strijdigheid,
  decimaalBedrag,
  formulier,
  geheelGetal,
  groep,
  jaNee,
  keuze,
  langeTekst,
  lees,
  lijst,
  metControle,
  optioneel,
  urenPerWeek,
} from '../../gedeeld/invoer.ts'
import { alsDecimaal, decimaalHalfOp } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import {
  type Regelfout,
  heeftKinderen,
  inWoorden,
  isPaar,
  nietGemodelleerdAlsJson,
  strijdigheden as voetstrijdigheden,
  verantwoordingAlsJson,
  voetvelden,
} from '../beslagvrije-voet/index.ts'
import { type Correcties, type Lasten, type Vtlbvraag, correctiesoorten } from './vraag.ts'
import { berekenVtlb } from './vtlb.ts'

/** What is asked for a calculation, as JSON. */
export const vtlbinvoer = metControle(
  formulier({
    ...voetvelden,
    nettoMaandinkomen: decimaalBedrag({ label: 'Netto inkomen per maand, met vakantiegeld' }),
    aowLeeftijd: jaNee({ label: 'AOW-leeftijd bereikt' }),
    volwassenen: geheelGetal({ label: 'Aantal volwassenen', min: 1, max: 2 }),
    werkurenPerWeek: urenPerWeek({ label: 'Uren werk per week' }),
    eigenRisicoAfgekocht: jaNee({ label: 'Eigen risico afgekocht' }),
    correcties: optioneel(
      groep(
        { label: 'Individuele correcties' },
        {
          zorgpremie: decimaalBedrag({ label: 'Correctie zorgpremie' }),
          woonlasten: decimaalBedrag({ label: 'Correctie woonlasten' }),
          missendKindgebondenBudget: decimaalBedrag({ label: 'Correctie gemist kindgebonden budget' }),
        },
      ),
    ),
    lasten: optioneel(
      groep(
        { label: 'Werkelijke lasten' },
        {
          zorgpremie: decimaalBedrag({ label: 'Zorgpremie' }),
          zorgtoeslag: decimaalBedrag({ label: 'Zorgtoeslag' }),
          rekenhuur: decimaalBedrag({ label: 'Rekenhuur' }),
          huurtoeslag: decimaalBedrag({ label: 'Huurtoeslag' }),
          kindgebondenBudget: decimaalBedrag({ label: 'Kindgebonden budget' }),
          kinderen: lijst(
            { label: 'Kinderen', max: 20 },
            groep({ label: 'Kind' }, { leeftijd: geheelGetal({ label: 'Leeftijd', min: 0, max: 17 }) }),
          ),
        },
      ),
    ),
    overigeCorrecties: optioneel(
      lijst(
        { label: 'Overige correcties', max: 100 },
        groep(
          { label: 'Correctie' },
          {
            soort: keuze({ label: 'Soort', opties: correctiesoorten }),
            bedrag: decimaalBedrag({ label: 'Bedrag' }),
            toelichting: langeTekst({ label: 'Toelichting' }),
          },
        ),
      ),
    ),
  }),
  (waarde, heel) => [...huishoudenstrijdigheden(waarde, heel), ...eenVanBeide(waarde)],
)

type Gelezen = Pick<Vtlbvraag, 'leefsituatie' | 'volwassenen' | 'partnerNettoMaandinkomen'> & {
  readonly correcties?: Correcties | undefined
  readonly lasten?: Lasten | undefined
}

function eenVanBeide({ correcties, lasten }: Gelezen): readonly Strijdigheid[] {
  if (correcties !== undefined && lasten !== undefined)
    return [{ pad: ['lasten'], code: 'strijdig', detail: 'Geef correcties of lasten, niet allebei.' }]
  return correcties === undefined && lasten === undefined
    ? [{ pad: ['correcties'], code: 'ontbreekt', detail: 'Geef correcties of lasten.' }]
    : []
}

type Heel = (...pad: readonly (string | number)[]) => boolean

/** Fields of a household that contradict each other. */
export function huishoudenstrijdigheden(
  gelezen: Gelezen & Parameters<typeof voetstrijdigheden>[0],
  heel: Heel,
): readonly Strijdigheid[] {
  return [...voetstrijdigheden(gelezen, heel), ...bijLeefsituatie(gelezen, heel)]
}

function bijLeefsituatie(
  { leefsituatie, volwassenen, partnerNettoMaandinkomen, lasten }: Gelezen,
  heel: Heel,
): readonly Strijdigheid[] {
  if (!heel('leefsituatie')) return []
  const strijdig = (pad: readonly string[], detail: string): Strijdigheid => ({ pad, code: 'strijdig', detail })
  const aantalKinderen = heel('lasten', 'kinderen') ? (lasten?.kinderen.length ?? null) : null
  return [
    ...(heel('volwassenen') && volwassenen > 1 && !isPaar(leefsituatie)
      ? [strijdig(['volwassenen'], 'Bij deze leefsituatie is er één volwassene.')]
      : []),
    ...(isPaar(leefsituatie) &&
    heel('volwassenen') &&
    volwassenen > 1 &&
    heel('partnerNettoMaandinkomen') &&
    partnerNettoMaandinkomen !== undefined
      ? [strijdig(['partnerNettoMaandinkomen'], 'Doen beide partners mee? Tel hun inkomen op bij het netto inkomen.')]
      : []),
    ...(!heeftKinderen(leefsituatie) && heel('lasten', 'kindgebondenBudget') && (lasten?.kindgebondenBudget ?? 0) > 0
      ? [strijdig(['lasten', 'kindgebondenBudget'], 'Bij deze leefsituatie is er geen kindgebonden budget.')]
      : []),
    ...(aantalKinderen !== null && aantalKinderen > 0 && !heeftKinderen(leefsituatie)
      ? [strijdig(['lasten', 'kinderen'], 'Bij deze leefsituatie zijn er geen kinderen.')]
      : []),
    ...(aantalKinderen === 0 && heeftKinderen(leefsituatie)
      ? [strijdig(['lasten', 'kinderen'], 'Bij deze leefsituatie is er ten minste één kind onder de 18.')]
      : []),
  ]
}

/**
 * Reads the JSON of `bereken vtlb`.
 * @returns the question, or every fault: wrong form, fields that contradict each other
 */
export function leesVtlbvraag(json: unknown): Uitkomst<Vtlbvraag, Fout> {
  const gelezen = lees(vtlbinvoer, json)
  return gelezen.ok ? gelukt(alsVraag(gelezen.waarde)) : geweigerd(...gelezen.weigeringen)
}

function alsVraag({ correcties, lasten, overigeCorrecties = [], ...rest }: Ingevuld<typeof vtlbinvoer>): Vtlbvraag {
  const vraag = { ...rest, overigeCorrecties }
  if (lasten !== undefined) return { ...vraag, individueel: { soort: 'lasten', lasten } }
  if (correcties === undefined) throw new Error('Neither correcties nor lasten')
  return { ...vraag, individueel: { soort: 'correcties', correcties } }
}

/** The answer of `bereken vtlb`, amounts as decimal strings; or the refusal in words. */
export function vtlbAlsJson(vraag: Vtlbvraag): Uitkomst<object, Regelfout> {
  const uitkomst = berekenVtlb(vraag)
  if (!uitkomst.ok) return geweigerd(...uitkomst.weigeringen.map(inWoorden))
  const { vtlb, perMaand, afloscapaciteit, uitwerking: u, berekening } = uitkomst.waarde
  return gelukt({
    vtlb: alsDecimaal(vtlb),
    beslagvrijeVoet: decimaalHalfOp(u.voet.voet),
    compensatiekop: decimaalHalfOp(u.voet.compensatiekop),
    individueleLasten: decimaalHalfOp(u.individueleLasten),
    arbeidstoeslag: decimaalHalfOp(u.arbeidstoeslag),
    eigenRisico: decimaalHalfOp(u.eigenRisico),
    pglCorrectie: decimaalHalfOp(u.pglCorrectie),
    overigeCorrecties: decimaalHalfOp(u.overigeCorrecties),
    afloscapaciteit: alsDecimaal(perMaand),
    beleid: afloscapaciteit.beleid,
    verantwoording: verantwoordingAlsJson(berekening),
    nietGemodelleerd: nietGemodelleerdAlsJson(berekening),
  })
}
