import {
  type DossierGebeurtenis,
  aanmelders,
  actienemers,
  bevragingsdoelen,
  bronnen as kortebronnen,
  bronnenIn,
  contactdagen,
  crisissituaties,
  dagdelen,
  documentoordelen,
  documenttekst,
  oorzaken,
  opiniongevolgen,
  opinionkeuzes,
  opinionoordelen,
  producten,
  zorgen,
} from '../../../../domein/dossier/index.ts'
import type { Datum } from '../../../../gedeeld/datum.ts'
import { voorkeurtekst } from '../afspraken.ts'
import { datumKort, klein, opsomming, telwoord } from '../datums.ts'
import type { Van, Zinnen } from './zinnen.ts'

const kanalen = { telefoon: 'per telefoon', website: 'via de website', mail: 'per e-mail', balie: 'aan de balie' }

/** By which way an aanmelding came. */
export const aanmeldkanalen = {
  ...kanalen,
  doorverwijzing: 'door een andere partij',
  onbekend: 'weg onbekend',
} as const

const toegangswijzen = { client: 'de inwoner', partner: 'de partner', gemachtigde: 'namens de inwoner' }
const wijzen = { ...kanalen, huisbezoek: 'bij de inwoner thuis', brief: 'per brief' }

function aangemeld({
  client,
  kanaal,
  datum,
  doorverwijzing,
  aanmelder,
  zorgen: gekozen,
  reden,
}: Van<'Aangemeld'>): string {
  const wie = client.naam ?? 'De inwoner'
  const op = datumKort(datum)
  const zin =
    kanaal === 'doorverwijzing'
      ? `${wie} is aangemeld door ${doorverwijzing?.door ?? 'een andere partij'} op ${op}.`
      : aanmelder === undefined
        ? `${wie} heeft zich ${kanalen[kanaal]} aangemeld op ${op}.`
        : `${wie} is ${kanalen[kanaal]} aangemeld op ${op} door ${aanmelder.naam} (${klein(aanmelders[aanmelder.relatie])}).`
  const daarbij = (gekozen ?? []).map((zorg) => ` ${zorgen[zorg]}.`).join('')
  return zin + daarbij + (reden === undefined ? '' : ` “${reden}”`)
}

const moment = (g: { readonly afspraak: Datum; readonly tijd?: string; readonly plaats: string }): string =>
  `op ${datumKort(g.afspraak)}${g.tijd === undefined ? '' : ` om ${g.tijd} uur`}, ${g.plaats}`

