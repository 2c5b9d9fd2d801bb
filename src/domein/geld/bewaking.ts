import type { Datum } from '../../gedeeld/datum.ts'
import { telOp } from '../../gedeeld/geld.ts'
import type { Bewaking } from '../toegang/index.ts'
import { leefgeldsaldo } from './beheer/beheer.ts'
import { geldIsUit, nogOpen, uitgekeerdSindsEinde } from './stand.ts'
import { type GeldInzicht, saldoVan } from './geld.ts'
import { uitstaandKrediet } from './krediet/stand.ts'
import type { Geldweigering } from './weigeringen.ts'

function allesUitgedeeld(staat: GeldInzicht): readonly Geldweigering[] {
  return geldIsUit(staat) ? [] : [{ code: 'NogNietUitgedeeld', saldo: saldoVan(staat.geld) }]
}

/** Kwijting is asked after the looptijd, or when nothing is left to pay (Gedragscode art. 14). */
function looptijdVoorbij(staat: GeldInzicht, vandaag: Datum): readonly Geldweigering[] {
  const { regeling } = staat.schuldregeling
  const loopt = regeling !== null && vandaag < regeling.einde && nogOpen(staat) > 0
  return loopt ? [{ code: 'LooptijdLoopt', einde: regeling.einde }] : []
}

/** Nobody is asked for kwijting before the effort was checked to the end, unless all was paid (Gedragscode art. 14). */
function laatsteHercontrole(staat: GeldInzicht): readonly Geldweigering[] {
  const { regeling, hercontroles } = staat.schuldregeling
  if (regeling?.vorm !== 'SB' || nogOpen(staat) === 0) return []
  const laatste = hercontroles.at(-1) ?? regeling.datum
  return laatste < regeling.einde ? [{ code: 'HercontroleOntbreekt', sinds: laatste }] : []
}

/** The end does not lie before money that came or went. */
function nietVoorHetGeld({ datum }: { readonly soort: string; readonly datum?: unknown }, { geld }: GeldInzicht) {
  const { inkomsten = [], betaald = [], teruggegeven = [] } = geld.beheer ?? {}
  return [...geld.ontvangsten, ...geld.uitdelingen, ...geld.teruggegeven, ...inkomsten, ...betaald, ...teruggegeven]
    .flatMap((post) => (typeof datum === 'string' && datum < post.datum ? [post.datum] : []))
    .toSorted()
    .slice(-1)
    .map((vroegst) => ({ code: 'DatumTeVroeg', veld: '#/datum', vroegst }) as const)
}

/** A file with money in it is not closed: whose it is must be settled first. */
function geenSaldo({ geld }: GeldInzicht): readonly Geldweigering[] {
  const saldo = telOp(saldoVan(geld), leefgeldsaldo(geld.beheer))
  return saldo === 0 ? [] : [{ code: 'NogNietUitgedeeld', saldo }]
}

/** A loan that runs is not left to nobody: it was repaid, or the kredietbank follows it alone. */
function geenKrediet(staat: GeldInzicht): readonly Geldweigering[] {
  const krediet = uitstaandKrediet(staat)
  return krediet === null ? [] : [{ code: 'KredietLoopt', kredietbank: krediet.kredietbank }]
}

/** Money that went to the heirs does not come back by a line in a file. */
const nietAanErfgenamen = ({ geld }: GeldInzicht): readonly Geldweigering[] =>
  [...geld.teruggegeven, ...(geld.beheer?.teruggegeven ?? [])]
    .filter((t) => ['erfgenamen', 'consignatiekas'].includes(t.aan))
    .map(({ datum }) => datum)
    .toSorted()
    .slice(-1)
    .map((datum) => ({ code: 'AlUitgekeerd', datum }))

/** An end that paid out stands, also when bezwaar finds that it should not have been: that needs a new aanmelding. */
function nietsUitgekeerd(staat: GeldInzicht): readonly Geldweigering[] {
  const datum = uitgekeerdSindsEinde(staat)
  return datum === null ? [] : [{ code: 'AlUitgekeerd', datum }]
}

/** What this slice adds to the opdrachten of earlier slices: first the money, then the kwijting, then the door. */
export const geldbewaking: Bewaking<GeldInzicht, Geldweigering> = {
  kan: {
    VraagFinaleKwijting: (staat, { vandaag }) => {
      const teVroeg = looptijdVoorbij(staat, vandaag)
      return teVroeg.length > 0 ? teVroeg : [...laatsteHercontrole(staat), ...allesUitgedeeld(staat)]
    },
    VerleenFinaleKwijting: allesUitgedeeld,
    SluitDossier: (staat) => [...geenSaldo(staat), ...geenKrediet(staat)],
    HerroepOverlijden: nietAanErfgenamen,
    HeropenNaBezwaar: nietsUitgekeerd,
  },
  veto: { TrajectBeeindigd: nietVoorHetGeld },
}
