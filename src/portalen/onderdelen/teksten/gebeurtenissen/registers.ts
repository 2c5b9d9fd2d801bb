import type { RegisterGebeurtenis, Verwijdergrond } from '../../../../domein/registers/index.ts'
import { bijzonderheden, registratiesoorten } from '../../../../regels/kredietregistratie/index.ts'
import { datumKort } from '../datums.ts'
import type { Zinnen } from './zinnen.ts'

/** Why a registration at BKR went. */
export const bkrweg: Readonly<Record<Verwijdergrond, string>> = {
  beleid: 'Weggehaald na een goed einde, volgens het beleid van de gemeente.',
  onterecht: 'Weggehaald omdat de melding niet klopte.',
  'niet-uitbetaald': 'Weggehaald omdat het krediet niet is uitbetaald.',
  bewaartermijn: 'De bewaartermijn van BKR is voorbij.',
}

/** What registers were told. */
export const registerszinnen: Zinnen<RegisterGebeurtenis> = {
  VishAangemeld: (g) =>
    `Aangemeld bij VISH op ${datumKort(g.datum)}: deurwaarders zien dat er schuldhulp is, niet welke.`,
  VishGewijzigd: (g) => `Nieuwe gegevens gemeld bij VISH op ${datumKort(g.datum)}.`,
  VishAfgemeld: (g) => `Afgemeld bij VISH op ${datumKort(g.datum)}. De schuldhulp stopte op ${datumKort(g.einde)}.`,
  BkrGeregistreerd: (g) =>
    `${registratiesoorten[g.registratie]} gemeld bij BKR op ${datumKort(g.datum)}, vanaf ${datumKort(g.begin)}.`,
  BkrGewijzigd: (g) =>
    `${registratiesoorten[g.registratie]} bij BKR gewijzigd op ${datumKort(g.datum)}` +
    (g.heropend ? ': het loopt weer.' : '.'),
  BkrAchterstandGemeld: (g) =>
    `Achterstand gemeld bij BKR op ${datumKort(g.datum)}. De inwoner was gewaarschuwd op ${datumKort(g.gewaarschuwd)}.`,
  BkrAchterstandHersteld: (g) => `Herstel van de achterstand gemeld bij BKR op ${datumKort(g.datum)}.`,
  BkrCodeGezet: (g) =>
    `Code gezet bij BKR op ${datumKort(g.datum)}, bij ${registratiesoorten[g.registratie]}. Code ${bijzonderheden[g.code]}. ${g.reden}`,
  BkrCodeWeggehaald: (g) =>
    `Code ${g.code} weggehaald bij BKR op ${datumKort(g.datum)}, bij ${registratiesoorten[g.registratie]}. ${g.reden}`,
  BkrBeeindigd: (g) =>
    `${registratiesoorten[g.registratie]}: einde gemeld bij BKR op ${datumKort(g.datum)}. Het eindigde op ${datumKort(g.einde)}.`,
  BkrVerwijderd: (g) =>
    `${registratiesoorten[g.registratie]} staat sinds ${datumKort(g.datum)} niet meer bij BKR. ${bkrweg[g.grond]}` +
    (g.reden === undefined ? '' : ` ${g.reden}`),
}
