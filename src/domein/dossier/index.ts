import { agendaopdrachten } from './besluiten/agenda.ts'
import { aanmeldingsopdrachten } from './besluiten/aanmelding.ts'
import { doorverwijzingsopdrachten } from './besluiten/doorverwijzing.ts'
import { bronopdrachten } from './besluiten/bronnen.ts'
import { crisisopdrachten } from './besluiten/crisis.ts'
import { documentopdrachten } from './besluiten/documenten.ts'
import { eindeopdrachten } from './besluiten/einde.ts'
import { overlegopdrachten } from './besluiten/overleg.ts'
import { secondopinionopdrachten } from './besluiten/secondopinion.ts'
import { inwonerberichtopdrachten } from './besluiten/inwonerberichten.ts'
import { intakeopdrachten } from './besluiten/intake.ts'
import { terugopdrachten } from './besluiten/terug.ts'
import { toegangsopdrachten } from './besluiten/toegang.ts'
import { planopdrachten } from './besluiten/plan.ts'
import { zelfopdrachten } from './besluiten/zelf.ts'

export { type Dossier, type DossierInzicht, crisisVoorbij, evolveDossier, leegDossier } from './dossier.ts'
export {
  type Aanmeldantwoord,
  type Aanmeldantwoorden,
  type Aanmeldbelofte,
  type Aanmeldstand,
  aanmeldbelofteOp,
  aanmeldinvoer,
  aanmeldstandVan,
  aanmeldvelden,
  eersteOpen,
  isZonderToestemming,
  leesAanmeldvraag,
  vragenVoor,
} from './aanmelden.ts'
export {
  type Afspraak,
  type Contactmoment,
  type Dagdeel,
  type Momentwens,
  type Voorkeur,
  contactdagen,
  dagdelen,
  intakeGeplandOp,
  intakeafspraak,
  legeAgenda,
  openAfspraken,
} from './agenda.ts'
export { hoogstensVoorkeuren } from './besluiten/agenda.ts'
export type { Aanmeldvraag } from './besluiten/zelf.ts'
export {
  type Gespreksantwoord,
  type Gespreksantwoorden,
  type Gespreksonderwerp,
  bevoegdGesprek,
  gespreksonderwerpen,
  isGespreksonderwerp,
  kanGesprek,
  onderwerpvolgorde,
} from './gesprek.ts'
export { type Actie, type Zorgoverleg, actienemers, isOpen, naamVanNemer, vertelwijzen } from './overleg.ts'
export {
  type Opinionkeuze,
  type SecondOpinion,
  opiniongevolgen,
  opinionkeuzes,
  opinionoordelen,
  teWegen,
  wachtOpAdvies,
} from './secondopinion.ts'
export { gesprekstekst, uitGesprek } from './gespreksuitkomst.ts'
export type {
  Aanmelder,
  Afwijking,
  Beeindigingsgrond,
  DossierGebeurtenis,
  Persoon,
  PlanVanAanpak,
} from './gebeurtenissen.ts'
export {
  type Bevraging,
  type Bevragingsdoel,
  type Bron,
  type Brongegevens,
  type Toeslagsoort,
  bevragingsdoelen,
  bronnen,
  bronnenIn,
  bronnenVoor,
  inkomenssoorten,
  laatsteAntwoord,
  openBevraging,
  toeslagsoorten,
} from './bronnen.ts'
export {
  type Bestandssoort,
  type Document,
  type Documentoordeel,
  type Documentstand,
  type Documentvraag,
  type Gemismelding,
  alleenGezien,
  beurtVan,
  documentoordelen,
  documentsoorten,
  documentstand,
  documenttekst,
  hoogstensBytes,
  opBeurt,
} from './documenten.ts'
export {
  type Bewezen,
  type Bewezentoegang,
  type Inwonertoegang,
  type Meekijker,
  type Toegangsoort,
  eigenToegang,
  meekijkers,
  toegangVoor,
  toegangenNu,
  toegangsoorten,
} from './inwonertoegang.ts'
export { type Inwonerbericht, hoogstensTekens, ongelezen } from './inwonerberichten.ts'
export { type Beschikking, type Beschikkingsoort, beschikkingenVan, beschikkingsoorten } from './beschikkingen.ts'
export { gronden as beeindigingsgronden, laatsteDag } from './besluiten/einde.ts'
export { bevoegdOpinion } from './besluiten/secondopinion.ts'
export { isDossierGebeurtenis } from './soorten.ts'
export type { DdasTraject, Levering } from './ddas.ts'
export {
  type Dossierweigering,
  begonnen,
  isToegelaten,
  loopt,
  nietGesloten,
  nietOverleden,
  nogNiet,
} from './weigeringen.ts'
export {
  type Crisissituatie,
  type Oorzaak,
  type Product,
  type Uitstroomreden,
  type Voorkeurstaal,
  aanmelders,
  belmomenten,
  crisissituaties,
  oorzaken,
  producten,
  voorkeurstalen,
  zelfredzaamheden,
  zorgen,
} from './waardenlijsten.ts'

/** The opdrachten of this slice, in the order of the process. */
export const dossieropdrachten = [
  ...aanmeldingsopdrachten,
  ...doorverwijzingsopdrachten,
  ...zelfopdrachten,
  ...crisisopdrachten,
  ...intakeopdrachten,
  ...agendaopdrachten,
  ...bronopdrachten,
  ...documentopdrachten,
  ...secondopinionopdrachten,
  ...overlegopdrachten,
  ...inwonerberichtopdrachten,
  ...planopdrachten,
  ...eindeopdrachten,
  ...terugopdrachten,
  ...toegangsopdrachten,
]
