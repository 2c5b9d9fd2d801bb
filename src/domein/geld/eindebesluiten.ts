import type { Datum } from '../../gedeeld/datum.ts'
import { plusJaren } from '../../gedeeld/datum.ts'
import { dag, formulier, iban, naam, tekst } from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { type Aannames, zoekAanname } from '../../regels/aannames/index.ts'
import type { Methode } from '../../regels/verdeling/index.ts'
import { nietGesloten } from '../dossier/index.ts'
import { opdracht, tussen } from '../toegang/index.ts'
import { leefgeldsaldo } from './beheer/beheer.ts'
import { leefgeldNaarErfgenamen } from './beheer/betalen.ts'
import { betaalwijze, naarRekening, rekeningvelden } from './begunstigde.ts'
import { type GeldInzicht, eersteAflossing, saldoVan } from './geld.ts'
import { vrijSaldo } from './reservering.ts'
import { bezwaarTot, deelVanSchuldeisers, delenBij } from './stand.ts'
import type { Geldweigering } from './weigeringen.ts'

/** What is held at an early end, and for whom: creditors, or at death the heirs (Gedragscode art. 16). */
function bijEinde({ dossier, geld }: GeldInzicht): readonly Geldweigering[] {
  if (dossier.einde === null) return [{ code: 'DossierLooptNog' }]
  return saldoVan(geld) === 0 ? [{ code: 'GeenSaldo' }] : []
}

/** At death all of it is the heirs': what was reserved, and what was to live on. */
function bijOverlijden(staat: GeldInzicht): readonly Geldweigering[] {
  if (staat.dossier.overlijden === null) return [{ code: 'NietOverleden' }]
  if (staat.dossier.einde === null) return [{ code: 'DossierLooptNog' }]
  return saldoVan(staat.geld) === 0 && leefgeldsaldo(staat.geld.beheer) === 0 ? [{ code: 'GeenSaldo' }] : []
}

const naarWsnp = ({ dossier }: GeldInzicht): boolean => dossier.einde?.grond === 'overgang-wsnp'

/** How saved money falls over the claims at an early end: as the organisation set it for that day, else as we read it. */
function methodeBijEinde(vandaag: Datum, aannames: Aannames): Methode {
  return zoekAanname(zoekerOp(vandaag), aannames, 'verdeling-bij-einde') === 'twee-op-een'
    ? 'twee-op-een'
    : 'pondspondsgewijs'
}

