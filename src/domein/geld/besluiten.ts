import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, kleinste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { bedrag, dag, formulier, keuze, naam, tekst } from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { verdeel } from '../../regels/verdeling/index.ts'
import { loopt } from '../dossier/index.ts'
import { lopende } from '../schulden/index.ts'
import { heeftOvereenkomst } from '../schuldregeling/index.ts'
import { opdracht, tussen } from '../toegang/index.ts'
import { type Deel, type GeldInzicht, type Uitdelingsgrond, betaaldOp, ontvangstsoorten, saldoVan } from './geld.ts'
import type { Geldweigering } from './weigeringen.ts'

/** What the claims of the agreement may still get; more is not theirs. */
export function nogOpen({ schuldregeling, geld }: GeldInzicht): Centen {
  const claims = schuldregeling.voorstel?.grondslag ?? []
  return telOp(nul, ...claims.map((g) => trekAf(g.bedrag, betaaldOp(geld, g.vorderingId))))
}

/** SK and SA pay what was agreed, once; SB pays what there is, as often as there is a hercontrole. */
function teBetalen(staat: GeldInzicht): Centen {
  const { voorstel, regeling } = staat.schuldregeling
  if (voorstel === null || regeling === null) return nul
  if (regeling.vorm === 'SB') return kleinste(saldoVan(staat.geld), nogOpen(staat))
  return isUitgedeeld(staat) ? nul : kleinste(voorstel.teVerdelen, nogOpen(staat))
}

const isUitgedeeld = ({ geld }: GeldInzicht) => geld.uitdelingen.some((u) => u.grond === 'regeling')

// Every payout of a schuldbemiddeling follows a hercontrole of its own (Gedragscode art. 8).
function hercontroleNodigSinds({ schuldregeling, geld }: GeldInzicht): Datum | null {
  const { regeling, hercontroles } = schuldregeling
  if (regeling?.vorm !== 'SB') return null
  const sinds = geld.uitdelingen.at(-1)?.datum ?? regeling.datum
  return hercontroles.length > geld.uitdelingen.length ? null : sinds
}

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

function delenBij(
  staat: GeldInzicht,
  uitTeDelen: Centen,
  grond: Uitdelingsgrond,
): { delen: readonly Deel[]; rest: Centen } {
  const { schuldregeling, schulden, geld } = staat
  // Without a regeling the claims are those of today: a voorstel that nobody is bound by says nothing about them.
  const agreed = schuldregeling.regeling === null ? undefined : schuldregeling.voorstel?.grondslag
  const claims =
    agreed ??
    lopende(schulden).map((v) => ({
      vorderingId: v.id,
      bedrag: v.saldo?.bedrag ?? v.aangemeld.bedrag,
      preferentBedrag: v.saldo?.preferentBedrag ?? nul,
    }))
  const { uitdeling, rest } = verdeel({
    bedrag: uitTeDelen,
    methode: grond === 'regeling' ? 'twee-op-een' : 'pondspondsgewijs',
    vorderingen: claims.map((c) => ({
      id: c.vorderingId,
      bedrag: c.bedrag,
      preferentBedrag: c.preferentBedrag,
      reedsBetaald: betaaldOp(geld, c.vorderingId),
    })),
  })
  return { delen: uitdeling.filter((d) => d.bedrag > 0).map((d) => ({ vorderingId: d.id, bedrag: d.bedrag })), rest }
}

