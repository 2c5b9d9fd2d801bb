import type { NietGemodelleerd } from '../../gedeeld/verantwoording.ts'
import { type Aannamesleutel, aannames, geenAannames } from '../aannames/index.ts'
import { isPaar, nietGemodelleerdBij as bijDeVoet } from '../beslagvrije-voet/index.ts'
import type { Uitwerking } from './uitwerking.ts'
import type { Vtlbvraag } from './vraag.ts'

const bron = 'Vtlb-rapport (Recofa), niet openbaar'

const tweeSchuldenaren: NietGemodelleerd = {
  onderwerp: 'Twee schuldenaren',
  uitleg: 'Wij rekenen één arbeidstoeslag, ook als beide partners werken.',
  bron,
}
const partnerinkomen: NietGemodelleerd = {
  onderwerp: 'Twee schuldenaren en inkomen van de partner',
  uitleg:
    'Zijn beide partners schuldenaar? Dan hoort hun inkomen samen in het netto maandinkomen, en geeft u geen inkomen van de partner op. Controleer dat het niet twee keer meetelt.',
  bron: 'art. 475db lid 1 onder a Rv; Vtlb-rapport',
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
    ...(vraag.volwassenen > 1 && (vraag.partnerNettoMaandinkomen ?? 0) > 0 ? [partnerinkomen] : []),
    ...(vraag.woonkosten !== undefined && boven ? [dubbelWonen] : []),
  ]
}

const altijd = ['arbeidstoeslag-percentage', 'arbeidstoeslag-uren', 'reserveringstoeslag'] as const

function gebruikteAannames({ individueel, leefsituatie }: Vtlbvraag): readonly Aannamesleutel[] {
  if (individueel.soort === 'correcties') return altijd
  const premie = isPaar(leefsituatie) ? 'normpremie-paar' : 'normpremie-alleen'
  return [...altijd, premie, leefsituatie === 'alleenstaand' ? 'normhuur-een' : 'normhuur-meer']
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
