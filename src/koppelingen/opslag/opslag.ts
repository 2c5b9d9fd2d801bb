import { sluitPool } from '../../platform/database/index.ts'
import type { Logger } from '../../platform/log/index.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import type { Betaalbestandschrijver } from '../../domein/geld/index.ts'
import type { Briefmaker } from '../../domein/berichten/index.ts'
import type { Actor, Organisatie } from '../../domein/toegang/index.ts'
import {
  type Bankplaats,
  type Berichtregel,
  type Doorverwijsplaats,
  type Persoonplaats,
  type Werkplaats,
  vervolgOp,
} from '../../domein/verloop/index.ts'
import type { Heeldossier } from './alle-dossiers.ts'
import { type Berichtstap, leesBericht, leesTeVerzenden, zetBericht } from './berichtenpost.ts'
import { bordlezer } from './bordlezer.ts'
import { brievenVan } from './brieven.ts'
import { leesDossierblad, leesDossierstanden } from './dossierblad.ts'
import { maakKlok } from './klok.ts'
import { alleDossiers, leesOrganisaties, maakTik, verzetKlok, zetGelijk } from './beheer.ts'
import { type Eindstand, type Geboekt, leesGrootboek } from './grootboek/lezen.ts'
import { type Herbouwkeuze, herbouw, herbouwtaak, planHerbouw } from './herbouw/herbouw.ts'
import type { Herbouwd } from './herbouw/stromen.ts'
import { leesAannames, leesHuisstijlen, leesRegisters, leesVergoedingen, leesVerwijzers } from './instellingen.ts'
import { leesConvenantcontact, leesDossiersVanSchuldeiser } from './schuldeiserdossiers.ts'
import { convenantpartnersVan } from './convenantpartners.ts'
import { gesprekplaatsVan } from './gesprek.ts'
import { inwonerplaatsVan } from './inwonerplaats.ts'
import { kwaliteitregistersVan } from './kwaliteitregister.ts'
import * as lijsten from './lijsten.ts'
import { apiplaatsVan } from './api/apiplaats.ts'
import { aanmeldplaatsVan } from './aanmelden/aanmeldplaats.ts'
import { type Documentopslag, documentopslagVan } from './documenten.ts'
import { doorverwijsplaatsVan } from './doorverwijzingen.ts'
import { makeKeypair } from '../../platform/webhook/index.ts'
import { type InEenKeer, inEenKeer } from './in-een-keer.ts'
import { betaalplaatsVan } from './betalen/betaalplaats.ts'
import { leesEnquete } from './enquete.ts'
import { gaVerder } from './verloop.ts'
import { type Rol, type Verbinding, isUuid, verbind } from './verbinding.ts'
import { type Bankopslag, bankVan } from './bank/bank.ts'
import { leesTePosten, meldGepost } from './post/afdrukken.ts'
import { type Lijstopslag, lijstopslagVan } from './post/lijstopslag.ts'
import { type Postopslag, postVan } from './post/post.ts'
import { leesLijktOp } from './lijkt-op.ts'
import { type Loketpost, loketpostVan } from './post/loketlijst.ts'
import { loketplaatsVan } from './post/loketplaats.ts'
import { leesPersoonsdossiers } from './persoonsdossiers.ts'
import { schuldeiserplaatsVan } from './post/schuldeiserplaats.ts'
import { rondVerzendingAf } from './post/rondaf.ts'
import { leesGevraagdeOpinions } from './secondopinions.ts'
import { voerUit } from './voer-uit.ts'
import { leesStuurbord, leesWerklast } from './stuurbord.ts'
import { leesWerkvoorraad } from './werkvoorraad.ts'

/** What the bank gives it: how files are read. */
export type Bankdeel = Pick<Bankplaats, 'leesIn'>

