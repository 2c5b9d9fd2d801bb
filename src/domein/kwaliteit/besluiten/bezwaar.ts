import { dag, formulier, keuze, langeTekst, optioneel, verwijzing } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { opdracht, tussen, uiterlijk } from '../../toegang/index.ts'
import { bezwaarwegenBijOns } from '../bezwaar.ts'
import { beslisUiterlijk } from '../bezwaartermijn.ts'
import { kanBezwaarMaken, maakBezwaar, vulAan } from './bezwaarinhoud.ts'
import { behandelaars, metOpenBezwaar, nietEigenBesluit, openBezwaar, team, welkBezwaar } from './zoeken.ts'

const grondenVeld = {
  label: 'Waarom is de inwoner het niet eens met het besluit?',
  uitleg: 'Gebruik de woorden van de inwoner. Staat er geen reden in, laat dit dan leeg.',
}

/**
 * A bezwaar against a beschikking: taken in whenever it comes and whatever it lacks, completed, taken back. Whether it
 * came too late, and whether that is a reason, a person judges.
 * @bron Awb 6:4 to 6:15 and 6:21
 */
export const bezwaaropdrachten = [
  opdracht({
    soort: 'MaakBezwaar',
    titel: 'Bezwaar vastleggen',
    daarna: 'De inwoner krijgt een brief dat het bezwaar er is, en tot wanneer wij beslissen.',
    bevoegd: team,
    invoer: formulier({
      beschikkingId: verwijzing({ label: 'Tegen welk besluit?', naar: 'beschikking' }),
      datum: dag({
        label: 'Wanneer kwam het bezwaar binnen?',
        uitleg: 'Kwam het eerst bij een andere overheid binnen, vul dan die dag in.',
      }),
      weg: keuze({ label: 'Hoe kwam het bezwaar binnen?', opties: bezwaarwegenBijOns }),
      verzonden: optioneel(
        dag({
          label: 'Wanneer is de brief gepost?',
          uitleg: 'Het poststempel, als het bezwaar na de laatste dag kwam.',
        }),
      ),
      gronden: optioneel(langeTekst(grondenVeld)),
    }),
    kan: kanBezwaarMaken,
    besluit: (ingevuld, staat, { vandaag, nieuwId }) =>
      maakBezwaar({ ...ingevuld, van: null, bezwaarId: nieuwId() }, staat, vandaag),
  }),
  opdracht({
    soort: 'VraagHerstelVanBezwaar',
    titel: 'Bezwaar laten aanvullen',
    daarna: 'De inwoner krijgt een brief met wat er ontbreekt en vier weken de tijd. Zolang telt onze tijd niet door.',
    bevoegd: behandelaars,
    invoer: formulier({
      bezwaarId: welkBezwaar(),
      ontbreekt: langeTekst({ label: 'Wat ontbreekt er?', uitleg: 'Bijvoorbeeld: waarom u het niet eens bent.' }),
    }),
    kan: metOpenBezwaar,
    besluit: ({ bezwaarId, ontbreekt }, staat, { vandaag }) => {
      const bezwaar = openBezwaar(staat, bezwaarId)
      if (!bezwaar.ok) return bezwaar
      const { herstel } = bezwaar.waarde
      if (herstel !== null)
        return geweigerd({ code: 'HerstelAlGevraagd', veld: '#/bezwaarId', datum: herstel.gevraagd } as const)
      const gevraagd = { gevraagd: vandaag, uiterlijk: uiterlijk('bezwaar-herstel', vandaag), hersteld: null }
      const later = beslisUiterlijk({ ...bezwaar.waarde, herstel: gevraagd })
      const wat = { ontbreekt, herstelUiterlijk: gevraagd.uiterlijk, uiterlijk: later }
      return gelukt([{ soort: 'HerstelVanBezwaarGevraagd', datum: vandaag, bezwaarId, ...wat } as const])
    },
  }),
  opdracht({
    soort: 'VulBezwaarAan',
    titel: 'Bezwaar aanvullen',
    daarna: 'De aanvulling staat bij het bezwaar.',
    bevoegd: team,
    invoer: formulier({
      bezwaarId: welkBezwaar(),
      datum: dag({ label: 'Wanneer kwam de aanvulling binnen?' }),
      gronden: langeTekst({ ...grondenVeld, uitleg: 'Gebruik de woorden van de inwoner.' }),
    }),
    kan: metOpenBezwaar,
    besluit: (ingevuld, staat, { vandaag }) => vulAan(ingevuld, staat, vandaag),
  }),
  opdracht({
    soort: 'TrekBezwaarIn',
    titel: 'Bezwaar intrekken',
    daarna: 'Het bezwaar blijft in het dossier staan. Er komt geen beslissing meer.',
    bevoegd: team,
    invoer: formulier({
      bezwaarId: welkBezwaar(),
      datum: dag({ label: 'Wanneer trok de inwoner het bezwaar in?' }),
      reden: optioneel(
        langeTekst({
          label: 'Waarom trekt de inwoner het bezwaar in?',
          uitleg: 'Alleen de inwoner kan dit willen: per brief, of tijdens het horen.',
        }),
      ),
    }),
    kan: metOpenBezwaar,
    besluit: ({ bezwaarId, datum, reden }, staat, { vandaag, door }) => {
      const bezwaar = openBezwaar(staat, bezwaarId)
      if (!bezwaar.ok) return bezwaar
      const redenen = [
        ...tussen('datum', datum, bezwaar.waarde.ontvangen, vandaag),
        ...nietEigenBesluit(bezwaar.waarde, staat, door),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const waarom = reden === undefined ? {} : { reden }
      return gelukt([{ soort: 'BezwaarIngetrokken', datum, bezwaarId, ...waarom } as const])
    },
  }),
]
