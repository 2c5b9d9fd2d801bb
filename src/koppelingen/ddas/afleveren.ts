import type { Datum } from '../../gedeeld/datum.ts'
import type { DdasTraject } from '../../domein/dossier/index.ts'
import type { Organisatienaam } from '../../domein/toegang/index.ts'
import { type Gebeurtenis, isGebeurtenis } from '../../domein/verloop/index.ts'
import type { DdasOrganisatie } from './aflevering.ts'
import { type Leveringrij, leesDossierIds, leesHistories, leesLeveringen } from './leveringen.ts'
import { organisatieUit } from './organisatie.ts'
import { afTeLeveren, speelAf } from './overgenomen-uit.ts'
import type { Ddasopslag, Transactie } from './poorten.ts'

/** What is asked of a delivery. */
export interface Exportvraag {
  readonly van: Datum
  readonly tot: Datum
  /** Code of the one organisation; null: all of them. */
  readonly organisatie: string | null
  /** Name and version of who delivers. */
  readonly gegevensleverancier: string
}

/** What one organisation delivers. */
export interface Televeren {
  readonly organisatie: Organisatienaam
  /** The members of the levering but its trajecten, as JSON that is still open: `{"teller":1,…`. */
  readonly leden: string
  /** Each as JSON; to be read within the transaction. Null: the list is left out, as it was delivered. */
  readonly trajecten: (() => AsyncGenerator<string>) | null
}

/** A levering as it will stand in the file. */
interface Plan {
  readonly organisatie: Organisatienaam
  readonly zoals: DdasOrganisatie
  readonly teller: number
  /** Null: the list is left out, as it was delivered. */
  readonly dossiers: readonly string[] | null
}

/**
 * Opens one delivery of DDAS v1.0 as everything stood at one moment: every organisation, with the trajecten that ran in
 * the period or have no dates.
 * @param doe gets the head of the delivery, as JSON that is still open, and the leveringen in order
 * @returns null, and nothing done, when there is no such organisation, or none at all
 */
export async function metAflevering<T>(
  opslag: Ddasopslag,
  vraag: Exportvraag,
  doe: (kop: string, leveringen: readonly Televeren[]) => Promise<T>,
): Promise<T | null> {
  return opslag.inEenKeer(async (transactie) => {
    await transactie.client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const alle = await transactie.organisaties()
    const gekozen = alle.filter(({ code }) => vraag.organisatie === null || code === vraag.organisatie)
    if (gekozen.length === 0) return null
    const plannen = await maakPlannen(transactie, gekozen)
    return doe(
      kop(opslag, vraag),
      plannen.map((plan) => televeren(transactie, plan, vraag)),
    )
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
async function maakPlannen(transactie: Transactie, organisaties: readonly Organisatienaam[]): Promise<readonly Plan[]> {
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
function plannenVan(organisatie: Organisatienaam, rijen: readonly Leveringrij[], ids: readonly string[]) {
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

function televeren(transactie: Transactie, plan: Plan, vraag: Exportvraag): Televeren {
  const { organisatie, dossiers } = plan
  const leden = JSON.stringify({ teller: plan.teller, aanleverende_organisatie: plan.zoals }).slice(0, -1)
  const trajecten = dossiers === null ? null : () => leesTrajecten(transactie, organisatie, dossiers, vraag)
  return { organisatie, leden, trajecten }
}

async function* leesTrajecten(
  transactie: Transactie,
  { id, gemeentecode }: Organisatienaam,
  dossiers: readonly string[],
  vraag: Exportvraag,
): AsyncGenerator<string> {
  await transactie.voor(id)
  for await (const { gebeurtenissen } of leesHistories<{ soort: string }>(transactie.client, id, dossiers)) {
    const traject = afTeLeveren(speelAf(gebeurtenissen.map(bekend)), gemeentecode)
    if (hoortErbij(traject, vraag)) yield JSON.stringify(traject)
  }
}

function bekend(g: { readonly soort: string }): Gebeurtenis {
  if (isGebeurtenis(g)) return g
  throw new Error(`The log holds a gebeurtenis that this version does not know: ${g.soort}`)
}

/** Ran in the period; what has no date may have. */
function hoortErbij({ startdatum, einddatum }: DdasTraject, { van, tot }: Exportvraag): boolean {
  return (startdatum === undefined || startdatum <= tot) && (einddatum === undefined || einddatum >= van)
}
