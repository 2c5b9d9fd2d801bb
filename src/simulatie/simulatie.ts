import { type Datum, plusDagen } from '../gedeeld/datum.ts'
import type { Logger } from '../platform/log/index.ts'
import type { Actor } from '../domein/toegang/index.ts'
import type { Schuldeiserantwoord } from '../domein/berichten/index.ts'
import type {
  Bankplaats,
  Betaalplaats,
  Binnengekomen,
  Kanaal,
  Klok,
  Lijstplaats,
  Ontvangst,
  Traject,
  Werkplaats,
} from '../domein/verloop/index.ts'
import { type Bank, openBank } from './bank/bank.ts'
import { openBoeken } from './bank/bewaren.ts'
import { type Bewaring, type Rijp, openBewaring } from './bewaren.ts'
import { brengLijsten, haalLijsten, lijstsoort } from './lijsten.ts'
import { aflossingOp, alsAflossing, bankdagen, stortingenOp } from './stortingen.ts'
import { json, maakKanaal, neemAan, onbekend } from './kanaal.ts'
import { openTabellen } from './tabellen.ts'
import { type Schuldeiserlijn, haalVragen, knooppuntsoort, zendAntwoord } from './knooppunt/schuldeisers.ts'
import { haalFondsvragen } from './knooppunt/waarborgfonds.ts'
import { vasteId } from './toeval.ts'
import { naastElkaar, redenenVan } from './uitvoeren.ts'

/** What the roots hand to the simulated chain. */
export interface Simulatiekeuze {
  /** Of the eigenaar of a migrated database; every connection becomes kwijting_app. */
  readonly url: string
  readonly log: Logger
  /** The same seed gives the same answers. */
  readonly zaad: string
  readonly klok: Klok
  readonly voerUit: Werkplaats['voerUit']
  /** Where answers go in, as bytes with what they say. */
  readonly ontvang: (
    organisatieId: string,
    post: Binnengekomen,
    antwoorden: readonly Schuldeiserantwoord[],
  ) => Promise<readonly Ontvangst[]>
  /** The schuldeisers that answer over the Schuldenknooppunt; null or left out: all answer through the kanaal. */
  readonly schuldeiserlijn?: Schuldeiserlijn | null
  /** All dossiers of an organisation, for the bank. */
  readonly dossiers: (organisatieId: string) => AsyncIterable<{ readonly id: string; readonly staat: Traject }>
  /** The payments of the product, and its import of statements. */
  readonly betalen: Betaalplaats
  readonly leesIn: Bankplaats['leesIn']
  /** Where schuldeisers fetch their lists and hand them in. */
  readonly lijsten: Lijstplaats
  /** Makes every list that something waits for, as the product does each day. */
  readonly maakLijsten: (organisatieId: string) => Promise<number>
}

/** The outside of the product, simulated. Nothing here waits or sleeps: time is the klok. */
export interface Simulatie {
  readonly zaad: string
  /** The way out for every bericht: schuldeisers think of an answer, inwoners only read. */
  readonly kanaal: Kanaal
  /** A kanaal of the product whose post the simulation posts: whom it goes to reads it, and thinks of an answer. */
  readonly bezorgt: (kanaal: Kanaal) => Kanaal
  readonly registreer: Bewaring['registreer']
  /** Lets the schuldeisers of the Schuldenknooppunt fetch what waits for them. */
  readonly haalVragenOp: (organisatieId: string) => Promise<void>
  /** Delivers every answer that is due. @returns the dossiers that were touched */
  readonly antwoordOpTijd: (organisatieId: string) => Promise<readonly string[]>
  /** What is paid in since the last time, the files that were offered, the statements. @returns the dossiers that were touched */
  readonly bank: (organisatieId: string) => Promise<readonly string[]>
  /** The day is over: the product makes its lists, the schuldeisers fetch them. */
  readonly haalLijsten: (organisatieId: string) => Promise<void>
  /** What a day does. */
  readonly tik: (organisatieId: string) => Promise<void>
  /** From now on `tik` does nothing: who goes day by day, and wants each day the same, calls the two one by one. */
  readonly zetStil: () => void
  readonly eerstvolgendAntwoord: Bewaring['eerstvolgende']
  readonly telling: Bewaring['telling']
  readonly openRekening: Bank['open']
  readonly bankstand: Bank['stand']
  readonly sluit: () => Promise<void>
}

