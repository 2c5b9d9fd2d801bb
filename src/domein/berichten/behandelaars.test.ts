import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { stapje } from '../../../test/steun/gegeven.ts'
import { type Stapje, toelating, vordering, wandel } from '../../../test/steun/wandeling.ts'
import { leesBsn } from '../../gedeeld/bsn.ts'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { type Traject, evolve, leegTraject } from '../verloop/index.ts'
import { type Bericht, berichtenBij, gegevensVan, opdrachtenBij } from './index.ts'

const claim = {
  datum: '2026-02-09',
  schuldeiserId: 's-schatkist',
  kenmerk: 'BD-1',
  incassantId: 's-valk',
  incassantKenmerk: 'I-7',
  deurwaarderId: 's-haan',
  deurwaarderKenmerk: 'D-7',
  aangemeldBedrag: '500.00',
  zakelijk: false,
}
const stap = (soort: string, invoer: object = {}): Stapje => stapje('2026-02-10', soort, invoer)
const gevraagd = [...toelating, stapje('2026-02-09', 'VoegVorderingToe', claim), stap('VerstuurKennisgeving')].concat(
  stap('SluitSchuldregelingsovereenkomst', {
    getekendDoorInwoner: '2026-02-10',
    getekendDoorOrganisatie: '2026-02-10',
  }),
  stap('VraagSaldoOpgaven'),
)
const bsn = leesBsn('111222333') ?? assert.fail('not a BSN')

interface Gezegd {
  readonly bericht: Bericht
  readonly staat: Traject
}

function gezegd(stappen: readonly Stapje[]): readonly Gezegd[] {
  let staat = leegTraject
  return wandel(stappen).historie.flatMap((g) => {
    staat = evolve(staat, g)
    return berichtenBij(g, staat).flatMap((bericht) =>
      bericht.aan.soort === 'schuldeiser' ? [{ bericht, staat }] : [],
    )
  })
}
const kort = (berichten: readonly Gezegd[]) => berichten.map(({ bericht: b }) => `${b.soort} → ${b.aan.naam}`)
const regelsVan = ({ bericht }: Gezegd) => bericht.regels.map(({ wat, waarde }) => `${wat}: ${waarde}`)

describe('a claim that somebody collects', () => {
  const alles = gezegd(gevraagd)

  test('who acts is asked; everybody who has to do with it hears what changes what he may do', () => {
    assert.deepEqual(kort(alles), [
      'kennisgeving → Waterschap De Schatkist',
      'kennisgeving → Incassobureau De Valk',
      'kennisgeving → Gerechtsdeurwaarder De Haan',
      'saldoverzoek → Gerechtsdeurwaarder De Haan',
    ])
  })

  test('each reads its own kenmerk as its own, and for whom it collects', () => {
    const [belasting, valk, haan] = alles.map(regelsVan)
    assert.deepEqual(
      [belasting, valk, haan].map((regels) => regels?.filter((regel) => /enmerk|Schuldeiser/.test(regel))),
      [
        ['Uw kenmerk: BD-1', 'Kenmerk Incassobureau De Valk: I-7', 'Kenmerk Gerechtsdeurwaarder De Haan: D-7'],
        [
          'Uw kenmerk: I-7',
          'Schuldeiser: Waterschap De Schatkist',
          'Kenmerk Waterschap De Schatkist: BD-1',
          'Kenmerk Gerechtsdeurwaarder De Haan: D-7',
        ],
        [
          'Uw kenmerk: D-7',
          'Schuldeiser: Waterschap De Schatkist',
          'Kenmerk Waterschap De Schatkist: BD-1',
          'Kenmerk Incassobureau De Valk: I-7',
        ],
      ],
    )
  })

  test('as data too; the BSN goes to the public schuldeiser, and to nobody who collects for it', () => {
    const gegevens = alles.map(({ bericht, staat }) => {
      const { dossier } = staat
      const bekend = { ...staat, dossier: { ...dossier, client: { ...dossier.client, bsn } } }
      const organisatie = { code: 'zonderland', naam: 'Gemeente Zonderland' }
      return gegevensVan(bericht, bekend, {
        berichtId: 'b',
        dossierId: crypto.randomUUID(),
        conversatieId: 'c',
        organisatie,
      })
    })
    assert.deepEqual(
      gegevens.map((g) => [g?.schuldeiser.soort, g?.klant.bsn, g?.vordering.kenmerk, g?.vordering.namens?.naam]),
      [
        ['Publiek', bsn, 'BD-1', undefined],
        ['Overig', undefined, 'I-7', 'Waterschap De Schatkist'],
        ['Overig', undefined, 'D-7', 'Waterschap De Schatkist'],
        ['Overig', undefined, 'D-7', 'Waterschap De Schatkist'],
      ],
    )
  })

  test('who collects answers for it; who has nothing to do with it does not', () => {
    const { staat } = wandel(gevraagd)
    const antwoord = (schuldeiserId: string) => ({
      postId: 'p',
      opBerichtId: null,
      conversatieId: null,
      schuldeiserId,
      datum: datum('2026-02-11'),
      inhoud: { soort: 'saldo', opgave: { totaal: centen(510_00) } } as const,
    })
    const gesprek = { staat, bericht: null, vorderingIds: null, schuldeiserMet: () => null }
    const doe = (van: string) => opdrachtenBij(antwoord(van), gesprek, datum('2026-02-11'))
    for (const van of ['s-haan', 's-valk', 's-schatkist'])
      assert.deepEqual(
        doe(van).opdrachten.map(({ soort, vorderingId }) => [soort, vorderingId]),
        [['RegistreerSaldoOpgave', vordering(staat, 0)]],
        van,
      )
    assert.deepEqual(doe('s-vlam'), { opdrachten: [], reden: { code: 'geen-vordering' } })
  })
})
