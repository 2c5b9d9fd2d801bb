import { plusDagen } from '../../gedeeld/datum.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import { naarSepatekst } from '../../gedeeld/sepatekst.ts'
import type { Bankplaats, Betaalplaats, Klok, Traject } from '../../domein/verloop/index.ts'
import type { Logger } from '../../platform/log/index.ts'
import type { Storting } from '../stortingen.ts'
import { type Betaalgewoonte, boekingVan, gewoonteVan } from './betaler.ts'
import type { Bankboeken, Bankstand, Gehouden } from './bewaren.ts'
import { afschriftkenmerk, schrijfCamt } from './camt.ts'
import { leesPain } from './pain.ts'
import { uitvoeringVan } from './uitvoeren.ts'

/** What the bank speaks with: its books, the files that it is handed, and who takes its statements. */
export interface Bankkeuze {
  readonly boeken: Bankboeken
  readonly klok: Klok
  readonly zaad: string
  readonly log: Logger
  /** The batches that were offered, with the bytes of their files. */
  readonly betalen: Pick<Betaalplaats, 'overzicht' | 'bestanddeel'>
  /** The import of the product: the same as of a file that a person hands in. */
  readonly leesIn: Bankplaats['leesIn']
}

/** A storting with whose it is. */
export interface Bijschrijving {
  readonly dossierId: string
  readonly staat: Traject
  readonly storting: Storting
}

/** A bank with one account per organisation. */
export interface Bank {
  /** Opens the account of an organisation, from today on. */
  readonly open: (organisatieId: string, rekening: { readonly iban: Iban; readonly naam: string }) => Promise<void>
  /** Books what is paid in; what was booked already is not booked again. */
  readonly schrijfBij: (organisatieId: string, bijschrijvingen: readonly Bijschrijving[]) => Promise<void>
  /**
   * Takes the files that were offered, closes the days before today, and hands over their statements.
   * @returns the dossiers for which something was paid in
   * @throws Error when a statement is not taken in: nothing after it is handed over
   */
  readonly werk: (organisatieId: string) => Promise<readonly string[]>
  readonly stand: (organisatieId: string) => Promise<Bankstand>
}

/** Opens the bank on its books. */
export function openBank(keuze: Bankkeuze): Bank {
  const { boeken, klok, zaad } = keuze
  return {
    open: (org, { iban, naam }) => boeken.open(org, { iban, naam: naarSepatekst(naam) }, klok.vandaag()),
    schrijfBij: async (org, bijschrijvingen) => {
      if (bijschrijvingen.length === 0 || (await boeken.rekening(org)) === null) return
      await boeken.boek(org, bijschrijvingen.map(alsBoeking(zaad)))
    },
    werk: async (org) => {
      const rekening = await boeken.rekening(org)
      if (rekening === null) return []
      await neemBestanden(keuze, org, rekening)
      await boeken.sluitDag(org, plusDagen(klok.vandaag(), -1))
      return geefAfschriften(keuze, org, rekening)
    },
    stand: boeken.stand,
  }
}

const alsBoeking =
  (zaad: string) =>
  ({ dossierId, staat, storting }: Bijschrijving) => {
    const worp = [zaad, dossierId]
    const gewoonte: Betaalgewoonte = gewoonteVan(worp)
    return boekingVan(storting, { dossierId, naam: staat.dossier.client?.naam ?? '', gewoonte, worp })
  }

/** Reads the bytes of every batch that was offered and not handed in before. */
async function neemBestanden(
  { betalen, boeken, klok, zaad, log }: Bankkeuze,
  org: string,
  { iban }: Gehouden,
): Promise<void> {
  const { rekeningen } = await betalen.overzicht(org)
  const aangeboden = rekeningen.flatMap((een) => (een.iban === iban ? een.batches : []))
  for (const { id } of aangeboden.filter(({ stand }) => stand === 'aangeboden')) {
    if (await boeken.isBekend(org, id)) continue
    const gelezen = leesPain(await bytesVan(betalen, org, id))
    const weigeringen = gelezen.ok ? [] : gelezen.weigeringen.map(({ code, waar }) => `${code} ${waar}`)
    if (gelezen.ok && gelezen.waarde.rekening !== iban) weigeringen.push('andere-rekening DbtrAcct')
    // Booked before it is marked as handed in: after a crash in between it is read again, and booked once.
    if (gelezen.ok && weigeringen.length === 0)
      await boeken.boek(org, uitvoeringVan(gelezen.waarde, klok.vandaag(), [zaad, 'bank']))
    else log.warn({ batch: id, weigeringen }, 'de gesimuleerde bank weigert een betaalbestand')
    await boeken.ontvang(org, id, klok.vandaag(), weigeringen)
  }
}

async function bytesVan(betalen: Bankkeuze['betalen'], org: string, batchId: string): Promise<Uint8Array> {
  const delen: Uint8Array[] = []
  for (let deel = 0; ; deel++) {
    const bytes = await betalen.bestanddeel(org, batchId, deel)
    if (bytes === null) return Buffer.concat(delen)
    delen.push(bytes)
  }
}

async function geefAfschriften(
  { boeken, leesIn }: Bankkeuze,
  org: string,
  { iban, naam }: Gehouden,
): Promise<readonly string[]> {
  const geraakt = new Set<string>()
  for (const dag of await boeken.afschriften(org)) {
    const bytes = new TextEncoder().encode(schrijfCamt({ iban, naam, ...dag }))
    const kenmerk = afschriftkenmerk(dag)
    const door = { soort: 'bank', afschrift: kenmerk } as const
    const antwoord = await leesIn(org, { bytes, naam: `camt053-${kenmerk}.xml`, door })
    if (antwoord.soort === 'geweigerd') throw new Error(`Statement ${kenmerk}: ${JSON.stringify(antwoord.fouten)}`)
    await boeken.meldIngelezen(org, dag.dag)
    for (const id of dag.dossiers) geraakt.add(id)
  }
  return [...geraakt]
}
