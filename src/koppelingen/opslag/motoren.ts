import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import {
  type Context,
  type OrganisatieGebeurtenis,
  type Organisatieweigering,
  type OrganisatieStaat,
  evolveOrganisatie,
  legeOrganisatie,
  organisatieopdrachten,
} from '../../domein/toegang/index.ts'
import {
  type Schuldeiser,
  type SchuldeiserGebeurtenis,
  type Schuldeiserweigering,
  evolveSchuldeiser,
  schuldeiseropdrachten,
} from '../../domein/schuldeisers/index.ts'
import {
  type Bankrekening,
  type BankrekeningGebeurtenis,
  type Bankrekeningweigering,
  bankrekeningopdrachten,
  betaalopdrachten,
  evolveBankrekening,
} from '../../domein/geld/index.ts'
import {
  type Gebeurtenis,
  type Opdrachtverzoek,
  type Traject,
  type Weigering,
  beslis,
  evolve,
  isGebeurtenis,
  leegTraject,
} from '../../domein/verloop/index.ts'
import type { Inhoud } from './historie.ts'
import { type Plaats, gevolgenVanBankrekening, gevolgenVanDossier } from './projecties.ts'
import { type Gevolgen, geenGevolgen } from './rijen.ts'

/** Every reason why the domein can refuse. */
export type Reden = Weigering | Schuldeiserweigering | Organisatieweigering | Bankrekeningweigering

/** What was decided, and what that does to the read tables. */
export interface Besluit {
  readonly gebeurtenissen: readonly Inhoud[]
  readonly gevolgen: (plaats: Plaats) => Gevolgen
}

type Vraag = Pick<Opdrachtverzoek, 'soort' | 'invoer'>
type Beslisser = (vraag: Vraag, context: Context) => Uitkomst<Besluit, Reden>

/** Replays a stroom of one of the kinds and gives back who decides on it. */
export const motoren: Record<Opdrachtverzoek['stroom']['soort'], (inhouden: readonly Inhoud[]) => Beslisser> = {
  dossier: (inhouden) => dossiermotor(speelDossier(inhouden)),
  schuldeiser: (inhouden) => {
    const staat = speelSchuldeiser(inhouden)
    return (vraag, context) => {
      const opdracht = schuldeiseropdrachten.find((o) => o.soort === vraag.soort)
      if (opdracht === undefined) return geweigerd({ code: 'OnbekendeOpdracht' })
      return metGevolgen<SchuldeiserGebeurtenis>(opdracht.beslis(vraag.invoer, staat, context), (erbij, plaats) =>
        gevolgenVanSchuldeiser(plaats, erbij.reduce(evolveSchuldeiser, staat), erbij.length),
      )
    }
  },
  organisatie: (inhouden) => {
    const staat = speelOrganisatie(inhouden)
    return (vraag, context) => {
      const opdracht = organisatieopdrachten.find((o) => o.soort === vraag.soort)
      if (opdracht === undefined) return geweigerd({ code: 'OnbekendeOpdracht' })
      return metGevolgen<OrganisatieGebeurtenis>(opdracht.beslis(vraag.invoer, staat, context), (erbij) =>
        gevolgenVanOrganisatie(erbij.reduce(evolveOrganisatie, staat), erbij),
      )
    }
  },
  bankrekening: (inhouden) => {
    const staat = speelBankrekening(inhouden)
    return (vraag, context) => {
      const opdracht =
        bankrekeningopdrachten.find((o) => o.soort === vraag.soort) ??
        betaalopdrachten.find((o) => o.soort === vraag.soort)
      if (opdracht === undefined) return geweigerd({ code: 'OnbekendeOpdracht' })
      return metGevolgen<BankrekeningGebeurtenis>(opdracht.beslis(vraag.invoer, staat, context), (erbij, plaats) =>
        gevolgenVanBankrekening(plaats, erbij),
      )
    }
  },
}

/** Who decides on a dossier that was replayed already. */
export const dossiermotor =
  (staat: Traject): Beslisser =>
  (vraag, context) =>
    metGevolgen(beslis(vraag, staat, context), (erbij, plaats) => gevolgenVanDossier(plaats, staat, erbij))

function metGevolgen<G extends Inhoud>(
  uitkomst: Uitkomst<readonly G[], Reden>,
  gevolgen: (erbij: readonly G[], plaats: Plaats) => Gevolgen,
): Uitkomst<Besluit, Reden> {
  if (!uitkomst.ok) return uitkomst
  const erbij = uitkomst.waarde
  return gelukt({ gebeurtenissen: erbij, gevolgen: (plaats) => gevolgen(erbij, plaats) })
}

/** The state of a dossier after these gebeurtenissen, from its beginning or from a state before them. @throws Error for a gebeurtenis that this version does not know (L-22) */
export function speelDossier(inhouden: readonly Inhoud[], vanaf: Traject = leegTraject): Traject {
  return alsGebeurtenissen(inhouden).reduce(evolve, vanaf)
}

/** The same rows as gebeurtenissen of the domein. @throws Error for one that this version does not know (L-22) */
export function alsGebeurtenissen(inhouden: readonly Inhoud[]): readonly Gebeurtenis[] {
  return inhouden.map((g) => (isGebeurtenis(g) ? g : onbekend(g)))
}

