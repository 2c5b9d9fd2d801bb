import { type Datum, laatste, plusDagen } from '../../gedeeld/datum.ts'
import { openTeVeel, saldoVan, uitstaandKrediet } from '../../domein/geld/index.ts'
import { nogInRegeling, peildatumVoorHerberekening, volgendeHercontrole } from '../../domein/schuldregeling/index.ts'
import { rekeningVanInwoner, verzinIban } from '../bank/rekeningen.ts'
import { kans } from '../toeval.ts'
import { type Besluit, type Bureau, type Vuistregel, doe, pas, vanaf } from './bureau.ts'
import { opgaveBij, opgaveUit } from './huishouden.ts'

/** The account on which the inwoner is paid back. */
const rekeningVan = ({ blad, leven }: Bureau) => ({
  iban: rekeningVanInwoner(blad.id),
  tenNameVan: leven.persoon.naam,
})

/** What befalls the inwoner while the overeenkomst runs. */
const gebeurt: Vuistregel = (bureau) => {
  const { blad, leven } = bureau
  const { dossier, schuldregeling } = blad.staat
  const { overeenkomst, kwijting } = schuldregeling
  if (overeenkomst === null || kwijting !== null || dossier.einde !== null) return null
  const stop = stoppen(bureau)
  return stop === null ? null : vanaf(plusDagen(overeenkomst.datum, leven.gebeurtNa), bureau, stop)
}

function stoppen({ leven, vandaag }: Bureau) {
  const einde = (grond: string, toelichting: string) =>
    doe('BeeindigTraject', { datum: vandaag, grond, toelichting, beschikkingsdatum: vandaag })
  switch (leven.loop) {
    case 'overlijdt':
      return doe('LegOverlijdenVast', { datum: plusDagen(vandaag, -3), bron: 'Bericht van de familie' })
    case 'stopt':
      return einde('op-verzoek', 'De inwoner wil niet verder.')
    case 'verhuist':
      return einde('verhuizing', 'De inwoner verhuist. De nieuwe gemeente is gevraagd het over te nemen.')
    case 'komt-niet-na':
      return einde('voorwaarden-niet-nagekomen', 'Ook na een hersteltermijn kwam de reservering niet.')
    default:
      return null
  }
}

const advies: Vuistregel = (bureau) => {
  const { dossier } = bureau.blad.staat
  if (bureau.leven.loop !== 'alleen-advies' || dossier.einde !== null || dossier.beschikking === null) return null
  const { vandaag: datum } = bureau
  const klaar = { datum, grond: 'afgerond', toelichting: 'Het advies is gegeven.', beschikkingsdatum: datum }
  return vanaf(
    plusDagen(dossier.beschikking.datum, pas(bureau, 'advies', 20, 60)),
    bureau,
    doe('BeeindigTraject', klaar),
  )
}

/** When it is due, and when the looptijd is over. */
const hercontrole: Vuistregel = (bureau) => {
  const { blad, leven, vandaag } = bureau
  const { regeling, capaciteit, kwijtingGevraagd, kwijting } = blad.staat.schuldregeling
  const moment = volgendeHercontrole(blad.staat.schuldregeling)
  if (regeling === null || moment === null || capaciteit === null || blad.staat.dossier.einde !== null) return null
  if (kwijtingGevraagd !== null || kwijting !== null || moment.sinds >= regeling.einde) return null
  const dag = moment.isLaatste ? plusDagen(regeling.einde, pas(bureau, 'slot', 1, 9)) : moment.op
  const opnieuw = opgaveBij(leven.worp, vandaag, capaciteit.perMaand, capaciteit.vermogen)
  return vanaf(dag, bureau, doe('VoerHercontroleUit', { datum: vandaag, ...opnieuw }))
}

/** New norms: the same household again, some days after they began. */
const herberekening: Vuistregel = (bureau) => {
  const { blad, vandaag } = bureau
  const { capaciteit } = blad.staat.schuldregeling
  const termijn = blad.termijnen.find((t) => t.soort === 'vtlb-herberekenen' && t.gesloten === null)
  const { voorstel, regeling } = blad.staat.schuldregeling
  if (termijn === undefined || capaciteit === null || blad.staat.dossier.einde !== null) return null
  // With a voorstel on the table another capacity would make a new round: first the answers.
  if (voorstel !== null && regeling === null) return null
  const dag = plusDagen(laatste(termijn.aanvang, capaciteit.peildatum), pas(bureau, termijn.sleutel, 3, 60))
  const peildatum = peildatumVoorHerberekening(capaciteit, vandaag)
  const opgave = opgaveUit(capaciteit.berekend.huishouden, peildatum, capaciteit.vermogen)
  return vanaf(dag, bureau, doe('HerberekenVtlb', opgave))
}

/** What the supervision of a schuldbemiddeling puts on the desk, some days after it is there. */
const toezicht: Vuistregel = (bureau) => {
  const { blad, vandaag: datum } = bureau
  const open = (soort: string) =>
    blad.termijnen.find((t) => t.soort === soort && t.gesloten === null && t.aanvang <= datum)
  const op = (soort: string, ...handelingen: readonly ReturnType<typeof doe>[]): Besluit | null => {
    const termijn = open(soort)
    if (termijn === undefined) return null
    return vanaf(plusDagen(termijn.aanvang, pas(bureau, termijn.sleutel, 1, 5)), bureau, ...handelingen)
  }
  const [teVeel] = openTeVeel(blad.staat)
  const reden = 'Het vtlb is hoger sinds de nieuwe norm.'
  const besluit =
    teVeel !== undefined && saldoVan(blad.staat.geld) < teVeel.bedrag
      ? doe('BehoudTeVeelGereserveerd', { datum, reden: 'Het geld is al uitgedeeld.' })
      : doe('BetaalTerugTeVeelGereserveerd', { datum, reden, ...rekeningVan(bureau) })
  const terug = op('te-veel-gereserveerd', besluit)
  if (terug !== null || blad.staat.dossier.einde !== null) return terug
  const toelichting = 'Gebeld: er was een onverwachte rekening. Vanaf volgende maand gaat het weer.'
  return (
    op('reservering-nagaan', doe('BespreekReservering', { datum, toelichting })) ??
    op(
      'lagere-prognose',
      doe('BeoordeelLagerePrognose', { datum, gevolg: 'niet-nodig', toelichting: 'Het akkoord laat dit toe.' }),
    )
  )
}

