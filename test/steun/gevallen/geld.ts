import type { Geldweigering } from '../../../src/domein/geld/index.ts'
import type { Schuldregelingweigering } from '../../../src/domein/schuldregeling/index.ts'
import { type Geval, geval, stapje, totEnMet, voor } from '../gegeven.ts'
import {
  hercontroles,
  inBeeld,
  mislukt,
  overleden,
  saneringskrediet,
  schuldbemiddeling,
  zonderErfgenamen,
} from '../wandeling.ts'
import { beheergevallen } from './beheer.ts'
import { kredietgevallen } from './krediet.ts'
import { voorgesteld } from './schuldregeling.ts'

/** Money that came in. */
export const ontvangst = (dag: string, bedrag = '150.00', herkomst = 'reservering') => ({
  datum: dag,
  bedrag,
  herkomst,
  bewijs: 'afschrift 14, regel 3',
})

const koppel = { postId: 'bp-enkel', bedrag: '150.00', herkomst: 'reservering' }
/** What is handed in to give money to the boedel. */
export const boedel = (dag: string) => ({
  datum: dag,
  bewindvoerder: 'mr. J. Boedel',
  rekening: 'NL91ABNA0417164300',
  bewijs: 'Vonnis R 27/3 van de rechtbank Zonderland',
})

const inRegeling = totEnMet(schuldbemiddeling, 'BrengRegelingTotStand')

/** For every refusal of the slice geld: one case. */
export const geldgevallen: Readonly<Record<Exclude<Geldweigering['code'], Schuldregelingweigering['code']>, Geval>> = {
  ...kredietgevallen,
  ...beheergevallen,
  BedragNul: geval(inBeeld, '2026-03-20', 'LegOntvangstVast', ontvangst('2026-03-20', '0.00')),
  GeenSaldo: geval(inRegeling, '2026-04-09', 'DeelUit'),
  SaldoTeLaag: geval(voor(saneringskrediet, 'LegOntvangstVast', 2), '2026-04-20', 'DeelUit'),
  HercontroleOntbreekt: geval(
    [...inRegeling, stapje('2026-05-01', 'LegOntvangstVast', ontvangst('2026-05-01'))],
    '2026-05-01',
    'DeelUit',
  ),
  AllesUitgedeeld: geval(
    [
      ...totEnMet(saneringskrediet, 'DeelUit'),
      stapje('2026-04-21', 'LegOntvangstVast', ontvangst('2026-04-21', '1.00', 'vermogen')),
    ],
    '2026-04-21',
    'DeelUit',
  ),
  NogNietUitgedeeld: geval(voor(mislukt, 'DeelUitBijEinde'), '2026-04-21', 'SluitDossier', { datum: '2026-04-21' }),
  GeldHoortBijErfgenamen: geval(voor(overleden, 'KeerUitAanErfgenamen'), '2026-04-02', 'DeelUitBijEinde'),
  KredietHoortBijSaneringskrediet: geval(
    voorgesteld,
    '2026-03-20',
    'LegOntvangstVast',
    ontvangst('2026-03-20', '2512.97', 'krediet'),
  ),
  RekeningNodig: {
    na: voor(overleden, 'KeerUitAanErfgenamen'),
    als: {
      op: '2026-04-02',
      soort: 'KeerUitAanErfgenamen',
      invoer: { datum: '2026-04-02', aan: 'De erfgenamen', bewijs: 'Verklaring van erfrecht' },
      feiten: { metBankrekening: true },
    },
  },
  // Six weeks after 20 April is Monday 1 June: that day still counts.
  BezwaartermijnLoopt: geval(voor(mislukt, 'DeelUitBijEinde'), '2026-06-01', 'DeelUitBijEinde'),
  AlUitgekeerd: geval(overleden, '2026-04-03', 'HerroepOverlijden', { reden: 'Een ander met dezelfde naam.' }),
  BankpostNodig: {
    ...geval(inBeeld, '2026-03-20', 'LegOntvangstVast', ontvangst('2026-03-20')),
    als: {
      op: '2026-03-20',
      soort: 'LegOntvangstVast',
      invoer: ontvangst('2026-03-20'),
      feiten: { metBankrekening: true },
    },
  },
  BeginsaldoTeWeinig: geval(inBeeld, '2026-03-20', 'WijsBeginsaldoToe', {
    ...ontvangst('2026-03-20', '100.01'),
    bankrekeningId: 'br-1',
  }),
  BankpostOnbekend: geval(inBeeld, '2026-03-20', 'KoppelBankpost', { ...koppel, postId: 'bp-weg' }),
  BankpostGeenOntvangst: geval(inBeeld, '2026-03-20', 'KoppelBankpost', { ...koppel, postId: 'bp-af' }),
  BankpostTeWeinig: geval(inBeeld, '2026-03-20', 'KoppelBankpost', { ...koppel, bedrag: '150.01' }),
  OntvangstNietVanAfschrift: geval(inBeeld, '2026-03-20', 'DraaiOntvangstTerug', { koppelingId: 'x', reden: 'Fout.' }),
  OntvangstOnbekend: geval(
    [...inBeeld, stapje('2026-03-20', 'KoppelBankpost', koppel)],
    '2026-03-20',
    'DraaiOntvangstTerug',
    { koppelingId: 'x', reden: 'Fout.' },
  ),
  GeldHoortBijBoedel: geval(voor(hercontroles, 'DraagOverAanBoedel'), '2027-01-18', 'DeelUitBijEinde'),
  GeenOvergangWsnp: geval(voor(mislukt, 'DeelUitBijEinde'), '2026-04-21', 'DraagOverAanBoedel', boedel('2026-04-21')),
  ErfgenamenAlOnbekend: geval(
    totEnMet(zonderErfgenamen, 'MeldErfgenamenOnbekend'),
    '2026-04-03',
    'MeldErfgenamenOnbekend',
    { datum: '2026-04-03', bewijs: 'mail' },
  ),
  ErfgenamenNietGemeld: geval(voor(overleden, 'KeerUitAanErfgenamen'), '2026-04-02', 'StortInConsignatiekas', {
    datum: '2026-04-02',
    bewijs: 'bewijs',
  }),
  ConsignatieTeVroeg: geval(voor(zonderErfgenamen, 'StortInConsignatiekas'), '2027-04-01', 'StortInConsignatiekas', {
    datum: '2027-04-01',
    bewijs: 'bewijs',
  }),
  PrognoseIsBij: geval(inRegeling, '2026-05-01', 'StelPrognoseBij'),
  GeenLagerePrognose: geval(inRegeling, '2026-05-01', 'BeoordeelLagerePrognose', {
    datum: '2026-05-01',
    gevolg: 'niet-nodig',
    toelichting: 'x',
  }),
  // Until the first day of a month with a capacity has passed, nothing was expected.
  GeenAchterstand: geval(inRegeling, '2026-04-20', 'BespreekReservering', {
    datum: '2026-04-20',
    toelichting: 'Gebeld.',
  }),
  NietsTeVeel: geval(inRegeling, '2026-05-01', 'BehoudTeVeelGereserveerd', { datum: '2026-05-01', reden: 'x' }),
  EindeNaarSchuldeisers: geval(voor(mislukt, 'DeelUitBijEinde'), '2026-04-21', 'BetaalTerugAanInwoner', {
    datum: '2026-04-21',
    reden: 'Vraag van de inwoner.',
  }),
}
