import { type Traject, isGebeurtenis, leegTraject, overzichtVan, termijnenVan } from '../../../domein/verloop/index.ts'
import type { Inhoud } from '../historie.ts'
import { begin, canoniek, inhoudHash, kettingHash } from '../keten.ts'
import { speelOrganisatie, speelSchuldeiser } from '../motoren.ts'
import { overzichtrij, speelAf, termijnrij } from '../projecties.ts'
import { woordenVan } from '../zoekwoorden.ts'
import type { Bevindingen } from './bevindingen.ts'
import { type Sleutel, namen } from './bevindingen.ts'
import type { Stroombeeld } from './lezen.ts'

/** Something that must hold of the state of every dossier, added by who opens the check. */
export interface Dossierinvariant {
  readonly naam: string
  readonly klopt: (staat: Traject) => boolean
}

/** Verifies one stroom against its log. */
export function controleerStroom(
  stroom: Stroombeeld,
  bevindingen: Bevindingen,
  extra: readonly Dossierinvariant[],
): void {
  const tel = (sleutel: Sleutel, klopt: boolean, waar = stroom.stroom_id) =>
    bevindingen.tel(namen[sleutel], klopt, waar)
  controleerKeten(stroom, tel)
  controleerOpdrachten(stroom, tel)
  controleerStanden(stroom, tel)
  const inhouden = stroom.keten.flatMap(({ inhoud }) => (inhoud === null ? [] : [inhoud]))
  const vernietigd = inhouden.length < stroom.keten.length
  if (vernietigd) tel('vernietigd', inhouden.length === 0 && isLeeg(stroom))
  else herspeel(stroom, inhouden, { tel, bevindingen, extra })
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

const isLeeg = (s: Stroombeeld): boolean =>
  [s.overzichten, s.zoekwoorden, s.termijnen, s.berichten].every((rijen) => rijen.length === 0)

interface Herspeling {
  readonly tel: Tel
  readonly bevindingen: Bevindingen
  readonly extra: readonly Dossierinvariant[]
}

function herspeel(stroom: Stroombeeld, inhouden: readonly Inhoud[], herspeling: Herspeling): void {
  const { tel } = herspeling
  try {
    vergelijk(stroom, inhouden, herspeling)
    tel('herspeelbaar', true)
  } catch (fout) {
    // A gebeurtenis that this version does not know, or one that the domein cannot read: named, not a crash.
    tel('herspeelbaar', false, `${stroom.stroom_id}: ${fout instanceof Error ? fout.message : 'onbekende fout'}`)
  }
}

function vergelijk(stroom: Stroombeeld, inhouden: readonly Inhoud[], { tel, bevindingen, extra }: Herspeling): void {
  const { stroom_id } = stroom
  const verwacht = verwachteRijen(stroom, inhouden)
  const lijsten = ['overzichten', 'zoekwoorden', 'termijnen', 'berichten', 'schuldeisers'] as const
  for (const soort of lijsten)
    if (verwacht[soort].length + stroom[soort].length > 0)
      tel(soort, zelfdeRijen(verwacht[soort], stroom[soort]), stroom_id)
  if (stroom.soort === 'organisatie')
    tel(
      'organisaties',
      zelfdeRijen(verwacht.organisaties, stroom.organisaties) && zelfdeRijen(verwacht.medewerkers, stroom.medewerkers),
      stroom_id,
    )
  if (verwacht.staat !== null)
    for (const { naam, klopt } of extra) bevindingen.tel(naam, klopt(verwacht.staat), stroom_id)
}

function zelfdeRijen(verwacht: readonly object[], gevonden: readonly object[]): boolean {
  const gesorteerd = (rijen: readonly object[]) => rijen.map((rij) => canoniek(rij)).sort()
  return canoniek(gesorteerd(verwacht)) === canoniek(gesorteerd(gevonden))
}

interface Verwacht {
  readonly overzichten: readonly object[]
  readonly zoekwoorden: readonly object[]
  readonly termijnen: readonly object[]
  readonly berichten: readonly object[]
  readonly schuldeisers: readonly object[]
  readonly organisaties: readonly object[]
  readonly medewerkers: readonly object[]
  readonly staat: Traject | null
}

const niets: Verwacht = {
  overzichten: [],
  zoekwoorden: [],
  termijnen: [],
  berichten: [],
  schuldeisers: [],
  organisaties: [],
  medewerkers: [],
  staat: null,
}

function verwachteRijen({ soort, stroom_id }: Stroombeeld, inhouden: readonly Inhoud[]): Verwacht {
  if (inhouden.length === 0) return niets
  if (soort === 'dossier') return verwachtDossier(stroom_id, inhouden)
  if (soort === 'schuldeiser') {
    const gegevens = speelSchuldeiser(inhouden)
    if (gegevens === null) return niets
    const rij = { schuldeiser_id: stroom_id, versie: inhouden.length, naam: gegevens.naam, gegevens }
    return { ...niets, schuldeisers: [rij] }
  }
  const { opgericht, medewerkers } = speelOrganisatie(inhouden)
  return {
    ...niets,
    organisaties: opgericht === null ? [] : [opgericht],
    medewerkers: medewerkers.map(({ id, ...rest }) => ({ medewerker_id: id, ...rest })),
  }
}

function verwachtDossier(dossier_id: string, inhouden: readonly Inhoud[]): Verwacht {
  const gebeurtenissen = inhouden.map((g) => {
    if (isGebeurtenis(g)) return g
    throw new Error(`onbekende gebeurtenis ${g.soort}`)
  })
  const { staat, berichten } = speelAf({ stroomId: dossier_id, versie: 0 }, leegTraject, gebeurtenissen)
  const overzicht = overzichtVan(staat)
  return {
    ...niets,
    staat,
    overzichten: [overzichtrij(dossier_id, inhouden.length, overzicht)],
    zoekwoorden: woordenVan(overzicht.zoektekst).map((woord) => ({ dossier_id, woord })),
    termijnen: termijnenVan(staat).map((t) => termijnrij(dossier_id, t)),
    berichten,
  }
}
