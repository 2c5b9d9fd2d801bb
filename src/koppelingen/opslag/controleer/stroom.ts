import type { Traject } from '../../../domein/verloop/index.ts'
import { afleiding } from '../afleiding.ts'
import { isBatchgebeurtenis } from '../betalen/boeken.ts'
import type { Inhoud } from '../historie.ts'
import { begin, berichtenHash, canoniek, inhoudHash, kettingHash } from '../keten.ts'
import { verwachteRijen, zelfdeRijen } from '../verwacht.ts'
import type { Bevindingen } from './bevindingen.ts'
import { type Sleutel, namen } from './bevindingen.ts'
import { controleerBoekingen, controleerLeeg, controleerSaldo } from './grootboek.ts'
import type { Stroombeeld } from './lezen.ts'
import type { Posttelling } from './telling.ts'

/** Something that must hold of the state of every dossier, added by who opens the check. */
export interface Dossierinvariant {
  readonly naam: string
  readonly klopt: (staat: Traject) => boolean
}

/** Verifies one stroom against its log. @returns the state of the dossier; null when there is none to be had */
export function controleerStroom(
  stroom: Stroombeeld,
  bevindingen: Bevindingen,
  extra: readonly Dossierinvariant[],
  telling: Posttelling,
): Traject | null {
  const tel = (sleutel: Sleutel, klopt: boolean, waar = stroom.stroom_id) =>
    bevindingen.tel(namen[sleutel], klopt, waar)
  controleerKeten(stroom, tel)
  controleerOpdrachten(stroom, tel)
  controleerStanden(stroom, tel)
  telling.tel(stroom)
  controleerBoekingen(stroom, tel)
  const inhouden = stroom.keten.flatMap(({ inhoud }) => (inhoud === null ? [] : [inhoud]))
  const vernietigd = inhouden.length < stroom.keten.length
  controleerArchief(stroom, vernietigd, tel)
  for (const { versie, klaar } of stroom.herbouw) tel('afleiding', klaar && versie === afleiding)
  if (!vernietigd) return herspeel(stroom, inhouden, { tel, bevindingen, extra, telling })
  tel('vernietigd', inhouden.length === 0)
  controleerLeeg(stroom, tel)
  return null
}

type Tel = (sleutel: Sleutel, klopt: boolean, waar?: string) => void

function controleerKeten({ organisatie_id, stroom_id, versie, kop, keten }: Stroombeeld, tel: Tel): void {
  let vorige = begin
  for (const [i, regel] of keten.entries()) {
    const waar = `${stroom_id}@${regel.versie}`
    const hash = Buffer.from(regel.inhoud_hash, 'hex')
    const verwacht = kettingHash(
      vorige,
      {
        organisatieId: organisatie_id,
        stroomId: stroom_id,
        versie: regel.versie,
        soort: regel.soort,
        opgetekendOp: new Date(regel.opgetekend_op).toISOString(),
        door: regel.door,
        opdrachtId: regel.opdracht_id,
      },
      hash,
    )
    tel('versies', regel.versie === i + 1, waar)
    tel('keten', verwacht.toString('hex') === regel.ketting_hash, waar)
    if (regel.inhoud !== null && regel.zout !== null)
      tel(
        'inhoud',
        inhoudHash(Buffer.from(regel.zout, 'hex'), regel.inhoud).equals(hash) && regel.inhoud.soort === regel.soort,
        waar,
      )
    vorige = Buffer.from(regel.ketting_hash, 'hex')
  }
  tel('versies', keten.length === versie)
  tel('keten', vorige.toString('hex') === kop, `${stroom_id} (kop)`)
}

function controleerOpdrachten({ stroom_id, keten, opdrachten, verwerkingen }: Stroombeeld, tel: Tel): void {
  const perOpdracht = Map.groupBy(keten, (regel) => regel.opdracht_id)
  const bekend = new Set(opdrachten.map(({ opdracht_id }) => opdracht_id))
  for (const id of perOpdracht.keys()) if (!bekend.has(id)) tel('opdrachten', false, `${stroom_id}: opdracht ${id}`)
  for (const { opdracht_id, antwoord } of opdrachten) {
    const regels = perOpdracht.get(opdracht_id) ?? []
    const soorten = regels.map(({ soort }) => soort)
    const laatste = regels.at(-1)?.versie ?? antwoord.versie
    const gelijk = canoniek(soorten) === canoniek(antwoord.gebeurtenissen) && laatste === antwoord.versie
    tel('opdrachten', gelijk, `${stroom_id}: opdracht ${opdracht_id}`)
    const keren = verwerkingen.filter((id) => id === opdracht_id).length
    tel('verwerkingen', keren === 1, `${stroom_id}: opdracht ${opdracht_id}`)
  }
}

const instanten: Readonly<Record<string, readonly [verzonden: boolean, beantwoord: boolean]>> = {
  'te-verzenden': [false, false],
  mislukt: [false, false],
  verzonden: [true, false],
  beantwoord: [true, true],
}

