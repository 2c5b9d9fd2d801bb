import { Heading } from '@nl-design-system-candidate/heading-react'
import { beschikkingsoorten, beschikkingenVan, toegangsoorten } from '../../../domein/dossier/index.ts'
import {
  type Bezwaar,
  bezwaarhoren,
  bezwaaruitkomsten,
  bezwaarwegen,
  herroepenEinde,
  isOpenBezwaar,
} from '../../../domein/kwaliteit/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { datumKort, klein, telwoord } from '../../onderdelen/teksten/datums.ts'
import { Feiten, Sectie } from './sectie.tsx'
import { Sectiestappen } from './sectiestappen.tsx'

/** The bezwaren against what we decided: where each stands, until when, and what was decided on it. */
export function Bezwaren({ blad }: { readonly blad: Dossierblad }) {
  const { kwaliteit, dossier } = blad.staat
  const open = kwaliteit.bezwaren.filter(isOpenBezwaar)
  return (
    <Sectie
      naam="bezwaren"
      open={open.length > 0}
      samenvatting={open.length === 0 ? 'geen open bezwaar' : telwoord(open.length, 'open bezwaar', 'open bezwaren')}
    >
      {kwaliteit.bezwaren.length > 0 ? null : beschikkingenVan(dossier).length === 0 ? (
        <Leeg>Hier komt het bezwaar van de inwoner, als er een besluit is.</Leeg>
      ) : (
        <Leeg>{laatsteDagen(blad)}</Leeg>
      )}
      {kwaliteit.bezwaren.toReversed().map((bezwaar) => (
        <Een bezwaar={bezwaar} key={bezwaar.id} />
      ))}
      <Sectiestappen id={blad.id} stappen={stappen(blad)} />
    </Sectie>
  )
}

function laatsteDagen({ staat: { dossier } }: Dossierblad): string {
  const dagen = beschikkingenVan(dossier).map(
    ({ soort, datum, bezwaarTot }) =>
      `${beschikkingsoorten[soort]} (${datumKort(datum)}): bezwaar kan tot en met ${datumKort(bezwaarTot)}.`,
  )
  return ['Er is geen bezwaar.', ...dagen].join(' ')
}

function Een({ bezwaar }: { readonly bezwaar: Bezwaar }) {
  const { ontvangen, weg, van, tegen, tot, teLaat, gronden, ingetrokken } = bezwaar
  return (
    <section>
      <Heading appearance="level-4" level={3}>
        Bezwaar van {datumKort(ontvangen)}
      </Heading>
      <Feiten
        feiten={[
          ['Tegen', `${beschikkingsoorten[tegen.soort]}, ${datumKort(tegen.datum)}`],
          ['Binnengekomen', bezwaarwegen[weg]],
          ...(van === null ? [] : [['Gemaakt door', `${van.naam}, ${klein(toegangsoorten[van.wie])}`] as const]),
          ['Laatste dag voor bezwaar', `${datumKort(tot)}${teLaat ? ': het bezwaar kwam te laat' : ''}`],
          ['Waarom', gronden.length === 0 ? 'Dat schreef de inwoner nog niet' : gronden.join(' ')],
          ...verloop(bezwaar),
          ...(isOpenBezwaar(bezwaar) ? [['Beslissing uiterlijk', datumKort(bezwaar.uiterlijk)] as const] : []),
          ...(ingetrokken === null ? [] : [['Ingetrokken', datumKort(ingetrokken)] as const]),
          ...besluit(bezwaar),
        ]}
      />
    </section>
  )
}

type Feit = readonly [wat: string, waarde: string]

function verloop({ herstel, commissie, verdaagd, horen }: Bezwaar): readonly Feit[] {
  return [
    ...(herstel === null ? [] : [aanvulling(herstel)]),
    ...(commissie === null ? [] : [['Bij een commissie sinds', datumKort(commissie)] as const]),
    ...(verdaagd === null ? [] : [['Verlengd op', datumKort(verdaagd)] as const]),
    ...(horen === null ? [] : [['Horen', `${bezwaarhoren[horen.hoe]}. ${horen.verslag}`] as const]),
  ]
}

const aanvulling = ({ gevraagd, uiterlijk, hersteld }: NonNullable<Bezwaar['herstel']>): Feit => [
  'Gevraagd om aan te vullen',
  `${datumKort(gevraagd)}, uiterlijk ${datumKort(uiterlijk)}${hersteld === null ? '' : `; aangevuld op ${datumKort(hersteld)}`}`,
]

function besluit({ beslist }: Bezwaar): readonly Feit[] {
  if (beslist === null) return []
  const { datum, uitkomst, herroept, motivering, gevolg } = beslist
  return [
    ['Beslist', datumKort(datum)],
    ['Beslissing', `${bezwaaruitkomsten[uitkomst]}${herroept ? ', het besluit is herroepen' : ''}`],
    ['Redenen', motivering],
    ['Gevolg', gevolg],
  ]
}

/** What can be done now: after an end that was overturned, to open the dossier again. */
function stappen({ staat }: Dossierblad): readonly Feit[] {
  const open = staat.kwaliteit.bezwaren.filter(isOpenBezwaar)
  return [
    ...(herroepenEinde(staat) === null ? [] : [['HeropenNaBezwaar', 'Heropenen na bezwaar'] as const]),
    ...(beschikkingenVan(staat.dossier).length === 0 ? [] : [['MaakBezwaar', 'Bezwaar vastleggen'] as const]),
    ...(open.length === 0 ? [] : opOpen),
  ]
}

const opOpen = [
  ['VraagHerstelVanBezwaar', 'Bezwaar laten aanvullen'],
  ['VulBezwaarAan', 'Bezwaar aanvullen'],
  ['LegBezwaarVoorAanCommissie', 'Bezwaar voorleggen aan een commissie'],
  ['VerdaagBezwaar', 'Later beslissen op bezwaar'],
  ['StelBezwaarUit', 'Uitstel met instemming van de inwoner'],
  ['HoorInBezwaar', 'Horen in bezwaar vastleggen'],
  ['BeslisOpBezwaar', 'Beslissen op bezwaar'],
  ['TrekBezwaarIn', 'Bezwaar intrekken'],
] as const
