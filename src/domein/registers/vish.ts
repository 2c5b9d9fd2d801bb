import { formulier } from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { type Dossier, type Dossierweigering, loopt } from '../dossier/index.ts'
import { opdracht } from '../toegang/index.ts'
import { isZelfde, persoonUit } from './persoon.ts'
import type { RegistersInzicht, Vishpersoon, Vishregistratie } from './registers.ts'
import type { Registerbezwaar } from './weigeringen.ts'

type Bezwaren = readonly (Registerbezwaar | Dossierweigering)[]

const bevoegd = ['schuldhulpverlener', 'administratie', 'teammanager', 'kwijting'] as const

/** The registration while it goes on. */
function lopend({ registers: { vish } }: RegistersInzicht): Vishregistratie | null {
  return vish === null || vish.einde !== null ? null : vish
}

/** Who would be told to the VISH, or what of him is not known: without it a deurwaarder cannot recognise him. */
function persoonVan(dossier: Dossier): Vishpersoon | readonly string[] {
  const { persoon, ontbreekt, metAdres } = persoonUit(dossier)
  const bsn = dossier.client?.bsn
  const mist = [...ontbreekt, ...(bsn === undefined && !metAdres ? ['burgerservicenummer of adres'] : [])]
  if (persoon === null || mist.length > 0) return mist
  return bsn === undefined ? persoon : { ...persoon, bsn }
}

const isPersoon = (gelezen: Vishpersoon | readonly string[]): gelezen is Vishpersoon => 'naam' in gelezen

/** The day from which it may be told: the talk about the plan van aanpak has begun, the beschikking need not be there. */
const magSinds = ({ eersteGesprek, intake, plan, beschikking }: Dossier) =>
  eersteGesprek?.datum ?? intake?.datum ?? plan?.opgesteld ?? beschikking?.datum ?? null

function magAan(staat: RegistersInzicht): Bezwaren {
  const redenen = loopt(staat.dossier)
  if (redenen.length > 0) return redenen
  const vish = lopend(staat)
  if (vish !== null) return [{ code: 'VishAlAangemeld', datum: vish.begin }]
  if (magSinds(staat.dossier) === null) return [{ code: 'VishTeVroeg' }]
  const persoon = persoonVan(staat.dossier)
  return isPersoon(persoon) ? [] : [{ code: 'VishGegevensOntbreken', gegevens: persoon }]
}

const zelfde = (a: Vishpersoon, b: Vishpersoon): boolean => isZelfde(a, b) && a.bsn === b.bsn

function magWijzigen(staat: RegistersInzicht): Bezwaren {
  const redenen = loopt(staat.dossier)
  if (redenen.length > 0) return redenen
  const vish = lopend(staat)
  if (vish === null) return [{ code: 'VishNietAangemeld' }]
  const persoon = persoonVan(staat.dossier)
  if (!isPersoon(persoon)) return [{ code: 'VishGegevensOntbreken', gegevens: persoon }]
  return zelfde(persoon, vish.persoon) ? [{ code: 'VishOngewijzigd' }] : []
}

/**
 * The Verwijsindex Schuldhulpverlening: deurwaarders read there that somebody gets schuldhulp, and nothing more. It may be
 * told from the talk about the plan van aanpak on; the change and the end follow by themselves.
 * @bron NVVK, Verwijsindex Schuldhulpverlening (VISH); Besluit gemeentelijke schuldhulpverlening
 */
export const vishopdrachten = [
  opdracht({
    soort: 'MeldAanBijVish',
    titel: 'Aanmelden bij VISH',
    daarna: 'Deurwaarders kunnen zien dat er schuldhulp is. Welke hulp dat is, zien zij niet.',
    bevoegd,
    invoer: formulier({}),
    kan: magAan,
    besluit: (_leeg, { dossier }, { vandaag }) => {
      const persoon = persoonVan(dossier)
      return isPersoon(persoon)
        ? gelukt([{ soort: 'VishAangemeld', datum: vandaag, persoon } as const])
        : geweigerd({ code: 'VishGegevensOntbreken', gegevens: persoon } as const)
    },
  }),
  opdracht({
    soort: 'WijzigBijVish',
    titel: 'Gegevens bij VISH wijzigen',
    daarna: 'De nieuwe gegevens gaan naar VISH.',
    bevoegd,
    invoer: formulier({}),
    kan: magWijzigen,
    besluit: (_leeg, { dossier }, { vandaag }) => {
      const persoon = persoonVan(dossier)
      return isPersoon(persoon)
        ? gelukt([{ soort: 'VishGewijzigd', datum: vandaag, persoon } as const])
        : geweigerd({ code: 'VishGegevensOntbreken', gegevens: persoon } as const)
    },
  }),
  opdracht({
    soort: 'MeldAfBijVish',
    titel: 'Afmelden bij VISH',
    daarna: 'Deurwaarders zien niet meer dat er schuldhulp is.',
    bevoegd,
    invoer: formulier({}),
    kan: (staat: RegistersInzicht): Bezwaren => {
      if (lopend(staat) === null) return [{ code: 'VishNietAangemeld' }]
      return staat.dossier.einde === null ? [{ code: 'DossierLooptNog' }] : []
    },
    besluit: (_leeg, { dossier: { einde } }, { vandaag }) =>
      gelukt([{ soort: 'VishAfgemeld', datum: vandaag, einde: einde?.datum ?? vandaag } as const]),
  }),
]
