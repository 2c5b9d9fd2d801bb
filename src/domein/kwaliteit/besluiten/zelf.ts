import { formulier, keuze, langeTekst, optioneel, verwijzing } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { opdracht, uiterlijk } from '../../toegang/index.ts'
import { isOpenKlacht, klachtonderwerpen, magIntrekken } from '../kwaliteit.ts'
import { gezocht, kanKlagen, metOpenKlacht, overWie } from './open.ts'
import { toegangVan } from './zoeken.ts'

/** Longer than anybody writes on a telephone, and short enough for the letter that repeats it. */
export const hoogstensKlacht = 4000

const wie = () => verwijzing({ label: 'Wie klaagt?', naar: 'inwonertoegang' })

/**
 * A klacht that somebody hands in himself, without a medewerker between: the inwoner, the partner, or who acts for the
 * inwoner. What is sent once more is the same klacht.
 * @bron Awb 9:1 (jegens hem of een ander), 2:1 and 9:5; Gedragscode art. 19
 */
export const zelfklachtopdrachten = [
  opdracht({
    soort: 'DienZelfKlachtIn',
    titel: 'Klacht indienen',
    daarna: 'U krijgt een brief. Iemand anders dan over wie de klacht gaat, bekijkt haar.',
    bevoegd: ['inwoner'],
    invoer: formulier({
      toegangId: wie(),
      onderwerp: keuze({ label: 'Waar gaat de klacht over?', opties: klachtonderwerpen }),
      medewerkerId: optioneel(verwijzing({ label: 'Over wie gaat de klacht?', naar: 'iedereen' })),
      klacht: langeTekst({ label: 'Wat is er gebeurd?' }, hoogstensKlacht),
    }),
    kan: kanKlagen,
    besluit: ({ toegangId, onderwerp, medewerkerId, klacht }, staat, { vandaag, door, nieuwId, feiten }) => {
      const toegang = toegangVan(toegangId, staat, { door, vandaag })
      if (!toegang.ok) return toegang
      const al = staat.kwaliteit.klachten.find(
        (een) => isOpenKlacht(een) && een.van?.toegangId === toegangId && een.klacht === klacht,
      )
      if (al !== undefined) return geweigerd({ code: 'KlachtIsErAl', datum: al.ontvangen } as const)
      const over = overWie(medewerkerId === undefined ? null : feiten.ooitMedewerker(medewerkerId))
      if (over === undefined) return geweigerd({ code: 'MedewerkerBestaatNiet', veld: '#/medewerkerId' } as const)
      const wanneer = { datum: vandaag, uiterlijk: uiterlijk('klacht', vandaag) }
      const van = { toegangId, wie: toegang.waarde.wie, naam: toegang.waarde.naam }
      const inhoud = { klachtId: nieuwId(), weg: 'portaal', onderwerp, klacht, van, over } as const
      const { behandelaar } = staat.dossier
      return gelukt([{ soort: 'KlachtIngediend', ...wanneer, ...inhoud, behandelaar } as const])
    },
  }),
  opdracht({
    soort: 'TrekZelfKlachtIn',
    titel: 'Zelf een klacht intrekken',
    daarna: 'U krijgt geen oordeel meer over deze klacht.',
    bevoegd: ['inwoner'],
    invoer: formulier({ toegangId: wie(), klachtId: verwijzing({ label: 'Welke klacht?', naar: 'klacht' }) }),
    kan: metOpenKlacht,
    besluit: ({ toegangId, klachtId }, staat, { vandaag, door }) => {
      const toegang = toegangVan(toegangId, staat, { door, vandaag })
      if (!toegang.ok) return toegang
      const klacht = gezocht(staat, klachtId)
      if (!klacht.ok) return klacht
      if (!magIntrekken(klacht.waarde, toegang.waarde))
        return geweigerd({ code: 'KlachtOnbekend', veld: '#/klachtId' } as const)
      const reden = `${toegang.waarde.naam} deed dit zelf, in het portaal.`
      return gelukt([{ soort: 'KlachtIngetrokken', datum: vandaag, klachtId, reden } as const])
    },
  }),
]
