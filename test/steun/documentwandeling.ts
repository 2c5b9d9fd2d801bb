import type { Actor } from '../../src/domein/toegang/index.ts'
import type { Traject } from '../../src/domein/verloop/index.ts'
import { type Stapje, aanmelding, stap } from './aanloop.ts'

const inwoner: Actor = { soort: 'inwoner', id: 'i-1', naam: 'Inwoner' }

/** The id of what was asked of one kind, the last time. */
export const vraagNaar = ({ dossier }: Traject, soort: string): string =>
  dossier.documentvragen.findLast((vraag) => vraag.soort === soort)?.id ?? 'geen'

/** A file as it is handed in: its bytes lie elsewhere. */
export const bestand = (nummer: number) => ({
  documentId: `d-${nummer}`,
  bestand: String(nummer).padStart(64, '0'),
  soortBestand: 'jpeg',
  bytes: 1000 + nummer,
})

const lever = (op: string, soort: string, nummer: number, door?: Actor): Stapje =>
  stap(op, 'LeverDocument', (t: Traject) => ({ vraagId: vraagNaar(t, soort), ...bestand(nummer) }), door)

const oordeel = (op: string, soort: string, invoer: object): Stapje =>
  stap(op, 'BeoordeelDocument', (t: Traject) => ({ vraagId: vraagNaar(t, soort), ...invoer }))

/** One list before the first talk; photos, one of which cannot be read, and something that she does not have. */
export const documenten: readonly Stapje[] = [
  aanmelding,
  stap('2026-01-07', 'VraagDocumenten', {
    soorten: ['loonstrook', 'huurcontract', 'polis', 'identiteitsbewijs'],
    anders: [{ wat: 'Brief van de deurwaarder', waarom: 'Dan weten wij wanneer hij komt.' }],
    binnen: 'twee-weken',
    toelichting: 'Lukt iets niet? Bel gerust.',
  }),
  lever('2026-01-08', 'loonstrook', 1, inwoner),
  lever('2026-01-08', 'polis', 2),
  oordeel('2026-01-09', 'loonstrook', { oordeel: 'onleesbaar', toelichting: 'De foto is te donker.' }),
  oordeel('2026-01-09', 'polis', { oordeel: 'goed' }),
  lever('2026-01-10', 'loonstrook', 3, inwoner),
  oordeel('2026-01-12', 'loonstrook', { oordeel: 'goed' }),
  oordeel('2026-01-12', 'identiteitsbewijs', { oordeel: 'gezien' }),
  stap(
    '2026-01-12',
    'MeldDocumentOntbreekt',
    (t: Traject) => ({ vraagId: vraagNaar(t, 'huurcontract'), wat: 'hulp', toelichting: 'Ik huur van een oom.' }),
    inwoner,
  ),
  stap(
    '2026-01-12',
    'MeldDocumentOntbreekt',
    (t: Traject) => ({ vraagId: vraagNaar(t, 'anders'), wat: 'niet-hebben' }),
    inwoner,
  ),
  oordeel('2026-01-13', 'huurcontract', { oordeel: 'niet-nodig', toelichting: 'De huur blijkt uit de afschriften.' }),
  stap('2026-01-13', 'VraagDocumenten', {
    soorten: ['loonstrook'],
    anders: [{ wat: 'Contract van de nieuwe baan', waarom: 'Dan weten wij tot wanneer het loopt.' }],
    binnen: 'een-week',
    opnieuwOmdat: 'Er is een nieuwe baan.',
  }),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-03-24',
  }),
]
