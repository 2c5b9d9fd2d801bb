import { createHash } from 'node:crypto'
import {
  type Antwoordinhoud,
  betaalverloop,
  leesAntwoordformulier,
  standregels,
} from '../../../domein/berichten/index.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import {
  type Briefplaats,
  type Loketblad,
  type Loketgebruiker,
  type Loketplaats,
  type Loketuitslag,
  hoogstensTegelijk,
  loketvragen,
  magAanLoket,
} from '../../../domein/verloop/index.ts'
import { isUuid } from '../verbinding.ts'
import { legVerwerkingVast } from '../lijsten.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { leesAntwoordOp, neemAntwoordIn } from './antwoorden.ts'
import { type Link, leesLink, referentieVan } from './link.ts'
import { type Loketrij, leesAndere, leesEerste, leesKeuze, leesLoket, leesRijen, leesTelling } from './loket.ts'
import { leesMachtigingstand, machtigplaatsVan, vindBericht } from './machtigen.ts'
import { ontvangVeel } from './ontvangen.ts'
import { conversatieIdVan } from './uitgaand.ts'

/** The door of the schuldeisers, on this storage. @param brieven makes letters */
export function loketplaatsVan(uitvoering: Uitvoering, brieven: Pick<Briefplaats, 'brief'>): Loketplaats {
  const { voorPartij } = uitvoering.verbinding
  const vind = (wie: Loketgebruiker, id: string) => vindBericht(uitvoering, wie, id)
  const neem = async (wie: Loketgebruiker, id: string, invoer: unknown) => {
    if (!magAanLoket(wie.rol, 'beantwoorden')) return { soort: 'kan-niet' } as const
    const rij = await vind(wie, id)
    if (rij === null) return { soort: 'kan-niet' } as const
    return leesAntwoordOp(uitvoering, linkVan(uitvoering, rij), invoer, wie.naam)
  }
  return {
    telling: ({ partijId }) => voorPartij(partijId, leesTelling),
    eerste: ({ partijId }, vraag, hoogstens) => voorPartij(partijId, (c) => leesEerste(c, vraag, hoogstens)),
    vragen: ({ partijId }, filter) => voorPartij(partijId, (c) => leesLoket(c, 'vragen', filter)),
    berichten: ({ partijId }, filter) => voorPartij(partijId, (c) => leesLoket(c, 'berichten', filter)),
    kies: async ({ partijId }, filter) =>
      (await voorPartij(partijId, (c) => leesKeuze(c, filter, hoogstensTegelijk))).map(({ berichtId }) => berichtId),
    gekozen: ({ partijId }, ids) =>
      voorPartij(partijId, (c) => leesRijen(c, ids.slice(0, hoogstensTegelijk), { alleenOpen: true })),
    bekijk: async (wie, id) => {
      const rij = await vind(wie, id)
      return rij === null ? null : bekijk(uitvoering, wie, rij)
    },
    proef: async (wie, id, invoer) => {
      const gelezen = await neem(wie, id, invoer)
      return 'soort' in gelezen ? gelezen : { soort: 'ontvangen' }
    },
    antwoord: async (wie, id, invoer) => {
      const gelezen = await neem(wie, id, invoer)
      return 'soort' in gelezen ? gelezen : neemAntwoordIn(uitvoering, gelezen, invoer)
    },
    antwoordVeel: (wie, keuze) => antwoordVeel(uitvoering, wie, keuze),
    neem: async ({ id }, berichtIds, erbij) => {
      const ids = berichtIds.filter(isUuid).slice(0, hoogstensTegelijk)
      const { rows } = await uitvoering.verbinding.pool.query<{ aantal: number }>(
        'SELECT kwijting.zet_behandeling($1, $2, $3, $4) AS aantal',
        [id, ids, erbij, uitvoering.klok.nu()],
      )
      return rows[0]?.aantal ?? 0
    },
    machtigen: machtigplaatsVan(uitvoering),
    brief: async (wie, id) => {
      const rij = await vind(wie, id)
      if (rij === null) return null
      const inzage = { door: doorVan(wie, rij), waarom: 'brief gedownload in het portaal voor schuldeisers' }
      return (await brieven.brief(rij.organisatieId, rij.berichtId, inzage))?.bytes ?? null
    },
  }
}

/** Who looks, as an entry of the contactenboek of the organisation. */
export const doorVan = (wie: Loketgebruiker, { schuldeiserId }: Pick<Loketrij, 'schuldeiserId'>): Actor => ({
  soort: 'schuldeiser',
  id: schuldeiserId,
  naam: wie.naam,
})

