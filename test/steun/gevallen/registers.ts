import type { Registerbezwaar } from '../../../src/domein/registers/index.ts'
import { centen } from '../../../src/gedeeld/geld.ts'
import { type Geval, geval, stapje, totEnMet, voor } from '../gegeven.ts'
import { bkr, kwijting, mislukt, registers, saneringskrediet, wandel } from '../wandeling.ts'

const gemeld = totEnMet(registers, 'MeldAanBijVish')

const geregistreerd = voor(bkr, 'WijzigBijBkr')
const metKrediet = totEnMet(bkr, 'MeldKredietBijBkr')
const metAchterstand = totEnMet(bkr, 'MeldAchterstandBijBkr')
const code = (registratie: string, welke: string) => ({ registratie, code: welke, reden: 'Zo afgesproken.' })

/** As the walk stands, but with a loan of so little. */
const kleinKrediet = (bruto: number): Geval => {
  const { staat } = wandel(voor(bkr, 'MeldKredietBijBkr'))
  const { krediet } = staat.geld
  if (krediet === null) throw new Error('The walk has no loan')
  const vanaf = { ...staat, geld: { ...staat.geld, krediet: { ...krediet, bruto: centen(bruto) } } }
  return { na: [], vanaf, als: { op: '2026-04-20', soort: 'MeldKredietBijBkr', door: kwijting } }
}

/** As the walk stands, but the street is not known. */
function zonderAdres(): Geval {
  const { staat } = wandel(voor(bkr, 'MeldSchuldhulpBijBkr'))
  const { naam = '', geboortedatum } = staat.dossier.client ?? {}
  const client = { naam, ...(geboortedatum === undefined ? {} : { geboortedatum }) }
  const vanaf = { ...staat, dossier: { ...staat.dossier, client } }
  return { na: [], vanaf, als: { op: '2026-03-12', soort: 'MeldSchuldhulpBijBkr' } }
}

const meldEinde = (op: string) => stapje(op, 'MeldEindeBijBkr', {}, kwijting)
/** A walk in which the help is told to BKR before the capacity is known. */
const metHulp = (stappen: typeof bkr) => [
  ...voor(stappen, 'StelAfloscapaciteitVast'),
  stapje('2026-03-12', 'MeldSchuldhulpBijBkr', {}, kwijting),
  ...stappen.slice(voor(stappen, 'StelAfloscapaciteitVast').length),
]
/** A dossier whose help was told, and that ended early. */
const eerderGestopt = [...metHulp(voor(mislukt, 'DeelUitBijEinde')), meldEinde('2026-04-20')]
/** Ended well while the kredietbank, that registers its loan itself, last spoke of arrears. */
export const achterBijKredietbank = [
  ...metHulp(voor(saneringskrediet, 'LegNazorgcontactVast')),
  meldEinde('2027-08-17'),
]

/** For every refusal at a register: one case. */
export const registergevallen: Readonly<Record<Registerbezwaar['code'], Geval>> = {
  VishTeVroeg: geval(voor(registers, 'LegEersteGesprekVast'), '2026-01-19', 'MeldAanBijVish'),
  VishAlAangemeld: geval(gemeld, '2026-02-10', 'MeldAanBijVish'),
  VishGegevensOntbreken: geval(voor(registers, 'VulPersoonsgegevensAan'), '2026-01-20', 'MeldAanBijVish'),
  VishNietAangemeld: geval(voor(registers, 'MeldAanBijVish'), '2026-02-09', 'MeldAfBijVish'),
  VishOngewijzigd: geval(gemeld, '2026-02-10', 'WijzigBijVish'),
  // The organisation of the tests takes part from 2019 on, and lends and removes from 2020 on.
  BkrNietAangesloten: geval(voor(bkr, 'MeldSchuldhulpBijBkr'), '2018-12-31', 'MeldSchuldhulpBijBkr'),
  BkrNogNiet: geval(voor(bkr, 'MeldKredietBijBkr'), '2020-12-31', 'MeldKredietBijBkr'),
  BkrAlGeregistreerd: geval(geregistreerd, '2026-04-08', 'MeldSchuldhulpBijBkr'),
  BkrGegevensOntbreken: zonderAdres(),
  BkrKredietVanKredietbank: geval(voor(bkr, 'MeldKredietBijBkr'), '2019-12-31', 'MeldKredietBijBkr'),
  BkrKredietTeKlein: kleinKrediet(25_000),
  BkrNietGeregistreerd: geval(voor(bkr, 'MeldKredietBijBkr'), '2026-04-20', 'MeldHerstelBijBkr'),
  BkrOngewijzigd: geval(metKrediet, '2026-04-20', 'WijzigBijBkr'),
  BkrLooptNog: geval(metKrediet, '2026-04-20', 'MeldEindeBijBkr'),
  BkrGeenAchterstand: geval(metKrediet, '2026-04-21', 'MeldAchterstandBijBkr', {
    datum: '2026-04-21',
    gewaarschuwd: '2026-04-21',
  }),
  BkrAchterstandStaatEr: geval(metAchterstand, '2026-07-02', 'MeldAchterstandBijBkr', {
    datum: '2026-07-02',
    gewaarschuwd: '2026-07-02',
  }),
  BkrAchterstandLoopt: geval(metAchterstand, '2026-07-02', 'MeldHerstelBijBkr'),
  BkrCodeKanNiet: geval(metAchterstand, '2026-07-02', 'ZetBkrCode', code('SH', '1')),
  BkrCodePastNiet: geval(metKrediet, '2026-04-21', 'ZetBkrCode', code('SK', '1')),
  BkrAfboekingTeKlein: geval(metAchterstand, '2026-07-02', 'ZetBkrCode', {
    ...code('SK', '3'),
    afgeboekt: '249.99',
  }),
  BkrCodeStaatEr: geval(totEnMet(bkr, 'ZetBkrCode'), '2026-07-02', 'ZetBkrCode', code('SK', '1')),
  BkrCodeStaatErNiet: geval(totEnMet(bkr, 'ZetBkrCode'), '2026-07-02', 'HaalBkrCodeWeg', code('SK', '2')),
  BkrNietGoedGeeindigd: geval(eerderGestopt, '2026-12-01', 'VerwijderBijBkr'),
  BkrGeenBeleid: geval(totEnMet(bkr, 'SluitDossier'), '2019-12-31', 'VerwijderBijBkr'),
  BkrTeVroegVerwijderd: geval(totEnMet(bkr, 'SluitDossier'), '2028-02-15', 'VerwijderBijBkr'),
  BkrAchterstandOpen: geval(achterBijKredietbank, '2028-02-17', 'VerwijderBijBkr'),
}
