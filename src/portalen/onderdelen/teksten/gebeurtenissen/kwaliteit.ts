import { toegangsoorten } from '../../../../domein/dossier/index.ts'
import {
  type KwaliteitGebeurtenis,
  hoorwijzen,
  klachtonderwerpen,
  klachtoordelen,
} from '../../../../domein/kwaliteit/index.ts'
import { datumKort, klein } from '../datums.ts'
import { bezwaarzinnen } from './bezwaar.ts'
import type { Zinnen } from './zinnen.ts'

/** What an inwoner said of our help, and what we did with it. */
export const kwaliteitzinnen: Zinnen<KwaliteitGebeurtenis> = {
  ...bezwaarzinnen,
  KlachtIngediend: (g) =>
    `Klacht ontvangen op ${datumKort(g.datum)}${g.van === null ? '' : ` van ${g.van.naam} (${klein(toegangsoorten[g.van.wie])})`}. ${klachtonderwerpen[g.onderwerp]}: ${g.klacht}` +
    ` Antwoord uiterlijk ${datumKort(g.uiterlijk)}.`,
  KlachtToegewezen: (g) => `${g.bij.naam} bekijkt de klacht, sinds ${datumKort(g.datum)}.`,
  KlachtVerdaagd: (g) => `De klacht duurt langer: uiterlijk ${datumKort(g.uiterlijk)}. ${g.reden}`,
  KlachtAfgehandeld: (g) =>
    `Klacht afgehandeld op ${datumKort(g.datum)}. Oordeel: ${klachtoordelen[g.oordeel].toLowerCase()}.` +
    ` ${g.bevindingen} ${g.conclusie} ${hoorwijzen[g.gehoord]}.`,
  KlachtIngetrokken: (g) => `De klacht is ingetrokken op ${datumKort(g.datum)}. ${g.reden}`,
}
