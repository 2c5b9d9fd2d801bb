import { randomUUID } from 'node:crypto'
import { plusDagen } from '../../../gedeeld/datum.ts'
import {
  type Aanmeldantwoorden,
  aanmeldbelofteOp,
  aanmeldinvoer,
  aanmeldstandVan,
  eersteOpen,
  leesAanmeldvraag,
} from '../../../domein/dossier/index.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import type { Aanmeldblad, Aanmeldorganisatie, Aanmeldplaats, Bewaard } from '../../../domein/verloop/index.ts'
import { neemBeurt } from '../beurt.ts'
import { legVerwerkingVast } from '../lijsten.ts'
import { speelDossier } from '../motoren.ts'
import { leesBereikbaar, leesBereikbaarEnige } from '../post/link.ts'
import { leesInhouden } from '../post/uitgaand.ts'
import { type Uitvoering, voerUit } from '../voer-uit.ts'
import { leesCode, nieuweCode } from './code.ts'
import {
  type Aanmeldrij,
  beginAanmelding,
  bewaarAntwoorden,
  leesAanmelding,
  markeerVerzonden,
  zoekAanmelding,
} from './rijen.ts'

// What was typed and not sent is kept so long; a code opens how it stands so long after it was sent.
const dagenBewaard = 30
const dagenTeZien = 180

/** Asking for help without an account, on this storage. */
export function aanmeldplaatsVan(uitvoering: Uitvoering): Aanmeldplaats {
  const { verbinding, klok } = uitvoering
  // On every page of every visitor: in one question, however many organisations there are.
  const organisaties = async () => {
    const { rows } = await verbinding.pool.query<Aanmeldorganisatie>(
      'SELECT id, code, naam FROM kwijting.organisaties()',
    )
    return rows.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'))
  }
  const naamVan = async (organisatieId: string) => {
    const organisatie = (await organisaties()).find(({ id }) => id === organisatieId)
    if (organisatie === undefined) throw new Error('There is no such organisation')
    return organisatie
  }
  const over = async (organisatieId: string) => {
    const organisatie = await naamVan(organisatieId)
    const { id, naam } = organisatie
    return {
      organisatie,
      bij: await verbinding.inTransactie(id, (c) => leesBereikbaar(c, id, naam, klok.vandaag())),
    }
  }
  return {
    organisaties,
    bij: () => leesBereikbaarEnige(verbinding, klok.vandaag()),
    bekijk: async (code, vanaf) => {
      const gevonden = await vind(uitvoering, code, vanaf)
      if (gevonden === 'even-wachten') return { soort: 'even-wachten' }
      if (gevonden === null) return { soort: 'onbekend' }
      const { organisatieId, rij } = gevonden
      const bijWie = { code: gevonden.code, ...(await over(organisatieId)) }
      return rij.antwoorden === null ? verzonden(uitvoering, organisatieId, rij, bijWie) : open(uitvoering, rij, bijWie)
    },
    bewaar: async ({ code, organisatieId, vanaf }, vraag, antwoord) => {
      const gevonden = code === null ? null : await vind(uitvoering, code, vanaf)
      if (gevonden === 'even-wachten') return { soort: 'even-wachten' }
      const eerder = gevonden?.rij.antwoorden
      if (eerder === null) return { soort: 'verzonden' }
      const antwoorden = { ...eerder, [vraag]: antwoord }
      const gelezen = leesAanmeldvraag(vraag, antwoorden)
      if (!gelezen.ok) return { soort: 'fouten', fouten: gelezen.weigeringen }
      if (gevonden === null) {
        const bijWie = kiesOrganisatie(await organisaties(), organisatieId)
        return bijWie === undefined ? { soort: 'geen-organisatie' } : begin(uitvoering, bijWie, vanaf, antwoorden)
      }
      const plek = gevonden.organisatieId
      await verbinding.inTransactie(plek, (c) => bewaarAntwoorden(c, plek, gevonden.rij.id, { [vraag]: antwoord }))
      return { soort: 'bewaard', code: gevonden.code, antwoorden }
    },
    verstuur: async (code, vanaf, taal) => {
      const gevonden = await vind(uitvoering, code, vanaf)
      if (gevonden === null || gevonden === 'even-wachten') return false
      const { organisatieId, rij } = gevonden
      if (rij.antwoorden === null) return true
      if (eersteOpen(rij.antwoorden) !== null) return false
      return verstuur(uitvoering, organisatieId, rij, aanmeldinvoer(rij.antwoorden, taal))
    },
  }
}

