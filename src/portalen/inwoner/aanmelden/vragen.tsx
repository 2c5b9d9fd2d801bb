import type { Aanmeldvraag } from '../../../domein/dossier/index.ts'
import type { Formulierstand } from '../../onderdelen/formulier/stand.ts'
import { EenVeld } from '../../onderdelen/formulier/velden.tsx'
import { Kaarten, type Tekeningen } from './kaarten.tsx'
import type { T } from './stand.ts'

const tekening: Tekeningen = {
  mijzelf: 'mijzelf',
  ander: 'samen',
  woningontruiming: 'deur',
  executieverkoop: 'huis',
  'afsluiting-energie': 'lamp',
  'afsluiting-stadsverwarming': 'warmte',
  'afsluiting-water': 'water',
  'einde-zorgverzekering': 'zorg',
  boedelverkoop: 'spullen',
  'loon-of-bankbeslag': 'bank',
  faillissementsaanvraag: 'hamer',
  'onderneming-bedreigd': 'winkel',
  'rekeningen-blijven-liggen': 'brieven',
  'te-weinig-geld': 'portemonnee',
  deurwaarder: 'mail',
  'weet-niet': 'vraag',
}

// As a choice these are drawn as cards; everything else is typed.
const kaartsoorten: readonly string[] = ['keuze', 'meerkeuze', 'ja-nee']

// Where the page asks one thing, its title is the question.
const titelveld: Partial<Record<Aanmeldvraag, string>> = { 'voor-wie': 'voorWie', situatie: 'zorgen' }

/** In which order the fields of a question stand: what most people choose comes first. */
const volgorde: Partial<Record<Aanmeldvraag, readonly string[]>> = { situatie: ['zorgen', 'situaties', 'reden'] }

/** The title of a question; about somebody else it is asked in another way. */
export const titelVan = (vraag: Aanmeldvraag, t: T, voorAnder: boolean): string =>
  voorAnder && (vraag === 'situatie' || vraag === 'bereik' || vraag === 'naam')
    ? t(`${vraag}.titelAnder`)
    : t(`${vraag}.titel`)

/** The fields of one question under its title. */
export function Vraagvelden({
  vraag,
  stand,
  titel,
}: {
  readonly vraag: Aanmeldvraag
  readonly stand: Formulierstand
  readonly titel: string
}) {
  const rang = volgorde[vraag] ?? []
  const velden = stand.velden.toSorted((a, b) => rang.indexOf(a.naam) - rang.indexOf(b.naam))
  const kop = <h1>{titel}</h1>
  const boven = titelveld[vraag]
  return (
    <>
      {boven === undefined ? kop : null}
      {velden.map((veld) =>
        kaartsoorten.includes(veld.soort) ? (
          <Kaarten
            key={veld.naam}
            stand={stand}
            tekening={tekening}
            veld={veld}
            {...(veld.naam === boven ? { vraag: kop } : {})}
          />
        ) : (
          <EenVeld key={veld.naam} pad={veld.naam} stand={stand} veld={veld} />
        ),
      )}
    </>
  )
}