/** The storage: everything of the Werkplaats but logging in, and what jobs, imports and the simulated chain need. */
export interface Opslag
  extends Omit<Werkplaats, 'toegang' | 'bank' | 'lijsten' | 'bronnen' | 'documenten'>, Persoonplaats {
  readonly bank: Bankopslag
  readonly post: Postopslag
  readonly lijsten: Lijstopslag
  readonly loketpost: Loketpost
  readonly documenten: Documentopslag['documenten']
  /** The whole port, with who logs people in and who reads the files of the bank. */
  readonly werkplaats: (
    toegang: Werkplaats['toegang'],
    bank: Bankdeel,
    lijsten: Werkplaats['lijsten'],
    bronnen: Werkplaats['bronnen'],
    documenten: Werkplaats['documenten'],
  ) => Werkplaats
  readonly doorverwijzingen: Doorverwijsplaats
  readonly organisaties: () => Promise<readonly Organisatie[]>
  /** One transaction over several organisations: what a whole file brings, or nothing of it. */
  readonly inEenKeer: <T>(doe: (keer: InEenKeer) => Promise<T>) => Promise<T>
  /** All dossiers of an organisation whose content is there, seen at one moment. */
  readonly alleDossiers: (organisatieId: string) => AsyncGenerator<Heeldossier>
  /** The grootboek of an organisation, seen at one moment: every boeking up to a day, then what all accounts hold. */
  readonly grootboek: (organisatieId: string, tot: Datum | null) => AsyncGenerator<Geboekt | Eindstand>
  /** Berichten that still have to go out, at most 500 at once; of one dossier or of all. */
  readonly berichtenTeVerzenden: (organisatieId: string, dossierId?: string) => Promise<readonly Berichtregel[]>
  /** Each moves a bericht from the one stand where that is possible; false: it did not stand there, nothing was changed. */
  readonly markeerVerzonden: (organisatieId: string, berichtId: string) => Promise<boolean>
  readonly markeerMislukt: (organisatieId: string, berichtId: string) => Promise<boolean>
  readonly zetOpnieuwKlaar: (organisatieId: string, berichtId: string) => Promise<boolean>
  readonly markeerBeantwoord: (organisatieId: string, berichtId: string) => Promise<boolean>
  /** The dossiers with an open termijn that ended before this day. */
  readonly openTermijnenVoorbij: (organisatieId: string, vandaag: Datum) => Promise<readonly string[]>
  /** The job `verloop`: lets one dossier go on by itself. */
  readonly verloop: (organisatieId: string, dossierId: string) => Promise<void>
  /** Plans `verloop` for every dossier of which a termijn has passed, the first time on each day. @returns how many */
  readonly tik: () => Promise<number>
  /** Computes the read tables again from the log; null: no such organisation. */
  readonly herbouw: (keuze: Herbouwkeuze) => Promise<Herbouwd | null>
  /** The job that does so, and planning it when the rows are of another version of the code. @returns whether it did */
  readonly herbouwtaak: string
  readonly planHerbouw: () => Promise<boolean>
  /** Whether the database answers. */
  readonly bereikbaar: () => Promise<boolean>
  readonly sluit: () => Promise<void>
}

/** What the storage is opened with. */
export interface Opslagkeuze {
  /** Of the eigenaar; every connection becomes `rol`. */
  readonly url: string
  readonly log: Logger
  /** Demo mode: the clock can be moved forward. */
  readonly demo: boolean
  /** Default `kwijting_app`. */
  readonly rol?: Rol
  /** The real time in milliseconds; default that of the machine. */
  readonly tijd?: () => number
  /** Writes the file of a batch for the bank; without it no batch can be offered. */
  readonly betaalbestand?: Betaalbestandschrijver
  /** Makes letters; without it none can be shown. */
  readonly brieven?: Briefmaker
  /** Connections at once; default 10. */
  readonly hoogstens?: number
}

/**
 * Opens the storage on a migrated database.
 * @throws Error when the role could pass row-level security, or the database is not of this version of the code
 */