/** Who does not confirm in time is called. */
const navragen: Vuistregel = ({ blad, vandaag }) => {
  const { kwijtingGevraagd, kwijtingBevestigd, kwijting } = blad.staat.schuldregeling
  if (kwijtingGevraagd === null || kwijting !== null || blad.staat.dossier.einde !== null) return null
  if (vandaag <= kwijtingGevraagd.uiterlijk) return null
  const open = nogInRegeling(blad.staat).filter(({ vorderingId }) => kwijtingBevestigd[vorderingId] === undefined)
  if (open.length === 0) return null
  return {
    doe: open.map(({ vorderingId }) =>
      doe('BevestigKwijting', { datum: vandaag, vorderingId, bewijs: 'Volgt uit het akkoord op het voorstel' }),
    ),
  }
}

const afronden: Vuistregel = (bureau) => {
  const { blad, vandaag: datum } = bureau
  const { kwijting } = blad.staat.schuldregeling
  if (kwijting === null || blad.staat.dossier.einde !== null) return null
  const klaar = { datum, grond: 'afgerond', toelichting: 'De finale kwijting is verleend.', beschikkingsdatum: datum }
  return vanaf(
    plusDagen(kwijting, pas(bureau, 'afronden', 1, 7)),
    bureau,
    ...(saldoVan(blad.staat.geld) === 0
      ? []
      : [doe('BetaalTerugAanInwoner', { datum, reden: 'Alles is betaald.', ...rekeningVan(bureau) })]),
    doe('BeeindigTraject', klaar),
  )
}

/** The last day of the bezwaartermijn, or this day when it is later. */
const naBezwaar = ({ blad }: Bureau, dag: Datum): Datum =>
  blad.termijnen.flatMap((t) => (t.soort === 'bezwaar' ? [t.uiterlijk] : [])).reduce(laatste, dag)

// An account number from the examples of the banks.
const boedelrekening = 'NL91ABNA0417164300'

const bestemmen: Vuistregel = (bureau) => {
  const { blad, vandaag: datum } = bureau
  const { dossier, geld } = blad.staat
  if (dossier.einde === null || saldoVan(geld) === 0) return null
  const { einde, overlijden } = dossier
  if (overlijden === null && einde.grond === 'overgang-wsnp') {
    const boedel = { bewindvoerder: 'mr. J. Boedel', rekening: boedelrekening, bewijs: 'Vonnis van de rechtbank' }
    return vanaf(
      plusDagen(einde.datum, pas(bureau, 'boedel', 3, 20)),
      bureau,
      doe('DraagOverAanBoedel', { datum, ...boedel }),
    )
  }
  const handeling =
    dossier.overlijden === null
      ? doe('BetaalTerugAanInwoner', { datum, reden: 'Er zijn geen vorderingen meer.', ...rekeningVan(bureau) })
      : doe('KeerUitAanErfgenamen', {
          datum,
          aan: 'De erfgenamen',
          bewijs: 'Verklaring van erfrecht',
          iban: verzinIban('erfgenamen', blad.id),
          tenNameVan: 'De erfgenamen',
        })
  // What goes to the schuldeisers goes by itself after the bezwaartermijn; what is then left is for the worker.
  const vroegst = dossier.overlijden === null ? naBezwaar(bureau, dossier.einde.datum) : dossier.einde.datum
  return vanaf(plusDagen(vroegst, pas(bureau, 'bestemmen', 10, 40)), bureau, handeling)
}

const sluiten: Vuistregel = (bureau) => {
  const { blad, vandaag: datum } = bureau
  const { einde, nazorg, gesloten } = blad.staat.dossier
  if (einde === null || gesloten !== null || saldoVan(blad.staat.geld) > 0) return null
  if (einde.grond === 'afgerond' && nazorg.length === 0) return nazorgcontact(bureau, einde.datum)
  // A loan that runs is followed to its end.
  if (uitstaandKrediet(blad.staat) !== null) return null
  const vroegst = nazorg.map((contact) => contact.datum).reduce(laatste, naBezwaar(bureau, einde.datum))
  return vanaf(plusDagen(vroegst, 1), bureau, doe('SluitDossier', { datum }))
}

function nazorgcontact(bureau: Bureau, sinds: Datum): Besluit {
  const evenwicht = kans(90, [...bureau.leven.worp, 'evenwicht'])
  const toelichting = evenwicht ? 'Het gaat goed.' : 'Er is een nieuwe achterstand. Wij bieden opnieuw hulp aan.'
  const contact = doe('LegNazorgcontactVast', { datum: bureau.vandaag, evenwicht, toelichting })
  return vanaf(plusDagen(sinds, pas(bureau, 'nazorg', 60, 300)), bureau, contact)
}

/** From regeling, or what came between, to a closed dossier. */
export const afloop: readonly Vuistregel[] = [
  gebeurt,
  advies,
  hercontrole,
  toezicht,
  herberekening,
  navragen,
  afronden,
  bestemmen,
  sluiten,
]