// Who has an account does not lose the question with the days of a link.
const linkVan = ({ klok }: Uitvoering, { organisatieId, berichtId }: Loketrij): Link => ({
  organisatieId,
  berichtId,
  geldigTot: klok.vandaag(),
})

async function bekijk(uitvoering: Uitvoering, wie: Loketgebruiker, rij: Loketrij): Promise<Loketblad | null> {
  const { verbinding, klok } = uitvoering
  const vandaag = klok.vandaag()
  const andere = await verbinding.voorPartij(wie.partijId, (c) => leesAndere(c, rij))
  return verbinding.inTransactie(rij.organisatieId, async (client) => {
    const gelezen = await leesLink(client, linkVan(uitvoering, rij), vandaag)
    if (gelezen === null) return null
    await legVerwerkingVast(client, rij.organisatieId, {
      handeling: 'inzage',
      wat: 'Bericht',
      waarom: 'bekeken in het portaal voor schuldeisers',
      betrokkene: gelezen.dossierId,
      door: doorVan(wie, rij),
      op: klok.nu(),
    })
    const { bericht, gegevens, stand: vraagstand, nu, ontvangenOp, bij } = gelezen
    const vordering = nu.schulden.vorderingen.find(({ id }) => id === gegevens.vordering.id)
    const dag = { datum: vandaag, van: rij.schuldeiserId }
    const stand = vordering === undefined ? [] : standregels(nu, vordering, dag)
    const geld = vordering === undefined ? null : betaalverloop(nu, vordering, rij.schuldeiserId)
    const machtiging = await leesMachtigingstand(client, rij, vordering)
    return {
      regel: rij,
      gegevens,
      regels: bericht.regels,
      stand,
      geld,
      vraagstand,
      ontvangenOp,
      bij,
      andere,
      machtiging,
    }
  })
}

async function antwoordVeel(
  uitvoering: Uitvoering,
  wie: Loketgebruiker,
  { vraag, berichtIds, invoer }: Parameters<Loketplaats['antwoordVeel']>[1],
): ReturnType<Loketplaats['antwoordVeel']> {
  const gelezen = leesAntwoordformulier(loketvragen[vraag], invoer, 'loket')
  if (!gelezen.ok) return { soort: 'fouten', fouten: gelezen.weigeringen }
  if (!magAanLoket(wie.rol, 'beantwoorden')) return { beantwoord: 0, overgeslagen: berichtIds.length }
  const ids = [...new Set(berichtIds)].slice(0, hoogstensTegelijk)
  const rijen = await uitvoering.verbinding.voorPartij(wie.partijId, (c) => leesRijen(c, ids, { alleenOpen: true }))
  const open = rijen.filter((rij) => rij.vraag === vraag)
  let beantwoord = 0
  for (const [organisatieId, deel] of Map.groupBy(open, (rij) => rij.organisatieId))
    beantwoord += await neemDeelIn(uitvoering, organisatieId, deel, { wie, inhoud: gelezen.waarde, invoer })
  return { beantwoord, overgeslagen: berichtIds.length - beantwoord } satisfies Loketuitslag
}

/** Takes the same answer in for the questions of one organisation, as one piece of post. @returns how many were new */
async function neemDeelIn(
  uitvoering: Uitvoering,
  organisatieId: string,
  rijen: readonly Loketrij[],
  wat: { readonly wie: Loketgebruiker; readonly inhoud: Antwoordinhoud; readonly invoer: unknown },
): Promise<number> {
  const { wie, inhoud, invoer } = wat
  const berichten = rijen.map(({ berichtId }) => berichtId)
  const bytes = new TextEncoder().encode(JSON.stringify({ berichten, antwoord: invoer, gever: wie.naam }))
  const referentie = `loket-${createHash('sha256').update(bytes).digest('hex')}`
  const post = { kanaal: 'portaal', referentie, mediatype: 'application/json', bytes } as const
  const datum = uitvoering.klok.vandaag()
  const antwoorden = rijen.map(({ berichtId, dossierId, schuldeiserId }) => ({
    postId: referentieVan(berichtId),
    opBerichtId: berichtId,
    conversatieId: conversatieIdVan(dossierId, schuldeiserId),
    schuldeiserId,
    datum,
    inhoud,
    gever: wie.naam,
  }))
  let nieuw = 0
  await ontvangVeel(uitvoering, organisatieId, post, antwoorden, ({ herhaald }) => void (nieuw += herhaald ? 0 : 1))
  return nieuw
}
