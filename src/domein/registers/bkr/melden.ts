import { formulier } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { type Registratiesoort, isTeRegistreren } from '../../../regels/kredietregistratie/index.ts'
import { isToegelaten } from '../../dossier/index.ts'
import { type Geldweigering, uitstaandKrediet } from '../../geld/index.ts'
import { type Omgeving, opdracht, registersOp } from '../../toegang/index.ts'
import { type Registerpersoon, persoonUit } from '../persoon.ts'
import type { RegistersInzicht } from '../registers.ts'
import type { Registerbezwaar } from '../weigeringen.ts'
import { geldend, teBeeindigen, teWijzigen } from './geldend.ts'
import { staandeVan } from './registratie.ts'
import { verwijderbeleid } from './verwijderen.ts'

type Bezwaren = readonly (Registerbezwaar | Geldweigering)[]

const bevoegd = ['schuldhulpverlener', 'administratie', 'teammanager', 'kwijting'] as const

/** Who would be told to BKR, or what of him is not known. */
function persoonVan({ dossier }: RegistersInzicht): Registerpersoon | readonly string[] {
  const { persoon, ontbreekt, metAdres } = persoonUit(dossier)
  const mist = [...ontbreekt, ...(metAdres ? [] : ['adres'])]
  return persoon === null || mist.length > 0 ? mist : persoon
}

const isPersoon = (gelezen: Registerpersoon | readonly string[]): gelezen is Registerpersoon => 'naam' in gelezen

/** What must hold of every new registration: we take part, it is not there, and BKR can recognise the inwoner. */
function magNieuw(soort: Registratiesoort, staat: RegistersInzicht, { organisatie, vandaag }: Omgeving): Bezwaren {
  const nummer = registersOp(organisatie.registers, vandaag)?.bkrDeelnemersnummer
  if (nummer === undefined) return [{ code: 'BkrNietAangesloten' }]
  const al = staandeVan(staat.registers.bkr, soort)
  if (al !== null) return [{ code: 'BkrAlGeregistreerd', datum: al.gemeld }]
  const persoon = persoonVan(staat)
  return isPersoon(persoon) ? [] : [{ code: 'BkrGegevensOntbreken', gegevens: persoon }]
}

function magHulp(staat: RegistersInzicht, omgeving: Omgeving): Bezwaren {
  const redenen = isToegelaten(staat.dossier)
  return redenen.length > 0 ? redenen : magNieuw('SH', staat, omgeving)
}

/** The loan is told by who lends it: a gemeente that does not lend tells nothing of it. */
function magKrediet(staat: RegistersInzicht, omgeving: Omgeving): Bezwaren {
  const { overlijden } = staat.dossier
  if (overlijden !== null) return [{ code: 'InwonerOverleden', datum: overlijden }]
  const krediet = uitstaandKrediet(staat)
  if (krediet === null) return [{ code: 'KredietNietUitbetaald' }]
  const redenen = magNieuw('SK', staat, omgeving)
  if (redenen.length > 0) return redenen
  const instelling = registersOp(omgeving.organisatie.registers, omgeving.vandaag)
  if (instelling?.bkrKredietverstrekker !== true)
    return [{ code: 'BkrKredietVanKredietbank', kredietbank: krediet.kredietbank }]
  const moet = isTeRegistreren(krediet.bruto, omgeving.vandaag)
  if (!moet.ok) return moet.weigeringen.map(({ vroegst: vanaf }) => ({ code: 'BkrNogNiet', vanaf }))
  return moet.waarde ? [] : [{ code: 'BkrKredietTeKlein', bruto: krediet.bruto }]
}

function registreer(registratie: Registratiesoort, staat: RegistersInzicht, omgeving: Omgeving) {
  const nu = geldend(registratie, staat)
  const persoon = persoonVan(staat)
  if (nu === null || !isPersoon(persoon)) return geweigerd({ code: 'BkrNietGeregistreerd' } as const)
  const { kredietsom, begin, afgesprokenEinde } = nu
  const inhoud = { persoon, kredietsom, begin, afgesprokenEinde, verwijderNaMaanden: verwijderbeleid(omgeving) }
  return gelukt([{ soort: 'BkrGeregistreerd', datum: omgeving.vandaag, registratie, ...inhoud } as const])
}

/**
 * What stands in the CKI of BKR: the help since its beschikking (SH) and the loan since its payout (SK), changed and ended
 * with what is true.
 * @bron Gedragscode art. 18; BKR, aanpassingen CKI (november 2020)
 */
export const meldopdrachten = [
  opdracht({
    soort: 'MeldSchuldhulpBijBkr',
    titel: 'Schuldhulp melden bij BKR',
    daarna: 'Kredietverstrekkers zien dat de inwoner schuldhulp krijgt. De inwoner krijgt hierover een brief.',
    bevoegd,
    invoer: formulier({}),
    kan: magHulp,
    besluit: (_leeg, staat, context) => registreer('SH', staat, context),
  }),
  opdracht({
    soort: 'MeldKredietBijBkr',
    titel: 'Saneringskrediet melden bij BKR',
    daarna: 'Kredietverstrekkers zien dat er een saneringskrediet is. De inwoner krijgt hierover een brief.',
    bevoegd,
    invoer: formulier({}),
    kan: magKrediet,
    besluit: (_leeg, staat, context) => registreer('SK', staat, context),
  }),
  opdracht({
    soort: 'WijzigBijBkr',
    titel: 'Melding bij BKR wijzigen',
    daarna: 'De nieuwe gegevens gaan naar BKR.',
    bevoegd,
    invoer: formulier({}),
    kan: (staat: RegistersInzicht): Bezwaren => (teWijzigen(staat).length > 0 ? [] : [{ code: 'BkrOngewijzigd' }]),
    besluit: (_leeg, staat, { vandaag: datum }) =>
      gelukt(
        teWijzigen(staat).map(
          ({ registratie, inhoud, heropend }) =>
            ({ soort: 'BkrGewijzigd', datum, registratie: registratie.soort, ...inhoud, heropend }) as const,
        ),
      ),
  }),
  opdracht({
    soort: 'MeldEindeBijBkr',
    titel: 'Einde melden bij BKR',
    daarna: 'Kredietverstrekkers zien dat het voorbij is. De inwoner krijgt hierover een brief.',
    bevoegd,
    invoer: formulier({}),
    kan: (staat: RegistersInzicht): Bezwaren => (teBeeindigen(staat).length > 0 ? [] : [{ code: 'BkrLooptNog' }]),
    besluit: (_leeg, staat, context) =>
      gelukt(
        teBeeindigen(staat).map(
          ({ registratie, einde, geslaagd }) =>
            ({
              soort: 'BkrBeeindigd',
              datum: context.vandaag,
              registratie: registratie.soort,
              einde,
              geslaagd,
              verwijderNaMaanden: verwijderbeleid(context),
            }) as const,
        ),
      ),
  }),
]