/** What happened to the dossier and its inwoner. */
export const dossierzinnen: Zinnen<DossierGebeurtenis> = {
  Aangemeld: (g) => aangemeld(g),
  PersoonsgegevensAangevuld: (g) =>
    g.partner === undefined
      ? 'De gegevens van de inwoner zijn aangevuld.'
      : 'De gegevens van de inwoner en de partner zijn aangevuld.',
  BehandelaarToegewezen: (g) =>
    `${g.naam} behandelt dit dossier${g.van === undefined ? '' : `, na ${g.van}`}.${g.toelichting === undefined ? '' : ` ${g.toelichting}`}`,
  NotitieGemaakt: (g) => g.tekst,
  InwonerToegangGegeven: (g) =>
    `${g.naam} kreeg toegang tot dit dossier (${toegangswijzen[g.wie]}` +
    `${g.machtiging === undefined ? '' : `; machtiging: ${g.machtiging}`}` +
    `${g.totEnMet === undefined ? '' : `, tot en met ${datumKort(g.totEnMet)}`}). Reden: ${g.reden}`,
  InwonerToegangVerlengd: (g) =>
    g.totEnMet === undefined
      ? 'Iemand die meekijkt, mag dat voortaan tot het wordt gestopt.'
      : `Iemand die meekijkt, mag dat tot en met ${datumKort(g.totEnMet)}.`,
  InwonerToegangIngetrokken: (g) => `Toegang tot dit dossier is ingetrokken. Reden: ${g.reden}`,
  VanStandaardAfgeweken: (g) => `Van het gewone proces afgeweken (${g.onderdeel}): ${g.reden}`,
  CrisisVastgesteld: (g) =>
    `Er is een crisis, vastgesteld op ${datumKort(g.datum)}: ${opsomming(g.situaties.map((s) => klein(crisissituaties[s])))}.`,
  GeenCrisisVastgesteld: (g) => `Er is geen crisis, beoordeeld op ${datumKort(g.datum)}.`,
  CrisisgesprekGevoerd: (g) =>
    `Het crisisgesprek was op ${datumKort(g.datum)}. ` +
    (g.machtigingGegeven ? 'De inwoner gaf een machtiging.' : 'De inwoner gaf geen machtiging.'),
  CrisisAfgewend: (g) => `De crisis is afgewend op ${datumKort(g.datum)}: ${g.acties}`,
  CrisisNietAfgewend: (g) => `De crisis is niet afgewend, vastgelegd op ${datumKort(g.datum)}: ${g.toelichting}`,
  EersteContactGelegd: (g) => `Het eerste contact was op ${datumKort(g.datum)}, ${wijzen[g.wijze]}.`,
  IntakeGepland: (g) => `De intake is gepland ${moment(g)}.`,
  AfspraakGepland: (g) => `Er is een gesprek ${moment(g)}, over: ${g.onderwerp}.`,
  AfspraakVerzet: (g) => `De afspraak is verzet en is nu ${moment(g)}.`,
  AnderMomentGevraagd: (g) =>
    (g.wens === 'kan-niet' ? 'De inwoner kan niet komen' : 'De inwoner vraagt een ander moment') +
    ` (${datumKort(g.datum)})` +
    (g.voorkeuren.length === 0 ? '.' : `. Liefst: ${voorkeurtekst(g.voorkeuren)}.`) +
    (g.toelichting === undefined ? '' : ` “${g.toelichting}”`),
  AfspraakAfgezegd: (g) => `Een afspraak gaat niet door (${datumKort(g.datum)}). Reden: ${g.reden}`,
  GesprekGehouden: (g) =>
    (g.gekomen
      ? `Er was een gesprek op ${datumKort(g.datum)}.`
      : `Een gesprek ging niet door op ${datumKort(g.datum)}.`) +
    (g.toelichting === undefined ? '' : ` ${g.toelichting}`),
  ContactmomentAfgesproken: (g) =>
    `Vast contact afgesproken: ${klein(contactdagen[g.dag])}, ${klein(dagdelen[g.dagdeel])}, ` +
    `elke ${telwoord(g.elkeWeken, 'week', 'weken')}, vanaf ${datumKort(g.vanaf)}.`,
  ContactmomentGehad: (g) =>
    (g.gelukt ? `Vast contact gehad op ${datumKort(g.datum)}.` : `Vast contact niet gelukt op ${datumKort(g.datum)}.`) +
    (g.toelichting === undefined ? '' : ` ${g.toelichting}`),
  ContactmomentGestopt: (g) => `Het vaste contact is gestopt op ${datumKort(g.datum)}. Reden: ${g.reden}`,
  EersteGesprekGevoerd: (g) => `Het eerste gesprek was op ${datumKort(g.datum)}. Hulpvraag: ${g.hulpvraag}`,
  VanBesluitAfgezien: (g) => `De inwoner wil geen besluit en geen traject (${datumKort(g.datum)}): ${g.toelichting}`,
  IntakeAfgerond: (g) =>
    `De intake is afgerond op ${datumKort(g.datum)}. Oorzaak: ${klein(oorzaken[g.oorzaak])}.` +
    (g.ondernemer ? ' De inwoner is ondernemer.' : ''),
  PlanVanAanpakOpgesteld: (g) =>
    `Het plan van aanpak is opgesteld op ${datumKort(g.datum)}, met ${opsomming(g.plan.producten.map((p) => klein(producten[p])))}` +
    ` en ${telwoord(g.plan.stappenplan.length, 'stap', 'stappen')}.`,
  PlanVanAanpakOndertekend: (g) => `De inwoner heeft het plan van aanpak ondertekend op ${datumKort(g.datum)}.`,
  ToelatingsbeschikkingGegeven: (g) =>
    `De inwoner krijgt schuldhulp: toelatingsbeschikking van ${datumKort(g.datum)}, met het plan van aanpak erin.`,
  AfwijzingsbeschikkingGegeven: (g) =>
    `De inwoner krijgt geen schuldhulp: beschikking van ${datumKort(g.datum)}. ${g.motivering}`,
  TrajectBeeindigd: (g) => `Het traject is beëindigd op ${datumKort(g.datum)}. Toelichting: ${g.toelichting}`,
  OverlijdenVastgelegd: (g) => `De inwoner is overleden op ${datumKort(g.datum)} (bron: ${g.bron}).`,
  OverlijdenHerroepen: (g) =>
    `Het vastgelegde overlijden klopte niet en is herroepen op ${datumKort(g.datum)}. ${g.reden}`,
  DossierHeropend: (g) => `Het dossier is heropend na bezwaar, besloten op ${datumKort(g.datum)}. ${g.reden}`,
  GegevensOpgevraagd: (g) =>
    `Gegevens opgevraagd bij Suwinet op ${datumKort(g.datum)}. ${bevragingsdoelen[g.doel]} Reden: ${g.reden}`,
  BrongegevensOntvangen: (g) => {
    const van = bronnenIn(g.gegevens).map((bron) => kortebronnen[bron])
    return van.length === 0
      ? `Op de vraag aan Suwinet kwam geen enkel gegeven terug (${datumKort(g.datum)}).`
      : `Gegevens ontvangen van ${opsomming(van)} op ${datumKort(g.datum)}. Zij staan naast wat de inwoner vertelde.`
  },
  DocumentenGevraagd: (g) =>
    `Documenten gevraagd op ${datumKort(g.datum)}, graag voor ${datumKort(g.graagVoor)}: ` +
    `${opsomming(g.vragen.map(({ soort, wat, waarom }) => klein(documenttekst({ soort, wat: wat ?? null, waarom: waarom ?? null }).naam)))}.` +
    `${g.toelichting === undefined ? '' : ` ${g.toelichting}`}` +
    `${g.opnieuwOmdat === undefined ? '' : ` Opnieuw gevraagd omdat: ${g.opnieuwOmdat}`}`,
  DocumentOntvangen: (g) =>
    `Een document is ontvangen op ${datumKort(g.datum)}, ${g.van === 'inwoner' ? 'van de inwoner' : 'ingevoerd door een medewerker'}.`,
  DocumentGemist: (g) =>
    (g.wat === 'hulp'
      ? `De inwoner vraagt hulp bij een document (${datumKort(g.datum)}).`
      : `De inwoner heeft een document niet (${datumKort(g.datum)}).`) +
    (g.toelichting === undefined ? '' : ` “${g.toelichting}”`),
  DocumentBeoordeeld: (g) =>
    `Een document is bekeken op ${datumKort(g.datum)}: ${klein(documentoordelen[g.oordeel])}.` +
    (g.toelichting === undefined ? '' : ` ${g.toelichting}`),
  SecondOpinionGevraagd: (g) =>
    `${g.aan.naam} is gevraagd om een second opinion over: ${klein(opinionkeuzes[g.over])}. “${g.vraag}”`,
  SecondOpinionGegeven: (g) =>
    `${g.door.naam} gaf een second opinion op ${datumKort(g.datum)}: ${klein(opinionoordelen[g.oordeel])}. “${g.advies}”`,
  SecondOpinionGewogen: (g) =>
    `Het advies van de second opinion is ${klein(opiniongevolgen[g.gevolg])}. ${g.toelichting}`,
  SecondOpinionIngetrokken: (g) => `De vraag om een second opinion is ingetrokken. ${g.reden}`,
  ActieAfgesproken: (g) =>
    `Afgesproken: ${g.wat}. ${g.organisatie ?? actienemers[g.wie]} doet dit, uiterlijk ${datumKort(g.uiterlijk)}.`,
  ActieGedaan: (g) =>
    `Een afspraak is gedaan op ${datumKort(g.datum)}.${g.toelichting === undefined ? '' : ` ${g.toelichting}`}`,
  ActieVervallen: (g) => `Een afspraak hoeft niet meer. ${g.reden}`,
  ZorgoverlegGevoerd: (g) =>
    `Zorgoverleg op ${datumKort(g.datum)} met ${opsomming(g.deelnemers.map(({ organisatie }) => organisatie))}. ` +
    `${g.afgesproken} De regie heeft: ${g.regie}.`,
  InwonerSchreef: (g) => `${g.naam} schreef een bericht op ${datumKort(g.datum)}.`,
  HulpverlenerSchreef: (g) => `${g.naam} schreef de inwoner op ${datumKort(g.datum)}.`,
  InwonerberichtenGelezen: (g) =>
    `${g.naam} las wat de inwoner schreef, op ${datumKort(g.datum)}. Er was geen antwoord nodig.`,
  NazorgcontactGehad: (g) =>
    `Nazorgcontact op ${datumKort(g.datum)}: ${g.evenwicht ? 'de financiën zijn in evenwicht' : 'de financiën zijn niet in evenwicht'}.` +
    ` Toelichting: ${g.toelichting}`,
  DossierGesloten: (g) => `Het dossier is gesloten op ${datumKort(g.datum)}.`,
  TrajectOvergenomen: (g) =>
    `Dit traject is overgenomen uit een DDAS-levering van ${g.levering.codeGegevensleverancier}` +
    (g.traject.startdatum === undefined ? '.' : `, begonnen op ${g.traject.startdatum}.`),
}