function controleerStanden({ standen }: Stroombeeld, tel: Tel): void {
  for (const { bericht_id, stand, verzonden_op, beantwoord_op } of standen) {
    const verwacht = instanten[stand]
    const klopt = verwacht?.[0] === (verzonden_op !== null) && verwacht[1] === (beantwoord_op !== null)
    tel('standen', klopt, `bericht ${bericht_id}`)
  }
}

/**
 * Compares the berichten of every opdracht with what was recorded when it was carried out, whatever the code of today
 * would write. What was written before that was recorded, or was destroyed, has nothing to be compared with.
 */
function controleerArchief({ stroom_id, keten, opdrachten, berichten }: Stroombeeld, vernietigd: boolean, tel: Tel) {
  const bijVersie = new Map(keten.map(({ versie, opdracht_id }) => [versie, opdracht_id]))
  const perOpdracht = Map.groupBy(berichten, ({ versie }) => bijVersie.get(versie))
  for (const { bericht_id } of perOpdracht.get(undefined) ?? []) tel('archief', false, `bericht ${bericht_id}`)
  for (const opdracht of opdrachten) {
    if (opdracht.afleiding === '' || vernietigd) continue
    const hash = berichtenHash(opdracht.opdracht_id, perOpdracht.get(opdracht.opdracht_id) ?? [])
    tel('archief', hash === opdracht.berichten_hash, `${stroom_id}: opdracht ${opdracht.opdracht_id}`)
  }
}

interface Herspeling {
  readonly tel: Tel
  readonly bevindingen: Bevindingen
  readonly extra: readonly Dossierinvariant[]
  readonly telling: Posttelling
}

function herspeel(stroom: Stroombeeld, inhouden: readonly Inhoud[], herspeling: Herspeling): Traject | null {
  const { tel } = herspeling
  try {
    const staat = vergelijk(stroom, inhouden, herspeling)
    tel('herspeelbaar', true)
    return staat
  } catch (fout) {
    // A gebeurtenis that this version does not know, or one that the domein cannot read: named, not a crash.
    tel('herspeelbaar', false, `${stroom.stroom_id}: ${fout instanceof Error ? fout.message : 'onbekende fout'}`)
    return null
  }
}

const lijsten = [
  'overzichten',
  'zoekwoorden',
  'termijnen',
  'berichten',
  'boekregels',
  'bankrekeningen',
  'koppelingen',
  'betalingen',
  'schuldeisers',
] as const

/** Only what this version of the derivation wrote can be written again by it: berichten and boekingen are not rebuilt. */
function vanDezeAfleiding({ keten, opdrachten }: Stroombeeld): (rij: { readonly versie: number }) => boolean {
  const vanEerder = new Set(opdrachten.flatMap((o) => (o.afleiding === afleiding ? [] : [o.opdracht_id])))
  const versies = new Set(keten.flatMap((g) => (vanEerder.has(g.opdracht_id) ? [g.versie] : [])))
  return ({ versie }) => !versies.has(versie)
}

/** The boekregels of a batch follow from its payments, not from its gebeurtenis alone: `controleerBetalen` has them. */
function buitenBatch({ keten }: Stroombeeld): (rij: { readonly versie: number }) => boolean {
  const versies = new Set(keten.flatMap((g) => (isBatchgebeurtenis(g) ? [g.versie] : [])))
  return ({ versie }) => !versies.has(versie)
}

function vergelijk(
  stroom: Stroombeeld,
  inhouden: readonly Inhoud[],
  { tel, bevindingen, extra, telling }: Herspeling,
): Traject | null {
  const { stroom_id } = stroom
  const verwacht = verwachteRijen(stroom, inhouden)
  const eigen = vanDezeAfleiding(stroom)
  const paren = {
    overzichten: [verwacht.overzichten, stroom.overzichten],
    zoekwoorden: [verwacht.zoekwoorden, stroom.zoekwoorden],
    termijnen: [verwacht.termijnen, stroom.termijnen],
    berichten: [verwacht.berichten.filter(eigen), stroom.berichten.filter(eigen)],
    bankrekeningen: [verwacht.bankrekeningen, stroom.bankrekeningen],
    koppelingen: [verwacht.koppelingen, stroom.koppelingen],
    boekregels: [verwacht.boekregels.filter(eigen), stroom.boekregels.filter(eigen).filter(buitenBatch(stroom))],
    betalingen: [verwacht.betalingen.filter(eigen), stroom.betalingen.filter(eigen)],
    schuldeisers: [verwacht.schuldeisers, stroom.schuldeisers],
  } as const
  for (const soort of lijsten) {
    const [hoort, staat] = paren[soort]
    if (hoort.length + staat.length > 0) tel(soort, zelfdeRijen(hoort, staat), stroom_id)
  }
  if (stroom.soort === 'organisatie')
    tel(
      'organisaties',
      zelfdeRijen(verwacht.organisaties, stroom.organisaties) && zelfdeRijen(verwacht.medewerkers, stroom.medewerkers),
      stroom_id,
    )
  const { staat } = verwacht
  if (staat === null) return null
  controleerSaldo(stroom, staat, tel)
  telling.toets(stroom, inhouden, staat, bevindingen)
  for (const { naam, klopt } of extra) bevindingen.tel(naam, klopt(staat), stroom_id)
  return staat
}
