import { type Beeindigingsgrond, beeindigingsgronden } from '../../../domein/dossier/index.ts'
import type { Berichtstand } from '../../../domein/berichten/index.ts'

/** Where a message is, as people read it. */
export const berichtstandTekst: Readonly<Record<Berichtstand, string>> = {
  'te-verzenden': 'Klaar om te versturen',
  verzonden: 'Verstuurd',
  beantwoord: 'Beantwoord',
  mislukt: 'Versturen is mislukt',
}

/** Why a dossier ended, in words; also what no medewerker chooses. */
export const grondnamen: Readonly<Record<Beeindigingsgrond, string>> = {
  ...beeindigingsgronden,
  afgewezen: 'De aanvraag is afgewezen',
  'afgezien-van-besluit': 'De inwoner wil geen besluit meer',
  overlijden: 'De inwoner is overleden',
}
