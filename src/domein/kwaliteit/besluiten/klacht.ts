import { dag, formulier, keuze, langeTekst, optioneel, verwijzing } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { type Toegangsweigering, opdracht, tussen, uiterlijk } from '../../toegang/index.ts'
import {
  type Hoorwijze,
  type Klachtoordeel,
  gaatOver,
  hoorwijzen,
  klachtonderwerpen,
  klachtoordelen,
  klachtwegenBijOns,
} from '../kwaliteit.ts'
import type { Kwaliteitweigering } from '../weigeringen.ts'
import { kanKlagen, metOpenKlacht, nietBetrokken, overWie } from './open.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const
/** Not hearing for this reason goes with this oordeel alone (Awb 9:8, 9:10 lid 2). */
const alleenBij: Partial<Record<Hoorwijze, Klachtoordeel>> = {
  kennelijk: 'ongegrond',
  'niet-behandeld': 'niet-behandeld',
}
/** Who may deal with a klacht. */
export const klachtbehandelaars = ['schuldhulpverlener', 'teammanager'] as const

const bestaatNiet = { code: 'MedewerkerBestaatNiet', veld: '#/medewerkerId' } as const
const welke = () => verwijzing({ label: 'Welke klacht?', naar: 'klacht' })

/**
 * A klacht about how the inwoner was treated: taken in whatever it says, dealt with by somebody who was not part of it,
 * with what was found, what we think of it and what follows.
 * @bron Gedragscode art. 19; Awb hoofdstuk 9, titel 9.1
 */
