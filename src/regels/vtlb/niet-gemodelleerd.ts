import type { NietGemodelleerd } from '../../gedeeld/verantwoording.ts'
import { type Aannamesleutel, aannames, geenAannames } from '../aannames/index.ts'
import { nietGemodelleerdBij as bijDeVoet } from '../beslagvrije-voet/index.ts'
import type { Uitwerking } from './uitwerking.ts'
import type { Vtlbvraag } from './vraag.ts'

const bron = 'Vtlb-rapport (Recofa), niet openbaar'

const tweeSchuldenaren: NietGemodelleerd = {
  onderwerp: 'Twee schuldenaren',
  uitleg: 'Wij rekenen één arbeidstoeslag, ook als beide partners werken.',
  bron,
}
const dubbelWonen: NietGemodelleerd = {
  onderwerp: 'Woonlasten boven het maximum',
  uitleg:
    'De verhoging voor hoge woonkosten zit al in de beslagvrije voet. Controleer of de overige correctie voor woonlasten niet hetzelfde bedrag is.',
  bron: 'art. 475da lid 5 Rv; Vtlb-rapport 5.2',
}
const lasten: NietGemodelleerd = {
  onderwerp: 'Correcties uit de werkelijke lasten',
  uitleg:
    'De precieze formules van de correcties hebben wij niet gevonden. Wij trekken van de lasten de toeslagen en de norm af. Een correctie kan onder 0 komen.',
  bron,
}

/** What the sources of the vtlb leave open in this case, besides what the beslagvrije voet leaves open. */
export function nietGemodelleerdBij(vraag: Vtlbvraag, u: Uitwerking): readonly NietGemodelleerd[] {
  const uitLasten = vraag.individueel.soort === 'lasten'
  const boven = vraag.overigeCorrecties.some(({ soort }) => soort === 'woonlasten-boven-maximum')
  return [
    ...bijDeVoet(vraag, u.voet),
    ...gebruikteAannames(vraag).map((sleutel) => alsNietGemodelleerd(sleutel, vraag)),
    ...(uitLasten ? [lasten] : []),
    ...(vraag.volwassenen > 1 ? [tweeSchuldenaren] : []),
    ...(vraag.woonkosten !== undefined && boven ? [dubbelWonen] : []),
  ]
}

function gebruikteAannames({ individueel, leefsituatie }: Vtlbvraag): readonly Aannamesleutel[] {
  const paar = leefsituatie.startsWith('gehuwd')
  return [
    'arbeidstoeslag-percentage',
    'arbeidstoeslag-uren',
    'reserveringstoeslag',
    ...(individueel.soort === 'lasten'
      ? ([
          paar ? 'normpremie-paar' : 'normpremie-alleen',
          leefsituatie === 'alleenstaand' ? 'normhuur-een' : 'normhuur-meer',
        ] as const)
      : []),
  ]
}

function alsNietGemodelleerd(
  sleutel: Aannamesleutel,
  { aannames: vastgesteld = geenAannames, peildatum }: Vtlbvraag,
): NietGemodelleerd {
  const { naam, waarom } = aannames[sleutel]
  const eigen = vastgesteld[sleutel]
  return eigen !== undefined && eigen.vanaf <= peildatum
    ? { onderwerp: naam, uitleg: `Vastgesteld door de organisatie: ${eigen.reden}`, bron }
    : { onderwerp: naam, uitleg: waarom, bron }
}
