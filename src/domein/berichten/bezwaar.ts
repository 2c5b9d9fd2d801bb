import { nooit } from '../../gedeeld/uitkomst.ts'
import { beschikkingsoorten } from '../dossier/index.ts'
import {
  type Bezwaar,
  type BezwaarGebeurtenis,
  type Bezwaarhoren,
  type KwaliteitInzicht,
  bezwaaruitkomsten,
} from '../kwaliteit/index.ts'
import { uiterlijk } from '../toegang/index.ts'
import type { Berichtsoort, Regel } from './berichten.ts'
import type { Inhoud } from './kwaliteit.ts'

const regel = (wat: string, waarde: string): Regel => ({ wat, waarde })

const gehoord: Readonly<Record<Bezwaarhoren, string>> = {
  gehoord: 'Ja. Wij hebben u gehoord.',
  'wil-niet': 'Nee. U wilde niet gehoord worden.',
  'reageert-niet': 'Nee. U liet ons niet op tijd weten of u gehoord wilde worden.',
  tegemoet: 'Nee. Dat was niet nodig: u krijgt helemaal gelijk.',
  'kennelijk-ongegrond': 'Nee. Uit uw bezwaar blijkt al dat wij ons besluit niet veranderen.',
  'kennelijk-niet-ontvankelijk': 'Nee. Het is duidelijk dat wij uw bezwaar niet mogen behandelen.',
}

const watHetIs = ({ ontvangen, tegen }: Bezwaar): readonly Regel[] => [
  regel('Uw bezwaar van', ontvangen),
  regel('Tegen ons besluit van', tegen.datum),
  regel('Het besluit', beschikkingsoorten[tegen.soort]),
]

/**
 * What an inwoner is told of his bezwaar. Who completes it or takes it back knows that himself.
 * @bron Awb 6:6, 6:14, 6:23, 7:10 lid 3, 7:12 lid 2 and 7:13 lid 2
 */
export function bezwaarbericht(g: BezwaarGebeurtenis, { kwaliteit }: KwaliteitInzicht): Inhoud | null {
  const bezwaar = kwaliteit.bezwaren.find(({ id }) => id === g.bezwaarId)
  if (bezwaar === undefined) return null
  const bericht = (soort: Berichtsoort, ...regels: readonly Regel[]): Inhoud => {
    return { soort, datum: g.datum, regels: [...watHetIs(bezwaar), ...regels] }
  }
  const later = (waarom: string, dag: string) =>
    bericht('bezwaar-later-inwoner', regel('Waarom', waarom), regel('U krijgt onze beslissing uiterlijk op', dag))
  switch (g.soort) {
    case 'BezwaarGemaakt':
      return bericht(
        'bezwaar-inwoner',
        regel('Wat u schreef', g.gronden ?? 'U schreef nog niet waarom u het niet eens bent met het besluit.'),
        ...(g.teLaat ? [regel('U kon bezwaar maken tot en met', g.tot)] : []),
        regel('U krijgt onze beslissing uiterlijk op', g.uiterlijk),
      )
    case 'HerstelVanBezwaarGevraagd':
      return bericht(
        'bezwaar-aanvullen-inwoner',
        regel('Dit ontbreekt nog', g.ontbreekt),
        regel('Stuur dit uiterlijk op', g.herstelUiterlijk),
        regel('U krijgt onze beslissing uiterlijk op', g.uiterlijk),
      )
    case 'BezwaarAanCommissieVoorgelegd':
      return later(`Een commissie geeft ons advies over uw bezwaar: ${g.commissie}.`, g.uiterlijk)
    case 'BezwaarVerdaagd':
      return later(g.reden, g.uiterlijk)
    case 'BezwaarUitgesteld':
      return later(`${g.reden} U vond dit goed.`, g.uiterlijk)
    case 'OpBezwaarBeslist':
      return bericht('bezwaar-beslissing-inwoner', ...beslissing(g, bezwaar))
    case 'BezwaarAangevuld':
    case 'InBezwaarGehoord':
    case 'BezwaarIngetrokken':
      return null
    default:
      return nooit(g)
  }
}

function beslissing(
  g: Extract<BezwaarGebeurtenis, { soort: 'OpBezwaarBeslist' }>,
  { horen }: Bezwaar,
): readonly Regel[] {
  return [
    regel('Onze beslissing', bezwaaruitkomsten[g.uitkomst]),
    ...(horen === null ? [] : [regel('Horen', gehoord[horen.hoe])]),
    ...(g.verschoonbaar === undefined ? [] : [regel('Waarom uw bezwaar toch op tijd is', g.verschoonbaar)]),
    regel('Waarom', g.motivering),
    regel('Wat dit voor u betekent', g.gevolg),
    regel('U kunt in beroep tot en met', uiterlijk('beroep', g.datum)),
  ]
}
