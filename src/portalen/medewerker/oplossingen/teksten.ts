import { type Centen, alsEuro, nul } from '../../../gedeeld/geld.ts'
import type { Oplossinguitkomst, Oplossingsoort, Vergelijking } from '../../../regels/oplossingen/index.ts'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { inZin } from '../../onderdelen/teksten/oplossingen.ts'

/** Names short enough for the head of a column and the end of a line. */
export const korteNamen: Readonly<Record<Oplossingsoort, string>> = {
  betalingsregeling: 'Betalingsregeling',
  herfinanciering: 'Herfinanciering',
  SK: 'Saneringskrediet',
  SB: 'Schuldbemiddeling',
  SA: 'Zonder afloscapaciteit',
  wsnp: 'Wsnp',
}

/** One sentence that says why this comes first. */
const waarom: Readonly<Record<Oplossingsoort, string>> = {
  betalingsregeling: 'De inwoner kan alles terugbetalen. Dan hoeft geen schuldeiser iets kwijt te schelden.',
  herfinanciering: 'De inwoner kan alles terugbetalen met één lening.',
  SK: 'Alles terugbetalen lukt niet op tijd. Met een krediet krijgen de schuldeisers hun deel meteen.',
  SB: 'Alles terugbetalen lukt niet op tijd. De inwoner spaart, en de schuldeisers krijgen hun deel in stappen.',
  SA: 'Er is geen afloscapaciteit. Dan kan een regeling zonder aflossen, met kwijting aan het begin.',
  wsnp: 'De andere oplossingen kunnen niet. Dan blijft de rechter over.',
}

/** What comes first by the order of attempts, and why. */
export function advies({ eersteDieKan, oplossingen }: Vergelijking): {
  readonly titel: string
  readonly uitleg: string
} {
  if (eersteDieKan === null)
    return { titel: 'Geen van deze oplossingen kan nu', uitleg: 'Hieronder staat per oplossing waarom niet.' }
  const sk = oplossingen.find(({ soort }) => soort === 'SK')
  const wachtOpRente = sk?.mogelijk === false && sk.redenen.some(({ code }) => code === 'JaarrenteOnbekend')
  const rente =
    wachtOpRente && sk.redenen.length === 1 ? ' Vul de jaarrente in. Dan telt ook het saneringskrediet mee.' : ''
  return { titel: `Eerst aan de beurt: ${inZin(eersteDieKan)}`, uitleg: `${waarom[eersteDieKan]}${rente}` }
}

/** What the inwoner pays per month. */
export function perMaandTekst({ perMaand }: Oplossinguitkomst['inwoner']): string {
  const [eerste] = perMaand
  if (eerste === undefined || perMaand.every((bedrag) => bedrag === nul)) return 'niets'
  const anders = perMaand.filter((bedrag) => bedrag !== eerste)
  if (anders.length === 0) return alsEuro(eerste)
  const laatste = perMaand.at(-1) ?? eerste
  if (anders.length === 1 && laatste !== eerste) return `${alsEuro(eerste)}, laatste maand ${alsEuro(laatste)}`
  return `${alsEuro(laagste(perMaand))} tot ${alsEuro(hoogste(perMaand))}`
}

const laagste = (bedragen: readonly Centen[]): Centen => bedragen.reduce((a, b) => (b < a ? b : a))
const hoogste = (bedragen: readonly Centen[]): Centen => bedragen.reduce((a, b) => (b > a ? b : a))

/** When the schuldeisers get their money. */
export function wanneerTekst({ schuldeisers }: Oplossinguitkomst): readonly string[] {
  const { betalingen } = schuldeisers
  if (betalingen.length === 0) return ['zij krijgen niets']
  if (betalingen.length > 4) return elkeMaand(schuldeisers)
  return betalingen.map(({ maand, bedrag }) => `${naMaanden(maand)}: ${alsEuro(bedrag)}`)
}

function elkeMaand({ betalingen }: Oplossinguitkomst['schuldeisers']): readonly string[] {
  const meteen = betalingen.filter(({ maand }) => maand === 0).map(({ bedrag }) => `meteen: ${alsEuro(bedrag)}`)
  return [...meteen, `daarna elke maand, ${telwoord(betalingen.length - meteen.length, 'keer', 'keer')}`]
}

function naMaanden(maand: number): string {
  return maand === 0 ? 'meteen' : `na ${telwoord(maand, 'maand', 'maanden')}`
}

/** What does not reach the schuldeisers, by name. */
export function kostenregels({ kosten, over }: Oplossinguitkomst): readonly string[] {
  const regels = [
    ['rente', kosten.rente],
    ['vergoeding', kosten.vergoeding],
    ['bewindvoerder', kosten.bewindvoerder],
    ['blijft over', over],
  ] as const
  const betaald = regels.filter(([, bedrag]) => bedrag > 0).map(([wat, bedrag]) => `${wat}: ${alsEuro(bedrag)}`)
  return betaald.length === 0 ? ['geen'] : betaald
}
