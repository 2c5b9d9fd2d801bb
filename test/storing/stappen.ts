import { datum } from '../../src/gedeeld/datum.ts'
import { volgendeWerkdag } from '../../src/regels/termijnen/index.ts'
import { opdrachtVan } from '../../src/domein/verloop/index.ts'
import { type Veld, veldenVan } from '../../src/gedeeld/invoer.ts'
import { alsIngetypt } from '../../src/portalen/onderdelen/formulier/terug.ts'

/** A step that somebody takes through its form. */
export interface Stap {
  readonly soort: string
  /** Amounts in whole cents. */
  readonly invoer: Readonly<Record<string, unknown>>
}

/** The fields of the form of an opdracht, and who may give it. */
export function vorm(soort: string): { readonly velden: readonly Veld[]; readonly bevoegd: readonly string[] } {
  const opdracht = opdrachtVan(soort)
  if (opdracht === undefined) throw new Error(`No opdracht ${soort}`)
  return { velden: veldenVan(opdracht.invoer), bevoegd: opdracht.bevoegd }
}

/** Fills a form in, as a browser sends it. */
export function ingevuld({ soort, invoer }: Stap): readonly (readonly [string, string])[] {
  return [...alsIngetypt(vorm(soort).velden, invoer)].flatMap(([pad, waarden]) =>
    waarden.map((waarde) => [`veld.${pad}`, waarde] as const),
  )
}

/** A new dossier; the name is found again in the database. */
export const aanmelding = (dag: string, naam: string): Stap => ({
  soort: 'MeldAan',
  invoer: { datum: dag, kanaal: 'telefoon', naam, telefoon: '06 12345678' },
})

const plan = {
  hulpvraag: 'Rust in huis.',
  financieleGegevens: 'Een inkomen uit werk, huur, twee schuldeisers.',
  analyse: 'De lasten passen niet meer bij het inkomen.',
  producten: ['schuldregeling'],
  begeleiding: 'Elke maand een gesprek.',
  rechtenEnPlichten: 'U geeft wijzigingen door.',
  kostenEnVergoedingen: 'Er zijn geen kosten voor u.',
  beslagvrijeVoetBewaakt: true,
  machtigingGegevensuitwisseling: true,
}

const intake = {
  inventarisatie: 'Twee schuldeisers, een inkomen.',
  analyse: 'De lasten zijn te hoog.',
  zelfredzaamheid: 'met-hulp',
  oorzaak: 'aanpassing',
  ondernemer: false,
}

/**
 * From crisis to saldo-opgave, every step on the same day: berichten go out and schuldeisers answer.
 * @param kenmerk starts the reference of each claim; found again in the database
 * @param schuldeisers the ids of two
 */
export function stappen(dag: string, kenmerk: string, schuldeisers: readonly string[]): readonly Stap[] {
  const stap = (soort: string, invoer: Stap['invoer'] = {}): Stap => ({ soort, invoer })
  const vorderingen = schuldeisers.map((schuldeiserId, i) =>
    stap('VoegVorderingToe', {
      datum: dag,
      schuldeiserId,
      kenmerk: `${kenmerk}-${i}`,
      aangemeldBedrag: 125_000 * (i + 1),
      zakelijk: false,
    }),
  )
  return [
    stap('BeoordeelCrisis', { datum: dag, crisis: 'nee' }),
    stap('LegEersteContactVast', { datum: dag, wijze: 'telefoon' }),
    // Also on a Sunday this runs, and then nobody is there.
    stap('PlanIntake', { gepland: dag, afspraak: volgendeWerkdag(datum(dag)), tijd: '10:00', plaats: 'Stadskantoor' }),
    stap('LegEersteGesprekVast', { datum: dag, hulpvraag: 'Rust.' }),
    stap('RondIntakeAf', { datum: dag, ...intake }),
    ...vorderingen,
    stap('VerstuurKennisgeving'),
    stap('StelPlanVanAanpakOp', {
      datum: dag,
      ...plan,
      stappenplan: [{ stap: 'Alle schulden in beeld', uiterlijk: dag }],
      evaluatiemomenten: [{ datum: dag }],
    }),
    stap('OndertekenPlanVanAanpak', { datum: dag }),
    stap('GeefToelatingsbeschikking', { datum: dag }),
    stap('SluitSchuldregelingsovereenkomst', { getekendDoorInwoner: dag, getekendDoorOrganisatie: dag }),
    stap('VraagSaldoOpgaven'),
    stap('MaakNotitie', { tekst: `Alles is gevraagd (${kenmerk}).` }),
  ]
}