/** The day from which money without known heirs can go to the consignatiekas: a year after it was reported. */
export function naarConsignatiekasVanaf({ geld }: GeldInzicht): Datum | null {
  const { erfgenamenOnbekend } = geld.controle
  return erfgenamenOnbekend === null ? null : plusJaren(erfgenamenOnbekend, 1)
}

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** Whose the money is at an early end: the schuldeisers', the boedel's, the heirs' (Gedragscode art. 16). */
export const eindeopdrachten = [
  opdracht({
    soort: 'DeelUitBijEinde',
    titel: 'Gespaard geld uitdelen na de beëindiging',
    daarna:
      'Het gespaarde geld gaat naar de schuldeisers, pondspondsgewijs of zoals uw organisatie heeft vastgesteld. Dat kan pas na de bezwaartermijn.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'kwijting'],
    invoer: formulier({}),
    kan: (staat: GeldInzicht, { vandaag }): readonly Geldweigering[] => {
      if (staat.dossier.overlijden !== null) return [{ code: 'GeldHoortBijErfgenamen' }]
      if (naarWsnp(staat)) return [{ code: 'GeldHoortBijBoedel' }]
      const redenen = bijEinde(staat)
      if (redenen.length > 0) return redenen
      if (deelVanSchuldeisers(staat) === 0) return [{ code: 'AllesUitgedeeld' }]
      const tot = bezwaarTot(staat.dossier)
      return tot !== null && vandaag <= tot ? [{ code: 'BezwaartermijnLoopt', tot }] : []
    },
    besluit: (_leeg, staat, { vandaag, feiten }) => {
      const methode = methodeBijEinde(vandaag, feiten.aannames(vandaag))
      const { delen, rest } = delenBij(staat, vrijSaldo(staat), methode)
      const hoe = { methode, delen, rest, ...betaalwijze(feiten) }
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
    kan: bijOverlijden,
    besluit: ({ iban: nummer, tenNameVan, ...ingevuld }, staat, { vandaag, feiten }) => {
      const { dossier, geld } = staat
      const redenen = tussen('datum', ingevuld.datum, dossier.overlijden, vandaag)
      const rekening = naarRekening({ iban: nummer, tenNameVan }, feiten)
      if (!rekening.ok) return geweigerd(...redenen, ...rekening.weigeringen)
      if (redenen.length > 0) return geweigerd(...redenen)
      const uitgekeerd = { ...ingevuld, bedrag: saldoVan(geld), ...rekening.waarde }
      const rest = leefgeldNaarErfgenamen(staat, { datum: ingevuld.datum, aan: 'erfgenamen', ...rekening.waarde })
      return gelukt([
        ...(uitgekeerd.bedrag === 0 ? [] : [{ soort: 'AanErfgenamenUitgekeerd', ...uitgekeerd } as const]),
        ...rest,
      ])
    },
  }),
  opdracht({
    soort: 'MeldErfgenamenOnbekend',
    titel: 'Melden dat er geen erfgenamen bekend zijn',
    daarna:
      'Meldt zich binnen een jaar niemand, dan kan het geld naar de consignatiekas. Na 20 jaar vervalt het aan de Staat.',
    bevoegd: team,
    invoer: formulier({
      datum: dag({ label: 'Datum van de melding' }),
      bewijs: tekst({
        label: 'Bewijs van de melding bij het Rijksvastgoedbedrijf',
        uitleg: 'Bijvoorbeeld: mail van 3 maart met de ontvangstbevestiging.',
      }),
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] => {
      const redenen = bijOverlijden(staat)
      const { erfgenamenOnbekend: datum } = staat.geld.controle
      return redenen.length > 0 || datum === null ? redenen : [{ code: 'ErfgenamenAlOnbekend', datum }]
    },
    besluit: (ingevuld, { dossier }, { vandaag }) => {
      const redenen = tussen('datum', ingevuld.datum, dossier.overlijden, vandaag)
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'ErfgenamenOnbekendGemeld', ...ingevuld } as const])
    },
  }),
  opdracht({
    soort: 'StortInConsignatiekas',
    titel: 'Geld storten in de consignatiekas',
    daarna: 'Het geld staat bij het Rijk. Erfgenamen kunnen het nog 20 jaar opvragen; daarna is het van de Staat.',
    bevoegd: team,
    invoer: formulier({
      datum: dag({ label: 'Datum' }),
      bewijs: tekst({ label: 'Bewijs', uitleg: 'Bijvoorbeeld: bewijs van consignatie van 12 mei.' }),
      ...rekeningvelden,
    }),
    kan: (staat: GeldInzicht, { vandaag }): readonly Geldweigering[] => {
      const redenen = bijOverlijden(staat)
      if (redenen.length > 0) return redenen
      const vanaf = naarConsignatiekasVanaf(staat)
      if (vanaf === null) return [{ code: 'ErfgenamenNietGemeld' }]
      return vandaag < vanaf ? [{ code: 'ConsignatieTeVroeg', vanaf }] : []
    },
    besluit: ({ datum, bewijs, ...rekening }, staat, { vandaag, feiten }) => {
      const naar = naarRekening(rekening, feiten)
      const redenen = tussen('datum', datum, naarConsignatiekasVanaf(staat), vandaag)
      if (!naar.ok) return geweigerd(...redenen, ...naar.weigeringen)
      if (redenen.length > 0) return geweigerd(...redenen)
      const gestort = { datum, bewijs, bedrag: saldoVan(staat.geld), ...naar.waarde }
      const rest = leefgeldNaarErfgenamen(staat, { datum, aan: 'consignatiekas', ...naar.waarde })
      return gelukt([
        ...(gestort.bedrag === 0 ? [] : [{ soort: 'InConsignatiekasGestort', ...gestort } as const]),
        ...rest,
      ])
    },
  }),
  opdracht({
    soort: 'DraagOverAanBoedel',
    titel: 'Geld overdragen aan de boedel (Wsnp)',
    daarna: 'De inwoner krijgt een brief. Daarin staat de dag van de eerste aflossing, die meetelt in de Wsnp.',
    bevoegd: team,
    invoer: formulier({
      datum: dag({ label: 'Datum' }),
      bewindvoerder: naam({ label: 'Bewindvoerder', uitleg: 'Zoals de rechtbank die heeft benoemd.' }),
      rekening: iban({ label: 'Boedelrekening (IBAN)' }),
      bewijs: tekst({ label: 'Bewijs', uitleg: 'Bijvoorbeeld: vonnis van 12 mei, nummer R 26/14.' }),
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] => {
      if (staat.dossier.overlijden !== null) return [{ code: 'GeldHoortBijErfgenamen' }]
      const redenen = bijEinde(staat)
      if (redenen.length > 0) return redenen
      return naarWsnp(staat) ? nietGesloten(staat.dossier) : [{ code: 'GeenOvergangWsnp' }]
    },
    besluit: (ingevuld, staat, { vandaag, feiten }) => {
      const { datum, bewindvoerder, rekening } = ingevuld
      const naar = naarRekening({ iban: rekening, tenNameVan: bewindvoerder }, feiten)
      const redenen: readonly Geldweigering[] = [
        ...tussen('datum', datum, staat.dossier.einde?.datum ?? null, vandaag),
        ...(naar.ok ? [] : [{ code: 'RekeningNodig', veld: '#/bewindvoerder' } as const]),
      ]
      if (redenen.length > 0 || !naar.ok) return geweigerd(...redenen)
      const eerste = eersteAflossing(staat.geld)
      return gelukt([
        {
          soort: 'AanBoedelOvergedragen',
          ...ingevuld,
          bedrag: saldoVan(staat.geld),
          eersteAflossing: eerste === null ? null : { datum: eerste.datum, bewijs: eerste.bewijs },
          ...naar.waarde,
        } as const,
      ])
    },
  }),
]
