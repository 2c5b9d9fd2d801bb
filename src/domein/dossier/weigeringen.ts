import type { Bevragingsdoel, Bron } from './bronnen.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import type { Toegangsweigering } from '../toegang/index.ts'
import type { Documentsoort } from './documenten.ts'
import type { Dossier } from './dossier.ts'

/** Every reason why an opdracht of this slice can be refused, with what a screen needs to explain it. */
export type Dossierweigering =
  | Toegangsweigering
  | { readonly code: 'AlAangemeld'; readonly datum: Datum }
  | { readonly code: 'NietAangemeld' }
  | { readonly code: 'DossierBeeindigd'; readonly datum: Datum }
  | { readonly code: 'DossierLooptNog' }
  | { readonly code: 'DossierGesloten'; readonly datum: Datum }
  | { readonly code: 'BereikbaarheidOntbreekt'; readonly veld: string }
  | { readonly code: 'ToestemmingOntbreekt'; readonly veld: string }
  | { readonly code: 'CrisisAlBeoordeeld'; readonly datum: Datum }
  | { readonly code: 'GeenCrisis' }
  | { readonly code: 'CrisissituatieOntbreekt'; readonly veld: string }
  | { readonly code: 'CrisisgesprekOntbreekt' }
  | { readonly code: 'MachtigingOntbreekt' }
  | { readonly code: 'AlGedaan'; readonly datum: Datum }
  | { readonly code: 'GeenAfspraak' }
  | { readonly code: 'AfspraakOnbekend'; readonly veld: string }
  | { readonly code: 'ContactmomentOntbreekt' }
  | { readonly code: 'EersteContactOntbreekt' }
  | { readonly code: 'EersteGesprekOntbreekt' }
  | { readonly code: 'IntakeOntbreekt' }
  | { readonly code: 'PlanOntbreekt' }
  | { readonly code: 'PlanNietOndertekend' }
  | { readonly code: 'BeslagvrijeVoetNietBewaakt'; readonly veld: string }
  | { readonly code: 'AlBeschikt'; readonly datum: Datum }
  | { readonly code: 'GeenToelating' }
  | { readonly code: 'BesluitNodig' }
  | { readonly code: 'AfwijkingAlVastgelegd' }
  | { readonly code: 'MedewerkerBestaatNiet'; readonly veld: string }
  | { readonly code: 'InwonerOverleden'; readonly datum: Datum }
  | { readonly code: 'NietOverleden' }
  | { readonly code: 'BeschikkingOntbreekt' }
  | { readonly code: 'BeschikkingsdatumOntbreekt'; readonly veld: string }
  | { readonly code: 'NazorgcontactOntbreekt' }
  | { readonly code: 'HoortNietBijElkaar'; readonly veld: string }
  /** Nobody is there on that day; the name of the day. */
  | { readonly code: 'AfspraakOpRustdag'; readonly veld: string; readonly naam: string }
  | { readonly code: 'ToegangAlGegeven'; readonly veld: string; readonly datum: Datum; readonly naam: string }
  | { readonly code: 'PartnerOntbreekt'; readonly veld: string }
  | { readonly code: 'MachtigingBewijsOntbreekt'; readonly veld: string }
  | { readonly code: 'AlleenGemachtigde'; readonly veld: string }
  | { readonly code: 'GeenToegangVerlopen' }
  | { readonly code: 'GeenToegangGegeven' }
  | { readonly code: 'NietsTeLezen' }
  | { readonly code: 'ToegangOnbekend'; readonly veld: string }
  | { readonly code: 'NietsGevraagd'; readonly veld: string }
  | (Eerder & { readonly code: 'DocumentAlGevraagd' })
  | (Eerder & { readonly code: 'DocumentAlGeleverd' })
  | { readonly code: 'GeenDocumentGevraagd' }
  | { readonly code: 'DocumentvraagOnbekend'; readonly veld: string }
  | { readonly code: 'DocumentAlAfgedaan'; readonly datum: Datum }
  | { readonly code: 'KopieNietNodig'; readonly veld: string }
  | { readonly code: 'DocumentIsErAl'; readonly datum: Datum }
  | { readonly code: 'TeVeelDocumenten'; readonly hoogstens: number }
  | { readonly code: 'DocumentNietOntvangen'; readonly veld: string }
  | { readonly code: 'DocumentuitlegOntbreekt'; readonly veld: string }
  | { readonly code: 'SecondOpinionAanUzelf'; readonly veld: string }
  | { readonly code: 'SecondOpinionKanNiet'; readonly veld: string; readonly naam: string }
  | { readonly code: 'SecondOpinionOnbekend'; readonly veld: string }
  | { readonly code: 'SecondOpinionVanAnder'; readonly veld: string; readonly naam: string }
  | { readonly code: 'SecondOpinionEigenAdvies'; readonly veld: string }
  | { readonly code: 'GeenAdviesGevraagd' }
  | { readonly code: 'GeenAdviesTeWegen' }
  | { readonly code: 'GeenActieOpen' }
  | { readonly code: 'ActieOnbekend'; readonly veld: string }
  | { readonly code: 'ActienemerOnduidelijk'; readonly veld: string }
  | { readonly code: 'OverlegToestemmingOntbreekt'; readonly veld: string }
  | { readonly code: 'BevragingBsnOntbreekt' }
  | { readonly code: 'BevragingNuNiet'; readonly veld: string; readonly doel: Bevragingsdoel }
  | { readonly code: 'GeenBevragingOpen' }
  | { readonly code: 'BrongegevensVanIemandAnders' }
  | { readonly code: 'BrongegevensBuitenDoel'; readonly doel: Bevragingsdoel; readonly bronnen: readonly Bron[] }

/** A paper that was asked before, on that day. */
interface Eerder {
  readonly veld: string
  readonly soort: Exclude<Documentsoort, 'anders'>
  readonly datum: Datum
}

/** Refuses when there is nothing yet: no aanmelding, and nothing taken over. */
export function begonnen(dossier: Dossier): readonly Dossierweigering[] {
  return dossier.aanmelding === null && dossier.overgenomen === null ? [{ code: 'NietAangemeld' }] : []
}

/** Refuses when the file is closed: nothing changes any more. */
export function nietGesloten(dossier: Dossier): readonly Dossierweigering[] {
  return dossier.gesloten === null ? [] : [{ code: 'DossierGesloten', datum: dossier.gesloten }]
}

/** Refuses when there is no aanmelding yet, or the dossier has ended: true of nearly every step. */
export function loopt(dossier: Dossier): readonly Dossierweigering[] {
  if (dossier.einde !== null) return [{ code: 'DossierBeeindigd', datum: dossier.einde.datum }]
  const redenen = begonnen(dossier)
  return redenen.length > 0 ? redenen : nietOverleden(dossier)
}

/** Refuses after the death of the inwoner. */
export function nietOverleden({ overlijden }: Dossier): readonly Dossierweigering[] {
  return overlijden === null ? [] : [{ code: 'InwonerOverleden', datum: overlijden }]
}

/** Refuses when the dossier does not run, or its toelatingsbeschikking is not there (Wgs art. 4a). */
export function isToegelaten(dossier: Dossier): readonly Dossierweigering[] {
  const redenen = loopt(dossier)
  if (redenen.length > 0) return redenen
  return dossier.beschikking?.soort === 'toelating' ? [] : [{ code: 'GeenToelating' }]
}

/** Refuses a step that was done already. */
export function nogNiet(datum: Datum | null): readonly Dossierweigering[] {
  return datum === null ? [] : [{ code: 'AlGedaan', datum }]
}
