import { bezwaaropdrachten } from './besluiten/bezwaar.ts'
import { bezwaarbeslissingen } from './besluiten/bezwaarbeslissing.ts'
import { klachtopdrachten } from './besluiten/klacht.ts'
import { zelfklachtopdrachten } from './besluiten/zelf.ts'
import { zelfbezwaaropdrachten } from './besluiten/zelfbezwaar.ts'

export {
  type Klacht,
  type KlachtGebeurtenis,
  type Klachtmedewerker,
  type Klachtoordeel,
  type Klachtonderwerp,
  type Kwaliteit,
  type KwaliteitGebeurtenis,
  type KwaliteitInzicht,
  evolveKwaliteit,
  gaatOver,
  geenKwaliteit,
  hoorwijzen,
  isKwaliteitGebeurtenis,
  isOpenKlacht,
  klachtonderwerpen,
  klachtoordelen,
  klachtsoorten,
  klachtwegen,
  magIntrekken,
} from './kwaliteit.ts'
export {
  type Bezwaar,
  type BezwaarGebeurtenis,
  type Bezwaarhoren,
  type Bezwaaruitkomst,
  bezwaarhoren,
  bezwaarsoorten,
  bezwaaruitkomsten,
  bezwaarwegen,
  isBezwaarGebeurtenis,
  isOpenBezwaar,
} from './bezwaar.ts'
export { bezwarenTegenEinde, herroepenEinde, kwaliteitbewaking } from './bewaking.ts'
export { klachtbehandelaars } from './besluiten/klacht.ts'
export { klachtOverWieVraagt } from './besluiten/open.ts'
export { type BeslistBezwaar, beslistOver, bezwaarTegen } from './besluiten/bezwaarinhoud.ts'
export { hoogstensKlacht } from './besluiten/zelf.ts'
export { hoogstensBezwaar } from './besluiten/zelfbezwaar.ts'
export type { Kwaliteitweigering } from './weigeringen.ts'
export {
  type Enquete,
  type Enquetegrond,
  type Enqueteronde,
  type Score,
  type Stelling,
  alleStellingen,
  hoogstensMening,
  leesMening,
  minstensAntwoorden,
  neemtEnqueteAan,
  openEnquete,
  scores,
  stellingen,
} from './enquete.ts'
export { type Enquetetelling, type Jaaruitslag, type Stellinguitslag, enqueteuitslag } from './enqueteuitslag.ts'

/** Every opdracht of this slice. */
export const kwaliteitopdrachten = [
  ...klachtopdrachten,
  ...zelfklachtopdrachten,
  ...bezwaaropdrachten,
  ...bezwaarbeslissingen,
  ...zelfbezwaaropdrachten,
]
