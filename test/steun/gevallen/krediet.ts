import type { Kredietbezwaar } from '../../../src/domein/geld/index.ts'
import { type Geval, geval, stapje, totEnMet, voor } from '../gegeven.ts'
import { kwijting, saneringskrediet, schuldbemiddeling, statistieken, wandel } from '../wandeling.ts'

/** The contract of the walk, with what is otherwise. */
export const contract = (anders: object = {}) => ({
  datum: '2026-04-10',
  kredietbank: 'Kredietbank Zonderland',
  kenmerk: 'KB-5461135',
  bedrag: '2512.97',
  looptijdMaanden: 18,
  jaarrente: '9.60',
  informatieGegeven: '2026-04-02',
  krediettoets: '2026-04-09',
  ...anders,
})

export const aflossing = (datum: string, bedrag: string) => ({ datum, bedrag, bewijs: 'opgave van de kredietbank' })

const einde = (datum: string, grond: string) => ({ datum, grond, toelichting: 'Volgens de kredietbank.' })

/** All agreed, and the loan is still to be asked for. */
const akkoord = voor(saneringskrediet, 'VraagSaneringskredietAan')
const gevraagd = totEnMet(saneringskrediet, 'VraagSaneringskredietAan')
const metBorgstelling = totEnMet(saneringskrediet, 'VraagBorgstellingAan')
const afgegeven = totEnMet(saneringskrediet, 'LegBorgstellingVast')
/** Paid out and shared out. */
const uitbetaald = voor(saneringskrediet, 'LegAflossingVast')

const proForma = { kenmerk: 'e5b5f3c1-0000-4000-8000-000000000001', brutoKredietsom: '2700.00' }
const vraag = (t = '2026-04-14', metProForma = true) =>
  stapje(t, 'VraagBorgstellingAan', { categorie: '100', statistieken, ...(metProForma ? { proForma } : {}) })
const antwoord = (op: string, stand: string) =>
  stapje(op, 'LegBorgstellingVast', { datum: op, stand, kenmerkFonds: 'WSK-1' })

const inSb = totEnMet(schuldbemiddeling, 'BrengRegelingTotStand')

/** The agreement of the walk for a client whose postcode is not known. */
function zonderPostcode() {
  const { staat } = wandel(gevraagd)
  return { ...staat, dossier: { ...staat.dossier, client: { naam: 'Samira el Amrani' } } }
}

const aanvragen = (anders: object, op = '2026-04-10') =>
  geval(akkoord, op, 'VraagSaneringskredietAan', contract(anders))

/** For every refusal on a saneringskrediet: one case. */
export const kredietgevallen: Readonly<Record<Kredietbezwaar['code'], Geval>> = {
  GeenSaneringskrediet: geval(inSb, '2026-04-10', 'VraagSaneringskredietAan', contract()),
  KredietOntbreekt: geval(akkoord, '2026-04-10', 'VraagBorgstellingAan', { categorie: '100', statistieken }),
  KredietAlAangevraagd: geval(gevraagd, '2026-04-10', 'VraagSaneringskredietAan', contract()),
  KredietAlUitbetaald: geval(uitbetaald, '2026-04-21', 'VraagBorgstellingAan', { categorie: '100', statistieken }),
  KredietNietUitbetaald: geval(gevraagd, '2026-04-21', 'LegAflossingVast', aflossing('2026-04-21', '150.00')),
  // To be shared out is 2,512.97 and 100.00 of vermogen.
  KredietBovenVoorstel: aanvragen({ bedrag: '2612.98' }),
  KredietBovenContract: geval(afgegeven, '2026-04-20', 'LegOntvangstVast', {
    datum: '2026-04-20',
    bedrag: '2512.98',
    herkomst: 'krediet',
    bewijs: 'afschrift',
  }),
  KredietlooptijdTeLang: aanvragen({ looptijdMaanden: 19 }),
  // In 2026 the maximum is 12 %.
  KredietvergoedingTeHoog: aanvragen({ jaarrente: '12.01' }),
  KredietvergoedingOnbekend: aanvragen({ datum: '2027-01-01' }, '2027-01-04'),
  // A cent more, and 18 × 150.00 does not repay it.
  TermijnBovenCapaciteit: aanvragen({ bedrag: '2513.97' }),
  NaHetContract: aanvragen({ informatieGegeven: '2026-04-11' }, '2026-04-13'),
  PostcodeOntbreekt: {
    ...geval([], '2026-04-10', 'VraagBorgstellingAan', { categorie: '100', statistieken }),
    vanaf: zonderPostcode(),
  },
  BorgstellingLoopt: geval(metBorgstelling, '2026-04-10', 'VraagBorgstellingAan', { categorie: '200', statistieken }),
  BorgstellingOntbreekt: geval(gevraagd, '2026-04-13', 'LegBorgstellingVast', {
    datum: '2026-04-13',
    stand: 'AFGEGEVEN',
    kenmerkFonds: 'WSK-1',
  }),
  BorgstandKanNiet: geval(metBorgstelling, '2026-04-13', 'LegBorgstellingVast', {
    datum: '2026-04-13',
    stand: 'BEEINDIGD',
    kenmerkFonds: 'WSK-1',
  }),
  ProFormaGebruikt: geval(
    [...gevraagd, vraag('2026-04-10'), antwoord('2026-04-13', 'AFGEWEZEN')],
    '2026-04-14',
    'VraagBorgstellingAan',
    { categorie: '100', statistieken, proForma },
  ),
  // 2,699.99 in all: the last row is a cent less.
  AflossingBovenSchuld: geval(uitbetaald, '2026-05-20', 'LegAflossingVast', aflossing('2026-05-20', '2700.00')),
  GeenNieuweAchterstand: geval(uitbetaald, '2026-05-27', 'MeldAchterstand', {}, kwijting),
  NogNietAfgelost: geval(uitbetaald, '2026-05-20', 'BeeindigKrediet', einde('2026-05-20', 'afgelost')),
  KredietgrondPastNiet: geval(uitbetaald, '2026-05-20', 'BeeindigKrediet', einde('2026-05-20', 'ingetrokken')),
  KredietLoopt: geval(
    [
      ...uitbetaald,
      stapje('2026-04-21', 'BeeindigTraject', {
        datum: '2026-04-21',
        grond: 'afgerond',
        toelichting: 'De schuldregeling is klaar.',
        beschikkingsdatum: '2026-04-21',
      }),
      stapje('2026-06-22', 'LegNazorgcontactVast', {
        datum: '2026-06-22',
        evenwicht: true,
        toelichting: 'Het gaat goed.',
      }),
    ],
    '2026-06-22',
    'SluitDossier',
    { datum: '2026-06-22' },
  ),
}
