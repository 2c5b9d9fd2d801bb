import { type Berichtgegevens, type Berichtinhoud, berichtsoorten } from '../../domein/berichten/index.ts'
import type { Lijstvorm } from '../../domein/verloop/index.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import { schrijfCsv } from './csv.ts'
import { bedrag, dagMaandJaar } from './schrijven.ts'
import { schrijfWerkblad } from './werkblad.ts'

const kolommen = [
  'Datum',
  'Bericht',
  'Van',
  'Ons kenmerk',
  'Klant',
  'Geboortedatum',
  'BSN',
  'Uw kenmerk',
  'Voor',
  'Antwoord uiterlijk',
  'Uw vordering',
  'Preferent deel',
  'Bedrag voor u',
  'Kwijtschelding',
  'Percentage',
  'Looptijd in maanden',
  'Betaald',
  'Betaalreferentie',
  'Pauze tot',
  'Einde',
  'Toelichting',
  'Referentienummer',
] as const
type Kolom = (typeof kolommen)[number]

/** Writes everything that was said to a party as one list to keep: nothing in it is asked back. */
export function schrijfAlles(vorm: Lijstvorm, berichten: AsyncIterable<Berichtgegevens>): Promise<Uint8Array> {
  return vorm === 'csv' ? schrijfCsv(rijen(berichten)) : schrijfWerkblad('Berichten', rijen(berichten))
}

async function* rijen(berichten: AsyncIterable<Berichtgegevens>): AsyncGenerator<readonly string[], void> {
  yield kolommen
  for await (const bericht of berichten) {
    const waarden: Partial<Record<Kolom, string>> = { ...algemeen(bericht), ...inhoudelijk(bericht.inhoud) }
    yield kolommen.map((kolom) => waarden[kolom] ?? '')
  }
}

const algemeen = (g: Berichtgegevens): Partial<Record<Kolom, string>> => ({
  Datum: dagMaandJaar(g.datum),
  Bericht: berichtsoorten[g.soort],
  Van: g.organisatie.naam,
  'Ons kenmerk': g.klantnummer,
  Klant: g.klant.naam,
  Geboortedatum: dagMaandJaar(g.klant.geboortedatum),
  BSN: g.klant.bsn ?? '',
  'Uw kenmerk': g.vordering.kenmerk ?? '',
  Voor: g.vordering.namens?.naam ?? '',
  'Antwoord uiterlijk': dagMaandJaar(g.antwoordUiterlijk),
  Referentienummer: g.berichtId,
})

function inhoudelijk(inhoud: Berichtinhoud): Partial<Record<Kolom, string>> {
  switch (inhoud.soort) {
    case 'kennisgeving':
      return { 'Pauze tot': dagMaandJaar(inhoud.pauzeTot) }
    case 'saldoverzoek':
      return {}
    case 'voorstel':
      return {
        'Uw vordering': bedrag(inhoud.vordering),
        'Preferent deel': bedrag(inhoud.preferentBedrag),
        'Bedrag voor u': bedrag(inhoud.uitdeling),
        Kwijtschelding: bedrag(inhoud.kwijting),
        Percentage: inhoud.percentage.replace('.', ','),
        'Looptijd in maanden': String(inhoud.looptijdMaanden),
        Toelichting: inhoud.heroverweging ?? inhoud.motivering,
      }
    case 'akkoord':
      return {
        'Uw vordering': bedrag(inhoud.actueelVorderingsbedrag),
        'Bedrag voor u': bedrag(inhoud.prognoseEindbedrag),
        Percentage: inhoud.afkooppercentage.replace('.', ','),
        Betaalreferentie: inhoud.betaalreferentie,
        Einde: dagMaandJaar(inhoud.einde),
      }
    case 'kwijtingverzoek':
      return {
        'Uw vordering': bedrag(inhoud.vordering),
        Betaald: bedrag(inhoud.betaald),
        Kwijtschelding: bedrag(inhoud.kwijting),
      }
    case 'einde':
      return { Einde: dagMaandJaar(inhoud.op), Toelichting: inhoud.reden }
    case 'status':
      return { Toelichting: inhoud.regels.map(({ wat, waarde }) => `${wat}: ${waarde}`).join('; ') }
    default:
      return nooit(inhoud)
  }
}
