import type { Dossierstand, Sessie, Werkplaats } from '../../../../domein/verloop/index.ts'
import type { Actor } from '../../../../domein/toegang/index.ts'
import { type Omgeving, type Samenuitkomst, samenuitkomst } from './uitkomst.ts'
import { alsVeld, zetVan } from './zet.ts'

/** How many dossiers are looked over and done at once. */
export const hoogstens = 500

/** So many are read in one question. */
const perKeer = 50

/** A dossier of the preview that can be done; `veld` is what its form carries. */
export interface Samenregel {
  readonly id: string
  readonly naam: string
  readonly uitkomst: Extract<Samenuitkomst, { kan: true }>
  readonly veld: string
}

/** A dossier that a person must do, and why. */
export interface Zelfregel {
  readonly id: string
  readonly naam: string
  readonly redenen: readonly string[]
}

/** What would happen to dossiers, and which are not among them. */
export interface Samenvoorbeeld {
  readonly samen: readonly Samenregel[]
  readonly zelf: readonly Zelfregel[]
}

/** Everything that is decided with, for who asks today. */
export async function omgevingVoor(
  werkplaats: Pick<Werkplaats, 'aannames' | 'klok'>,
  { organisatie }: Pick<Sessie, 'organisatie'>,
  door: Actor,
): Promise<Omgeving> {
  const vastgesteld = await werkplaats.aannames(organisatie.id)
  return { vandaag: werkplaats.klok.vandaag(), door, organisatie: { ...organisatie, registers: [] }, vastgesteld }
}

/** Reads dossiers as any other, so who looked is recorded, and says of each what would be recorded. */
export async function leesVoorbeeld(
  werkplaats: Pick<Werkplaats, 'dossiers'>,
  omgeving: Omgeving,
  ids: readonly string[],
): Promise<Samenvoorbeeld> {
  const inzage = { door: omgeving.door, waarom: 'voorbeeld: vtlb samen herberekenen naar de nieuwe norm' }
  const rijen: (Samenregel | Zelfregel)[] = []
  for (let vanaf = 0; vanaf < ids.length; vanaf += perKeer) {
    const deel = ids.slice(vanaf, vanaf + perKeer)
    const standen = new Map(
      (await werkplaats.dossiers(omgeving.organisatie.id, deel, inzage)).map((stand) => [stand.id, stand]),
    )
    // In the order that was asked: the most urgent first.
    rijen.push(...deel.flatMap((id) => alsRegel(standen.get(id), omgeving)))
  }
  return {
    samen: rijen.filter((rij) => 'veld' in rij),
    zelf: rijen.filter((rij) => 'redenen' in rij),
  }
}

function alsRegel(stand: Dossierstand | undefined, omgeving: Omgeving): readonly (Samenregel | Zelfregel)[] {
  if (stand === undefined) return []
  const wie = { id: stand.id, naam: stand.staat.dossier.client?.naam ?? 'Naam onbekend' }
  const uitkomst = samenuitkomst(stand, omgeving)
  if (!uitkomst.kan) return [{ ...wie, redenen: uitkomst.redenen }]
  return [{ ...wie, uitkomst, veld: alsVeld(zetVan(stand, uitkomst)) }]
}
