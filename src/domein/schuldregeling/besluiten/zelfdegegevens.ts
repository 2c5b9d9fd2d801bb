import { formulier } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { opdracht } from '../../toegang/index.ts'
import type { SchuldregelingInzicht } from '../schuldregeling.ts'
import { peildatumVoorHerberekening } from '../vaststelling.ts'
import type { Schuldregelingweigering } from '../weigeringen.ts'
import { gegevensVanDag, oordeelOverGegevens, oordeelOverUitkomst } from '../zelfdegegevens.ts'
import { magHerberekenen, naarNieuweNorm, peildatum } from './capaciteit.ts'

/**
 * The vtlb by a new norm with the gegevens that are there: of many dossiers at once, because nobody is asked anything.
 * It gives what `HerberekenVtlb` gives for the same household, to the cent, and says of which day the gegevens are.
 */
export const zelfdegegevensopdracht = opdracht({
  soort: 'HerberekenMetZelfdeGegevens',
  titel: 'Vtlb herberekenen met dezelfde gegevens',
  daarna:
    'De inwoner krijgt een brief. Daarin staat van welke dag de gegevens zijn, en dat hij belt als er iets is veranderd.',
  bevoegd: ['schuldhulpverlener', 'teammanager'],
  invoer: formulier({ peildatum }),
  kan: (staat: SchuldregelingInzicht, { vandaag }): readonly Schuldregelingweigering[] => {
    const redenen = magHerberekenen(staat)
    const { capaciteit } = staat.schuldregeling
    if (redenen.length > 0 || capaciteit === null) return redenen
    const oordeel = oordeelOverGegevens(staat, peildatumVoorHerberekening(capaciteit, vandaag))
    return oordeel.length === 0 ? [] : [{ code: 'OordeelNodig', redenen: oordeel }]
  },
  besluit: ({ peildatum: op }, staat, context) => {
    const vorige = staat.schuldregeling.vaststellingen.at(-1)
    if (vorige === undefined) return geweigerd({ code: 'AfloscapaciteitOntbreekt' } as const)
    const { berekend, vermogen } = vorige
    const vastgesteld = naarNieuweNorm({ ...berekend.huishouden, peildatum: op, vermogen }, staat, context)
    if (!vastgesteld.ok) return vastgesteld
    const oordeel = oordeelOverUitkomst(staat, vastgesteld.waarde)
    if (oordeel.length > 0) return geweigerd({ code: 'OordeelNodig', redenen: oordeel } as const)
    const gegevensVan = gegevensVanDag(vorige)
    return gelukt([{ soort: 'VtlbHerberekend', ...vastgesteld.waarde, gegevensVan } as const])
  },
})
