import type { NietGemodelleerd } from '../../gedeeld/verantwoording.ts'
import type { Beleid } from '../afloscapaciteit/index.ts'
import { type Aannamesleutel, aannames, bronVan, geenAannames, vastgesteldOp } from '../aannames/index.ts'
import { isPaar, nietGemodelleerdBij as bijDeVoet } from '../beslagvrije-voet/index.ts'
import type { Uitwerking } from './uitwerking.ts'
import type { Vtlbvraag } from './vraag.ts'

const bron = 'Vtlb-rapport (Recofa), niet openbaar'

const tweeSchuldenaren: NietGemodelleerd = {
  onderwerp: 'Twee schuldenaren',
  uitleg: 'Wij rekenen één arbeidstoeslag, ook als beide partners werken.',
  bron,
}
const inkomenSamen: NietGemodelleerd = {
  onderwerp: 'Twee schuldenaren en 95 % van het inkomen',
  uitleg: 'De wet kijkt naar het inkomen van één schuldenaar. Wij nemen het inkomen van beiden samen.',
  bron: 'art. 475dc lid 1 Rv',
}
const perVolwassene: NietGemodelleerd = {
  onderwerp: 'Eigen risico per volwassene',
  uitleg: 'Wij tellen het eigen risico voor elke volwassene die meedoet. Een bron daarvoor hebben wij niet gevonden.',
  bron,
}
const minimum: NietGemodelleerd = {
  onderwerp: 'Minimum van 5 % van de norm',
  uitleg: 'Voor 1 juli 2024 gold een minimum. Hoe dat precies werd berekend, hebben wij niet gevonden.',
  bron: 'Gedragscode Schuldhulpverlening (oudere editie)',
}
const geenHuur: NietGemodelleerd = {
  onderwerp: 'Geen huur',
  uitleg: 'De huur is 0. Dan komt de correctie voor woonlasten onder 0, en wordt het vtlb lager. Kijk of dat klopt.',
  bron,
}
/** Holds for every vtlb: said once. */
const algemeen: NietGemodelleerd = {
  onderwerp: 'Regels die wij niet toepassen',
  uitleg:
    'Het belastbaar jaarinkomen rekenen wij niet na uit het maandinkomen (art. 475d). Voor sommige uitkeringen geldt een andere grens dan 95 % van het inkomen (art. 475dc lid 2). De kantonrechter kan de beslagvrije voet verhogen (art. 475fa).',
  bron: 'art. 475d, 475dc lid 2 en 475fa Rv',
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
export function nietGemodelleerdBij(vraag: Vtlbvraag, u: Uitwerking, beleid: Beleid): readonly NietGemodelleerd[] {
  const { individueel } = vraag
  const boven = vraag.overigeCorrecties.some(({ soort }) => soort === 'woonlasten-boven-maximum')
  return [
    ...bijDeVoet(vraag, u.voet),
    ...gebruikteAannames(vraag).map((sleutel) => alsNietGemodelleerd(sleutel, vraag)),
    ...(individueel.soort === 'lasten' ? [lasten, ...(individueel.lasten.rekenhuur === 0 ? [geenHuur] : [])] : []),
    ...(vraag.volwassenen > 1 ? [tweeSchuldenaren, inkomenSamen] : []),
    ...(isPaar(vraag.leefsituatie) && !vraag.eigenRisicoAfgekocht ? [perVolwassene] : []),
    ...(vraag.woonkosten !== undefined && boven ? [dubbelWonen] : []),
    ...(beleid === 'minimum-5-procent' ? [minimum] : []),
    algemeen,
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
  const eigen = vastgesteldOp(vastgesteld, sleutel, peildatum)
  return { onderwerp: naam, uitleg: eigen === null ? waarom : bronVan(eigen), bron }
}
