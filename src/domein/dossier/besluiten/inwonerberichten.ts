import { formulier, langeTekst, verwijzing } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { naamVan, opdracht } from '../../toegang/index.ts'
import type { DossierInzicht } from '../dossier.ts'
import { hoogstensTekens, ongelezen } from '../inwonerberichten.ts'
import { eigenToegang, toegangenNu } from '../inwonertoegang.ts'
import { type Dossierweigering, begonnen, nietGesloten } from '../weigeringen.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

const kanSchrijven = ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
  ...begonnen(dossier),
  ...nietGesloten(dossier),
]

/**
 * What an inwoner and his hulpverlener write to each other, also after the end, until the dossier is closed. Who acts
 * for an inwoner writes as himself.
 * @bron Belofte 3.1 and 3.3 (a fixed hulpverlener who can be reached; told of progress)
 */
export const inwonerberichtopdrachten = [
  opdracht({
    soort: 'SchrijfHulpverlener',
    titel: 'Schrijven aan de hulpverlener',
    daarna: 'Uw hulpverlener leest uw bericht en antwoordt.',
    bevoegd: ['inwoner'],
    invoer: formulier({
      toegangId: verwijzing({ label: 'Wie schrijft?', naar: 'inwonertoegang' }),
      tekst: langeTekst({ label: 'Uw bericht' }, hoogstensTekens),
    }),
    kan: kanSchrijven,
    besluit: ({ toegangId, tekst }, { dossier }, { vandaag, door, nieuwId }) => {
      const toegang = eigenToegang(dossier.toegangen, toegangId, { door, vandaag })
      if (toegang === undefined) return geweigerd({ code: 'ToegangOnbekend', veld: '#/toegangId' } as const)
      const { wie: van, naam } = toegang
      return gelukt([{ soort: 'InwonerSchreef', datum: vandaag, berichtId: nieuwId(), van, naam, tekst } as const])
    },
  }),
  opdracht({
    soort: 'SchrijfInwoner',
    titel: 'Schrijven aan de inwoner',
    daarna: 'De inwoner ziet uw bericht in zijn portaal. Wat hij schreef, staat op beantwoord.',
    bevoegd: team,
    invoer: formulier({
      tekst: langeTekst(
        { label: 'Uw bericht', uitleg: 'Schrijf kort en gewoon: de inwoner leest dit zelf.' },
        hoogstensTekens,
      ),
    }),
    // What nobody can read is no message.
    kan: (staat: DossierInzicht): readonly Dossierweigering[] => {
      const redenen = kanSchrijven(staat)
      if (redenen.length > 0 || toegangenNu(staat.dossier.toegangen).length > 0) return redenen
      return [{ code: 'GeenToegangGegeven' }]
    },
    besluit: ({ tekst }, _staat, { vandaag, nieuwId, door }) =>
      gelukt([
        { soort: 'HulpverlenerSchreef', datum: vandaag, berichtId: nieuwId(), naam: naamVan(door), tekst } as const,
      ]),
  }),
  opdracht({
    soort: 'MeldBerichtenGelezen',
    titel: 'Berichten gelezen, geen antwoord nodig',
    daarna: 'De inwoner ziet wie het las. Er wacht niets meer op ons.',
    bevoegd: team,
    invoer: formulier({}),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] =>
      ongelezen(dossier.inwonerberichten).length === 0 ? [{ code: 'NietsTeLezen' }] : nietGesloten(dossier),
    besluit: (_invoer, _staat, { vandaag, door }) =>
      gelukt([{ soort: 'InwonerberichtenGelezen', datum: vandaag, naam: naamVan(door) } as const]),
  }),
]
