import { bedrag, dag, formulier, iban, keuze, naam, optioneel, tekst } from '../../gedeeld/invoer.ts'
import { isLeesbaar } from '../../gedeeld/sepatekst.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { loopt } from '../dossier/index.ts'
import { type Feiten, opdracht, tussen } from '../toegang/index.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import { type Begunstigde, type GeldInzicht, ontvangstsoorten, saldoVan } from './geld.ts'
import { naamVoorBank } from './betaalopdracht.ts'
import { koppelopdrachten, magOntvangen, ontvangstbezwaren } from './ontvangen.ts'
import { bezwaarTot, deelVanSchuldeisers, delenBij, hercontroleNodigSinds, teBetalen } from './stand.ts'
import type { Geldweigering } from './weigeringen.ts'

function magUitdelen(staat: GeldInzicht): readonly Geldweigering[] {
  const redenen = loopt(staat.dossier)
  if (redenen.length > 0) return redenen
  const { regeling, kwijting } = staat.schuldregeling
  if (regeling === null) return [{ code: 'RegelingOntbreekt' }]
  // What comes in after kwijting is the inwoner's.
  if (kwijting !== null) return [{ code: 'KwijtingAlVerleend', datum: kwijting }]
  const saldo = saldoVan(staat.geld)
  const nodig = teBetalen(staat)
  if (nodig === 0) return [{ code: saldo === 0 ? 'GeenSaldo' : 'AllesUitgedeeld' }]
  const sinds = hercontroleNodigSinds(staat)
  return [
    ...(saldo < nodig ? [{ code: 'SaldoTeLaag', saldo, nodig } as const] : []),
    ...(sinds === null ? [] : [{ code: 'HercontroleOntbreekt', sinds } as const]),
  ]
}

/** What is held at an early end, and for whom: creditors, or at death the heirs (Gedragscode art. 16). */
function bijEinde({ dossier, geld }: GeldInzicht): readonly Geldweigering[] {
  if (dossier.einde === null) return [{ code: 'DossierLooptNog' }]
  return saldoVan(geld) === 0 ? [{ code: 'GeenSaldo' }] : []
}

/** Money of an organisation with a bankrekening goes out in a batch. */
const betaalwijze = ({ metBankrekening }: Feiten) => (metBankrekening ? ({ betaalwijze: 'batch' } as const) : {})

const rekeningvelden = {
  iban: optioneel(iban({ label: 'Rekeningnummer (IBAN)', uitleg: 'Nodig als u via de bankkoppeling betaalt.' })),
  tenNameVan: optioneel(naam({ label: 'Op naam van', uitleg: 'Zoals de bank de rekening kent.' })),
}

/** Where money goes that is ordered in a batch; nothing to be said when it is paid in another way. */
function naarRekening(
  ingevuld: { readonly iban?: Iban | undefined; readonly tenNameVan?: string | undefined },
  { metBankrekening }: Feiten,
): Uitkomst<{ readonly naar?: Begunstigde }, Geldweigering> {
  if (!metBankrekening) return gelukt({})
  const { iban: nummer, tenNameVan } = ingevuld
  if (nummer === undefined) return geweigerd({ code: 'RekeningNodig', veld: '#/iban' })
  if (tenNameVan === undefined || !isLeesbaar(naamVoorBank(tenNameVan)))
    return geweigerd({ code: 'RekeningNodig', veld: '#/tenNameVan' })
  return gelukt({ naar: { iban: nummer, naam: tenNameVan } })
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
        ...tussen('datum', ingevuld.datum, staat.dossier.beschikking?.datum ?? null, vandaag),
        ...ontvangstbezwaren(ingevuld, staat),
      ]
      return redenen.length > 0 ? geweigerd(...redenen) : gelukt([{ soort: 'GeldOntvangen', ...ingevuld } as const])
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
      const { delen, rest } = delenBij(staat, teBetalen(staat), 'regeling')
      const hoe = { methode: 'twee-op-een', delen, rest, ...betaalwijze(feiten) } as const
      return gelukt([{ soort: 'Uitgedeeld', datum: vandaag, grond: 'regeling', ...hoe } as const])
    },
  }),
  opdracht({
    soort: 'DeelUitBijEinde',
    titel: 'Gespaard geld uitdelen na de beëindiging',
    daarna: 'Het gespaarde geld gaat pondspondsgewijs naar de schuldeisers. Dat kan pas na de bezwaartermijn.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'kwijting'],
    invoer: formulier({}),
    kan: (staat: GeldInzicht, { vandaag }): readonly Geldweigering[] => {
      if (staat.dossier.overlijden !== null) return [{ code: 'GeldHoortBijErfgenamen' }]
      const redenen = bijEinde(staat)
      if (redenen.length > 0) return redenen
      if (deelVanSchuldeisers(staat) === 0) return [{ code: 'AllesUitgedeeld' }]
      const tot = bezwaarTot(staat.dossier)
      return tot !== null && vandaag <= tot ? [{ code: 'BezwaartermijnLoopt', tot }] : []
    },
    besluit: (_leeg, staat, { vandaag, feiten }) => {
      const { delen, rest } = delenBij(staat, saldoVan(staat.geld), 'einde')
      const hoe = { methode: 'pondspondsgewijs', delen, rest, ...betaalwijze(feiten) } as const
      return gelukt([{ soort: 'Uitgedeeld', datum: vandaag, grond: 'einde', ...hoe } as const])
    },
  }),
  opdracht({
    soort: 'KeerUitAanErfgenamen',
    titel: 'Geld uitkeren aan de erfgenamen',
    daarna: 'Het gespaarde geld is van de erfgenamen, niet van de schuldeisers.',
    bevoegd: team,
    invoer: formulier({
      datum: dag({ label: 'Datum' }),
      aan: naam({ label: 'Aan wie?', uitleg: 'De erfgenamen, of het Rijksvastgoedbedrijf als er niemand is.' }),
      bewijs: tekst({ label: 'Bewijs', uitleg: 'Bijvoorbeeld: verklaring van erfrecht van 12 mei.' }),
      ...rekeningvelden,
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] =>
      staat.dossier.overlijden === null ? [{ code: 'NietOverleden' }] : bijEinde(staat),
    besluit: ({ iban: nummer, tenNameVan, ...ingevuld }, { dossier, geld }, { vandaag, feiten }) => {
      const redenen = tussen('datum', ingevuld.datum, dossier.overlijden, vandaag)
      const rekening = naarRekening({ iban: nummer, tenNameVan }, feiten)
      if (!rekening.ok) return geweigerd(...redenen, ...rekening.weigeringen)
      if (redenen.length > 0) return geweigerd(...redenen)
      const uitgekeerd = { ...ingevuld, bedrag: saldoVan(geld), ...rekening.waarde }
      return gelukt([{ soort: 'AanErfgenamenUitgekeerd', ...uitgekeerd } as const])
    },
  }),
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
