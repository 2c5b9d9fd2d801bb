import { lijstenVan, lijstkanaal, maakDagelijkseLijsten } from './koppelingen/lijsten/index.ts'
import { leesInVoor, schrijfPain } from './koppelingen/bank/index.ts'
import { documentenVan } from './koppelingen/documenten/index.ts'
import { leesOverzicht } from './koppelingen/fcid/index.ts'
import { leesBrongegevens, openSuwinet } from './koppelingen/suwinet/index.ts'
import { type Emailkeuze, openEmail } from './koppelingen/email/index.ts'
import { type Inloggen, leesBewijsconfig, openInloggen } from './koppelingen/inloggen/index.ts'
import { type Opslag, migreer, openOpslag } from './koppelingen/opslag/index.ts'
import { leesAansluitingen, openKnooppunt, openSchuldeiserlijn } from './koppelingen/schuldenknooppunt/index.ts'
import { openBkr, openVish } from './koppelingen/registers/index.ts'
import { briefkanaal, foutregels, openBrieven } from './koppelingen/post/index.ts'
import type { Kanaal, Kanaalkeuze, Werkplaats } from './domein/verloop/index.ts'
import { type Jobs, startJobs } from './platform/jobs/index.ts'
import type { Secrets } from './platform/secrets/index.ts'
import type { Logger } from './platform/log/index.ts'
import { type Demoknooppunt, type Simulatie, openSimulatie } from './simulatie/index.ts'

const werkrol = 'kwijting_worker'

/** What the product is put together from. */
export interface Opbouwkeuze {
  /** Of the eigenaar of the database. */
  readonly databaseUrl: string
  readonly log: Logger
  /** With the simulated chain and a clock that can be moved; its answers follow from the seed. */
  readonly simulatie: {
    readonly zaad: string
    /** What would go by letter is written as one, and posted by the simulation; else that gets data, which is faster. */
    readonly opPapier?: boolean
    /** Schuldeisers of the example speak through it. */
    readonly knooppunt?: Demoknooppunt | null
  } | null
  /** The folder with the organisation's own templates of letters; null: those of the product. */
  readonly brieven?: string | null
  /** The file that says how to reach the Schuldenknooppunt; null or left out: not connected. */
  readonly knooppunt?: string | null
  /** Address of the VISH, or the folder for its sheets; null or left out: neither. */
  readonly vish?: string | null
  /** Address of Suwinet / the Inlichtingenbureau; null or left out: files only. */
  readonly suwinet?: string | null
  /** Address of BKR, or the folder for its sheets; null or left out: neither. */
  readonly bkr?: string | null
  /** How e-mail leaves, and where the pages are that it links to; null or left out: no e-mail. */
  readonly email?: Pick<Emailkeuze, 'smtp' | 'publicUrl'> | null
  /** The file that says by which identity providers people sign in; null or left out: none. */
  readonly oidc?: string | null
  /** The key of the installation; left out: what it seals opens for this process alone. */
  readonly secrets?: Secrets
  /** The real time in milliseconds; default that of the machine. */
  readonly tijd?: () => number
}

/** The product without its face: everything that the web application and the demo have in common. */
export interface Opbouw {
  readonly opslag: Opslag
  readonly inloggen: Inloggen
  readonly werkplaats: Werkplaats
  readonly simulatie: Simulatie | null
  readonly jobs: Jobs
  /** What a day does: termijnen that passed, and the simulated chain. Safe to do twice. */
  readonly tik: () => Promise<void>
  readonly sluit: () => Promise<void>
}