// The only one there is, or the one that was chosen.
function kiesOrganisatie(alle: readonly Aanmeldorganisatie[], gekozen: string | null): string | undefined {
  return alle.find(({ id }) => alle.length === 1 || id === gekozen)?.id
}

interface Gevonden {
  readonly organisatieId: string
  readonly rij: Aanmeldrij
  readonly code: string
}

async function vind(
  { verbinding, klok }: Uitvoering,
  getypt: string,
  vanaf: string,
): Promise<Gevonden | null | 'even-wachten'> {
  if (!(await neemBeurt(verbinding.pool, 'aanmelding', vanaf, klok.nu()))) return 'even-wachten'
  const code = leesCode(getypt)
  const plek = code === null ? null : await zoekAanmelding(verbinding.pool, code)
  if (code === null || plek === null) return null
  const { organisatieId, id } = plek
  const vandaag = klok.vandaag()
  const rij = await verbinding.inTransactie(organisatieId, (c) => leesAanmelding(c, organisatieId, { id, vandaag }))
  return rij === null ? null : { organisatieId, rij, code }
}

async function begin(
  { verbinding, klok }: Uitvoering,
  organisatieId: string,
  vanaf: string,
  antwoorden: Aanmeldantwoorden,
): Promise<Bewaard> {
  if (!(await neemBeurt(verbinding.pool, 'aanmelding-begin', vanaf, klok.nu()))) return { soort: 'even-wachten' }
  const code = nieuweCode()
  const bewaardTot = plusDagen(klok.vandaag(), dagenBewaard)
  const rij = { id: randomUUID(), dossierId: randomUUID(), opdrachtId: randomUUID(), antwoorden, bewaardTot }
  await verbinding.inTransactie(organisatieId, (c) => beginAanmelding(c, organisatieId, rij, code))
  return { soort: 'bewaard', code, antwoorden }
}

type Over = Pick<Extract<Aanmeldblad, { soort: 'open' }>, 'code' | 'organisatie' | 'bij'>

const open = ({ klok }: Uitvoering, { antwoorden, bewaardTot }: Aanmeldrij, over: Over): Aanmeldblad => ({
  soort: 'open',
  ...over,
  antwoorden: antwoorden ?? {},
  belofte: aanmeldbelofteOp(klok.vandaag()),
  bewaardTot,
})

// No name: it stays in the log when the content of the dossier is destroyed.
const actorVan = (id: string): Actor => ({ soort: 'inwoner', id, naam: 'Inwoner (aanmelding op de website)' })

function verzonden(
  { verbinding, klok }: Uitvoering,
  organisatieId: string,
  { id, dossierId }: Aanmeldrij,
  over: Over,
): Promise<Aanmeldblad> {
  return verbinding.inTransactie(organisatieId, async (client) => {
    const inhouden = await leesInhouden(client, organisatieId, dossierId)
    const stand = inhouden === null ? null : aanmeldstandVan(speelDossier(inhouden).dossier)
    if (stand !== null)
      await legVerwerkingVast(client, organisatieId, {
        handeling: 'inzage',
        wat: 'Aanmelding',
        waarom: 'code van de aanmelding gebruikt',
        betrokkene: dossierId,
        door: actorVan(id),
        op: klok.nu(),
      })
    return { soort: 'verzonden', ...over, stand }
  })
}

async function verstuur(
  uitvoering: Uitvoering,
  organisatieId: string,
  { id, dossierId, opdrachtId }: Aanmeldrij,
  invoer: unknown,
): Promise<boolean> {
  const { verbinding, klok } = uitvoering
  const antwoord = await voerUit(uitvoering, {
    organisatieId,
    stroom: { soort: 'dossier', id: dossierId },
    opdrachtId,
    soort: 'MeldZichAan',
    invoer,
    gezienVersie: null,
    door: actorVan(id),
  })
  // What was sent before, and changed since in another tab, stays as it was sent.
  if (antwoord.soort === 'geweigerd') return false
  const bewaardTot = plusDagen(klok.vandaag(), dagenTeZien)
  await verbinding.inTransactie(organisatieId, (c) =>
    markeerVerzonden(c, organisatieId, id, { op: klok.nu(), bewaardTot }),
  )
  return true
}
