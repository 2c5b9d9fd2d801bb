import type { PoolClient } from 'pg'
import {
  type Antwoordopdracht,
  type Schuldeiserantwoord,
  type Verwerking,
  opdrachtenBij,
  zonderDelenVan,
} from '../../../domein/berichten/index.ts'
import { isBetrokken } from '../../../domein/schulden/index.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import type { Plaatsing } from '../../../domein/verloop/index.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { legVerwerkingVast } from '../lijsten.ts'
import { speelDossier } from '../motoren.ts'
import { isUuid } from '../verbinding.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { leesInhouden } from './uitgaand.ts'
import { type Antwoordrij, type Staat, leesGedaan, naamzoeker, neem, voerOpdrachtenUit, zet } from './verwerken.ts'

/** Says of which claim an answer on the desk is, and does what it then means in the name of who says so. */
export async function plaats(
  uitvoering: Uitvoering,
  organisatieId: string,
  antwoordId: string,
  waar: { readonly dossierId: string; readonly vorderingId: string },
  door: Actor,
): Promise<Plaatsing> {
  const { verbinding, klok } = uitvoering
  if (!isUuid(antwoordId) || !isUuid(waar.dossierId)) return 'lag-niet-op-tafel'
  const besloten = await verbinding.inTransactie(organisatieId, async (client) => {
    const rij = await neem(client, organisatieId, antwoordId)
    if (rij.stand !== 'op-tafel') return null
    const inhouden = await leesInhouden(client, organisatieId, waar.dossierId)
    const gedaan = await leesGedaan(client, organisatieId, antwoordId, rij)
    if (gedaan.some((een) => een.vorderingId === waar.vorderingId && isHoofdzaak(een, rij)))
      return { opdrachten: [], reden: { code: 'al-beantwoord' } } as const
    const rest = await zonderGedaan(client, organisatieId, rij, gedaan)
    const verwerking = verwerkingVan(rest, inhouden === null ? null : speelDossier(inhouden), {
      vorderingId: waar.vorderingId,
      vandaag: klok.vandaag(),
      schuldeiserMet: await naamzoeker(client, organisatieId, rij.inhoud),
    })
    if (verwerking.opdrachten.length === 0) return verwerking
    const op = klok.nu()
    const wat = { handeling: 'inzage', wat: 'Antwoord', waarom: 'antwoord bij dossier geplaatst' } as const
    await legVerwerkingVast(client, organisatieId, { ...wat, betrokkene: waar.dossierId, door, op })
    const plek = { organisatieId, antwoordId, vandaag: klok.vandaag() }
    // Who handles it may have been recorded already, when the answer itself was refused.
    const nog = verwerking.opdrachten.filter((een) => !gedaan.some(isZelfdeOpdracht(een)))
    const opdrachten = [...gedaan, ...nog]
    await zet(client, plek, { ...rij, ...verwerking, opdrachten, dossierId: waar.dossierId, door })
    return verwerking
  })
  if (besloten === null) return 'lag-niet-op-tafel'
  if (besloten.opdrachten.length === 0) return besloten.reden ?? { code: 'geen-vordering' }
  const { reden } = await voerOpdrachtenUit(uitvoering, organisatieId, antwoordId)
  return reden ?? 'geplaatst'
}

/** Whether an opdracht is what an answer says, and not what it tells besides of who handles the claim. */
const isHoofdzaak = ({ soort }: Antwoordopdracht, { inhoud: { inhoud } }: Pick<Antwoordrij, 'inhoud'>): boolean =>
  soort !== 'RegistreerKennisgevingAntwoord' || inhoud.soort === 'kennisgeving'

const isZelfdeOpdracht =
  (een: Antwoordopdracht) =>
  ({ soort, vorderingId }: Antwoordopdracht): boolean =>
    soort === een.soort && vorderingId === een.vorderingId

/** What an answer still has to say: the parts that were processed for a claim are not placed a second time. */
async function zonderGedaan(
  client: PoolClient,
  organisatieId: string,
  { inhoud: antwoord, dossierId }: Antwoordrij,
  gedaan: readonly Antwoordopdracht[],
): Promise<Pick<Antwoordrij, 'inhoud'>> {
  const { inhoud } = antwoord
  const eerder = dossierId === null || gedaan.length === 0 ? null : await leesInhouden(client, organisatieId, dossierId)
  if (inhoud.soort !== 'saldo' || eerder === null) return { inhoud: antwoord }
  const ids = gedaan.filter((een) => isHoofdzaak(een, { inhoud: antwoord })).map(({ vorderingId }) => vorderingId)
  const vorderingen = speelDossier(eerder).schulden.vorderingen.filter(({ id }) => ids.includes(id))
  return { inhoud: { ...antwoord, inhoud: { ...inhoud, opgave: zonderDelenVan(inhoud.opgave, vorderingen) } } }
}

function verwerkingVan(
  { inhoud }: Pick<Antwoordrij, 'inhoud'>,
  staat: Staat | null,
  {
    vorderingId,
    vandaag,
    schuldeiserMet,
  }: {
    readonly vorderingId: string
    readonly vandaag: Datum
    readonly schuldeiserMet: (naam: string) => string | null
  },
): Verwerking {
  const vordering = staat?.schulden.vorderingen.find(({ id }) => id === vorderingId)
  if (staat === null || vordering === undefined) return { opdrachten: [], reden: { code: 'geen-vordering' } }
  // An answer about a loan belongs to no claim, whoever says so.
  if (inhoud.inhoud.soort === 'borgstelling') return { opdrachten: [], reden: { code: 'geen-vordering' } }
  // Whoever places it says who it is from; a reference that is strange to us says nothing any more.
  // Who collects for it stays who it is: its reference is not that of the schuldeiser.
  const schuldeiserId = isBetrokken(vordering, inhoud.schuldeiserId) ? inhoud.schuldeiserId : vordering.schuldeiser.id
  const antwoord = { ...inhoud, schuldeiserId, inhoud: zonderOnzeKenmerken(inhoud.inhoud) }
  return opdrachtenBij(antwoord, { staat, bericht: null, vorderingIds: [vorderingId], schuldeiserMet }, vandaag)
}

function zonderOnzeKenmerken(inhoud: Schuldeiserantwoord['inhoud']): Schuldeiserantwoord['inhoud'] {
  if (inhoud.soort !== 'saldo' || !('delen' in inhoud.opgave)) return inhoud
  const delen = inhoud.opgave.delen.map(({ kenmerkVolgensOns: _, ...deel }) => deel)
  return { ...inhoud, opgave: { delen } }
}
