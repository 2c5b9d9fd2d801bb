import type { Datum } from '../../gedeeld/datum.ts'
import { alsDecimaal, alsEuro } from '../../gedeeld/geld.ts'
import { datumKort } from '../../gedeeld/leesbaar.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import { bijzonderheden, registratiesoorten, vervaldag, verwijderdag } from '../../regels/kredietregistratie/index.ts'
import type { BkrGebeurtenis } from '../registers/index.ts'
import type { Regel } from './berichten.ts'

const regel = (wat: string, waarde: string): Regel => ({ wat, waarde })

type Van<S extends BkrGebeurtenis['soort']> = Extract<BkrGebeurtenis, { soort: S }>

/** What BKR reads: which registration, what is done with it, and the figures. */
export function bkrregels(g: BkrGebeurtenis): readonly Regel[] {
  return [regel('Soort', registratiesoorten[g.registratie]), ...meldregels(g)]
}

function meldregels(g: BkrGebeurtenis): readonly Regel[] {
  switch (g.soort) {
    case 'BkrGeregistreerd':
      return [regel('Melding', 'Nieuwe registratie'), ...inhoudregels(g)]
    case 'BkrGewijzigd':
      return [regel('Melding', g.heropend ? 'Loopt weer' : 'Wijziging'), ...inhoudregels(g)]
    case 'BkrAchterstandGemeld':
      return [regel('Melding', 'Achterstand (A)'), regel('Vanaf', g.datum)]
    case 'BkrAchterstandHersteld':
      return [regel('Melding', 'Herstel (H)'), regel('Vanaf', g.datum)]
    case 'BkrCodeGezet':
      return [regel('Melding', 'Code erbij'), regel('Code', bijzonderheden[g.code]), ...afboeking(g)]
    case 'BkrCodeWeggehaald':
      return [regel('Melding', 'Code eraf'), regel('Code', bijzonderheden[g.code])]
    case 'BkrBeeindigd':
      return [regel('Melding', 'Beëindiging'), regel('Werkelijk einde', g.einde)]
    case 'BkrVerwijderd':
      return [regel('Melding', 'Verwijdering')]
    default:
      return nooit(g)
  }
}

function inhoudregels(g: Van<'BkrGeregistreerd' | 'BkrGewijzigd'>): readonly Regel[] {
  return [
    regel('Naam', g.persoon.naam),
    regel('Geboortedatum', g.persoon.geboortedatum),
    ...(g.kredietsom === null ? [] : [regel('Bedrag', alsDecimaal(g.kredietsom))]),
    regel('Begin', g.begin),
    ...(g.afgesprokenEinde === null ? [] : [regel('Afgesproken einde', g.afgesprokenEinde)]),
  ]
}

const afboeking = ({ afgeboekt }: Van<'BkrCodeGezet'>): readonly Regel[] =>
  afgeboekt === undefined ? [] : [regel('Afgeboekt', alsDecimaal(afgeboekt))]

const over = { SH: 'uw schuldhulp', SK: 'uw saneringskrediet' } as const

interface Uitleg {
  readonly wat: string
  readonly vanaf: Datum
  readonly waarom: string
  readonly hoeLang: string
}

const blijft = 'Aan hoe lang de melding blijft staan, verandert niets.'

/** Until when it stays, before it is known when the help ends. */
const vooraf = (maanden: number | null): string =>
  maanden === null
    ? 'De melding blijft staan zolang dit loopt, en daarna nog 5 jaar.'
    : `Eindigt dit goed, dan halen wij de melding weg: ${naMaanden(maanden)}. Eindigt het eerder, dan blijft zij nog 5 jaar staan.`

const naMaanden = (maanden: number): string =>
  maanden === 0 ? 'meteen na het einde' : `${maanden} ${maanden === 1 ? 'maand' : 'maanden'} na het einde`

function achteraf({ einde, geslaagd, verwijderNaMaanden }: Van<'BkrBeeindigd'>): string {
  if (geslaagd && verwijderNaMaanden !== null)
    return `Wij halen de melding weg op ${datumKort(verwijderdag(einde, verwijderNaMaanden))}, als er geen achterstand is zonder afspraak.`
  const dag = vervaldag(einde)
  return dag.ok ? `De melding blijft staan tot ${datumKort(dag.waarde)}.` : 'De melding blijft nog 5 jaar staan.'
}