export async function openOpslag(keuze: Opslagkeuze): Promise<Opslag> {
  const { url, log, rol = 'kwijting_app', hoogstens = 10 } = keuze
  const verbinding = await verbind({ url, log, rol, hoogstens })
  const klok = maakKlok(keuze.tijd ?? Date.now)
  await zetGelijk(verbinding, klok)
  const uitvoering = { verbinding, klok, log, betaalbestand: keuze.betaalbestand }
  const brieven = brievenVan(uitvoering, keuze.brieven)
  const { inTransactie, lees } = verbinding
  const zet = (stap: Berichtstap) => (org: string, id: string) =>
    isUuid(id)
      ? inTransactie(org, async (c) => {
          if (stap === 'verzonden') await rondVerzendingAf(c, org, id, klok.nu())
          return zetBericht(c, org, id, stap, klok.nu())
        })
      : Promise.resolve(false)
  const verloop = async (organisatieId: string, dossierId: string) => {
    await zetGelijk(verbinding, klok)
    await gaVerder(
      {
        lees: (org, id) => inTransactie(org, (c) => leesDossierblad(c, org, id)),
        vervolgOp,
        voerUit: (verzoek) => voerUit(uitvoering, verzoek),
        vandaag: klok.vandaag,
      },
      organisatieId,
      dossierId,
    )
  }
  const opslag: Omit<Opslag, 'werkplaats'> = {
    klok,
    voerUit: (verzoek) => voerUit(uitvoering, verzoek),
    dossier: (org, id, inzage) =>
      metInzage(verbinding, klok.nu, org, inzage, async (c) => {
        const blad = isUuid(id) ? await leesDossierblad(c, org, id) : null
        return blad === null ? null : { gelezen: blad, betrokkene: id, wat: 'Dossier' }
      }),
    lijktOp: (org, wie) => lees(org, (c) => leesLijktOp(c, org, wie)),
    dossiers: (org, ids, inzage) =>
      inTransactie(org, async (c) => {
        const standen = await leesDossierstanden(c, org, ids.filter(isUuid))
        const gelezen = standen.map(({ id }) => id)
        await lijsten.legInzagenVast(c, org, gelezen, { op: klok.nu(), ...inzage })
        return standen
      }),
    bericht: (org, id, inzage) =>
      metInzage(verbinding, klok.nu, org, inzage, async (c) => {
        const regel = await leesBericht(c, org, id)
        return regel === null ? null : { gelezen: regel, betrokkene: regel.dossierId, wat: 'Bericht' }
      }),
    teVersturen: (org) => lees(org, (c) => leesTePosten(c, org)),
    meldVerstuurd: async (org, id, door) =>
      isUuid(id) ? inTransactie(org, (c) => meldGepost(c, org, keuze.brieven, { id, door, op: klok.nu() })) : false,
    werkvoorraad: (org, vraag) => lees(org, (c) => leesWerkvoorraad(c, org, vraag)),
    termijnen: (org, vraag) => lees(org, (c) => lijsten.leesTermijnen(c, org, vraag)),
    vanzelf: (org, vraag) => lees(org, (c) => lijsten.leesVanzelf(c, org, vraag)),
    schuldeisers: (org, vraag) => lees(org, (c) => lijsten.leesSchuldeisers(c, org, vraag)),
    medewerkers: (org) => lees(org, (c) => lijsten.leesMedewerkers(c, org)),
    dossiersVanSchuldeiser: (org, id, pagina) => lees(org, (c) => leesDossiersVanSchuldeiser(c, org, id, pagina)),
    convenantcontact: (org) => lees(org, (c) => leesConvenantcontact(c, org)),
    convenantpartners: convenantpartnersVan(uitvoering),
    aannames: (org) => lees(org, (c) => leesAannames(c, org)),
    vergoedingen: (org) => lees(org, (c) => leesVergoedingen(c, org)),
    registers: (org) => lees(org, (c) => leesRegisters(c, org)),
    verwijzers: (org) => lees(org, (c) => leesVerwijzers(c, org)),
    nieuweSleutel: () => {
      const { secret: geheim, open: openbaar } = makeKeypair()
      return { geheim, openbaar }
    },
    huisstijlen: (org) => lees(org, (c) => leesHuisstijlen(c, org)),
    wieKeekMee: async (org, id, hoogstens) =>
      isUuid(id) ? lees(org, (c) => lijsten.leesWieKeekMee(c, org, id, hoogstens)) : [],
    overgedragen: (org, vraag) => lees(org, (c) => lijsten.leesOvergedragen(c, org, vraag)),
    ...kwaliteitregistersVan(verbinding, klok),
    secondOpinions: (org, wie) => lees(org, (c) => leesGevraagdeOpinions(c, org, wie)),
    werklast: (org) => lees(org, (c) => leesWerklast(c, org, klok.vandaag())),
    stuurbord: bordlezer(
      (org, periode) => lees(org, (c) => leesStuurbord(c, org, { ...periode, vandaag: klok.vandaag() })),
      klok,
      keuze.tijd ?? Date.now,
    ),
    enquete: (org) => lees(org, (c) => leesEnquete(c, org)),
    betalen: betaalplaatsVan(uitvoering),
    brieven,
    inwoner: inwonerplaatsVan(uitvoering, brieven),
    verzetKlok: keuze.demo ? (dagen) => verzetKlok(verbinding, klok, dagen) : undefined,
    bank: bankVan(uitvoering),
    post: postVan(uitvoering),
    lijsten: lijstopslagVan(uitvoering),
    schuldeiser: schuldeiserplaatsVan(uitvoering),
    loket: loketplaatsVan(uitvoering, brieven),
    loketpost: loketpostVan(uitvoering),
    aanmelden: aanmeldplaatsVan(uitvoering),
    api: apiplaatsVan(uitvoering),
    doorverwijzingen: doorverwijsplaatsVan(uitvoering),
    documenten: documentopslagVan(uitvoering),
    gesprek: gesprekplaatsVan(uitvoering),
    dossiersMet: (org, bsn) => lees(org, (c) => leesPersoonsdossiers(c, org, bsn)),
    organisaties: () => leesOrganisaties(verbinding),
    inEenKeer: (doe) => inEenKeer(uitvoering, doe),
    alleDossiers: (org) => alleDossiers(verbinding, org),
    grootboek: (org, tot) => leesGrootboek(verbinding, org, tot),
    berichtenTeVerzenden: (org, dossierId) => inTransactie(org, (c) => leesTeVerzenden(c, org, dossierId ?? null, 500)),
    markeerVerzonden: zet('verzonden'),
    markeerMislukt: zet('mislukt'),
    zetOpnieuwKlaar: zet('opnieuw'),
    markeerBeantwoord: zet('beantwoord'),
    openTermijnenVoorbij: (org, vandaag) => lees(org, (c) => lijsten.leesTermijnenVoorbij(c, org, vandaag)),
    verloop,
    tik: maakTik(verbinding, klok),
    herbouw: (gekozen) => herbouw(uitvoering, gekozen),
    herbouwtaak,
    planHerbouw: () => planHerbouw(verbinding),
    bereikbaar: () =>
      verbinding.pool.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    sluit: () => sluitPool(verbinding.pool),
  }
  return {
    ...opslag,
    werkplaats: (toegang, bank, eigen, bronnen, documenten) => ({
      ...opslag,
      toegang,
      bank: { ...opslag.bank, ...bank },
      lijsten: eigen,
      bronnen,
      documenten,
    }),
  }
}

/** Reads and records in one transaction who read it: what is not recorded is not shown. */
function metInzage<T>(
  { inTransactie }: Verbinding,
  nu: () => string,
  organisatieId: string,
  inzage: { readonly door: Actor; readonly waarom: string },
  lees: (
    client: Parameters<Parameters<Verbinding['inTransactie']>[1]>[0],
  ) => Promise<{ readonly gelezen: T; readonly betrokkene: string; readonly wat: string } | null>,
): Promise<T | null> {
  return inTransactie(organisatieId, async (client) => {
    const uitkomst = await lees(client)
    if (uitkomst === null) return null
    const { gelezen, betrokkene, wat } = uitkomst
    await lijsten.legVerwerkingVast(client, organisatieId, {
      handeling: 'inzage',
      betrokkene,
      wat,
      op: nu(),
      ...inzage,
    })
    return gelezen
  })
}
