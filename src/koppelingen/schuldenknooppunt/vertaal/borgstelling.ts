import type { Antwoordinhoud, Borgstellinggegevens, Borgstellinginhoud } from '../../../domein/berichten/index.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import type { Centen } from '../../../gedeeld/geld.ts'
import { nooit } from '../../../gedeeld/uitkomst.ts'
import type { InhoudVan, KnooppuntBericht } from '../berichten/catalogus.ts'
import { type Route, kopVan } from './uit.ts'

/** Writes what the Waarborgfonds is told as a message; null: release 1.1 has no borgstelling. */
export function naarFonds(gegevens: Borgstellinggegevens, route: Route): KnooppuntBericht | null {
  if (route.versie !== '2.0') return null
  const versie = '2.0'
  const { kenmerk: Kenmerk, inhoud } = gegevens
  const begin = (berichttype: string) => ({ Kop: kopVan(gegevens, route, berichttype), Kenmerk })
  switch (inhoud.soort) {
    case 'aanvraag': {
      const berichttype = 'AanvraagBorgstelling'
      return { versie, berichttype, inhoud: { ...begin(berichttype), ...aanvraagVan(inhoud, gegevens.contact) } }
    }
    case 'intrekken': {
      const berichttype = 'IntrekkenBorgstelling'
      return { versie, berichttype, inhoud: { ...begin(berichttype), Datum: inhoud.op } }
    }
    case 'beeindiging': {
      const berichttype = 'BeeindigingBorgstelling'
      return { versie, berichttype, inhoud: { ...begin(berichttype), Datum: inhoud.op } }
    }
    case 'uitbetaling': {
      const berichttype = 'UitbetalingBorgstelling'
      return { versie, berichttype, inhoud: { ...begin(berichttype), Datum: inhoud.op, Bedrag: inhoud.bedrag } }
    }
    default:
      return nooit(inhoud)
  }
}

function aanvraagVan(
  inhoud: Extract<Borgstellinginhoud, { soort: 'aanvraag' }>,
  contact: string | undefined,
): Omit<InhoudVan<'AanvraagBorgstelling'>, 'Kop' | 'Kenmerk'> {
  const { statistieken: s, proForma } = inhoud
  return {
    Soort_lening: inhoud.soortLening,
    ...(contact === undefined ? {} : { Contact: contact }),
    Postcode_Gebied: inhoud.postcodegebied,
    Bruto_Kredietsom: inhoud.brutoKredietsom,
    Looptijd: inhoud.looptijdMaanden,
    Borgstelling_Categorie: inhoud.categorie,
    Statistieken: {
      Statistiek: [
        { Code: 'Bevolkingsgroep', Waarde: s.bevolkingsgroep },
        { Code: 'BetalendeInstantie', Waarde: s.betalendeInstantie },
        { Code: 'Kredietdoel', Waarde: s.kredietdoel },
        { Code: 'Leeftijdsgroep', Waarde: s.leeftijdsgroep },
        { Code: 'SoortBorgstelling', Waarde: s.soortBorgstelling },
      ],
    },
    ...(proForma === undefined ? {} : { Pro_Forma_Borgstelling: proForma.kenmerk }),
  }
}

/** Reads what the Waarborgfonds answered; null for a message that the fund never sends. */
export function vanFonds(bericht: KnooppuntBericht): Antwoordinhoud | null {
  if (bericht.berichttype !== 'BorgstellingAntwoord') return null
  const { Kenmerk, Kenmerk_Waarborgfonds, Antwoord, Toelichting } = bericht.inhoud
  const besluit = Antwoord.soort === 'Stand' ? Antwoord.waarde : Antwoord.waarde ? 'AFGEGEVEN' : 'AFGEWEZEN'
  return {
    soort: 'borgstelling',
    kenmerk: Kenmerk,
    kenmerkFonds: Kenmerk_Waarborgfonds,
    stand: besluit,
    ...(Toelichting === undefined ? {} : { toelichting: Toelichting }),
  }
}

/** What the Waarborgfonds is asked, as it reads it: all that it knows. */
export interface Fondsvraag {
  readonly berichtId: string
  readonly conversatieId: string
  /** Who asks, by its id in the adresboek. */
  readonly van: string
  readonly kenmerk: string
  readonly brutoKredietsom: Centen
  readonly looptijdMaanden: number
  readonly categorie: string
}

/** Reads a request from the side of the fund; null: it asks nothing. */
export function alsFondsvraag(bericht: KnooppuntBericht): Fondsvraag | null {
  if (bericht.berichttype !== 'AanvraagBorgstelling') return null
  const { Kop, Kenmerk, Bruto_Kredietsom, Looptijd, Borgstelling_Categorie } = bericht.inhoud
  return {
    berichtId: Kop.Referentienummer,
    conversatieId: Kop.ConversatieReferentienummer,
    van: Kop.Afzender,
    kenmerk: Kenmerk,
    brutoKredietsom: Bruto_Kredietsom,
    looptijdMaanden: Looptijd,
    categorie: Borgstelling_Categorie,
  }
}

/** What the fund says of a borgstelling: granted, turned down, or where it is. */
export interface Fondsbesluit {
  readonly stand: 'AFGEGEVEN' | 'AFGEWEZEN' | 'MAATWERK' | 'BEEINDIGD' | 'INGETROKKEN'
  readonly kenmerkFonds: string
}

/** Writes the answer of the fund as a message of release 2.0. */
export function alsFondsantwoord(wat: {
  readonly referentie: string
  readonly afzender: string
  readonly vraag: Pick<Fondsvraag, 'berichtId' | 'conversatieId' | 'van' | 'kenmerk'>
  readonly datum: Datum
  readonly besluit: Fondsbesluit
}): KnooppuntBericht {
  const { referentie, afzender, vraag, datum, besluit } = wat
  const berichttype = 'BorgstellingAntwoord'
  const over = { berichtId: referentie, conversatieId: vraag.conversatieId, datum }
  const route: Route = { afzender, ontvanger: vraag.van, versie: '2.0' }
  return {
    versie: '2.0',
    berichttype,
    inhoud: {
      Kop: { ...kopVan(over, route, berichttype), CrossReferentienummer: vraag.berichtId },
      Kenmerk: vraag.kenmerk,
      Kenmerk_Waarborgfonds: besluit.kenmerkFonds,
      Antwoord: antwoordVan(besluit.stand),
    },
  }
}

function antwoordVan(stand: Fondsbesluit['stand']): InhoudVan<'BorgstellingAntwoord'>['Antwoord'] {
  if (stand === 'AFGEGEVEN' || stand === 'AFGEWEZEN') return { soort: 'Goedgekeurd', waarde: stand === 'AFGEGEVEN' }
  return { soort: 'Stand', waarde: stand }
}
