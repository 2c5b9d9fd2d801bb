import { dag, formulier, keuze, langeTekst } from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { loopt, nietGesloten } from '../dossier/index.ts'
import { heeftBemiddeling } from '../schuldregeling/index.ts'
import { type Omgeving, opdracht, tussen } from '../toegang/index.ts'
import { naarRekening, rekeningvelden } from './begunstigde.ts'
import { prognosegevolgen } from './controle.ts'
import { type GeldInzicht, saldoVan } from './geld.ts'
import { bijgesteldePrognose, prognoseNodig } from './prognose.ts'
import { openTeVeel, reserveringOp } from './reservering.ts'
import type { Geldweigering } from './weigeringen.ts'

const hulp = ['schuldhulpverlener', 'teammanager'] as const

function magPrognose(staat: GeldInzicht): readonly Geldweigering[] {
  const redenen = heeftBemiddeling(staat)
  if (redenen.length > 0) return redenen
  return prognoseNodig(staat) === null ? [{ code: 'PrognoseIsBij' }] : []
}

const teBeoordelen = ({ geld }: GeldInzicht) =>
  geld.controle.prognoses.slice(-1).find((p) => p.lager && p.beoordeeld === null)

function magBespreken(staat: GeldInzicht, { vandaag }: Omgeving): readonly Geldweigering[] {
  const redenen = heeftBemiddeling(staat)
  if (redenen.length > 0) return redenen
  const achterstand = reserveringOp(staat, vandaag)?.achterstand ?? 0
  return achterstand === 0 ? [{ code: 'GeenAchterstand' }] : []
}

/** After an early end too: what was too much is the inwoner's before it is anybody else's. */
function magBesluiten(staat: GeldInzicht): readonly Geldweigering[] {
  const redenen = staat.dossier.einde === null ? loopt(staat.dossier) : nietGesloten(staat.dossier)
  if (redenen.length > 0) return redenen
  return openTeVeel(staat).length === 0 ? [{ code: 'NietsTeVeel' }] : []
}

