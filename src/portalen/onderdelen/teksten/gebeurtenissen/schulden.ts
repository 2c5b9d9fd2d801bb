import { type SchuldenGebeurtenis, bronnaam, incassowijzen, pauzeredenen } from '../../../../domein/schulden/index.ts'
import { alsEuro } from '../../../../gedeeld/geld.ts'
import { schuldaarden } from '../../../../regels/convenanten/index.ts'
import { datumKort, klein, opsomming, telwoord, vooraan } from '../datums.ts'
import type { Van, Zinnen } from './zinnen.ts'

const vervalredenen = {
  dubbel: 'dubbel',
  'al-betaald': 'al betaald',
  ingetrokken: 'ingetrokken door de schuldeiser',
  'niet-regelbaar': 'niet te regelen',
  verjaard: 'verjaard',
  'client-onbekend': 'de schuldeiser kent de inwoner niet',
}

function aanvulling({ kenmerk, incassant, deurwaarder, aard, extra }: Van<'VorderingAangevuld'>): string {
  const delen = [
    kenmerk === undefined ? [] : [`kenmerk ${kenmerk}`],
    incassant === undefined ? [] : [`via ${incassant.naam}`],
    deurwaarder === undefined ? [] : [`deurwaarder ${deurwaarder.naam}`],
    aard === undefined ? [] : [klein(schuldaarden[aard])],
    extra?.meterstand === undefined ? [] : [`meterstand ${extra.meterstand}`],
    extra?.eerdereAdressen === undefined ? [] : ['eerdere adressen'],
    extra?.nietBekend === undefined ? [] : [`niet te achterhalen: ${extra.nietBekend}`],
  ]
  return opsomming(delen.flat())
}

const contactvelden = {
  klantnummer: 'klantnummer',
  contactpersoon: 'contactpersoon',
  telefoon: 'telefoon',
  email: 'e-mail',
} as const

/** What changed, each with what stood there before. */
function kennisgevingantwoord({ kenmerk, contact }: Van<'KennisgevingBeantwoord'>): string {
  const anders = (wat: string, was: string | undefined, wordt: string | undefined): readonly string[] =>
    wordt === undefined || was === wordt ? [] : [`${wat} ${wordt}${was === undefined ? '' : ` (was ${was})`}`]
  const velden = ['klantnummer', 'contactpersoon', 'telefoon', 'email'] as const
  return opsomming([
    ...anders('kenmerk', kenmerk?.was, kenmerk?.wordt),
    ...velden.flatMap((veld) => anders(contactvelden[veld], contact?.was?.[veld], contact?.wordt[veld])),
  ])
}

