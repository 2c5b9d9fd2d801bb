import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type { Datum } from '../gedeeld/datum.ts'
import { alsDecimaal } from '../gedeeld/geld.ts'
import { nooit } from '../gedeeld/uitkomst.ts'
import {
  type Antwoordinhoud,
  type Berichtsoort,
  type Saldodeel,
  redenenGeenMedewerking,
} from '../domein/berichten/index.ts'
import type { Lijstplaats } from '../domein/verloop/index.ts'
import type { Bewaring, Gesimuleerd, Onderweg } from './bewaren.ts'
import { antwoordOp } from './temperamenten.ts'

/** A row of a list by its headings: a schuldeiser knows no more of us than what stands there. */
type Rij = Readonly<Record<string, string>>

/** What lies in the table as this goes back on a list. */
export const lijstsoort = 'Lijstregel'

/** A filled row on its way. */
interface Lijstregel {
  readonly schuldeiserId: string
  readonly rij: Rij
}

/** What the schuldeisers need of the outside to work with lists. */
export interface Lijstwereld {
  readonly zaad: string
  readonly vandaag: Datum
  readonly lijsten: Lijstplaats
  readonly bewaring: Pick<Bewaring, 'schuldeiser' | 'bewaar'>
  readonly onbekend: (id: string) => Gesimuleerd
}

/** Who answers with a workbook, as some do; the others with CSV. */
const metWerkblad = (schuldeiserId: string): boolean => schuldeiserId.charCodeAt(0) % 2 === 0

/**
 * Lets the schuldeisers fetch their saldolijsten and think of an answer to each row; one that was fetched before changes
 * nothing. @param gezien the lists that were fetched
 */
export async function haalLijsten(wereld: Lijstwereld, org: string, gezien: Set<string>): Promise<void> {
  for (const { schuldeiserId, naam, lijsten } of await wereld.lijsten.overzicht(org))
    for (const { postId, soort } of lijsten) {
      if (soort !== 'saldo' || gezien.has(postId)) continue
      const bestand = await wereld.lijsten.bestand(org, postId, { soort: 'schuldeiser', id: schuldeiserId, naam })
      if (bestand === null) continue
      const schuldeiser = (await wereld.bewaring.schuldeiser(org, schuldeiserId)) ?? wereld.onbekend(schuldeiserId)
      for (const rij of await leesRijen(bestand.bytes)) {
        const regel = beantwoord(wereld, schuldeiser, rij)
        if (regel !== null)
          await wereld.bewaring.bewaar(org, { ...regel, door: { soort: 'schuldeiser', id: schuldeiserId, naam } })
      }
      gezien.add(postId)
    }
}

async function leesRijen(bytes: Uint8Array): Promise<readonly Rij[]> {
  if (bytes[0] !== 0x50) return parse<Rij>(Buffer.from(bytes), { columns: true, delimiter: ';', bom: true })
  const [kop = [], ...rijen] = (await readXlsx(bytes)).sheets[0]?.rows ?? []
  return rijen.map((rij) => Object.fromEntries(kop.map((naam, i) => [String(naam), String(rij[i] ?? '')])))
}

const berichtsoorten: Readonly<Record<string, Berichtsoort>> = {
  saldoverzoek: 'saldoverzoek',
  herinnering: 'herinnering-saldoverzoek',
  voorstel: 'voorstel',
  'herinnering voorstel': 'herinnering-voorstel',
  heroverweging: 'verzoek-heroverweging',
  kwijtingverzoek: 'verzoek-finale-kwijting',
}

function beantwoord({ zaad, vandaag }: Lijstwereld, schuldeiser: Gesimuleerd, rij: Rij): Omit<Onderweg, 'door'> | null {
  const soort = berichtsoorten[rij['Soort bericht'] ?? '']
  const worp = [zaad, rij['KlantnummerSHV'] ?? '', schuldeiser.id, rij['Vordering.FactuurnummerSEVolgensSHV'] ?? '']
  const plan =
    soort === undefined ? null : antwoordOp(schuldeiser.temperament, { soort, ontvangen: vandaag, schuldeiser, worp })
  if (plan === null) return null
  const invoer: Lijstregel = {
    schuldeiserId: schuldeiser.id,
    rij: { ...rij, ...cellenVan(plan.inhoud), Datum: alsDag(plan.op) },
  }
  return {
    berichtId: rij['Referentienummer'] ?? '',
    dossierId: rij['ConversatieReferentienummer'] ?? '',
    op: plan.op,
    soort: lijstsoort,
    invoer,
  }
}