const redenWeg: Readonly<Record<Van<'BkrVerwijderd'>['grond'], string>> = {
  beleid: 'Het is goed afgelopen. Wij halen de melding dan eerder weg dan moet.',
  onterecht: 'De melding klopte niet.',
  'niet-uitbetaald': 'Het krediet is toch niet uitbetaald.',
  bewaartermijn: 'De melding is vervallen.',
}

function uitlegVan(g: BkrGebeurtenis): Uitleg | null {
  switch (g.soort) {
    case 'BkrGeregistreerd':
      return {
        wat:
          g.kredietsom === null
            ? 'U krijgt schuldhulp (code SH). Er staat geen bedrag bij.'
            : `U hebt een saneringskrediet (code SK). In totaal betaalt u ${alsEuro(g.kredietsom)}.`,
        vanaf: g.begin,
        waarom: 'Dat moet: wie u geld wil lenen, moet weten dat u hulp krijgt. Zo komen er geen schulden bij.',
        hoeLang: vooraf(g.verwijderNaMaanden),
      }
    case 'BkrGewijzigd':
      return g.heropend
        ? {
            wat: `Bij ${over[g.registratie]} staat niet meer dat het voorbij is.`,
            vanaf: g.datum,
            waarom: 'Het gaat door. Wat er staat, moet kloppen.',
            hoeLang: blijft,
          }
        : null
    case 'BkrAchterstandGemeld':
      return {
        wat: 'U bent achter met aflossen (code A).',
        vanaf: g.datum,
        waarom: `Er is een termijn niet betaald. Wij waarschuwden u op ${datumKort(g.gewaarschuwd)}.`,
        hoeLang: 'Hebt u alles ingehaald, dan melden wij dat meteen (code H).',
      }
    case 'BkrAchterstandHersteld':
      return {
        wat: 'U bent weer bij met aflossen (code H).',
        vanaf: g.datum,
        waarom: 'U hebt de achterstand ingehaald.',
        hoeLang: blijft,
      }
    case 'BkrCodeGezet':
      return {
        wat: `Er staat een code bij ${over[g.registratie]}. Code ${bijzonderheden[g.code]}.`,
        vanaf: g.datum,
        waarom: g.reden,
        hoeLang: blijft,
      }
    case 'BkrCodeWeggehaald':
      return {
        wat: `Code ${g.code} staat niet meer bij ${over[g.registratie]}.`,
        vanaf: g.datum,
        waarom: g.reden,
        hoeLang: blijft,
      }
    case 'BkrBeeindigd':
      return {
        wat: g.registratie === 'SH' ? 'De schuldhulp is gestopt.' : 'Het saneringskrediet is voorbij.',
        vanaf: g.einde,
        waarom: 'Wat er staat, moet kloppen.',
        hoeLang: achteraf(g),
      }
    case 'BkrVerwijderd':
      return g.grond === 'bewaartermijn'
        ? null
        : {
            wat: `De melding van ${over[g.registratie]} is weg.`,
            vanaf: g.datum,
            waarom: redenWeg[g.grond],
            hoeLang: 'De melding staat er niet meer. Niemand ziet haar nog.',
          }
    default:
      return nooit(g)
  }
}

/** What the inwoner reads about his registration; null: nothing that he need read. Who is registered is told so (AVG art. 14). */
export function bkruitleg(g: BkrGebeurtenis): readonly Regel[] | null {
  const uitleg = uitlegVan(g)
  if (uitleg === null) return null
  return [
    regel('Wat er staat', uitleg.wat),
    regel('Vanaf', uitleg.vanaf),
    regel('Waarom', uitleg.waarom),
    regel('Hoe lang', uitleg.hoeLang),
    regel(
      'Klopt er iets niet?',
      'Bel ons dan. Bij BKR kunt u gratis zien wat er over u staat, en om een correctie vragen.',
    ),
  ]
}

/** What the toelatingsbeschikking says of it beforehand. @bron Gedragscode art. 18 */
export const bkrVooraf = regel(
  'Uw registratie bij BKR',
  'Hebt u problematische schulden, dan melden wij bij BKR dat u schuldhulp krijgt. Wie u geld wil lenen, ziet dat. U krijgt daar een brief over.',
)
