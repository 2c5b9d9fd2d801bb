import type { Dossierstand, Werkplaats } from '../../../../domein/verloop/index.ts'
import { type Omgeving, samenuitkomst, soortSamen } from './uitkomst.ts'
import { type Zet, opdrachtIdVan } from './zet.ts'

/** Why a dossier was left as it was. */
export interface Overgeslagen {
  readonly dossierId: string
  readonly naam: string
  readonly waarom: 'intussen-veranderd' | 'andere-bedragen' | 'kan-niet-meer' | 'weg'
}

/** What came of it; what was done before with the same outcome counts as done. */
export interface Samengedaan {
  readonly gedaan: number
  readonly overgeslagen: readonly Overgeslagen[]
}

/** Who does it, and with what it is decided. */
export interface Doener extends Omgeving {
  readonly medewerkerId: string
}

/** The part of the product that this needs. */
type Plaats = Pick<Werkplaats, 'dossiers' | 'voerUit'>

/** So many at a time: fast, and others still get a turn. */
const tegelijk = 4

const naamVan = ({ staat }: Dossierstand): string => staat.dossier.client?.naam ?? 'Naam onbekend'

/**
 * Computes the vtlb of dossiers by the new norm, each by an opdracht of its own with the id of what was seen: sent again,
 * what is done stays done and only the rest follows. A dossier that is not as it was in the preview any more, or would
 * get another amount, is left as it is.
 */
export async function doeSamen(werkplaats: Plaats, wie: Doener, zetten: readonly Zet[]): Promise<Samengedaan> {
  const overgeslagen: Overgeslagen[] = []
  const inzage = { door: wie.door, waarom: 'vtlb samen herberekend naar de nieuwe norm' }
  for (let vanaf = 0; vanaf < zetten.length; vanaf += tegelijk) {
    const deel = zetten.slice(vanaf, vanaf + tegelijk)
    // Looked up for each few: hundreds take a while, in which somebody may be in one.
    const ids = deel.map(({ dossierId }) => dossierId)
    const nu = new Map((await werkplaats.dossiers(wie.organisatie.id, ids, inzage)).map((stand) => [stand.id, stand]))
    const uitkomsten = await Promise.all(deel.map((zet) => doeEen(werkplaats, wie, zet, nu.get(zet.dossierId))))
    overgeslagen.push(...uitkomsten.filter((een) => een !== null))
  }
  return { gedaan: zetten.length - overgeslagen.length, overgeslagen }
}

async function doeEen(
  werkplaats: Plaats,
  wie: Doener,
  zet: Zet,
  stand: Dossierstand | undefined,
): Promise<Overgeslagen | null> {
  const { dossierId, peildatum } = zet
  if (stand === undefined) return { dossierId, naam: 'Dossier', waarom: 'weg' }
  const blijft = (waarom: Overgeslagen['waarom']) => ({ dossierId, naam: naamVan(stand), waarom })
  if (staatErAl(stand, zet)) return null
  if (stand.versie !== zet.versie) return blijft('intussen-veranderd')
  const uitkomst = samenuitkomst(stand, wie, peildatum)
  if (!uitkomst.kan) return blijft('kan-niet-meer')
  const { vtlb, perMaand } = uitkomst.straks
  if (vtlb !== zet.vtlb || perMaand !== zet.perMaand) return blijft('andere-bedragen')
  const antwoord = await werkplaats.voerUit({
    organisatieId: wie.organisatie.id,
    stroom: { soort: 'dossier', id: dossierId },
    opdrachtId: await opdrachtIdVan(zet, wie.medewerkerId),
    soort: soortSamen,
    invoer: { peildatum },
    gezienVersie: zet.versie,
    door: wie.door,
  })
  if (antwoord.soort === 'gedaan') return null
  return blijft(antwoord.soort === 'geweigerd' ? 'kan-niet-meer' : 'intussen-veranderd')
}

/** Whether it was recorded already as it was seen: the same form again, or that of another tab. */
function staatErAl({ versie, staat }: Dossierstand, zet: Zet): boolean {
  const laatste = staat.schuldregeling.vaststellingen.at(-1)
  return (
    versie > zet.versie &&
    laatste?.gegevensVan !== undefined &&
    laatste.peildatum === zet.peildatum &&
    laatste.vtlb === zet.vtlb &&
    laatste.perMaand === zet.perMaand
  )
}
