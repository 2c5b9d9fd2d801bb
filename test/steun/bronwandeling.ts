import type { Traject } from '../../src/domein/verloop/index.ts'
import { type Stapje, kwijting, stap, toelating } from './aanloop.ts'

const metBsn = stap('2026-02-09', 'VulPersoonsgegevensAan', {
  naam: 'Fatima el Amrani',
  telefoon: '06 12345678',
  geboortedatum: '1984-03-12',
  bsn: '111222333',
  postcode: '1234 AB',
  huisnummer: '7',
})

/** What the sources say in a test: another address, an income of two parts, a toeslag, an old car. */
export const brongegevens = {
  adressen: [
    {
      bron: 'rvig',
      op: '2026-02-01',
      straat: 'Dorpsstraat',
      huisnummer: '9',
      huisnummertoevoeging: 'A',
      postcode: '1234 AB',
      woonplaats: 'Zonderland',
    },
  ],
  inkomens: [
    {
      bron: 'uwv',
      op: '2026-01-31',
      soort: 'loon',
      van: 'Bakkerij De Korst',
      nettoPerMaand: '1400.00',
      belastbaarPerJaar: '19800.00',
    },
    {
      bron: 'sociale-dienst',
      op: '2026-01-31',
      soort: 'uitkering',
      van: 'Participatiewet, aanvulling',
      nettoPerMaand: '210.50',
      belastbaarPerJaar: '2600.00',
    },
  ],
  toeslagen: [{ bron: 'belastingdienst', op: '2026-01-31', toeslag: 'zorgtoeslag', perMaand: '129.00' }],
  voertuigen: [{ bron: 'rdw', op: '2026-02-01', kenteken: 'ZZ-000-Z', merk: 'Zonnewagen', waarde: '900.00' }],
}

/** The id of the question that waits for its answer. */
export const openVraag = ({ dossier }: Traject): string => dossier.bevragingen.at(-1)?.vraagId ?? 'geen'

/** A question to the sources after the toelating, and what came. */
export const bevraging: readonly Stapje[] = [
  ...toelating,
  metBsn,
  stap('2026-02-09', 'VraagGegevensOp', { doel: 'verificatie', reden: 'Het vtlb moet worden berekend.' }),
  stap(
    '2026-02-09',
    'LegBrongegevensVast',
    (t: Traject) => ({
      vraagId: openVraag(t),
      wijze: 'lijn',
      bestand: 'e'.repeat(64),
      bsn: '111222333',
      ...brongegevens,
    }),
    kwijting,
  ),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-03-24',
  }),
]
