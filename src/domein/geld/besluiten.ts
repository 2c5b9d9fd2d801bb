import { bedrag, dag, formulier, keuze, tekst } from '../../gedeeld/invoer.ts'
import { telOp } from '../../gedeeld/geld.ts'
import { geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { loopt } from '../dossier/index.ts'
import { type Omgeving, opdracht, tussen } from '../toegang/index.ts'
import { betaalwijze, naarRekening, rekeningvelden } from './begunstigde.ts'
import { controleopdrachten } from './controlebesluiten.ts'
import { eindeopdrachten } from './eindebesluiten.ts'
import { type GeldInzicht, ontvangstsoorten, saldoVan } from './geld.ts'
import { delenVan, koppelopdrachten, magOntvangen, ontvangstVanaf, ontvangstbezwaren } from './ontvangen.ts'
import { deelVanSchuldeisers, delenBij, hercontroleNodigSinds, teBetalen } from './stand.ts'
import type { Geldweigering } from './weigeringen.ts'

function magUitdelen(staat: GeldInzicht, { vandaag }: Omgeving): readonly Geldweigering[] {
  const redenen = loopt(staat.dossier)
  if (redenen.length > 0) return redenen
  const { regeling, kwijting } = staat.schuldregeling
  if (regeling === null) return [{ code: 'RegelingOntbreekt' }]
  // What comes in after kwijting is the inwoner's.
  if (kwijting !== null) return [{ code: 'KwijtingAlVerleend', datum: kwijting }]
  const saldo = saldoVan(staat.geld)
  const { bedrag: naarSchuldeisers, vergoeding } = teBetalen(staat, vandaag)
  const nodig = telOp(naarSchuldeisers, vergoeding)
  if (nodig === 0) return [{ code: saldo === 0 ? 'GeenSaldo' : 'AllesUitgedeeld' }]
  const sinds = hercontroleNodigSinds(staat)
  return [
    ...(saldo < nodig ? [{ code: 'SaldoTeLaag', saldo, nodig } as const] : []),
    ...(sinds === null ? [] : [{ code: 'HercontroleOntbreekt', sinds } as const]),
  ]
}

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** Money in and out of one dossier. Nothing is paid that is not there, nothing twice. */
export const geldopdrachten = [
  opdracht({
    soort: 'LegOntvangstVast',
    titel: 'Ontvangen geld vastleggen',
    daarna: 'Het geld staat gereserveerd. De eerste reservering is de datum van de eerste aflossing.',
    bevoegd: [...team, 'bank'],
    invoer: formulier({
      datum: dag({ label: 'Datum van ontvangst' }),
      bedrag: bedrag({ label: 'Bedrag' }),
      herkomst: keuze({ label: 'Waar komt het geld vandaan?', opties: ontvangstsoorten }),
      bewijs: tekst({ label: 'Bewijs', uitleg: 'Bijvoorbeeld: afschrift 14, regel 3.' }),
    }),
    kan: magOntvangen,
    besluit: (ingevuld, staat: GeldInzicht, { vandaag, feiten }) => {
      // Recorded by hand as well, it would be booked twice: once as what the bank says, once as what somebody says.
      if (feiten.metBankrekening) return geweigerd({ code: 'BankpostNodig' } as const)
      const redenen: readonly Geldweigering[] = [
        ...tussen('datum', ingevuld.datum, ontvangstVanaf(ingevuld.herkomst, staat), vandaag),
        ...ontvangstbezwaren(ingevuld, staat),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'GeldOntvangen', ...ingevuld, ...delenVan(ingevuld, staat) } as const])
    },
  }),
  ...koppelopdrachten,
  opdracht({
    soort: 'DeelUit',
    titel: 'Uitdelen aan de schuldeisers',
    daarna: 'Elke schuldeiser krijgt bericht van zijn deel. De bedragen zijn tot op de cent verdeeld.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'kwijting'],
    invoer: formulier({}),
    kan: magUitdelen,
    besluit: (_leeg, staat, { vandaag, feiten }) => {
      const { bedrag: uitTeDelen, vergoeding } = teBetalen(staat, vandaag)
      const { delen, rest } = delenBij(staat, uitTeDelen, 'twee-op-een')
      const kosten = vergoeding === 0 ? {} : { vergoeding }
      const hoe = { methode: 'twee-op-een', delen, rest, ...kosten, ...betaalwijze(feiten) } as const
      return gelukt([{ soort: 'Uitgedeeld', datum: vandaag, grond: 'regeling', ...hoe } as const])
    },
  }),
  ...controleopdrachten,
  ...eindeopdrachten,
  opdracht({
    soort: 'BetaalTerugAanInwoner',
    titel: 'Geld terugbetalen aan de inwoner',
    daarna: 'Wat de schuldeisers niet toekomt, gaat terug naar de inwoner.',
    bevoegd: team,
    invoer: formulier({
      datum: dag({ label: 'Datum' }),
      reden: tekst({ label: 'Reden', uitleg: 'Bijvoorbeeld: alle schulden zijn volledig betaald.' }),
      ...rekeningvelden,
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] => {
      if (staat.dossier.overlijden !== null) return [{ code: 'GeldHoortBijErfgenamen' }]
      if (staat.dossier.einde?.grond === 'overgang-wsnp') return [{ code: 'GeldHoortBijBoedel' }]
      if (saldoVan(staat.geld) === 0) return [{ code: 'GeenSaldo' }]
      const klaar =
        staat.schuldregeling.kwijting !== null || (staat.dossier.einde !== null && deelVanSchuldeisers(staat) === 0)
      return klaar ? [] : [{ code: 'EindeNaarSchuldeisers' }]
    },
    besluit: ({ iban: nummer, tenNameVan, ...ingevuld }, staat, { vandaag, feiten }) => {
      const { geld, dossier, schuldregeling } = staat
      const vroegst = schuldregeling.kwijting ?? dossier.einde?.datum ?? null
      const redenen = tussen('datum', ingevuld.datum, vroegst, vandaag)
      const rekening = naarRekening({ iban: nummer, tenNameVan }, feiten)
      if (!rekening.ok) return geweigerd(...redenen, ...rekening.weigeringen)
      if (redenen.length > 0) return geweigerd(...redenen)
      const terug = { ...ingevuld, bedrag: saldoVan(geld), ...rekening.waarde }
      return gelukt([{ soort: 'AanInwonerTerugbetaald', ...terug } as const])
    },
  }),
]
