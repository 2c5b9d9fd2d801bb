import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { ExtraGegeven } from '../../regels/convenanten/index.ts'
import type { Dossierweigering } from '../dossier/index.ts'

/** Every reason why an opdracht of this slice can be refused. */
export type Schuldenweigering =
  | Dossierweigering
  | { readonly code: 'SchuldeiserOnbekend'; readonly veld: string }
  | { readonly code: 'VorderingOnbekend'; readonly veld: string }
  | { readonly code: 'IncassantOnbekend'; readonly veld: string }
  | { readonly code: 'GeenGemachtigde'; readonly veld?: string }
  | { readonly code: 'IsAlGemachtigd'; readonly veld: string; readonly naam: string }
  | { readonly code: 'GeenMachtigingVerlopen' }
  | { readonly code: 'AardOntbreekt'; readonly veld: string }
  | { readonly code: 'NietsAangevuld'; readonly veld: string }
  | { readonly code: 'GeenVorderingZonderSaldo'; readonly veld?: string }
  | {
      readonly code: 'ExtraGegevensOntbreken'
      readonly schuldeisers: readonly { readonly naam: string; readonly wat: readonly ExtraGegeven[] }[]
    }
  | { readonly code: 'VorderingIsVervallen'; readonly veld: string }
  | { readonly code: 'GeenVorderingen' }
  | { readonly code: 'AlleKennisgevingenVerstuurd' }
  | { readonly code: 'KennisgevingOntbreekt'; readonly aantal: number }
  | { readonly code: 'GeenKennisgevingBijDeze'; readonly veld: string }
  | { readonly code: 'AlleSaldosGevraagd' }
  | { readonly code: 'NietsTeHerinneren' }
  | { readonly code: 'SaldoNietGevraagd' }
  | { readonly code: 'SaldoNietGevraagdBijDeze'; readonly veld: string }
  | { readonly code: 'TermijnLoopt'; readonly veld: string; readonly uiterlijk: Datum }
  | { readonly code: 'EerstHerinneren'; readonly veld: string }
  | { readonly code: 'PreferentBovenBedrag'; readonly veld: string; readonly bedrag: Centen }
  | { readonly code: 'PreferentDeelOntbreekt'; readonly veld: string; readonly eerder: Centen }
  | { readonly code: 'SaldoAlBekend'; readonly veld: string }
  | { readonly code: 'BedragOntbreekt'; readonly veld: string }
  | { readonly code: 'GeenPauze' }
  | { readonly code: 'GeenPauzeBijDeze'; readonly veld: string }
  | { readonly code: 'NieuweSchuldeiserOntbreekt'; readonly veld: string }
  | { readonly code: 'OverzichtAlIngelezen'; readonly datum: Datum }
  | { readonly code: 'OverzichtVanIemandAnders' }
  | { readonly code: 'GeenVorderingenoverzicht' }
  | { readonly code: 'OverzichtsregelNietNieuw'; readonly veld: string }
