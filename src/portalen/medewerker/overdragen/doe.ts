import type { Actor } from '../../../domein/toegang/index.ts'
import type { Werkplaats, Werkvoorraadregel } from '../../../domein/verloop/index.ts'
import { leesAlle, magVanAnderen } from './wie.ts'

/** One dossier that moves, as the preview wrote it in its form. */
export interface Zet {
  readonly dossierId: string
  readonly opdrachtId: string
  readonly aan: string
  /** Who handled it when the preview was made; empty: nobody. */
  readonly van: string
}

/** Why a dossier stayed where it was. */
export interface Gebleven {
  readonly dossierId: string
  readonly naam: string
  readonly waarom: 'intussen-veranderd' | 'geweigerd' | 'niet-van-u'
}

/** What came of it. */
export interface Overdracht {
  readonly gedaan: number
  readonly gebleven: readonly Gebleven[]
}

/** As a field of the form of the preview. */
export const alsVeld = ({ dossierId, opdrachtId, aan, van }: Zet): string => [dossierId, opdrachtId, aan, van].join(' ')

/** Reads such a field; null: our form did not make it. */
export function leesVeld(veld: unknown): Zet | null {
  const delen = typeof veld === 'string' ? /^([0-9a-f-]{36}) ([0-9a-f-]{36}) (\S{1,64}) (\S{0,64})$/.exec(veld) : null
  if (delen === null) return null
  const [, dossierId = '', opdrachtId = '', aan = '', van = ''] = delen
  return { dossierId, opdrachtId, aan, van }
}

/** So many at a time: fast, and others still get a turn. */
const tegelijk = 4

/**
 * Hands dossiers over, each by an opdracht of its own with the id of the preview: sent again, what is done stays done
 * and only the rest moves. A dossier that a colleague gave to somebody else since the preview stays with that person.
 */
export async function draagOver(
  werkplaats: Werkplaats,
  wie: { readonly organisatieId: string; readonly door: Actor; readonly medewerkerId: string },
  zetten: readonly Zet[],
  toelichting: string,
): Promise<Overdracht> {
  const eenZet = async (zet: Zet, rij: Werkvoorraadregel | undefined): Promise<Gebleven | null> => {
    const blijft = (waarom: Gebleven['waarom']) => ({ dossierId: zet.dossierId, naam: rij?.naam ?? 'Dossier', waarom })
    if (!magVanAnderen(wie.door) && zet.van !== wie.medewerkerId) return blijft('niet-van-u')
    if (rij === undefined || ![zet.van, zet.aan].includes(rij.behandelaarId ?? '')) return blijft('intussen-veranderd')
    const antwoord = await werkplaats.voerUit({
      organisatieId: wie.organisatieId,
      stroom: { soort: 'dossier', id: zet.dossierId },
      opdrachtId: zet.opdrachtId,
      soort: 'WijsBehandelaarToe',
      invoer: { medewerkerId: zet.aan, ...(toelichting === '' ? {} : { toelichting }) },
      gezienVersie: null,
      door: wie.door,
    })
    return antwoord.soort === 'gedaan' ? null : blijft('geweigerd')
  }
  const gebleven: Gebleven[] = []
  for (let vanaf = 0; vanaf < zetten.length; vanaf += tegelijk) {
    const deel = zetten.slice(vanaf, vanaf + tegelijk)
    // Looked up for each few: hundreds take a while, in which a colleague may move one.
    const { rijen } = await leesAlle(werkplaats, wie.organisatieId, { dossierIds: deel.map((zet) => zet.dossierId) })
    const nu = new Map(rijen.map((rij) => [rij.dossierId, rij]))
    const uitkomsten = await Promise.all(deel.map((zet) => eenZet(zet, nu.get(zet.dossierId))))
    gebleven.push(...uitkomsten.filter((een) => een !== null))
  }
  return { gedaan: zetten.length - gebleven.length, gebleven }
}
