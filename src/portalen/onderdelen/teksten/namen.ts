import type { Berichtstand } from '../../../domein/berichten/index.ts'

/** Where a message is, as people read it. */
export const berichtstandTekst: Readonly<Record<Berichtstand, string>> = {
  'te-verzenden': 'Klaar om te versturen',
  verzonden: 'Verstuurd',
  beantwoord: 'Beantwoord',
  mislukt: 'Versturen is mislukt',
}