/** Migrates the database and opens everything on it, jobs last; closed in the opposite order. */
export async function bouwOp({
  databaseUrl: url,
  log,
  simulatie: keten,
  tijd,
  brieven: map,
  knooppunt: aansluitingen,
  vish,
  suwinet,
  bkr,
  email: mail,
  oidc,
  secrets,
}: Opbouwkeuze): Promise<Opbouw> {
  // Before anything else: a template that is wrong is not found when a letter must go out.
  const brieven = laadBrieven(map ?? null)
  const bewijs = oidc === undefined || oidc === null ? null : leesBewijsconfig(oidc)
  await migreer(url)
  const klokkeuze = tijd === undefined ? {} : { tijd }
  const opslag = await openOpslag({ url, log, demo: keten !== null, betaalbestand: schrijfPain, brieven, ...klokkeuze })
  const inloggen = openInloggen({
    url,
    log,
    ...(secrets === undefined ? {} : { secrets }),
    ...(bewijs === null ? {} : { bewijs: { config: bewijs, personen: opslag } }),
  })
  const werkplaats = opslag.werkplaats(
    inloggen,
    leesInVoor(opslag.bank),
    lijstenVan(opslag),
    {
      leesOverzicht,
      leesBrongegevens,
      haalOp: suwinet === undefined || suwinet === null ? null : openSuwinet(suwinet, opslag),
    },
    documentenVan(opslag),
  )
  const overkant = keten?.knooppunt ?? null
  const schuldeiserlijn =
    overkant === null ? null : openSchuldeiserlijn(leesAansluitingen(overkant.schuldeisers), opslag.klok.nu)
  const simulatie =
    keten === null
      ? null
      : openSimulatie({
          url,
          log,
          zaad: keten.zaad,
          klok: opslag.klok,
          voerUit: opslag.voerUit,
          ontvang: opslag.post.ontvang,
          schuldeiserlijn,
          dossiers: opslag.alleDossiers,
          betalen: opslag.betalen,
          leesIn: werkplaats.bank.leesIn,
          lijsten: werkplaats.lijsten,
          maakLijsten: (org) => maakDagelijkseLijsten(opslag, org),
        })
  const brief = briefkanaal(brieven)
  // The simulated chain stands for every kanaal that is not connected; without it those berichten are letters.
  const anders = simulatie?.kanaal ?? brief
  const bestand = aansluitingen ?? overkant?.wij ?? null
  const knooppunt =
    bestand === null
      ? null
      : openKnooppunt({
          aansluitingen: leesAansluitingen(bestand),
          ...opslag.post,
          klok: opslag.klok,
          anders,
        })
  const email = mail === undefined || mail === null ? null : openEmail({ ...mail, ...opslag.post, klok: opslag.klok })
  const kanalen: Readonly<Partial<Record<string, Kanaal>>> = {
    lijst: lijstkanaal,
    ...(keten?.opPapier === true && simulatie !== null ? { brief: simulatie.bezorgt(brief) } : {}),
    ...(knooppunt === null ? {} : { schuldenknooppunt: knooppunt.kanaal }),
    ...(vish === undefined || vish === null ? {} : { vish: openVish(vish) }),
    ...(bkr === undefined || bkr === null ? {} : { bkr: openBkr(bkr) }),
    ...(email === null ? {} : { email: email.kanaal }),
  }
  const kanaalVoor: Kanaalkeuze = (naam) => kanalen[naam] ?? anders
  const haalOp = async () => {
    for (const organisatie of knooppunt === null ? [] : await opslag.organisaties())
      // A hub that is not there must not stop the rest of the day; what waits there is fetched the next time.
      await knooppunt
        ?.haalOp(organisatie)
        .catch((fout: unknown) => log.error({ err: fout }, 'knooppunt niet opgehaald'))
  }
  let toegewezen: string | null = null
  const tik = async () => {
    await opslag.tik()
    await inloggen.ruimOp()
    for (const { id } of await opslag.organisaties()) {
      await opslag.post.gaVerder(id)
      await opslag.post.planWachtendeBrieven(id)
    }
    // What a crash left between taking in a statement and assigning what is certain.
    const vandaag = opslag.klok.vandaag()
    if (vandaag !== toegewezen)
      for (const { id } of await opslag.organisaties()) await opslag.bank.wijsZekereToe(id, null)
    // What waited for a list since yesterday; what comes in today goes with the next one, or when somebody asks.
    if (vandaag !== toegewezen)
      for (const { id } of await opslag.organisaties()) await maakDagelijkseLijsten(opslag, id)
    toegewezen = vandaag
    // Both sides empty their box before the clock of the hub jumps: nobody was away in the days that were skipped.
    if (overkant !== null) {
      for (const { id } of await opslag.organisaties()) await simulatie?.haalVragenOp(id)
      await haalOp()
      overkant.zetKlok(Date.parse(opslag.klok.nu()))
    }
    for (const { id } of simulatie === null ? [] : await opslag.organisaties()) await simulatie?.tik(id)
    await haalOp()
  }
  const stop = new AbortController()
  await opslag.planHerbouw()
  const jobs = await startJobs({
    url,
    rol: werkrol,
    log,
    taken: {
      verloop: (inhoud) => opslag.verloop(...plaatsVan(inhoud)),
      verzend: (inhoud) => opslag.post.verzend(...plaatsVan(inhoud), kanaalVoor),
      tik,
      [opslag.herbouwtaak]: () => herbouw(opslag, stop.signal),
    },
  })
  return {
    opslag,
    inloggen,
    werkplaats,
    simulatie,
    jobs,
    tik,
    sluit: async () => {
      stop.abort()
      await jobs.sluit()
      knooppunt?.sluit()
      schuldeiserlijn?.sluit()
      email?.sluit()
      await simulatie?.sluit()
      await inloggen.sluit()
      await opslag.sluit()
    },
  }
}

/** @throws Error that names every fault in every template, by file and line */
function laadBrieven(map: string | null) {
  const geopend = openBrieven(map)
  if (!geopend.ok) throw new Error(`The letters cannot be made:\n${foutregels(geopend.fouten)}`)
  return geopend.brieven
}

/** Rebuilds the read tables after another version of the code. @throws Error when a log cannot be read: the job fails visibly */
async function herbouw(opslag: Opslag, stop: AbortSignal): Promise<void> {
  const onleesbaar = (await opslag.herbouw({ stop }))?.onleesbaar ?? []
  if (onleesbaar.length > 0) throw new Error(`This version cannot read: ${onleesbaar.slice(0, 5).join(', ')}`)
}

/** Reads what the log put into the job. @throws Error when it is something else: then the job fails visibly */
function plaatsVan(inhoud: unknown): [organisatieId: string, dossierId: string] {
  const { organisatieId, dossierId } = Object(inhoud) as Record<string, unknown>
  if (typeof organisatieId !== 'string' || typeof dossierId !== 'string') throw new Error('A job without its dossier')
  return [organisatieId, dossierId]
}
