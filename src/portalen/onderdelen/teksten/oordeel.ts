import type { Oordeelreden } from '../../../domein/schuldregeling/index.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { nooit } from '../../../gedeeld/uitkomst.ts'
import { datumKort } from './datums.ts'

/** Why a vtlb is not recomputed with the gegevens that are there, in a sentence for a medewerker. */
export function oordeelzin(reden: Oordeelreden): string {
  switch (reden.soort) {
    case 'ander-jaar':
      return `De gegevens zijn van ${datumKort(reden.gegevensVan)}. In januari veranderen ook loon, toeslagen en zorgpremie.`
    case 'inkomen-volgt-norm':
      return 'Er is een inkomen zonder werk. Zo’n inkomen verandert vaak op dezelfde dag als de norm.'
    case 'aow-nabij':
      return 'Iemand heeft bijna de AOW-leeftijd, of is die net voorbij.'
    case 'woonkosten':
      return 'Er is een verhoging voor hoge woonkosten. Die moet elke keer opnieuw worden gevraagd.'
    case 'vermogen':
      return `Er was ${alsEuro(reden.bedrag)} vermogen. Vraag hoeveel dat nu is.`
    case 'kind':
      return `Een kind is ${reden.leeftijd} geworden. Dan verandert het kindgebonden budget.`
    case 'bronnen-anders':
      return 'Suwinet meldde intussen iets anders dan er in het dossier staat.'
    case 'bericht-ongelezen':
      return 'De inwoner schreef een bericht dat nog niemand heeft gelezen.'
    case 'papier-ontvangen':
      return 'De inwoner leverde een papier in dat nog niemand heeft bekeken.'
    case 'hercontrole':
      return `De hercontrole is aan de beurt, op ${datumKort(reden.op)}. Die neemt de nieuwe norm mee.`
    case 'voorstel-veroudert':
      return 'De schuldeisers hebben een voorstel. Met een ander bedrag telt dat niet meer.'
    case 'geen-capaciteit-meer':
      return 'De inwoner kan dan niets meer aflossen. Bespreek wat dat betekent.'
    default:
      return nooit(reden)
  }
}