/** What follows a hercontrole, and what was reserved too little or too much (Gedragscode art. 8). */
export const controleopdrachten = [
  opdracht({
    soort: 'StelPrognoseBij',
    titel: 'Prognose bijstellen na de hercontrole',
    daarna: 'Elke schuldeiser krijgt bericht van de nieuwe prognose, zonder gegevens van het huishouden.',
    bevoegd: [...hulp, 'kwijting'],
    invoer: formulier({}),
    kan: magPrognose,
    besluit: (_leeg, staat, { vandaag, feiten }) => {
      const prognose = bijgesteldePrognose(staat, vandaag, feiten.aannames(vandaag))
      return prognose === null
        ? geweigerd({ code: 'PrognoseIsBij' } as const)
        : gelukt([{ soort: 'PrognoseBijgesteld', ...prognose } as const])
    },
  }),
  opdracht({
    soort: 'BeoordeelLagerePrognose',
    titel: 'Lagere prognose: is toestemming nodig?',
    daarna: 'Uw besluit staat in het dossier. De schuldeisers weten al dat de prognose lager is.',
    bevoegd: hulp,
    invoer: formulier({
      datum: dag({ label: 'Datum van het besluit' }),
      gevolg: keuze({ label: 'Wat is de uitkomst?', opties: prognosegevolgen }),
      toelichting: langeTekst({
        label: 'Toelichting',
        uitleg: 'Waarom is toestemming niet nodig, of wie gaf haar en waaruit blijkt dat?',
      }),
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] => {
      const redenen = heeftBemiddeling(staat)
      if (redenen.length > 0) return redenen
      return teBeoordelen(staat) === undefined ? [{ code: 'GeenLagerePrognose' }] : []
    },
    besluit: (ingevuld, staat, { vandaag }) => {
      const redenen = tussen('datum', ingevuld.datum, teBeoordelen(staat)?.datum ?? null, vandaag)
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'LagerePrognoseBeoordeeld', ...ingevuld } as const])
    },
  }),
  opdracht({
    soort: 'BespreekReservering',
    titel: 'Achterstand in de reservering bespreken',
    daarna: 'De afspraak staat in het dossier. Loopt de achterstand verder op, dan komt dit over een maand terug.',
    bevoegd: hulp,
    invoer: formulier({
      datum: dag({ label: 'Datum van het gesprek' }),
      toelichting: langeTekst({
        label: 'Wat is er aan de hand en wat is afgesproken?',
        uitleg: 'Fouten maken mag. Stoppen met de hulp is het laatste middel.',
      }),
    }),
    kan: magBespreken,
    besluit: ({ datum, toelichting }, staat, { vandaag }) => {
      const vroegst = staat.geld.controle.besproken.at(-1) ?? staat.schuldregeling.regeling?.datum ?? null
      const redenen = tussen('datum', datum, vroegst, vandaag)
      const achterstand = reserveringOp(staat, datum)?.achterstand
      if (redenen.length > 0 || achterstand === undefined) return geweigerd(...redenen)
      if (achterstand === 0) return geweigerd({ code: 'GeenAchterstand' } as const)
      return gelukt([{ soort: 'ReserveringBesproken', datum, achterstand, toelichting } as const])
    },
  }),
  opdracht({
    soort: 'BetaalTerugTeVeelGereserveerd',
    titel: 'Te veel gereserveerd geld terugbetalen',
    daarna: 'De inwoner krijgt een brief met het bedrag en hoe het is berekend.',
    bevoegd: hulp,
    invoer: formulier({
      datum: dag({ label: 'Datum' }),
      reden: langeTekst({ label: 'Toelichting', uitleg: 'De inwoner leest dit in de brief.' }),
      ...rekeningvelden,
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] => {
      const redenen = magBesluiten(staat)
      if (redenen.length > 0) return redenen
      const [saldo, nodig] = [saldoVan(staat.geld), openTeVeel(staat)[0]?.bedrag]
      return nodig === undefined || saldo >= nodig ? [] : [{ code: 'SaldoTeLaag', saldo, nodig }]
    },
    besluit: ({ datum, reden, ...rekening }, staat, { vandaag, feiten }) => {
      const [oudste] = openTeVeel(staat)
      if (oudste === undefined) return geweigerd({ code: 'NietsTeVeel' } as const)
      const { bedrag, vaststelling, stappen, sinds } = oudste
      const naar = naarRekening(rekening, feiten)
      const redenen = tussen('datum', datum, sinds, vandaag)
      if (!naar.ok) return geweigerd(...redenen, ...naar.weigeringen)
      if (redenen.length > 0) return geweigerd(...redenen)
      const terug = { datum, bedrag, reden, teVeel: { vaststelling, stappen }, ...naar.waarde }
      return gelukt([{ soort: 'AanInwonerTerugbetaald', ...terug } as const])
    },
  }),
  opdracht({
    soort: 'BehoudTeVeelGereserveerd',
    titel: 'Te veel gereserveerd geld laten staan',
    daarna: 'Het geld telt als vooruit gereserveerd. De inwoner krijgt een brief met de reden.',
    bevoegd: hulp,
    invoer: formulier({
      datum: dag({ label: 'Datum' }),
      reden: langeTekst({ label: 'Reden', uitleg: 'De inwoner leest dit in de brief.' }),
    }),
    kan: magBesluiten,
    besluit: ({ datum, reden }, staat, { vandaag }) => {
      const [oudste] = openTeVeel(staat)
      if (oudste === undefined) return geweigerd({ code: 'NietsTeVeel' } as const)
      const { bedrag, vaststelling, stappen, sinds } = oudste
      const redenen = tussen('datum', datum, sinds, vandaag)
      if (redenen.length > 0) return geweigerd(...redenen)
      const behouden = { datum, vaststelling, bedrag, reden, stappen }
      return gelukt([{ soort: 'TeVeelGereserveerdBehouden', ...behouden } as const])
    },
  }),
]
