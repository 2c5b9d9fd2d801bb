import type { Writable } from 'node:stream'
import type { Datum } from '../../gedeeld/datum.ts'
import type { DdasTraject } from '../../domein/dossier/index.ts'
import type { Organisatie } from '../../domein/toegang/index.ts'
import { type Gebeurtenis, isGebeurtenis } from '../../domein/verloop/index.ts'
import { schrijf } from '../../platform/opdrachtregel/stromen.ts'
import type { DdasOrganisatie } from './aflevering.ts'
import { type Leveringrij, leesDossierIds, leesHistories, leesLeveringen } from './leveringen.ts'
import { organisatieUit } from './organisatie.ts'
import { afTeLeveren, speelAf } from './overgenomen-uit.ts'
import type { Ddasopslag, Transactie } from './poorten.ts'

/** What is asked of an export. */
export interface Exportvraag {
  readonly van: Datum
  readonly tot: Datum
  /** Code of the one organisation; null: all of them. */
  readonly organisatie: string | null
  /** Name and version of who delivers. */
  readonly gegevensleverancier: string
}

/** A levering as it will stand in the file. */
interface Plan {
  readonly organisatie: Organisatie
  readonly zoals: DdasOrganisatie
  readonly teller: number
  /** Null: the list is left out, as it was delivered. */
  readonly dossiers: readonly string[] | null
}

/**
 * Writes one delivery of DDAS v1.0: every organisation, with the trajecten that ran in the period or have no dates, as
 * they stood at one moment. Written while it is read, so that memory does not grow with it.
 * @returns false, and nothing written, when there is no such organisation, or none at all
 */
export async function exporteer(opslag: Ddasopslag, vraag: Exportvraag, uit: Writable): Promise<boolean> {
  return opslag.inEenKeer(async (transactie) => {
    await transactie.client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const alle = await transactie.organisaties()
    const gekozen = alle.filter(({ code }) => vraag.organisatie === null || code === vraag.organisatie)
    if (gekozen.length === 0) return false
    const plannen = await maakPlannen(transactie, gekozen)
    await schrijf(uit, `${kop(opslag, vraag)},"leveringen":[`)
    for (const [i, plan] of plannen.entries()) {
      if (i > 0) await schrijf(uit, ',')
      await schrijfLevering(transactie, plan, vraag, uit)
    }
    await schrijf(uit, ']}\n')
    return true
  })
}

function kop({ klok }: Ddasopslag, { van, tot, gegevensleverancier }: Exportvraag): string {
  const leden = {
    startdatumLevering: van,
    einddatumLevering: tot,
    aanleverdatumEnTijd: klok.nu().replace(/\.\d+Z$/, 'Z'),
    codeGegevensleverancier: gegevensleverancier,
  }
  return JSON.stringify(leden).slice(0, -1)
}

/** The leveringen in the order in which they came, those that never came in last. */
async function maakPlannen(transactie: Transactie, organisaties: readonly Organisatie[]): Promise<readonly Plan[]> {
  const bronnen: { plan: Plan; laatst: Leveringrij | null }[] = []
  for (const organisatie of organisaties) {
    await transactie.voor(organisatie.id)
    const rijen = await leesLeveringen(transactie.client, organisatie.id)
    const ids = await leesDossierIds(transactie.client, organisatie.id)
    bronnen.push(...plannenVan(organisatie, rijen, ids))
  }
  const bestanden = new Set(bronnen.map(({ laatst }) => laatst?.bestand ?? null))
  const zoalsGeleverd = bestanden.size === 1 && !bestanden.has(null)
  return bronnen
    .toSorted((a, b) => opVolgorde(a.laatst, b.laatst))
    .map(({ plan }, i) => (zoalsGeleverd ? plan : { ...plan, teller: i + 1 }))
}

function opVolgorde(a: Leveringrij | null, b: Leveringrij | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a.bestandnummer - b.bestandnummer || a.volgnummer - b.volgnummer
}

/** As last delivered; what an earlier delivery brought, and what began here, goes with the first. */
function plannenVan(organisatie: Organisatie, rijen: readonly Leveringrij[], ids: readonly string[]) {
  const nummer = rijen.at(-1)?.bestandnummer
  const laatste = rijen.filter((rij) => rij.bestandnummer === nummer)
  const al = new Set(laatste.flatMap(({ dossiers }) => dossiers ?? []))
  const over = [...new Set([...rijen.flatMap(({ dossiers }) => dossiers ?? []), ...ids])].filter((id) => !al.has(id))
  const [eerste] = laatste
  if (eerste === undefined)
    return [{ plan: { organisatie, zoals: organisatieUit(organisatie), teller: 0, dossiers: over }, laatst: null }]
  return laatste.map((rij) => {
    const erbij = rij === eerste ? over : []
    const dossiers = rij.dossiers === null && erbij.length === 0 ? null : [...(rij.dossiers ?? []), ...erbij]
    return { plan: { organisatie, zoals: rij.organisatie, teller: rij.teller, dossiers }, laatst: rij }
  })
}

async function schrijfLevering(transactie: Transactie, plan: Plan, vraag: Exportvraag, uit: Writable): Promise<void> {
  const { organisatie, dossiers } = plan
  const leden = { teller: plan.teller, aanleverende_organisatie: plan.zoals }
  if (dossiers === null) return schrijf(uit, JSON.stringify(leden))
  await schrijf(uit, `${JSON.stringify(leden).slice(0, -1)},"schuldhulptrajecten":[`)
  await transactie.voor(organisatie.id)
  let scheiding = '\n'
  for await (const { gebeurtenissen } of leesHistories<{ soort: string }>(
    transactie.client,
    organisatie.id,
    dossiers,
  )) {
    const traject = afTeLeveren(speelAf(gebeurtenissen.map(bekend)), organisatie.gemeentecode)
    if (!hoortErbij(traject, vraag)) continue
    await schrijf(uit, scheiding + JSON.stringify(traject))
    scheiding = ',\n'
  }
  await schrijf(uit, ']}')
}

function bekend(g: { readonly soort: string }): Gebeurtenis {
  if (isGebeurtenis(g)) return g
  throw new Error(`The log holds a gebeurtenis that this version does not know: ${g.soort}`)
}

/** Ran in the period; what has no date may have. */
function hoortErbij({ startdatum, einddatum }: DdasTraject, { van, tot }: Exportvraag): boolean {
  return (startdatum === undefined || startdatum <= tot) && (einddatum === undefined || einddatum >= van)
}
