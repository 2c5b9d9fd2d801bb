import type { Loketvraag } from '../../../domein/verloop/index.ts'

/** What is asked, as a heading above the questions of that kind. */
export const vraagsoorten: Readonly<Record<Loketvraag, string>> = {
  saldo: 'Saldo-opgave gevraagd',
  voorstel: 'Antwoord op een voorstel gevraagd',
  heroverweging: 'Nieuw antwoord op een voorstel gevraagd',
  kwijting: 'Finale kwijting gevraagd',
}
