import { alsDecimaal } from '../../gedeeld/geld.ts'
import type { GeldGebeurtenis } from '../geld/index.ts'
import { categorieen, leningsoorten } from '../../regels/borgstelling/index.ts'
import type { Bericht, Regel } from './berichten.ts'

type Aanvraag = Extract<GeldGebeurtenis, { soort: 'BorgstellingAangevraagd' }>

const regel = (wat: string, waarde: string): Regel => ({ wat, waarde })

/**
 * The message "Aanvraag borgstelling 2.0" to the Waarborgfonds, element by element. Of the inwoner it says a
 * postcodegebied and codes, and nothing by which he is known.
 * @bron Schuldenknooppunt, module WSK
 */
export function aanvraagBorgstelling(g: Aanvraag): Bericht {
  const { statistieken: s } = g
  return {
    soort: 'aanvraag-borgstelling',
    aan: { soort: 'waarborgfonds', naam: 'Waarborgfonds Sociale Kredietverlening' },
    datum: g.datum,
    vorderingIds: [],
    regels: [
      regel('Soort lening', `${g.soortLening} (${leningsoorten[g.soortLening].toLowerCase()})`),
      regel('Kenmerk', g.kenmerk),
      regel('Postcodegebied', g.postcodegebied),
      regel('Bruto kredietsom', alsDecimaal(g.brutoKredietsom)),
      regel('Looptijd in maanden', String(g.looptijdMaanden)),
      regel('Categorie', `${g.categorie} (${categorieen[g.categorie].toLowerCase()})`),
      regel('Bevolkingsgroep', s.bevolkingsgroep),
      regel('Betalende instantie', s.betalendeInstantie),
      regel('Kredietdoel', s.kredietdoel),
      regel('Leeftijdsgroep', s.leeftijdsgroep),
      regel('Soort borgstelling', s.soortBorgstelling),
      ...(g.proForma === undefined ? [] : [regel('Pro forma borgstelling', g.proForma.kenmerk)]),
    ],
    antwoordUiterlijk: null,
  }
}