/** What happened to the vorderingen. */
export const schuldenzinnen: Zinnen<SchuldenGebeurtenis> = {
  VorderingToegevoegd: (g) =>
    `Vordering van ${g.schuldeiser.naam} toegevoegd: ${alsEuro(g.aangemeldBedrag)}` +
    `${g.kenmerk === undefined ? '' : `, kenmerk ${g.kenmerk}`}${g.incassant === undefined ? '' : `, via ${g.incassant.naam}`}` +
    `${g.deurwaarder === undefined ? '' : `, deurwaarder ${g.deurwaarder.naam}`}` +
    `${g.herkomst === undefined ? '' : `, uit het vorderingenoverzicht van ${bronnaam(g.herkomst.organisatie)}`}.`,
  VorderingenoverzichtIngelezen: (g) =>
    g.regels.length === 0
      ? 'Een vorderingenoverzicht ingelezen. Er staat geen vordering in.'
      : `Een vorderingenoverzicht ingelezen: ${telwoord(g.regels.length, 'vordering', 'vorderingen')} van ` +
        `${opsomming([...new Set(g.regels.map((regel) => bronnaam(regel.organisatie)))])}.`,
  VorderingAangevuld: (g, van) => `De vordering van ${van(g.vorderingId)} is aangevuld: ${aanvulling(g)}.`,
  AfsprakenOvergenomen: (g) =>
    `De afspraken van ${datumKort(g.datum)} met ${g.schuldeiser.naam} gelden nu voor ${telwoord(g.vorderingIds.length, 'vordering', 'vorderingen')}: ` +
    `${g.schuldeiser.voorafAkkoord ? 'vooraf akkoord' : 'niet vooraf akkoord'}` +
    `${g.schuldeiser.pauzeMaanden === null ? '' : `, pauze ${telwoord(g.schuldeiser.pauzeMaanden, 'maand', 'maanden')}`}.`,
  VorderingVervallen: (g, van) =>
    `De vordering van ${van(g.vorderingId)} is vervallen (${vervalredenen[g.reden]}): ${g.toelichting}`,
  KennisgevingVerstuurd: (g) =>
    `${telwoord(g.vorderingen.length, 'schuldeiser heeft', 'schuldeisers hebben')} bericht gekregen dat wij deze inwoner helpen.`,
  KennisgevingBeantwoord: (g) => `${g.van.naam} antwoordt op de kennisgeving: ${kennisgevingantwoord(g)}.`,
  StatusverzoekBeantwoord: (g) =>
    `${g.van.naam} vroeg op ${datumKort(g.gevraagdOp)} hoe het ervoor staat, en kreeg antwoord.`,
  SaldoOpgaveGevraagd: (g) =>
    `Aan ${telwoord(g.vorderingIds.length, 'schuldeiser', 'schuldeisers')} is het saldo gevraagd. Antwoord uiterlijk ${datumKort(g.uiterlijk)}.`,
  SaldoOpgaveHerinnerd: (g) =>
    `${telwoord(g.vorderingIds.length, 'schuldeiser is', 'schuldeisers zijn')} herinnerd aan de saldo-opgave. Antwoord uiterlijk ${datumKort(g.uiterlijk)}.`,
  SaldoOpgaveOntvangen: (g, van) =>
    `Saldo-opgave van ${van(g.vorderingId)}: ${alsEuro(g.bedrag)}` +
    `${g.preferentBedrag > 0 ? `, waarvan ${alsEuro(g.preferentBedrag)} preferent` : ''}` +
    `${g.voorafAkkoord ? ', vooraf akkoord' : ''}.${g.belemmering === undefined ? '' : ` Belemmering: ${g.belemmering}`}`,
  IncassoTijdensPauzeGemeld: (g, van) =>
    `${vooraan(van(g.vorderingId))} incasseerde op ${datumKort(g.datum)} (${incassowijzen[g.wat].toLowerCase()}), terwijl de pauze loopt tot ${datumKort(g.pauzeTot)}. Toelichting: ${g.toelichting}`,
  PauzeBeeindigd: (g, van) =>
    `De pauze bij ${van(g.vorderingId)} eindigt op ${datumKort(g.datum)}. ${pauzeredenen[g.reden]}. Toelichting: ${g.toelichting}`,
  VorderingGeschat: (g, van) =>
    `De vordering van ${van(g.vorderingId)} is geschat op ${alsEuro(g.bedrag)}, omdat er geen antwoord kwam. Toelichting: ${g.toelichting}`,
  GemachtigdeAangewezen: (g, van) =>
    `${g.wie.naam} handelt voor ${van(g.vorderingId)}` +
    `${g.wie.totEnMet === undefined ? '' : `, tot en met ${datumKort(g.wie.totEnMet)}`}` +
    `${g.wie.kenmerk === undefined ? '' : `, kenmerk ${g.wie.kenmerk}`}.`,
  GemachtigdeVervallen: (g, van) => `${g.van.naam} handelt niet meer voor ${van(g.vorderingId)}. ${g.reden}`,
  VorderingOvergedragen: (g, van) =>
    `${vooraan(van(g.vorderingId))} heeft de vordering overgedragen aan ${g.aan.naam}.`,
}