const alsDag = (dag: Datum): string => dag.split('-').toReversed().join('-')

function cellenVan(inhoud: Antwoordinhoud): Rij {
  if (inhoud.soort === 'geen-medewerking')
    return inhoud.reden === 'klant-onbekend'
      ? { 'Klant onbekend': 'Ja' }
      : { 'Akkoord (j/n)': 'n', Belemmering: redenenGeenMedewerking[inhoud.reden] }
  if (inhoud.soort === 'kwijting') return { 'Akkoord (j/n)': 'j' }
  if (inhoud.soort === 'reactie')
    return { 'Akkoord (j/n)': inhoud.reactie === 'akkoord' ? 'j' : 'n', Belemmering: inhoud.reden ?? '' }
  if (inhoud.soort !== 'saldo') return {}
  const [deel] = 'delen' in inhoud.opgave ? inhoud.opgave.delen : []
  return {
    ...(deel === undefined ? {} : deelcellen(deel)),
    ...(inhoud.voorafAkkoord === undefined ? {} : { 'Akkoord (j/n)': inhoud.voorafAkkoord ? 'j' : 'n' }),
    ...(inhoud.belemmering === undefined ? {} : { Belemmering: inhoud.belemmering }),
  }
}

function deelcellen({ schuldtype, saldo, preferent, overgedragenAan }: Saldodeel): Rij {
  const bedrag = (centen: typeof saldo) => (centen === undefined ? '' : alsDecimaal(centen).replace('.', ','))
  switch (schuldtype) {
    case 'openstaand':
      return {
        Schuldtype: 'openstaande schuld',
        'openstaand.Totaal': bedrag(saldo),
        'openstaand.Preferent bedrag': bedrag(preferent),
      }
    case 'overgedragen':
      return {
        Schuldtype: 'overgedragen schuld',
        'overgedragen.Aan': overgedragenAan?.naam ?? '',
        'overgedragen.Kenmerk': overgedragenAan?.kenmerk ?? '',
      }
    case 'onbekend':
      return { Schuldtype: 'onbekende schuld bij SE' }
    default:
      return nooit(schuldtype)
  }
}

/**
 * Lets every schuldeiser hand in what is due as one filled list, and go through the same door as a file of anybody.
 * @param rijp the rows that are due
 * @returns the dossiers that were touched, and why a bericht was not answered by itself
 */
export async function brengLijsten(
  lijsten: Lijstplaats,
  org: string,
  rijp: readonly Onderweg[],
): Promise<{ readonly geraakt: readonly string[]; readonly redenen: ReadonlyMap<string, readonly string[]> }> {
  const regels = rijp.map(({ berichtId, invoer }) => ({ berichtId, ...(invoer as Lijstregel) }))
  const geraakt: string[] = []
  const redenen = new Map<string, readonly string[]>()
  for (const [schuldeiserId, eigen] of Map.groupBy(regels, (regel) => regel.schuldeiserId)) {
    const bytes = await schrijfRijen(
      eigen.map(({ rij }) => rij),
      metWerkblad(schuldeiserId),
    )
    const uitslag = await lijsten.neemOver(org, bytes, schuldeiserId)
    geraakt.push(...uitslag.geraakt)
    const heel = uitslag.verwerkt + uitslag.bekend === eigen.length
    for (const { berichtId } of eigen) redenen.set(berichtId, heel ? [] : ['niet-alles-verwerkt'])
  }
  return { geraakt, redenen }
}

async function schrijfRijen(rijen: readonly Rij[], werkblad: boolean): Promise<Uint8Array> {
  const kop = Object.keys(rijen[0] ?? {})
  if (!werkblad) return Buffer.from(stringify([...rijen], { header: true, columns: kop, delimiter: ';' }))
  const cellen = rijen.map((rij) => kop.map((naam) => rij[naam] ?? ''))
  return writeXlsx({ sheets: [{ name: 'Antwoord', rows: [kop, ...cellen] }] })
}