/** What is held at an early end, and for whom: creditors, or at death the heirs (Gedragscode art. 16). */
function bijEinde({ dossier, geld }: GeldInzicht): readonly Geldweigering[] {
  if (dossier.einde === null) return [{ code: 'DossierLooptNog' }]
  return saldoVan(geld) === 0 ? [{ code: 'GeenSaldo' }] : []
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
    kan: (staat: GeldInzicht): readonly Geldweigering[] => heeftOvereenkomst(staat),
    besluit: (ingevuld, { schuldregeling: { overeenkomst, voorstel } }, { vandaag }) => {
      const redenen: Geldweigering[] = [
        ...tussen('datum', ingevuld.datum, overeenkomst?.datum ?? null, vandaag),
        ...(ingevuld.bedrag === 0 ? [{ code: 'BedragNul', veld: '#/bedrag' } as const] : []),
        ...(ingevuld.herkomst === 'krediet' && voorstel?.vorm !== 'SK'
          ? [{ code: 'KredietHoortBijSaneringskrediet', veld: '#/herkomst' } as const]
          : []),
      ]
      return redenen.length > 0 ? geweigerd(...redenen) : gelukt([{ soort: 'GeldOntvangen', ...ingevuld } as const])
    },
  }),
  opdracht({
    soort: 'DeelUit',
    titel: 'Uitdelen aan de schuldeisers',
    daarna: 'Elke schuldeiser krijgt bericht van zijn deel. De bedragen zijn tot op de cent verdeeld.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'kwijting'],
    invoer: formulier({}),
    kan: magUitdelen,
    besluit: (_leeg, staat, { vandaag }) => {
      const { delen, rest } = delenBij(staat, teBetalen(staat), 'regeling')
      return gelukt([
        { soort: 'Uitgedeeld', datum: vandaag, grond: 'regeling', methode: 'twee-op-een', delen, rest } as const,
      ])
    },
  }),
  opdracht({
    soort: 'DeelUitBijEinde',
    titel: 'Gespaard geld uitdelen na de beëindiging',
    daarna: 'Het gespaarde geld gaat pondspondsgewijs naar de schuldeisers.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'kwijting'],
    invoer: formulier({}),
    kan: (staat: GeldInzicht): readonly Geldweigering[] => {
      if (staat.dossier.overlijden !== null) return [{ code: 'GeldHoortBijErfgenamen' }]
      const redenen = bijEinde(staat)
      if (redenen.length > 0) return redenen
      return kleinsteDeel(staat) === 0 ? [{ code: 'AllesUitgedeeld' }] : []
    },
    besluit: (_leeg, staat, { vandaag }) => {
      const { delen, rest } = delenBij(staat, saldoVan(staat.geld), 'einde')
      return gelukt([
        { soort: 'Uitgedeeld', datum: vandaag, grond: 'einde', methode: 'pondspondsgewijs', delen, rest } as const,
      ])
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
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] =>
      staat.dossier.overlijden === null ? [{ code: 'NietOverleden' }] : bijEinde(staat),
    besluit: (ingevuld, { dossier, geld }, { vandaag }) => {
      const redenen = tussen('datum', ingevuld.datum, dossier.overlijden, vandaag)
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'AanErfgenamenUitgekeerd', ...ingevuld, bedrag: saldoVan(geld) } as const])
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
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] => {
      if (staat.dossier.overlijden !== null) return [{ code: 'GeldHoortBijErfgenamen' }]
      if (saldoVan(staat.geld) === 0) return [{ code: 'GeenSaldo' }]
      const klaar =
        staat.schuldregeling.kwijting !== null || (staat.dossier.einde !== null && kleinsteDeel(staat) === 0)
      return klaar ? [] : [{ code: 'EindeNaarSchuldeisers' }]
    },
    besluit: (ingevuld, { geld, dossier, schuldregeling }, { vandaag }) => {
      const vroegst = schuldregeling.kwijting ?? dossier.einde?.datum ?? null
      const redenen = tussen('datum', ingevuld.datum, vroegst, vandaag)
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([{ soort: 'AanInwonerTerugbetaald', ...ingevuld, bedrag: saldoVan(geld) } as const])
    },
  }),
]

/** What of the balance the creditors could still take at an early end: none when there are no claims left open. */
function kleinsteDeel(staat: GeldInzicht): Centen {
  if (staat.schuldregeling.kwijting !== null) return nul
  return telOp(nul, ...delenBij(staat, saldoVan(staat.geld), 'einde').delen.map((d) => d.bedrag))
}

/** Tells whether all money of the agreement has gone out: then kwijting can follow. */
export function geldIsUit(staat: GeldInzicht): boolean {
  const { voorstel, regeling } = staat.schuldregeling
  if (voorstel === null || regeling === null) return false
  if (regeling.vorm === 'SB') return saldoVan(staat.geld) === 0 || nogOpen(staat) === 0
  return voorstel.teVerdelen === 0 || isUitgedeeld(staat)
}
