import { type Centen, alsEuro, centenUitDecimaal } from '../../gedeeld/geld.ts'
import { type Veld, lees, veldenVan } from '../../gedeeld/invoer.ts'
import type { Dossier } from './dossier.ts'
import {
  type Gespreksantwoord,
  type Gespreksantwoorden,
  type Gespreksonderwerp,
  gespreksonderwerpen,
} from './gesprek.ts'

/** Writes what was noted at a topic as text, one line a field; empty: nothing was noted, or nothing that we know. */
export function gesprekstekst(onderwerp: Gespreksonderwerp, antwoorden: Gespreksantwoorden): string {
  const antwoord = bekend(onderwerp, antwoorden)
  const regels = veldenVan(gespreksonderwerpen[onderwerp].invoer).flatMap((veld) => {
    const tekst = waardetekst(veld, antwoord[veld.naam])
    if (tekst === '') return []
    return [veld.soort === 'lange-tekst' ? tekst : `${veld.label}${veld.label.endsWith('?') ? '' : ':'} ${tekst}`]
  })
  return regels.join('\n')
}

/** What was noted in the form of today; an answer that does not fit it any more is left out whole. */
function bekend(onderwerp: Gespreksonderwerp, antwoorden: Gespreksantwoorden): Gespreksantwoord {
  const gelezen = lees(gespreksonderwerpen[onderwerp].invoer, antwoorden[onderwerp] ?? {})
  return gelezen.ok ? (antwoorden[onderwerp] ?? {}) : {}
}

function waardetekst(veld: Veld, waarde: unknown): string {
  if (waarde === undefined) return ''
  const naam = (keuze: unknown): string => veld.opties?.find(([w]) => w === keuze)?.[1] ?? String(keuze)
  if (veld.soort === 'keuze') return naam(waarde)
  if (veld.soort === 'meerkeuze') return Array.isArray(waarde) ? waarde.map(naam).join(', ') : ''
  if (veld.soort === 'bedrag') return centenTekst(centenUitDecimaal(String(waarde)))
  if (veld.soort === 'ja-nee') return waarde === true ? 'Ja' : 'Nee'
  return String(waarde)
}

const centenTekst = (bedrag: Centen | null): string => (bedrag === null ? '' : alsEuro(bedrag))

/** Topics under each other, each under its name; the ones of which nothing was noted are left out. */
function samen(onderwerpen: readonly Gespreksonderwerp[], antwoorden: Gespreksantwoorden): string {
  return onderwerpen
    .map((onderwerp) => [gespreksonderwerpen[onderwerp].titel, gesprekstekst(onderwerp, antwoorden)] as const)
    .filter(([, tekst]) => tekst !== '')
    .map(([titel, tekst]) => `${titel}\n${tekst}`)
    .join('\n\n')
}

/** One field of a topic as it was noted; undefined: it was not. */
const uit = (antwoorden: Gespreksantwoorden, onderwerp: Gespreksonderwerp, veld: string): unknown =>
  bekend(onderwerp, antwoorden)[veld]

/**
 * What the conversation gives for a step after it: a draft that a person reads, changes and sends. Never a day, a cost
 * or a consent: who asks for these asks them of the inwoner (L-08).
 * @param soort of the opdracht; another than the three of the intake and the plan gets nothing
 */
export function uitGesprek(
  soort: string,
  antwoorden: Gespreksantwoorden,
  { eersteGesprek }: Pick<Dossier, 'eersteGesprek'>,
): Readonly<Record<string, unknown>> {
  const hulpvraag = uit(antwoorden, 'doel', 'hulpvraag')
  const analyse = [samen(['wat-speelt', 'lukt-zelf', 'oorzaak'], antwoorden), uit(antwoorden, 'doel', 'analyse')]
  const velden = {
    LegEersteGesprekVast: { hulpvraag },
    RondIntakeAf: {
      inventarisatie: samen(['huishouden', 'inkomen', 'woning', 'schulden'], antwoorden),
      analyse: analyse.filter(Boolean).join('\n\n'),
      zelfredzaamheid: uit(antwoorden, 'lukt-zelf', 'zelfredzaamheid'),
      oorzaak: uit(antwoorden, 'oorzaak', 'oorzaak'),
      ondernemer: uit(antwoorden, 'inkomen', 'ondernemer'),
    },
    StelPlanVanAanpakOp: {
      hulpvraag: hulpvraag ?? eersteGesprek?.hulpvraag,
      financieleGegevens: samen(['inkomen', 'woning', 'schulden'], antwoorden),
      analyse: analyse.filter(Boolean).join('\n\n'),
      producten: uit(antwoorden, 'doel', 'producten'),
      begeleiding: uit(antwoorden, 'oorzaak', 'begeleiding'),
    },
  }
  const voor = Object.entries(velden).find(([naam]) => naam === soort)?.[1] ?? {}
  return Object.fromEntries(Object.entries(voor).filter(([, waarde]) => waarde !== undefined && waarde !== ''))
}
