import { type Datum, datum, jaarVan, plusDagen, plusJaren, plusMaanden } from '../../gedeeld/datum.ts'
import { waardeOp } from '../../gedeeld/reeks.ts'
import { type Uitkomst, geweigerd, gelukt, nooit } from '../../gedeeld/uitkomst.ts'
import type { Stap, Verantwoording } from '../../gedeeld/verantwoording.ts'
import { termijnen } from '../waarden/termijnen.ts'
import { gelijkgesteldBekend } from './feestdagen.ts'
import { isWerkdag, plusWerkdagen, volgendeWerkdag } from './werkdagen.ts'

/** Every clock of the process. */
export type Termijnsoort = keyof typeof termijnen

/** The unit in which a termijn counts. */
export type Termijneenheid = 'werkdagen' | 'dagen' | 'weken' | 'maanden' | 'jaren'

type Termijnregel = (typeof termijnen)[Termijnsoort][number]

/** The last day of a termijn and how it was reached. */
export interface Termijn {
  /** The last day on which it is still in time. */
  readonly uiterlijk: Datum
  readonly eenheid: Termijneenheid
  readonly aantal: number
  readonly bron: string
  /** Dutch: why the last day may still change; null when it is certain. */
  readonly waarschuwing: string | null
  readonly verantwoording: Verantwoording
}

/** Why no termijn could be computed. */
export type Termijnweigering =
  | { readonly code: 'AanvangTeVroeg'; readonly soort: Termijnsoort; readonly vroegst: Datum }
  | { readonly code: 'AanvangTeLaat'; readonly soort: Termijnsoort; readonly laatst: Datum }

/** After this day nobody plans a dossier: an aanvang beyond it is a slip of the pen. */
export const laatsteAanvang: Datum = datum('2099-12-31')

/** Every soort of termijn, in the order of the process. */
export const termijnsoorten: readonly Termijnsoort[] = Object.keys(termijnen).filter(isTermijnsoort)

/** Decides whether a text names a termijn. */
export function isTermijnsoort(tekst: string): tekst is Termijnsoort {
  return Object.hasOwn(termijnen, tekst)
}

/**
 * Computes the last day of a termijn. Counting begins on the day after `aanvang`; months and years end on the same
 * day number, else on the last day of that month. Statutory terms (`eerste-gesprek`, `beschikking`, `bezwaar`)
 * that end on a day that is no werkdag move to the next werkdag; norms of the Belofte and the Gedragscode do not.
 * Art. 2 Algemene termijnenwet (at least two werkdagen) never bites: our statutory terms last four weeks or more.
 * @returns the termijn, or a refusal when the norm did not exist on `aanvang` or `aanvang` lies beyond 2099
 * @bron art. 1 lid 1 and art. 3 Algemene termijnenwet; per soort the `bron` of its norm
 */
export function berekenTermijn(soort: Termijnsoort, aanvang: Datum): Uitkomst<Termijn, Termijnweigering> {
  if (aanvang > laatsteAanvang) return geweigerd({ code: 'AanvangTeLaat', soort, laatst: laatsteAanvang })
  const reeks: readonly Termijnregel[] = termijnen[soort]
  const regel = waardeOp(reeks, aanvang)
  if (regel === null) return geweigerd({ code: 'AanvangTeVroeg', soort, vroegst: datum(termijnen[soort][0].vanaf) })
  return gelukt(volgens(regel, aanvang))
}

function volgens(regel: Termijnregel, aanvang: Datum): Termijn {
  const { bron, eenheid } = regel
  const { aantal, schuiftOp } = regel.waarde
  const geteld = tel(aanvang, aantal, eenheid)
  const uiterlijk = schuiftOp ? volgendeWerkdag(geteld) : geteld
  return {
    uiterlijk,
    eenheid,
    aantal,
    bron,
    waarschuwing: waarschuwing(regel, aanvang, uiterlijk),
    verantwoording: [
      {
        stap: 'Tellen vanaf de dag na de aanvang',
        formule: `${aanvang} + ${aantal} ${eenheid}`,
        uitkomst: geteld,
        bron,
      },
      ...verschuiving(schuiftOp, geteld, uiterlijk),
    ],
  }
}

function tel(aanvang: Datum, aantal: number, eenheid: Termijneenheid): Datum {
  switch (eenheid) {
    case 'werkdagen':
      return plusWerkdagen(aanvang, aantal)
    case 'dagen':
      return plusDagen(aanvang, aantal)
    case 'weken':
      return plusDagen(aanvang, 7 * aantal)
    case 'maanden':
      return plusMaanden(aanvang, aantal)
    case 'jaren':
      return plusJaren(aanvang, aantal)
    default:
      return nooit(eenheid)
  }
}

function verschuiving(schuiftOp: boolean, geteld: Datum, uiterlijk: Datum): readonly Stap[] {
  if (!schuiftOp) return []
  const formule = isWerkdag(geteld) ? 'valt op een werkdag: blijft staan' : 'valt niet op een werkdag: schuift op'
  return [{ stap: 'Eerstvolgende werkdag', formule, uitkomst: uiterlijk, bron: 'art. 1 lid 1 Algemene termijnenwet' }]
}

/** Warns after the last decided year for every termijn; before the first known year only where werkdagen matter. */
function waarschuwing({ eenheid, waarde }: Termijnregel, aanvang: Datum, uiterlijk: Datum): string | null {
  const { vanaf, totEnMet } = gelijkgesteldBekend
  if (uiterlijk > totEnMet) {
    return `De gelijkgestelde dagen na ${jaarVan(totEnMet)} zijn nog niet vastgesteld. De uiterste dag kan nog veranderen.`
  }
  const metWerkdagen = eenheid === 'werkdagen' || waarde.schuiftOp
  if (metWerkdagen && plusDagen(aanvang, 1) < vanaf) {
    return `De gelijkgestelde dagen voor ${jaarVan(vanaf)} staan niet in Kwijting. De uiterste dag kan later zijn.`
  }
  return null
}
