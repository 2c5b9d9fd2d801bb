import {
  type Fout,
  type Ingevuld,
  type Strijdigheid,
  decimaalBedrag,
  formulier,
  groep,
  isoDag,
  jaNee,
  keuze,
  lees,
  metControle,
  optioneel,
} from '../../gedeeld/invoer.ts'
import { alsDecimaal, decimaalHalfOp } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt, nooit } from '../../gedeeld/uitkomst.ts'
import type { Berekening, Stap } from '../../gedeeld/verantwoording.ts'
import { berekenBeslagvrijeVoet } from './beslagvrije-voet.ts'
import { isPaar, leefsituaties } from './leefsituatie.ts'
import type { Peildatumweigering } from './parameters.ts'
import type { Uitwerking } from './uitwerking.ts'
import { type BeslagvrijeVoetVraag, woningen } from './vraag.ts'

/** The fields of the beslagvrije voet; the vtlb asks them too. Amounts as decimal strings. */
export const voetvelden = {
  peildatum: isoDag({ label: 'Peildatum' }),
  leefsituatie: keuze({ label: 'Leefsituatie', opties: leefsituaties }),
  belastbaarJaarinkomen: decimaalBedrag({ label: 'Belastbaar jaarinkomen' }),
  partnerNettoMaandinkomen: optioneel(decimaalBedrag({ label: 'Netto inkomen van de partner per maand' })),
  loonheffingBijtelling: optioneel(decimaalBedrag({ label: 'Loonheffing over de bijtelling per maand' })),
  woonkosten: optioneel(decimaalBedrag({ label: 'Woonkosten per maand' })),
  woning: optioneel(keuze({ label: 'Woning', opties: woningen })),
  zonderAdres: optioneel(jaNee({ label: 'Geen adres in de BRP' })),
  inrichting: optioneel(
    groep(
      { label: 'Verblijf in een inrichting' },
      { prijsVerzorging: decimaalBedrag({ label: 'Prijs van de verzorging per maand' }) },
    ),
  ),
}

/** What is asked for a calculation, as JSON. */
export const voetinvoer = metControle(
  formulier({
    ...voetvelden,
    nettoMaandinkomen: optioneel(decimaalBedrag({ label: 'Netto inkomen per maand, met vakantiegeld' })),
    eigenNietBeslagenMaandinkomen: optioneel(decimaalBedrag({ label: 'Eigen inkomen zonder beslag per maand' })),
  }),
  (waarde, heel) => [...strijdigheden(waarde, heel), ...meerDanAlles(waarde, heel)],
)

