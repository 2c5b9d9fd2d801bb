import type { Datum } from '../../gedeeld/datum.ts'
import type { Dossierweigering } from '../dossier/index.ts'

/** Every reason why an opdracht of this slice can be refused, with what a screen needs to explain it. */
export type Kwaliteitweigering =
  | Dossierweigering
  | { readonly code: 'GeenKlachtOpen' }
  | { readonly code: 'KlachtOnbekend'; readonly veld: string }
  | { readonly code: 'KlachtOverUzelf'; readonly veld: string }
  | { readonly code: 'KlachtOverMedewerker'; readonly veld: string }
  | { readonly code: 'KlachtKanNiet'; readonly veld: string; readonly naam: string }
  | { readonly code: 'KlachtIsErAl'; readonly datum: Datum }
  | { readonly code: 'KlachtAlVerdaagd'; readonly veld: string; readonly datum: Datum }
  | { readonly code: 'KlachttermijnVoorbij'; readonly veld: string; readonly datum: Datum }
  | { readonly code: 'KlachtNogOpen'; readonly datum: Datum }
  | { readonly code: 'GeenBeschikking' }
  | { readonly code: 'BeschikkingOnbekend'; readonly veld: string }
  | { readonly code: 'BezwaarLooptAl'; readonly veld: string; readonly datum: Datum }
  | {
      readonly code: 'AlBeslistOpBezwaar'
      readonly veld: string
      readonly datum: Datum
      /** The last day of beroep against that decision. */
      readonly beroepTot: Datum
    }
  | { readonly code: 'GeenBezwaarOpen' }
  | { readonly code: 'BezwaarOnbekend'; readonly veld: string }
  | { readonly code: 'BezwaarTegenEigenBesluit'; readonly veld: string }
  | { readonly code: 'BezwaarInEigenDossier'; readonly veld: string }
  | { readonly code: 'HerstelAlGevraagd'; readonly veld: string; readonly datum: Datum }
  | { readonly code: 'HerstelNietGevraagd'; readonly veld: string }
  | { readonly code: 'HersteltermijnLoopt'; readonly veld: string; readonly tot: Datum }
  | { readonly code: 'AlBijCommissie'; readonly veld: string; readonly datum: Datum }
  | { readonly code: 'BezwaarAlVerdaagd'; readonly veld: string; readonly datum: Datum }
  | { readonly code: 'BeslistermijnVoorbij'; readonly veld: string; readonly datum: Datum }
  | { readonly code: 'NogNietGehoord'; readonly veld: string }
  | { readonly code: 'VerschoonbaarheidOntbreekt'; readonly veld: string }
  | { readonly code: 'BezwaarNogOpen'; readonly datum: Datum }
  | { readonly code: 'BesluitHerroepen'; readonly datum: Datum }
