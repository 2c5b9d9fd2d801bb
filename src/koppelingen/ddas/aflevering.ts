import type { DdasTraject } from '../../domein/dossier/index.ts'

/** Who delivers, as it delivers itself. Other members may stand in it. */
export interface DdasOrganisatie {
  readonly '(Statutaire) Naam'?: string
  readonly 'KvK-nummer'?: string
  readonly postcode?: string
  readonly gemeentecode?: string
  readonly contactpersonen?: readonly object[]
  readonly [lid: string]: unknown
}

/** What one organisation delivers. */
export interface DdasLevering {
  readonly teller: number
  readonly aanleverende_organisatie: DdasOrganisatie
  readonly schuldhulptrajecten?: readonly DdasTraject[]
}

/** A whole file of DDAS v1.0, valid by its schema. */
export interface Aflevering {
  readonly startdatumLevering: string
  readonly einddatumLevering: string
  readonly aanleverdatumEnTijd: string
  readonly codeGegevensleverancier: string
  readonly leveringen: readonly DdasLevering[]
}
