import { type Datum, laatste, plusDagen } from '../../../gedeeld/datum.ts'
import { dag, formulier, jaNee, keuze, langeTekst, naam, optioneel } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { nietVoor, opdracht, tussen } from '../../toegang/index.ts'
import { type Bezwaar, type Bezwaarhoren, type Bezwaaruitkomst, bezwaarhoren, bezwaaruitkomsten } from '../bezwaar.ts'
import { beslisUiterlijk } from '../bezwaartermijn.ts'
import type { Kwaliteitweigering } from '../weigeringen.ts'
import { behandelaars, metOpenBezwaar, nietEigenBesluit, nietVoorbereid, openBezwaar, welkBezwaar } from './zoeken.ts'

/** Refuses what gives us more time once the day has gone by: then the clock is late and stays so. */
const nogOpTijd = ({ uiterlijk }: Bezwaar, vandaag: Datum): readonly Kwaliteitweigering[] =>
  uiterlijk < vandaag ? [{ code: 'BeslistermijnVoorbij', veld: '#/bezwaarId', datum: uiterlijk }] : []

/** Not hearing for this reason goes with this decision alone (Awb 7:3). */
const alleenBij: Partial<Record<Bezwaarhoren, Bezwaaruitkomst>> = {
  tegemoet: 'gegrond',
  'kennelijk-ongegrond': 'ongegrond',
  'kennelijk-niet-ontvankelijk': 'niet-ontvankelijk',
}

/** Without grounds a bezwaar is not put aside before the inwoner had his time to give them (Awb 6:6). */
function kreegTijd({ gronden, teLaat, herstel }: Bezwaar, vandaag: Datum): readonly Kwaliteitweigering[] {
  if (gronden.length > 0 || teLaat) return []
  if (herstel === null) return [{ code: 'HerstelNietGevraagd', veld: '#/uitkomst' }]
  return vandaag <= herstel.uiterlijk
    ? [{ code: 'HersteltermijnLoopt', veld: '#/uitkomst', tot: herstel.uiterlijk }]
    : []
}

interface Beslissing {
  readonly uitkomst: Bezwaaruitkomst
  readonly herroept: boolean
  readonly verschoonbaar?: string | undefined
}

/** Whether a decision can be this one, by what happened to the bezwaar. */
function past(
  bezwaar: Bezwaar,
  { uitkomst, herroept, verschoonbaar }: Beslissing,
  vandaag: Datum,
): readonly Kwaliteitweigering[] {
  const { horen, teLaat } = bezwaar
  const behandeld = uitkomst !== 'niet-ontvankelijk'
  const alleen = horen === null ? undefined : alleenBij[horen.hoe]
  const laat = teLaat && behandeld
  return [
    ...als(horen === null, { code: 'NogNietGehoord', veld: '#/bezwaarId' }),
    ...als(alleen !== undefined && alleen !== uitkomst, { code: 'HoortNietBijElkaar', veld: '#/uitkomst' }),
    ...als(herroept && !gelijk.includes(uitkomst), { code: 'HoortNietBijElkaar', veld: '#/herroept' }),
    ...als(laat && verschoonbaar === undefined, { code: 'VerschoonbaarheidOntbreekt', veld: '#/verschoonbaar' }),
    ...als(!laat && verschoonbaar !== undefined, { code: 'HoortNietBijElkaar', veld: '#/verschoonbaar' }),
    ...(behandeld ? [] : kreegTijd(bezwaar, vandaag)),
  ]
}

const gelijk: readonly Bezwaaruitkomst[] = ['gegrond', 'deels']
const als = (mis: boolean, weigering: Kwaliteitweigering) => (mis ? [weigering] : [])

/**
 * What leads to the decision on a bezwaar: a committee, more time, hearing, and the decision with its reasons, by
 * somebody else than who gave the beschikking.
 * @bron Awb 7:2, 7:3, 7:5, 7:10 to 7:13 and 10:3 lid 3
 */
