import { randomUUID } from 'node:crypto'
import { type Datum, datum, plusDagen } from '../../src/gedeeld/datum.ts'
import type { Gebeurtenis } from '../../src/domein/verloop/index.ts'
import type { Proefopslag } from '../steun/opslag.ts'

const voornamen = ['Fatima', 'Jan', 'Noor', 'Ali', 'Sanne', 'Piotr', 'Maria', 'Daan', 'Aylin', 'Tess', 'Omar', 'Eva']
const lettergrepen = [
  'ver',
  'hoe',
  'ber',
  'lan',
  'den',
  'kamp',
  'mei',
  'ster',
  'wou',
  'dijk',
  'vel',
  'hof',
  'zan',
  'gra',
]

const kies = <T>(lijst: readonly T[], nummer: number): T => {
  const gekozen = lijst[nummer % lijst.length]
  if (gekozen === undefined) throw new RangeError('Nothing to choose from')
  return gekozen
}

/** A surname of three syllables: 2,744 different ones. */
export const achternaam = (nummer: number): string =>
  [0, 1, 2].map((i) => kies(lettergrepen, Math.floor((nummer * 7919) / lettergrepen.length ** i))).join('')

/** How many workers share the werkvoorraad. */
export const behandelaars: readonly string[] = Array.from(
  { length: 40 },
  (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
)

/** How invented dossiers differ from others. */
interface Spreiding {
  /** Among whom they are divided. */
  readonly wie?: readonly string[]
  /** The first of the 400 days on which they came. */
  readonly vanaf?: Datum
}

/** Adds invented dossiers in every early phase, one in five closed. */
export async function maakDossiers(
  proef: Proefopslag,
  aantal: number,
  { wie = behandelaars, vanaf: eersteDag = datum('2026-01-05') }: Spreiding = {},
): Promise<void> {
  const [organisatie] = (await proef.opslag.organisaties()).filter(({ id }) => id === proef.organisatieId)
  if (organisatie === undefined) throw new Error('There is no organisation')
  for (let vanaf = 0; vanaf < aantal; vanaf += 5000)
    await proef.opslag.inEenKeer(({ vulAan }) =>
      vulAan(
        organisatie,
        'Proefdossier',
        Array.from({ length: Math.min(5000, aantal - vanaf) }, (_, i) => ({
          stroomId: randomUUID(),
          opdrachtId: randomUUID(),
          gebeurtenissen: gebeurtenissen(vanaf + i, wie, eersteDag),
        })),
        { soort: 'kwijting' },
      ),
    )
}

function gebeurtenissen(nummer: number, wie: readonly string[], eersteDag: Datum): readonly Gebeurtenis[] {
  const dag: Datum = plusDagen(eersteDag, nummer % 400)
  const naam = `${kies(voornamen, nummer)} ${kies(['', 'de ', 'van der ', 'el '], Math.floor(nummer / 12))}${achternaam(nummer)}`
  const postcode = `${1000 + (nummer % 9000)}${kies(['AB', 'CD', 'XZ'], nummer)}`
  const alles: readonly Gebeurtenis[] = [
    { soort: 'Aangemeld', datum: dag, kanaal: 'telefoon', client: { naam, telefoon: '0612345678', postcode } },
    { soort: 'BehandelaarToegewezen', medewerkerId: kies(wie, nummer), naam: `Medewerker ${nummer % wie.length}` },
    { soort: 'EersteContactGelegd', datum: dag, wijze: 'telefoon' },
    { soort: 'EersteGesprekGevoerd', datum: plusDagen(dag, 5), hulpvraag: 'Rust en overzicht.' },
    { soort: 'VanBesluitAfgezien', datum: plusDagen(dag, 5), toelichting: 'Kan het zelf.' },
    { soort: 'DossierGesloten', datum: plusDagen(dag, 6) },
  ]
  return nummer % 5 === 0 ? alles : alles.slice(0, 2 + (nummer % 3))
}
