import { dag, formulier, optioneel, uuid, verwijzing } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { begonnen, nietGesloten, nietOverleden } from '../../dossier/index.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import type { SchuldenInzicht } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'
import { gemeldAan, isGemeld, wieVraag } from './vinden.ts'

const invoer = formulier({
  datum: dag({ label: 'Datum van de vraag' }),
  vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
  wie: wieVraag('Wie vraagt het?'),
  verzoek: optioneel(uuid({ label: 'Nummer van de vraag', uitleg: 'Alleen als de vraag een nummer heeft.' })),
})

/**
 * A schuldeiser, or who collects for it, asks how it stands with a claim of which it was told, and hears it. Also after
 * the end: that it ended was told to it as well. After death nobody is written to.
 * @bron Schuldenknooppunt 2.0, Statusverzoek and Statusbericht SHV
 */
export const statusverzoekOpdracht = opdracht({
  soort: 'BeantwoordStatusverzoek',
  titel: 'Stand doorgeven aan een schuldeiser',
  daarna: 'De schuldeiser krijgt een bericht over zijn eigen vordering. Er staat niets in over andere schuldeisers.',
  bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'schuldeiser'],
  invoer,
  kan: ({ dossier, schulden }: SchuldenInzicht): readonly Schuldenweigering[] => {
    const redenen = begonnen(dossier)
    if (redenen.length > 0) return redenen
    return [...nietGesloten(dossier), ...nietOverleden(dossier), ...isGemeld(schulden)]
  },
  besluit: (ingevuld, { schulden }, { door, vandaag }) => {
    const { datum, vorderingId, wie, verzoek } = ingevuld
    const gemeld = gemeldAan(schulden, ingevuld, { door, vandaag })
    if (!gemeld.ok) return gemeld
    const { van, gemeldOp } = gemeld.waarde
    const redenen = tussen('datum', datum, gemeldOp, vandaag)
    if (redenen.length > 0) return geweigerd(...redenen)
    const wat = { vorderingId, wie, van: { id: van.id, naam: van.naam }, gevraagdOp: datum }
    const nummer = verzoek === undefined ? {} : { verzoek }
    return gelukt([{ soort: 'StatusverzoekBeantwoord', datum: vandaag, ...wat, ...nummer } as const])
  },
})
