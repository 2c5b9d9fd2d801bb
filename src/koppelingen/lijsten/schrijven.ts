import type { Berichtgegevens, Berichtinhoud, Berichtpersoon } from '../../domein/berichten/index.ts'
import type { Lijstsoort, Lijstvorm } from '../../domein/verloop/index.ts'
import { alsDecimaal } from '../../gedeeld/geld.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import { schrijfCsv } from './csv.ts'
import { type Besliskolom, type Saldokolom, besliskolommen, saldokolommen } from './kolommen.ts'
import { schrijfWerkblad } from './werkblad.ts'

/** How a file of a list is called on the web. */
export const mediatypen: Readonly<Record<Lijstvorm, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Writes berichten as one list, row by row; the answers of a saldolijst are left empty. */
export async function schrijfLijst(
  soort: Lijstsoort,
  vorm: Lijstvorm,
  berichten: AsyncIterable<Berichtgegevens>,
): Promise<Uint8Array> {
  const rijen = rijenVan(soort, berichten)
  return vorm === 'csv' ? schrijfCsv(rijen) : schrijfWerkblad(soort === 'saldo' ? 'Saldolijst' : 'Beslislijst', rijen)
}

async function* rijenVan(
  soort: Lijstsoort,
  berichten: AsyncIterable<Berichtgegevens>,
): AsyncGenerator<readonly string[], void> {
  yield (soort === 'saldo' ? saldokolommen : besliskolommen).map((kolom) => kolom.kop)
  for await (const bericht of berichten) yield soort === 'saldo' ? saldoregel(bericht) : beslisregel(bericht)
}

const samen = (...delen: readonly (string | undefined)[]): string =>
  delen.filter((deel) => deel !== undefined && deel !== '').join(', ')

/** An amount as a Dutch spreadsheet reads it. */
export const bedrag = (centen: Parameters<typeof alsDecimaal>[0]): string => alsDecimaal(centen).replace('.', ',')
/** A day as a Dutch spreadsheet reads it; nothing for none. */
export const dagMaandJaar = (dag: string | null | undefined): string =>
  dag === null || dag === undefined ? '' : dag.split('-').toReversed().join('-')

const persoon = ({ naam, geboortedatum, geslacht }: Berichtpersoon): string =>
  samen(naam, dagMaandJaar(geboortedatum), geslacht)

/** What both lists say: which message it is, from whom, and about whom. */
const algemeen = (g: Berichtgegevens) => ({
  conversatie: g.conversatieId,
  referentie: g.berichtId,
  schuldhulpverlener: g.organisatie.naam,
  contactpersoon: samen(g.contactpersoon.naam, g.contactpersoon.telefoon, g.contactpersoon.email),
  klantnummer: g.klantnummer,
  klant: persoon(g.klant),
  partner: g.partner === null ? '' : persoon(g.partner),
  bsn: g.klant.bsn ?? '',
  kenmerk: g.vordering.kenmerk ?? '',
})

function saldoregel(g: Berichtgegevens): readonly string[] {
  const { postcode, huisnummer, huisnummertoevoeging, woonplaats } = g.klant.adres
  const { inhoud } = g
  const extra = inhoud.soort === 'saldoverzoek' ? inhoud.extra : undefined
  const waarden: Partial<Record<Saldokolom, string>> = {
    ...algemeen(g),
    klantnummerSEVolgensOns: g.vordering.klantnummer ?? '',
    adres: samen(
      [postcode, huisnummer, huisnummertoevoeging].filter((deel) => deel !== undefined).join(' '),
      woonplaats,
    ),
    soort: vraagVan(inhoud),
    type: inhoud.soort === 'voorstel' ? inhoud.vorm : '',
    uiterlijk: dagMaandJaar(g.antwoordUiterlijk),
    extra: samen(
      ...voorwaarden(inhoud),
      g.vordering.namens === undefined ? undefined : `voor ${g.vordering.namens.naam}`,
      extra?.meterstand === undefined ? undefined : `meterstand ${extra.meterstand}`,
      extra?.meterstandOp === undefined ? undefined : `op ${dagMaandJaar(extra.meterstandOp)}`,
      extra?.eerdereAdressen === undefined ? undefined : `eerdere adressen: ${extra.eerdereAdressen}`,
    ),
  }
  return saldokolommen.map(({ sleutel }) => waarden[sleutel] ?? '')
}

/** What a row asks, in its own words; `vraag.ts` reads them back. */
function vraagVan(inhoud: Berichtinhoud): string {
  if (inhoud.soort === 'saldoverzoek') return inhoud.herinnering ? 'herinnering' : 'saldoverzoek'
  if (inhoud.soort !== 'voorstel') return inhoud.soort
  return inhoud.heroverweging === undefined
    ? inhoud.herinnering
      ? 'herinnering voorstel'
      : 'voorstel'
    : 'heroverweging'
}

/** What a schuldeiser needs to say yes or no. */
function voorwaarden(inhoud: Berichtinhoud): readonly (string | undefined)[] {
  switch (inhoud.soort) {
    case 'voorstel':
      return [
        `uw vordering ${bedrag(inhoud.vordering)}`,
        `bedrag voor u ${bedrag(inhoud.uitdeling)} (${inhoud.percentage.replace('.', ',')} procent)`,
        `kwijtschelding ${bedrag(inhoud.kwijting)}`,
        `looptijd ${inhoud.looptijdMaanden} maanden`,
        `motivering: ${inhoud.motivering}`,
        inhoud.heroverweging === undefined ? undefined : `verzoek om heroverweging: ${inhoud.heroverweging}`,
      ]
    case 'kwijtingverzoek':
      return [
        `uw vordering ${bedrag(inhoud.vordering)}`,
        `betaald ${bedrag(inhoud.betaald)}`,
        `finale kwijting over ${bedrag(inhoud.kwijting)}`,
      ]
    default:
      return []
  }
}

function beslisregel(g: Berichtgegevens): readonly string[] {
  const waarden: Partial<Record<Besliskolom, string>> = { ...algemeen(g), ...besluit(g) }
  return besliskolommen.map(({ sleutel }) => waarden[sleutel] ?? '')
}

function besluit({ inhoud }: Berichtgegevens): Partial<Record<Besliskolom, string>> {
  switch (inhoud.soort) {
    case 'akkoord':
      return {
        soort: 'akkoord',
        datumAkkoord: dagMaandJaar(inhoud.datumAkkoord),
        type: inhoud.vorm,
        afkooppercentage: inhoud.afkooppercentage.replace('.', ','),
        prognose: bedrag(inhoud.prognoseEindbedrag),
        vordering: bedrag(inhoud.actueelVorderingsbedrag),
        vorderingstype: inhoud.vorderingstype,
        betaalreferentie: inhoud.betaalreferentie,
        uitbetaalmomenten: inhoud.uitbetaalmomenten,
        einde: dagMaandJaar(inhoud.einde),
      }
    case 'einde':
      return { soort: 'einde', einde: dagMaandJaar(inhoud.op), toelichting: inhoud.reden }
    case 'status':
      return { soort: 'status', toelichting: inhoud.regels.map(({ wat, waarde }) => `${wat}: ${waarde}`).join('; ') }
    case 'kennisgeving':
    case 'saldoverzoek':
    case 'voorstel':
    case 'kwijtingverzoek':
      return { soort: inhoud.soort }
    default:
      return nooit(inhoud)
  }
}
