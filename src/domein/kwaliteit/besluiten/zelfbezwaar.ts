import { formulier, langeTekst, optioneel, verwijzing } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { opdracht } from '../../toegang/index.ts'
import { magIntrekken } from '../kwaliteit.ts'
import { kanBezwaarMaken, maakBezwaar, vulAan } from './bezwaarinhoud.ts'
import { metOpenBezwaar, openBezwaar, toegangVan, welkBezwaar } from './zoeken.ts'

/** Longer than anybody writes on a telephone; who has more to say completes it, or sends a letter. */
export const hoogstensBezwaar = 4000

const wie = () => verwijzing({ label: 'Wie maakt bezwaar?', naar: 'inwonertoegang' })

/**
 * A bezwaar that somebody makes himself in the portal: the inwoner, the partner, or who acts for the inwoner. Whether it
 * is his to make, a person judges (Awb 1:2).
 * @bron Awb 2:1, 2:13 to 2:16, 6:4 and 6:21
 */
export const zelfbezwaaropdrachten = [
  opdracht({
    soort: 'MaakZelfBezwaar',
    titel: 'Bezwaar maken',
    daarna: 'U krijgt een brief. Iemand anders dan wie het besluit nam, kijkt opnieuw.',
    bevoegd: ['inwoner'],
    invoer: formulier({
      toegangId: wie(),
      beschikkingId: verwijzing({ label: 'Tegen welk besluit?', naar: 'beschikking' }),
      gronden: optioneel(langeTekst({ label: 'Waarom bent u het er niet mee eens?' }, hoogstensBezwaar)),
    }),
    kan: kanBezwaarMaken,
    besluit: ({ toegangId, beschikkingId, gronden }, staat, { vandaag, door, nieuwId }) => {
      const toegang = toegangVan(toegangId, staat, { door, vandaag })
      if (!toegang.ok) return toegang
      const van = { toegangId, wie: toegang.waarde.wie, naam: toegang.waarde.naam }
      const ingediend = { beschikkingId, datum: vandaag, weg: 'portaal', van, bezwaarId: nieuwId(), gronden } as const
      return maakBezwaar(ingediend, staat, vandaag)
    },
  }),
  opdracht({
    soort: 'VulZelfBezwaarAan',
    titel: 'Zelf een bezwaar aanvullen',
    daarna: 'Wat u schreef, staat bij uw bezwaar.',
    bevoegd: ['inwoner'],
    invoer: formulier({
      toegangId: wie(),
      bezwaarId: welkBezwaar(),
      gronden: langeTekst({ label: 'Wat wilt u nog vertellen?' }, hoogstensBezwaar),
    }),
    kan: metOpenBezwaar,
    besluit: ({ toegangId, bezwaarId, gronden }, staat, { vandaag, door }) => {
      const toegang = toegangVan(toegangId, staat, { door, vandaag })
      return toegang.ok ? vulAan({ bezwaarId, datum: vandaag, gronden }, staat, vandaag) : toegang
    },
  }),
  opdracht({
    soort: 'TrekZelfBezwaarIn',
    titel: 'Zelf een bezwaar intrekken',
    daarna: 'U krijgt geen beslissing meer op dit bezwaar.',
    bevoegd: ['inwoner'],
    invoer: formulier({ toegangId: wie(), bezwaarId: welkBezwaar() }),
    kan: metOpenBezwaar,
    besluit: ({ toegangId, bezwaarId }, staat, { vandaag, door }) => {
      const toegang = toegangVan(toegangId, staat, { door, vandaag })
      if (!toegang.ok) return toegang
      const bezwaar = openBezwaar(staat, bezwaarId)
      if (!bezwaar.ok) return bezwaar
      if (!magIntrekken(bezwaar.waarde, toegang.waarde))
        return geweigerd({ code: 'BezwaarOnbekend', veld: '#/bezwaarId' } as const)
      const reden = `${toegang.waarde.naam} deed dit zelf, in het portaal.`
      return gelukt([{ soort: 'BezwaarIngetrokken', datum: vandaag, bezwaarId, reden } as const])
    },
  }),
]
