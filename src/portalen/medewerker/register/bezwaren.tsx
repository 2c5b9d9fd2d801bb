import { beschikkingsoorten } from '../../../domein/dossier/index.ts'
import { bezwaaruitkomsten } from '../../../domein/kwaliteit/index.ts'
import type { Bezwaarregel } from '../../../domein/verloop/index.ts'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import type { Registersoort } from './soort.ts'

const besluitVan = { kop: 'Besluit van', cel: ({ tegen }: Bezwaarregel) => datumKort(tegen.datum) }

/** The register of bezwaren. @bron Awb 7:10 (in time), 7:11 and 7:12 (what was decided) */
export const bezwarenregister: Registersoort<Bezwaarregel> = {
  adres: '/medewerker/bezwaren',
  een: 'bezwaar',
  meer: 'bezwaren',
  titel: 'Bezwaren',
  wachtOp: 'Wacht op een beslissing',
  uiterlijk: 'Beslissing uiterlijk',
  waarover: { kop: 'Besluit', namen: beschikkingsoorten },
  uitkomst: { kop: 'Beslissing', namen: bezwaaruitkomsten },
  norm: 'De norm is zes weken na de laatste dag voor bezwaar, of twaalf met een commissie. Verlenging en uitstel tellen mee. Een jaar telt de bezwaren die toen binnenkwamen.',
  leeg: {
    wacht: 'Niets. Hier staat elk bezwaar tot er een beslissing is, met wat er nog moet en tot wanneer.',
    cijfers: 'Er kwam nog geen bezwaar binnen. Hier komen de cijfers van elk jaar.',
  },
  hint: 'Wie het besluit nam, mag het bezwaar niet horen en er niet op beslissen. Een collega doet dat.',
  dossieradres: (dossierId) => `/medewerker/dossier/${dossierId}?sectie=bezwaren#bezwaren`,
  kolommenWacht: [besluitVan, { kop: 'Wat moet er nog', cel: watMoet }],
  kolommen: [
    besluitVan,
    { kop: 'Herroepen', cel: ({ beslist }) => (beslist === null ? '–' : beslist.herroept ? 'Ja' : 'Nee') },
  ],
}

function watMoet({ horen, herstel, gronden, commissie }: Bezwaarregel): string {
  if (horen !== null) return 'Beslissen'
  if (gronden.length === 0)
    return herstel === null ? 'Vragen om de redenen' : `Wacht op de redenen, tot en met ${datumKort(herstel.uiterlijk)}`
  return commissie === null ? 'Horen' : 'Horen, bij de commissie'
}