/** A refusal of a rule as the command line shows it: where, which rule, and Dutch words. */
export interface Regelfout {
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

type Gelezen = Pick<
  BeslagvrijeVoetVraag,
  'leefsituatie' | 'partnerNettoMaandinkomen' | 'woonkosten' | 'woning' | 'zonderAdres' | 'inrichting'
>

/** Fields that contradict each other: a partner of who is alone; what belongs to lid 2 where lid 2 does not hold. */
export function strijdigheden(
  { leefsituatie, partnerNettoMaandinkomen, woonkosten, woning, zonderAdres, inrichting }: Gelezen,
  heel: (...pad: readonly (string | number)[]) => boolean,
): readonly Strijdigheid[] {
  const strijdig = (veld: string, detail: string): Strijdigheid => ({ pad: [veld], code: 'strijdig', detail })
  const alleen = heel('leefsituatie') && !isPaar(leefsituatie)
  const buitenLid2 = [
    ...(heel('zonderAdres') && zonderAdres === true ? ['zonder adres'] : []),
    ...(heel('inrichting') && inrichting !== undefined ? ['in een inrichting'] : []),
  ]
  const [waar] = buitenLid2
  return [
    ...(alleen && heel('partnerNettoMaandinkomen') && partnerNettoMaandinkomen !== undefined
      ? [strijdig('partnerNettoMaandinkomen', 'Bij deze leefsituatie is er geen partner.')]
      : []),
    ...(buitenLid2.length > 1 ? [strijdig('inrichting', 'Zonder adres en in een inrichting kan niet samen.')] : []),
    ...(waar !== undefined && heel('woonkosten') && woonkosten !== undefined
      ? [strijdig('woonkosten', `De verhoging voor woonkosten geldt niet ${waar}.`)]
      : []),
    ...(waar !== undefined && heel('woning') && woning === 'eigen-of-buiten-huurtoeslag'
      ? [strijdig('woning', `De verhoging voor een woning zonder huurtoeslag geldt niet ${waar}.`)]
      : []),
  ]
}

/** The income without seizure is a part of all income. */
function meerDanAlles(
  {
    nettoMaandinkomen: alles,
    eigenNietBeslagenMaandinkomen: deel,
  }: Pick<BeslagvrijeVoetVraag, 'nettoMaandinkomen' | 'eigenNietBeslagenMaandinkomen'>,
  heel: (...pad: readonly string[]) => boolean,
): readonly Strijdigheid[] {
  if (!heel('nettoMaandinkomen') || !heel('eigenNietBeslagenMaandinkomen')) return []
  if (alles === undefined || deel === undefined || deel <= alles) return []
  const detail = 'Het inkomen zonder beslag is een deel van het netto maandinkomen, en kan niet hoger zijn.'
  return [{ pad: ['eigenNietBeslagenMaandinkomen'], code: 'strijdig', detail }]
}

/**
 * Reads the JSON of `bereken beslagvrije-voet`.
 * @returns the question, or every fault: wrong form, fields that contradict each other
 */
export function leesBeslagvrijeVoetvraag(json: unknown): Uitkomst<BeslagvrijeVoetVraag, Fout> {
  const gelezen = lees(voetinvoer, json)
  return gelezen.ok ? gelukt(gelezen.waarde satisfies Ingevuld<typeof voetinvoer>) : geweigerd(...gelezen.weigeringen)
}

/** The answer of `bereken beslagvrije-voet`, amounts as decimal strings; or the refusal in words. */
export function beslagvrijeVoetAlsJson(vraag: BeslagvrijeVoetVraag): Uitkomst<object, Regelfout> {
  const uitkomst = berekenBeslagvrijeVoet(vraag)
  if (!uitkomst.ok) return geweigerd(...uitkomst.weigeringen.map(inWoorden))
  const { bedrag, uitwerking: u, berekening } = uitkomst.waarde
  return gelukt({
    beslagvrijeVoet: alsDecimaal(bedrag),
    onderdelen: onderdelenAlsJson(u),
    compensatiekop: decimaalHalfOp(u.compensatiekop),
    maximum: decimaalHalfOp(u.parameters.maximum),
    verantwoording: verantwoordingAlsJson(berekening),
    nietGemodelleerd: nietGemodelleerdAlsJson(berekening),
  })
}

function onderdelenAlsJson({ onderdelen }: Uitwerking): object | null {
  if (onderdelen === null) return null
  const { basis, zorg, huur, kindgebondenBudget } = onderdelen
  return {
    basis: decimaalHalfOp(basis),
    zorg: decimaalHalfOp(zorg),
    huur: decimaalHalfOp(huur),
    kindgebondenBudget: decimaalHalfOp(kindgebondenBudget),
  }
}

/** The explanation as one list: first every value of the law with its source and first day, then the steps. */
export function verantwoordingAlsJson({ waarden, stappen }: Berekening): readonly Stap[] {
  return [
    ...waarden.map(({ naam, waarde, vanaf, bron, status }): Stap => ({
      stap: naam,
      formule: `waarde vanaf ${vanaf}`,
      uitkomst: waarde,
      bron,
      ...(status === 'te-bevestigen' ? { status } : {}),
    })),
    ...stappen,
  ]
}

/** What was not modelled, one sentence each. */
export function nietGemodelleerdAlsJson({ nietGemodelleerd }: Berekening): readonly string[] {
  return nietGemodelleerd.map(({ onderwerp, uitleg, bron }) => `${onderwerp} (${bron}): ${uitleg}`)
}

/** The refusals of a day without values, in words. */
export function inWoorden(weigering: Peildatumweigering): Regelfout {
  const pointer = '#/peildatum'
  switch (weigering.code) {
    case 'PeildatumTeVroeg':
      return {
        pointer,
        code: 'peildatum-te-vroeg',
        detail: `Wij kennen de beslagvrije voet vanaf ${weigering.vroegst}.`,
      }
    case 'PeildatumTeLaat':
      return {
        pointer,
        code: 'peildatum-te-laat',
        detail: `De normen na ${weigering.laatst} zijn nog niet bekend.`,
      }
    case 'WaardeOntbreekt': {
      const tot = weigering.laatst === null ? '' : ` tot en met ${weigering.laatst}`
      return {
        pointer,
        code: 'waarde-ontbreekt',
        detail: `"${weigering.naam}" (${weigering.bron}) kennen wij alleen van ${weigering.vroegst}${tot}.`,
      }
    }
    default:
      return nooit(weigering)
  }
}