export const bezwaarbeslissingen = [
  opdracht({
    soort: 'LegBezwaarVoorAanCommissie',
    titel: 'Bezwaar voorleggen aan een commissie',
    daarna: 'De inwoner krijgt een brief. Er zijn dan twaalf weken om te beslissen, in plaats van zes.',
    bevoegd: behandelaars,
    invoer: formulier({ bezwaarId: welkBezwaar(), commissie: naam({ label: 'Hoe heet de bezwaarcommissie?' }) }),
    kan: metOpenBezwaar,
    besluit: ({ bezwaarId, commissie }, staat, { vandaag }) => {
      const bezwaar = openBezwaar(staat, bezwaarId)
      if (!bezwaar.ok) return bezwaar
      const { commissie: sinds } = bezwaar.waarde
      const redenen = [
        ...(sinds === null ? [] : [{ code: 'AlBijCommissie', veld: '#/bezwaarId', datum: sinds } as const]),
        ...nogOpTijd(bezwaar.waarde, vandaag),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const dan = beslisUiterlijk({ ...bezwaar.waarde, commissie: vandaag })
      return gelukt([
        { soort: 'BezwaarAanCommissieVoorgelegd', datum: vandaag, bezwaarId, commissie, uiterlijk: dan } as const,
      ])
    },
  }),
  opdracht({
    soort: 'VerdaagBezwaar',
    titel: 'Later beslissen op bezwaar',
    daarna: 'De inwoner krijgt een brief met de nieuwe dag, zes weken later. Dit kan één keer.',
    bevoegd: behandelaars,
    invoer: formulier({ bezwaarId: welkBezwaar(), reden: langeTekst({ label: 'Waarom lukt het niet op tijd?' }) }),
    kan: metOpenBezwaar,
    besluit: ({ bezwaarId, reden }, staat, { vandaag }) => {
      const bezwaar = openBezwaar(staat, bezwaarId)
      if (!bezwaar.ok) return bezwaar
      const { verdaagd } = bezwaar.waarde
      const redenen = [
        ...(verdaagd === null ? [] : [{ code: 'BezwaarAlVerdaagd', veld: '#/bezwaarId', datum: verdaagd } as const]),
        ...nogOpTijd(bezwaar.waarde, vandaag),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const dan = beslisUiterlijk({ ...bezwaar.waarde, verdaagd: vandaag })
      return gelukt([{ soort: 'BezwaarVerdaagd', datum: vandaag, bezwaarId, reden, uiterlijk: dan } as const])
    },
  }),
  opdracht({
    soort: 'StelBezwaarUit',
    titel: 'Uitstel met instemming van de inwoner',
    daarna: 'De inwoner krijgt een brief met de nieuwe dag.',
    bevoegd: behandelaars,
    invoer: formulier({
      bezwaarId: welkBezwaar(),
      tot: dag({ label: 'Tot en met welke dag vindt de inwoner het goed?' }),
      reden: langeTekst({ label: 'Waarom is er meer tijd nodig?' }),
      instemming: langeTekst({ label: 'Waaruit blijkt dat de inwoner dit goed vindt?' }),
    }),
    kan: metOpenBezwaar,
    besluit: ({ bezwaarId, tot, reden, instemming }, staat, { vandaag }) => {
      const bezwaar = openBezwaar(staat, bezwaarId)
      if (!bezwaar.ok) return bezwaar
      const redenen = nietVoor('tot', tot, laatste(plusDagen(bezwaar.waarde.uiterlijk, 1), vandaag))
      if (redenen.length > 0) return geweigerd(...redenen)
      const wat = { reden, instemming, uiterlijk: tot }
      return gelukt([{ soort: 'BezwaarUitgesteld', datum: vandaag, bezwaarId, ...wat } as const])
    },
  }),
  opdracht({
    soort: 'HoorInBezwaar',
    titel: 'Horen in bezwaar vastleggen',
    daarna: 'Het verslag staat bij het bezwaar. Daarna kunt u beslissen.',
    bevoegd: behandelaars,
    invoer: formulier({
      bezwaarId: welkBezwaar(),
      datum: dag({ label: 'Op welke dag?' }),
      hoe: keuze({ label: 'Is de inwoner gehoord?', opties: bezwaarhoren }),
      verslag: langeTekst({ label: 'Wat is er gezegd, of waarom is er niet gehoord?', uitleg: 'Dit is het verslag.' }),
    }),
    kan: metOpenBezwaar,
    besluit: ({ bezwaarId, datum, hoe, verslag }, staat, { vandaag, door }) => {
      const bezwaar = openBezwaar(staat, bezwaarId)
      if (!bezwaar.ok) return bezwaar
      const redenen = [
        ...tussen('datum', datum, bezwaar.waarde.ontvangen, vandaag),
        ...nietVoorbereid(bezwaar.waarde, staat, door),
      ]
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'InBezwaarGehoord', datum, bezwaarId, hoe, verslag } as const])
    },
  }),
  opdracht({
    soort: 'BeslisOpBezwaar',
    titel: 'Beslissen op bezwaar',
    daarna: 'De inwoner krijgt de beslissing met uw redenen, en hoe hij naar de rechter kan.',
    bevoegd: behandelaars,
    invoer: formulier({
      bezwaarId: welkBezwaar(),
      uitkomst: keuze({ label: 'Wat is de beslissing?', opties: bezwaaruitkomsten }),
      herroept: jaNee({
        label: 'Herroept u het besluit?',
        uitleg: 'Ja: het oude besluit geldt niet meer. Nee: het blijft, zo nodig met een andere uitleg.',
      }),
      motivering: langeTekst({
        label: 'Waarom?',
        uitleg: 'Ga in op alles wat de inwoner zegt. Dit staat in de brief.',
      }),
      gevolg: langeTekst({
        label: 'Wat betekent dit voor de inwoner?',
        uitleg: 'Wat blijft, en wat er in de plaats komt van het oude besluit. Dit staat in de brief.',
      }),
      verschoonbaar: optioneel(
        langeTekst({
          label: 'Het bezwaar kwam te laat. Waarom behandelt u het toch?',
          uitleg: 'Alleen bij een bezwaar dat te laat kwam, en dat u toch behandelt.',
        }),
      ),
    }),
    kan: metOpenBezwaar,
    besluit: ({ bezwaarId, ...ingevuld }, staat, { vandaag, door }) => {
      const bezwaar = openBezwaar(staat, bezwaarId)
      if (!bezwaar.ok) return bezwaar
      const redenen = [...nietEigenBesluit(bezwaar.waarde, staat, door), ...past(bezwaar.waarde, ingevuld, vandaag)]
      if (redenen.length > 0) return geweigerd(...redenen)
      const { verschoonbaar, ...beslissing } = ingevuld
      const laat = verschoonbaar === undefined ? {} : { verschoonbaar }
      return gelukt([{ soort: 'OpBezwaarBeslist', datum: vandaag, bezwaarId, ...beslissing, ...laat } as const])
    },
  }),
]
