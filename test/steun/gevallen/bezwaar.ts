import type { Kwaliteitweigering } from '../../../src/domein/kwaliteit/index.ts'
import { aanmelding } from '../aanloop.ts'
import { collega } from '../beheerwandeling.ts'
import { beslissing, bezwaar, bezwaarTegenEinde, bezwaren, gehoord, overBezwaar } from '../bezwaarwandeling.ts'
import { type Geval, geval, stapje, totEnMet, voor } from '../gegeven.ts'

const gemaakt = voor(bezwaren, 'VraagHerstelVanBezwaar')
const herstelGevraagd = voor(bezwaren, 'VulZelfBezwaarAan')
const later = overBezwaar({ reden: 'Er is iemand ziek.' })
const niet = { ...beslissing, uitkomst: 'niet-ontvankelijk', herroept: false }
const zonderHoren = (op: string) => [
  stapje(op, 'HoorInBezwaar', overBezwaar({ ...gehoord, datum: op, hoe: 'wil-niet' }), collega),
]
const teLaat = voor(bezwaarTegenEinde, 'BeslisOpBezwaar', 2)

/** For every refusal about a bezwaar: one case. */
export const bezwaargevallen = {
  GeenBeschikking: geval([aanmelding], '2026-01-06', 'MaakBezwaar', { ...bezwaar, datum: '2026-01-06' }),
  BeschikkingOnbekend: geval(voor(bezwaren, 'MaakBezwaar'), '2026-02-10', 'MaakBezwaar', {
    ...bezwaar,
    beschikkingId: 'toelating-2026-01-22',
  }),
  BezwaarLooptAl: geval(gemaakt, '2026-02-11', 'MaakBezwaar', { ...bezwaar, datum: '2026-02-11' }),
  AlBeslistOpBezwaar: geval(totEnMet(bezwaren, 'BeslisOpBezwaar'), '2026-08-27', 'MaakBezwaar', {
    ...bezwaar,
    datum: '2026-08-27',
  }),
  GeenBezwaarOpen: geval(totEnMet(bezwaren, 'TrekBezwaarIn'), '2026-09-05', 'VerdaagBezwaar', later),
  BezwaarOnbekend: geval(gemaakt, '2026-02-11', 'TrekBezwaarIn', { bezwaarId: 'geen', datum: '2026-02-11' }),
  BezwaarTegenEigenBesluit: geval(
    gemaakt,
    '2026-02-11',
    'HoorInBezwaar',
    overBezwaar({ datum: '2026-02-11', ...gehoord }),
  ),
  BezwaarInEigenDossier: geval(
    [...gemaakt, stapje('2026-02-11', 'WijsBehandelaarToe', { medewerkerId: 'm-3' })],
    '2026-02-11',
    'HoorInBezwaar',
    overBezwaar({ datum: '2026-02-11', ...gehoord }),
    collega,
  ),
  HerstelAlGevraagd: geval(
    herstelGevraagd,
    '2026-02-12',
    'VraagHerstelVanBezwaar',
    overBezwaar({ ontbreekt: 'De redenen.' }),
  ),
  HerstelNietGevraagd: geval(
    [...gemaakt, ...zonderHoren('2026-02-11')],
    '2026-02-11',
    'BeslisOpBezwaar',
    overBezwaar(niet),
    collega,
  ),
  HersteltermijnLoopt: geval(
    [...herstelGevraagd, ...zonderHoren('2026-02-12')],
    '2026-03-11',
    'BeslisOpBezwaar',
    overBezwaar(niet),
    collega,
  ),
  AlBijCommissie: geval(
    totEnMet(bezwaren, 'LegBezwaarVoorAanCommissie'),
    '2026-02-24',
    'LegBezwaarVoorAanCommissie',
    overBezwaar({ commissie: 'Bezwaarcommissie Zonderland' }),
  ),
  BezwaarAlVerdaagd: geval(totEnMet(bezwaren, 'VerdaagBezwaar'), '2026-05-19', 'VerdaagBezwaar', later),
  BeslistermijnVoorbij: geval(gemaakt, '2026-04-17', 'VerdaagBezwaar', later),
  NogNietGehoord: geval(gemaakt, '2026-02-11', 'BeslisOpBezwaar', overBezwaar(beslissing), collega),
  VerschoonbaarheidOntbreekt: geval(
    teLaat,
    '2026-07-01',
    'BeslisOpBezwaar',
    overBezwaar({ ...beslissing, herroept: false }),
    collega,
  ),
  BezwaarNogOpen: geval(gemaakt, '2026-02-12', 'SluitDossier', { datum: '2026-02-12' }),
  BesluitHerroepen: geval(
    [
      ...voor(bezwaarTegenEinde, 'BeslisOpBezwaar'),
      stapje('2026-06-22', 'BeslisOpBezwaar', overBezwaar(beslissing), collega),
    ],
    '2026-06-22',
    'DeelUitBijEinde',
  ),
} as const satisfies Partial<Record<Kwaliteitweigering['code'], Geval>>
