import { beschikkingsoorten, toegangsoorten } from '../../../../domein/dossier/index.ts'
import { type BezwaarGebeurtenis, bezwaarhoren, bezwaaruitkomsten } from '../../../../domein/kwaliteit/index.ts'
import { datumKort, klein } from '../datums.ts'
import type { Zinnen } from './zinnen.ts'

/** What became of a bezwaar. */
export const bezwaarzinnen: Zinnen<BezwaarGebeurtenis> = {
  BezwaarGemaakt: (g) =>
    `Bezwaar ontvangen op ${datumKort(g.datum)}${g.van === null ? '' : ` van ${g.van.naam} (${klein(toegangsoorten[g.van.wie])})`}, tegen het besluit van ${datumKort(g.tegen.datum)}:` +
    ` ${beschikkingsoorten[g.tegen.soort]}.${g.teLaat ? ` De laatste dag was ${datumKort(g.tot)}.` : ''}` +
    ` ${g.gronden ?? 'De redenen komen nog.'} Beslissing uiterlijk ${datumKort(g.uiterlijk)}.`,
  HerstelVanBezwaarGevraagd: (g) =>
    `De inwoner is gevraagd het bezwaar uiterlijk ${datumKort(g.herstelUiterlijk)} aan te vullen. ${g.ontbreekt}` +
    ` Beslissing uiterlijk ${datumKort(g.uiterlijk)}.`,
  BezwaarAangevuld: (g) =>
    `Bezwaar aangevuld op ${datumKort(g.datum)}. ${g.gronden} Beslissing uiterlijk ${datumKort(g.uiterlijk)}.`,
  BezwaarAanCommissieVoorgelegd: (g) =>
    `Het bezwaar ligt bij ${g.commissie}. Beslissing uiterlijk ${datumKort(g.uiterlijk)}.`,
  BezwaarVerdaagd: (g) => `De beslissing op bezwaar duurt langer: uiterlijk ${datumKort(g.uiterlijk)}. ${g.reden}`,
  BezwaarUitgesteld: (g) =>
    `De inwoner vindt uitstel tot en met ${datumKort(g.uiterlijk)} goed. ${g.reden} ${g.instemming}`,
  InBezwaarGehoord: (g) => `${bezwaarhoren[g.hoe]} (${datumKort(g.datum)}). ${g.verslag}`,
  OpBezwaarBeslist: (g) =>
    `Op ${datumKort(g.datum)} beslist op het bezwaar: ${bezwaaruitkomsten[g.uitkomst].toLowerCase()}.` +
    `${g.herroept ? ' Het besluit is herroepen.' : ''} ${g.motivering} ${g.gevolg}` +
    `${g.verschoonbaar === undefined ? '' : ` Te laat, en toch behandeld: ${g.verschoonbaar}`}`,
  BezwaarIngetrokken: (g) => `De inwoner trok het bezwaar in op ${datumKort(g.datum)}. ${g.reden ?? ''}`.trimEnd(),
}
