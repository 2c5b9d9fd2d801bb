import { type Centen, alsEuro } from '../../gedeeld/geld.ts'
import { inWoorden as vanVoorstel } from '../voorstel/index.ts'
import type { Oplossingweigering } from './weigeringen.ts'

/** A reason for people: which rule, and Dutch words (B1). */
export interface RedenInWoorden {
  readonly code: string
  readonly detail: string
}

/** Why an oplossing is not open, in words. */
export function redenInWoorden(reden: Oplossingweigering): RedenInWoorden {
  switch (reden.code) {
    case 'GeenSchuld':
      return woorden('geen-schuld', 'Er is geen schuld.')
    case 'AllesBetaalbaar':
      return woorden('alles-betaalbaar', `Alles kan worden betaald. ${beide(reden)}`)
    case 'NietAllesBetaalbaar':
      return woorden('niet-alles-betaalbaar', `Niet alles kan worden betaald. ${beide(reden)}`)
    case 'GeenAfloscapaciteit':
      return woorden('geen-afloscapaciteit', 'Er is geen afloscapaciteit.')
    case 'JaarrenteOnbekend':
      return woorden('jaarrente-onbekend', 'De jaarrente van de kredietbank is nog niet ingevuld.')
    case 'GeenLeningNodig':
      return woorden(
        'geen-lening-nodig',
        `Het vermogen van ${alsEuro(reden.vermogen)} is genoeg: een lening is niet nodig.`,
      )
    case 'LeningDuurtTeLang':
      return woorden('lening-duurt-te-lang', `De lening is niet binnen ${reden.maximum} maanden terugbetaald.`)
    default: {
      const { code, detail } = vanVoorstel(reden)
      return woorden(code, detail)
    }
  }
}

function woorden(code: string, detail: string): RedenInWoorden {
  return { code, detail }
}

interface Bedragen {
  readonly binnenMaanden: number
  readonly capaciteit: Centen
  readonly vermogen: Centen
  readonly schuld: Centen
}

function beide({ binnenMaanden, capaciteit, vermogen, schuld }: Bedragen): string {
  const erbij = vermogen > 0 ? ` en er is ${alsEuro(vermogen)} vermogen` : ''
  return `In ${binnenMaanden} maanden kan de inwoner ${alsEuro(capaciteit)} betalen${erbij}. De schulden zijn ${alsEuro(schuld)}.`
}