/** The state of a schuldeiser. @throws Error for a gebeurtenis that this version does not know */
export function speelSchuldeiser(inhouden: readonly Inhoud[]): Schuldeiser {
  const leeg: Schuldeiser = null
  return inhouden.reduce<Schuldeiser>(
    (staat, g) => evolveSchuldeiser(staat, isVanSchuldeiser(g) ? g : onbekend(g)),
    leeg,
  )
}

/** The state of an organisation. @throws Error for a gebeurtenis that this version does not know */
export function speelOrganisatie(inhouden: readonly Inhoud[]): OrganisatieStaat {
  return inhouden.reduce<OrganisatieStaat>(
    (staat, g) => evolveOrganisatie(staat, isVanOrganisatie(g) ? g : onbekend(g)),
    legeOrganisatie,
  )
}

/** The state of a bankrekening. @throws Error for a gebeurtenis that this version does not know */
export function speelBankrekening(inhouden: readonly Inhoud[]): Bankrekening {
  const leeg: Bankrekening = null
  return alsBankgebeurtenissen(inhouden).reduce<Bankrekening>(evolveBankrekening, leeg)
}

/** The same rows as gebeurtenissen of a bankrekening. @throws Error for one that this version does not know */
export function alsBankgebeurtenissen(inhouden: readonly Inhoud[]): readonly BankrekeningGebeurtenis[] {
  return inhouden.map((g) => (isVanBankrekening(g) ? g : onbekend(g)))
}

const vanBankrekening: Record<BankrekeningGebeurtenis['soort'], true> = {
  BankrekeningGeopend: true,
  AfschriftIngelezen: true,
  BetaallimietVastgesteld: true,
  BetaalbatchSamengesteld: true,
  BetaalbatchGoedgekeurd: true,
  BetaalbatchAangeboden: true,
  BetaalbatchIngetrokken: true,
  BetalingenUitgevoerd: true,
  BetalingTeruggekomen: true,
  BankweigeringGemeld: true,
  BetalingenGeweigerd: true,
  BankweigeringTeruggedraaid: true,
  BetalingVrijgegeven: true,
  BetaalrekeningVoorgesteld: true,
  BankpostGeboekt: true,
  BankpostTeruggedraaid: true,
  BeginsaldoVoorgesteld: true,
  BeginsaldoGeboekt: true,
  BeginsaldoTeruggedraaid: true,
}
const isVanBankrekening = (g: Inhoud): g is BankrekeningGebeurtenis => Object.hasOwn(vanBankrekening, g.soort)
const vanSchuldeiser: Record<SchuldeiserGebeurtenis['soort'], true> = {
  SchuldeiserGeregistreerd: true,
  SchuldeiserGewijzigd: true,
  SchuldeiserrekeningVoorgesteld: true,
  SchuldeiserrekeningBevestigd: true,
  AfspraakVastgelegd: true,
  AfspraakBeeindigd: true,
  SchuldeiserToegangGegeven: true,
  SchuldeiserToegangIngetrokken: true,
}
const vanOrganisatie: Record<OrganisatieGebeurtenis['soort'], true> = {
  OrganisatieOpgericht: true,
  MedewerkerToegevoegd: true,
  MedewerkerUitDienst: true,
  ConvenantcontactAangewezen: true,
  AannameVastgesteld: true,
  VergoedingVastgesteld: true,
  HuisstijlVastgesteld: true,
  RegistersIngesteld: true,
  VerwijzerIngesteld: true,
  ApiclientGeregistreerd: true,
  ApiclientIngetrokken: true,
}
const isVanSchuldeiser = (g: Inhoud): g is SchuldeiserGebeurtenis => Object.hasOwn(vanSchuldeiser, g.soort)
const isVanOrganisatie = (g: Inhoud): g is OrganisatieGebeurtenis => Object.hasOwn(vanOrganisatie, g.soort)

function onbekend({ soort }: Inhoud): never {
  throw new Error(`The log holds a gebeurtenis that this version does not know: ${soort}`)
}

/** The row of a schuldeiser. */
export function gevolgenVanSchuldeiser(plaats: Plaats, staat: Schuldeiser, erbij: number): Gevolgen {
  if (staat === null) return geenGevolgen
  const rij = { schuldeiser_id: plaats.stroomId, versie: plaats.versie + erbij, naam: staat.naam, gegevens: staat }
  return { ...geenGevolgen, schuldeisers: [rij] }
}

function gevolgenVanOrganisatie(staat: OrganisatieStaat, erbij: readonly OrganisatieGebeurtenis[]): Gevolgen {
  const geraakt = new Set(erbij.flatMap((g) => ('id' in g ? [g.id] : [])))
  const nieuw = erbij.some((g) => g.soort === 'OrganisatieOpgericht')
  return {
    ...geenGevolgen,
    organisaties: nieuw && staat.opgericht !== null ? [staat.opgericht] : [],
    medewerkers: staat.medewerkers
      .filter(({ id }) => geraakt.has(id))
      .map(({ id, ...rest }) => ({ medewerker_id: id, ...rest })),
  }
}