/** Opens the simulated chain. */
export function openSimulatie(keuze: Simulatiekeuze): Simulatie {
  const tabellen = openTabellen(keuze.url, keuze.log)
  const bewaring = openBewaring(tabellen)
  const deBank = openBank({ ...keuze, boeken: openBoeken(tabellen) })
  const haalVragenOp = async (org: string): Promise<void> => {
    const { zaad, klok, schuldeiserlijn: lijn, log } = keuze
    // A hub that is not there: what waits is fetched the next time, and everything else goes on.
    const wat = { org, zaad, vandaag: klok.vandaag() }
    if (lijn)
      await haalVragen(lijn, bewaring, wat).catch((fout: unknown) =>
        log.warn({ err: fout }, 'schuldeisers halen niet op'),
      )
    if (lijn?.fonds)
      await haalFondsvragen(lijn.fonds, bewaring, { ...wat, soort: knooppuntsoort }).catch((fout: unknown) =>
        log.warn({ err: fout }, 'het Waarborgfonds haalt niet op'),
      )
  }
  const antwoordOpTijd = async (org: string) => {
    await haalVragenOp(org)
    return bezorg(keuze, bewaring, org)
  }
  const bank = async (org: string) => {
    const geraakt = await stort(keuze, bewaring, deBank, org)
    return [...new Set([...geraakt, ...(await deBank.werk(org))])].toSorted()
  }
  let stil = false
  const gezien = new Set<string>()
  const haal = (org: string) =>
    haalLijsten(
      {
        zaad: keuze.zaad,
        vandaag: keuze.klok.vandaag(),
        lijsten: keuze.lijsten,
        bewaring,
        onbekend: (id) => onbekend(keuze.zaad, id),
      },
      org,
      gezien,
    )
  return {
    zaad: keuze.zaad,
    kanaal: maakKanaal(keuze, bewaring),
    bezorgt: (kanaal) => ({ ...kanaal, verzend: (post) => neemAan(keuze, bewaring, post, post) }),
    registreer: bewaring.registreer,
    haalVragenOp,
    antwoordOpTijd,
    bank,
    haalLijsten: async (org) => {
      await keuze.maakLijsten(org)
      await haal(org)
    },
    zetStil: () => void (stil = true),
    tik: async (org) => {
      if (stil) return
      await haal(org)
      await antwoordOpTijd(org)
      await bank(org)
    },
    eerstvolgendAntwoord: bewaring.eerstvolgende,
    telling: bewaring.telling,
    openRekening: deBank.open,
    bankstand: deBank.stand,
    sluit: tabellen.sluit,
  }
}

/** Gives an answer of a schuldeiser to the product, as a kanaal does. @returns why it was not done by itself */
async function breng(keuze: Simulatiekeuze, org: string, antwoord: Schuldeiserantwoord): Promise<readonly string[]> {
  const post = {
    kanaal: 'simulatie',
    referentie: antwoord.postId,
    mediatype: 'application/json',
    bytes: json(antwoord),
  } as const
  const [ontvangst] = await keuze.ontvang(org, post, [antwoord])
  if (ontvangst?.stand === 'verwerkt') return []
  return [ontvangst?.reden?.code ?? 'onbekend']
}

