import { type Datum, datumOp, plusDagen } from '../gedeeld/datum.ts'
import { type Zaak, loopDagen, negenUur } from './dagen.ts'
import {
  type Bouw,
  type Keten,
  type Voorbeeldorganisatie,
  geef,
  organisatieIdVan,
  richtIn,
  voorbeeldmedewerkers,
} from './keten.ts'
import { levensloop } from './levensloop.ts'
import { actorVan } from './medewerkers.ts'
import { voorbeeldaansluitcode } from './registers/demo.ts'
import { vasteId } from './toeval.ts'

/** What sowing needs. */
export interface Zaaikeuze {
  /** The database as it is. */
  readonly opslag: Pick<Keten['opslag'], 'organisaties' | 'medewerkers' | 'alleDossiers'>
  /** Nothing else may work on the database as long as this lasts: its clock stands in the past. */
  readonly bouw: Bouw
  /** Told before it begins: it takes a while. */
  readonly meld: (bericht: string) => void
}

// Every third dossier was left for this long: a desk on which all is done on time shows little.
const blijftLiggen = 12

/** The name by which the example is known. */
export const voorbeeldnaam = 'Gemeente Zonderland (voorbeeld)'

// Days since the aanmelding of each dossier: together they stand in every phase.
const geleden = [1, 3, 7, 14, 24, 36, 50, 64, 80, 100, 130, 190]

/**
 * Fills an empty database with an organisation that does not exist and dossiers in every phase, all by the opdrachten
 * of the product. An example that was broken off halfway is finished; any other database stays as it is.
 */
export async function zaai({ opslag, bouw, meld }: Zaaikeuze): Promise<void> {
  const vandaag = datumOp(new Date().toISOString())
  const begin = plusDagen(vandaag, -Math.max(...geleden))
  const vanaf = await nogTeZaaien(opslag, begin)
  if (vanaf === null) return
  meld('An example is being made, with twelve dossiers; this takes some ten seconds.')
  let nu = negenUur(vanaf)
  const keten = await bouw(() => nu)
  try {
    await zaaiDossiers(keten, { vandaag, vanaf, zetDag: (dag) => void (nu = negenUur(dag)) })
  } finally {
    await keten.sluit()
  }
}

// Who comes last shows that the example is whole.
const eersten = voorbeeldmedewerkers.slice(0, -1)
const laatste = voorbeeldmedewerkers.at(-1)?.gebruikersnaam

/** From which day on there is still something to make; null: nothing. */
async function nogTeZaaien(opslag: Zaaikeuze['opslag'], begin: Datum): Promise<Datum | null> {
  const organisaties = await opslag.organisaties()
  if (organisaties.length === 0) return begin
  const id = organisatieIdVan(voorbeeldnaam)
  if (!organisaties.some((een) => een.id === id)) return null
  if ((await opslag.medewerkers(id)).some(({ gebruikersnaam }) => gebruikersnaam === laatste)) return null
  let tot = begin
  for await (const { historie } of opslag.alleDossiers(id))
    for (const { opgetekendOp } of historie) if (datumOp(opgetekendOp) > tot) tot = datumOp(opgetekendOp)
  return tot
}

interface Zaaitijd {
  readonly vandaag: Datum
  readonly vanaf: Datum
  readonly zetDag: (dag: Datum) => void
}

async function zaaiDossiers(keten: Keten, { vandaag, vanaf, zetDag }: Zaaitijd): Promise<void> {
  const { simulatie } = keten
  if (simulatie === null) throw new Error('An example without the simulated chain')
  const voorbeeld = await richtIn(keten, voorbeeldnaam, eersten)
  const zaken = geleden.map((dagen, i) => ({
    ...voorbeeldzaak(voorbeeld, simulatie.zaad, i, plusDagen(vandaag, -dagen)),
    ...(i % 3 === 0 ? { werkTot: plusDagen(vandaag, -blijftLiggen) } : {}),
  }))
  // Until yesterday: the work of today is for whoever logs in.
  const gisteren = plusDagen(vandaag, -1)
  await loopDagen({ ...voorbeeld, keten, simulatie, zaken, zetDag }, vanaf, gisteren)
  zetDag(gisteren)
  await sluitAan(keten, await richtIn(keten, voorbeeldnaam))
}

/** The example has an aansluitcode of the VISH: what goes a step further from now on is told there. */
async function sluitAan(keten: Keten, { organisatie: { id }, medewerkers }: Voorbeeldorganisatie): Promise<void> {
  await geef(keten, {
    organisatieId: id,
    stroom: { soort: 'organisatie', id },
    opdrachtId: vasteId(id, 'StelRegistersIn'),
    soort: 'StelRegistersIn',
    invoer: {
      vanaf: keten.opslag.klok.vandaag(),
      vishAansluitcode: voorbeeldaansluitcode,
      reden: 'Overeenkomst met SNG (voorbeeld)',
    },
    gezienVersie: null,
    door: actorVan(medewerkers, 'beheerder'),
  })
}

function voorbeeldzaak({ schuldeisers }: Voorbeeldorganisatie, zaad: string, nummer: number, aangemeldOp: Datum): Zaak {
  const id = vasteId('dossier', zaad, nummer)
  const leven = levensloop(zaad, nummer, id, schuldeisers)
  // An example in which most people stopped halfway shows little.
  return { id, aangemeldOp, leven: { ...leven, loop: nummer % 6 === 5 ? leven.loop : 'regeling' } }
}