export const klachtopdrachten = [
  opdracht({
    soort: 'DienKlachtIn',
    titel: 'Klacht vastleggen',
    daarna: 'De inwoner krijgt een brief dat de klacht er is. Iemand anders dan over wie de klacht gaat, bekijkt haar.',
    bevoegd: team,
    invoer: formulier({
      datum: dag({ label: 'Wanneer kwam de klacht binnen?' }),
      weg: keuze({ label: 'Hoe kwam de klacht binnen?', opties: klachtwegenBijOns }),
      onderwerp: keuze({ label: 'Waar gaat de klacht over?', opties: klachtonderwerpen }),
      medewerkerId: optioneel(
        verwijzing({
          label: 'Over wie gaat de klacht?',
          uitleg: 'Laat leeg als de klacht over niemand in het bijzonder gaat.',
          naar: 'iedereen',
        }),
      ),
      klacht: langeTekst({ label: 'Wat is de klacht?', uitleg: 'Gebruik de woorden van de inwoner.' }),
    }),
    kan: kanKlagen,
    besluit: ({ datum, weg, onderwerp, medewerkerId, klacht }, { dossier }, { vandaag, nieuwId, feiten }) => {
      const over = overWie(medewerkerId === undefined ? null : feiten.ooitMedewerker(medewerkerId))
      const redenen = tussen('datum', datum, dossier.aanmelding?.datum ?? null, vandaag)
      if (over === undefined) return geweigerd<Kwaliteitweigering | Toegangsweigering>(...redenen, bestaatNiet)
      if (redenen.length > 0) return geweigerd(...redenen)
      const wanneer = { datum, uiterlijk: uiterlijk('klacht', datum) }
      const inhoud = {
        klachtId: nieuwId(),
        weg,
        onderwerp,
        klacht,
        van: null,
        over,
        behandelaar: dossier.behandelaar,
      }
      return gelukt([{ soort: 'KlachtIngediend', ...wanneer, ...inhoud } as const])
    },
  }),
  opdracht({
    soort: 'WijsKlachtToe',
    titel: 'Klacht toewijzen',
    daarna: 'De klacht staat bij deze collega op Vandaag. De inwoner ziet wie de klacht bekijkt.',
    bevoegd: klachtbehandelaars,
    invoer: formulier({
      klachtId: welke(),
      medewerkerId: verwijzing({ label: 'Wie bekijkt de klacht?', naar: 'klachtbehandelaar' }),
    }),
    kan: metOpenKlacht,
    besluit: ({ klachtId, medewerkerId }, staat, { vandaag, door, feiten }) => {
      const klacht = nietBetrokken(staat, klachtId, door)
      if (!klacht.ok) return klacht
      const gevonden = feiten.medewerker(medewerkerId)
      if (gevonden === undefined) return geweigerd(bestaatNiet)
      const { id, naam, rollen } = gevonden
      if (!klachtbehandelaars.some((rol) => rollen.includes(rol)))
        return geweigerd({ code: 'KlachtKanNiet', veld: '#/medewerkerId', naam } as const)
      if (gaatOver(klacht.waarde, staat.dossier.behandelaar?.id ?? null, id))
        return geweigerd({ code: 'KlachtOverMedewerker', veld: '#/medewerkerId' } as const)
      return gelukt([{ soort: 'KlachtToegewezen', datum: vandaag, klachtId, bij: { id, naam } } as const])
    },
  }),
  opdracht({
    soort: 'VerdaagKlacht',
    titel: 'Klacht later afhandelen',
    daarna: 'De inwoner krijgt een brief met de nieuwe dag. Dit kan één keer.',
    bevoegd: klachtbehandelaars,
    invoer: formulier({ klachtId: welke(), reden: langeTekst({ label: 'Waarom lukt het niet op tijd?' }) }),
    kan: metOpenKlacht,
    besluit: ({ klachtId, reden }, staat, { vandaag, door }) => {
      const klacht = nietBetrokken(staat, klachtId, door)
      if (!klacht.ok) return klacht
      const { verdaagd, uiterlijk: tot } = klacht.waarde
      const redenen = [
        ...(verdaagd === null ? [] : [{ code: 'KlachtAlVerdaagd', veld: '#/klachtId', datum: verdaagd } as const]),
        ...(tot < vandaag ? [{ code: 'KlachttermijnVoorbij', veld: '#/klachtId', datum: tot } as const] : []),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const later = uiterlijk('klacht-verdaging', tot)
      return gelukt([{ soort: 'KlachtVerdaagd', datum: vandaag, klachtId, reden, uiterlijk: later } as const])
    },
  }),
  opdracht({
    soort: 'HandelKlachtAf',
    titel: 'Klacht afhandelen',
    daarna: 'De inwoner krijgt een brief met wat u vond, uw oordeel, en waar de inwoner daarna terechtkan.',
    bevoegd: klachtbehandelaars,
    invoer: formulier({
      klachtId: welke(),
      gehoord: keuze({ label: 'Is de inwoner gehoord?', opties: hoorwijzen }),
      bevindingen: langeTekst({ label: 'Wat hebt u gevonden?', uitleg: 'Dit staat zo in de brief aan de inwoner.' }),
      oordeel: keuze({
        label: 'Is de klacht terecht?',
        uitleg: 'Neemt u de klacht niet in behandeling? Laat dat weten binnen vier weken nadat zij kwam.',
        opties: klachtoordelen,
      }),
      conclusie: langeTekst({ label: 'Waarom vindt u dat, en wat gaan wij doen?', uitleg: 'Dit staat in de brief.' }),
    }),
    kan: metOpenKlacht,
    besluit: ({ klachtId, gehoord, bevindingen, oordeel, conclusie }, staat, { vandaag, door }) => {
      const klacht = nietBetrokken(staat, klachtId, door)
      if (!klacht.ok) return klacht
      if ((alleenBij[gehoord] ?? oordeel) !== oordeel)
        return geweigerd({ code: 'HoortNietBijElkaar', veld: '#/gehoord' } as const)
      const uitkomst = { gehoord, bevindingen, oordeel, conclusie }
      return gelukt([{ soort: 'KlachtAfgehandeld', datum: vandaag, klachtId, ...uitkomst } as const])
    },
  }),
  opdracht({
    soort: 'TrekKlachtIn',
    titel: 'Klacht intrekken',
    daarna: 'De klacht blijft in het dossier staan. Er komt geen oordeel meer.',
    bevoegd: team,
    invoer: formulier({
      klachtId: welke(),
      reden: langeTekst({
        label: 'Waarom trekt de inwoner de klacht in?',
        uitleg: 'Alleen de inwoner kan dit willen, bijvoorbeeld omdat het is opgelost.',
      }),
    }),
    kan: metOpenKlacht,
    besluit: ({ klachtId, reden }, staat, { vandaag, door }) => {
      const klacht = nietBetrokken(staat, klachtId, door)
      return klacht.ok ? gelukt([{ soort: 'KlachtIngetrokken', datum: vandaag, klachtId, reden } as const]) : klacht
    },
  }),
]