async function bezorg(keuze: Simulatiekeuze, bewaring: Bewaring, org: string) {
  const { klok, voerUit, log } = keuze
  const alle = await bewaring.onderweg(org, klok.vandaag())
  const opLijst = alle.filter(({ soort }) => soort === lijstsoort)
  const gebracht = await brengLijsten(keuze.lijsten, org, opLijst)
  for (const [berichtId, redenen] of gebracht.redenen) await bewaring.handelAf(org, berichtId, klok.vandaag(), redenen)
  const rijp = alle.filter(({ soort }) => soort !== lijstsoort)
  await perDossier(rijp, async (antwoord) => {
    if (antwoord.soort === knooppuntsoort) {
      // Without the line it stays on its way: it went out over the Schuldenknooppunt, and comes back over it.
      if (!keuze.schuldeiserlijn) return
      try {
        await zendAntwoord(keuze.schuldeiserlijn, antwoord)
      } catch (fout) {
        return log.warn({ err: fout }, 'schuldeiser antwoordt later')
      }
      return bewaring.handelAf(org, antwoord.berichtId, klok.vandaag(), [])
    }
    const redenen =
      antwoord.antwoord !== null
        ? await breng(keuze, org, antwoord.antwoord)
        : redenenVan(
            await voerUit({
              organisatieId: org,
              stroom: { soort: 'dossier', id: antwoord.dossierId },
              opdrachtId: vasteId('antwoord', antwoord.berichtId),
              soort: antwoord.soort,
              invoer: antwoord.invoer,
              gezienVersie: null,
              door: antwoord.door,
            }),
          )
    if (redenen.length > 0) log.info({ bericht: antwoord.berichtId, redenen }, 'antwoord geweigerd')
    await bewaring.handelAf(org, antwoord.berichtId, klok.vandaag(), redenen)
  })
  return [...new Set([...gebracht.geraakt, ...rijp.map(({ dossierId }) => dossierId)])]
}

/** In order within a dossier, a few dossiers side by side. */
async function perDossier(antwoorden: readonly Rijp[], doe: (antwoord: Rijp) => Promise<void>): Promise<void> {
  const groepen = [...Map.groupBy(antwoorden, ({ dossierId }) => dossierId).values()]
  await naastElkaar(groepen, async (groep) => {
    for (const antwoord of groep) await doe(antwoord)
  })
}

/** What the inwoners pay in and repay on the days since the last time. */
async function stort(keuze: Simulatiekeuze, bewaring: Bewaring, bank: Bank, org: string): Promise<readonly string[]> {
  const { klok, zaad, dossiers } = keuze
  const vandaag = klok.vandaag()
  const sinds: Datum = (await bewaring.bankTot(org)) ?? plusDagen(vandaag, -1)
  const dagen = bankdagen(sinds, vandaag)
  // Read to the end first: the reader holds a connection of its own.
  const bladen: { readonly id: string; readonly staat: Traject }[] = []
  if (dagen.length > 0) for await (const blad of dossiers(org)) bladen.push(blad)
  const stortingen = bladen.flatMap(({ id: dossierId, staat }) =>
    dagen
      .flatMap((dag) => stortingenOp(dag, staat, [zaad, dossierId]))
      .map((storting) => ({ dossierId, staat, storting })),
  )
  await bank.schrijfBij(org, stortingen)
  const laatste = dagen.findLast((dag) => dag.endsWith('-25'))
  const geraakt = laatste === undefined ? [] : await losAf(keuze, org, bladen, laatste)
  await bewaring.zetBankTot(org, vandaag)
  return geraakt
}

/** The kredietbank tells by itself what was repaid: that money is never ours. */
async function losAf(
  { zaad, voerUit }: Simulatiekeuze,
  org: string,
  bladen: readonly { readonly id: string; readonly staat: Traject }[],
  dag: Datum,
): Promise<readonly string[]> {
  const geraakt: string[] = []
  await naastElkaar(bladen, async ({ id, staat }) => {
    const aflossing = aflossingOp(dag, staat, [zaad, id])
    if (aflossing === null) return
    const door: Actor = { soort: 'kredietbank', naam: aflossing.kredietbank }
    const opdrachtId = vasteId('kredietbank', id, aflossing.datum)
    const stroom = { soort: 'dossier', id } as const
    await voerUit({ organisatieId: org, stroom, opdrachtId, ...alsAflossing(aflossing), gezienVersie: null, door })
    geraakt.push(id)
  })
  return geraakt
}
