import { type Datum, dagenTussen, plusDagen } from '../gedeeld/datum.ts'
import type { Actor } from '../domein/toegang/index.ts'
import type { Dossierblad } from '../domein/verloop/index.ts'
import { betaal, isAllesBetaald, wijsToe } from './kantoor.ts'
import { type Keten, type Voorbeeldorganisatie, geef, probeer } from './keten.ts'
import type { Levensloop } from './levensloop.ts'
import { actorVan, wieMag } from './medewerkers.ts'
import type { Simulatie } from './simulatie.ts'
import { naastElkaar } from './uitvoeren.ts'
import { volgendeBankdag } from './stortingen.ts'
import { vasteId } from './toeval.ts'
import { volgendeBetaaldag } from './werker/administratie.ts'
import type { Handeling } from './werker/bureau.ts'
import { volgende } from './werker/werker.ts'

/** A dossier that the worker will carry through. */
export interface Zaak {
  readonly id: string
  readonly leven: Levensloop
  readonly aangemeldOp: Datum
  /** The last day on which the worker looks at it; absent: to the end. */
  readonly werkTot?: Datum
}

/** What going day by day needs. */
export interface Dagloop extends Voorbeeldorganisatie {
  readonly keten: Keten
  readonly simulatie: Simulatie
  readonly zaken: readonly Zaak[]
  /** Puts the clock on a day, at nine. */
  readonly zetDag: (dag: Datum) => void
}

// More rounds on one day than a dossier has steps is a circle.
const hoogsteRonden = 60

/**
 * Carries the dossiers through, day by day, and skips the days on which nothing is due. Each day goes in the same
 * order, and waits until all that follows by itself is done: so the same seed gives the same dossiers.
 * @returns the day on which it stopped: all dossiers closed and all payments made, or `tot`
 */
export async function loopDagen(loop: Dagloop, vanaf: Datum, tot: Datum): Promise<Datum> {
  const { keten, simulatie, organisatie, zaken } = loop
  const agenda = new Map(zaken.map(({ id, aangemeldOp }): [string, Datum] => [id, aangemeldOp]))
  const opNummer = new Map(zaken.map((zaak) => [zaak.id, zaak]))
  simulatie.zetStil()
  let vandaag = vanaf
  let bankdag = vanaf
  let betaaldag = volgendeBetaaldag(plusDagen(vanaf, -1))
  let antwoord: Datum | null = null
  while (vandaag <= tot && (agenda.size > 0 || !(await isRustig(loop)))) {
    loop.zetDag(vandaag)
    await keten.tik()
    await keten.jobs.wachtTotLeeg()
    const geraakt: string[] = []
    if (antwoord !== null && antwoord <= vandaag) {
      geraakt.push(...(await simulatie.antwoordOpTijd(organisatie.id)))
      await keten.jobs.wachtTotLeeg()
    }
    if (bankdag <= vandaag) {
      geraakt.push(...(await simulatie.bank(organisatie.id)), ...(await wijsToe(loop, vandaag)))
      await keten.jobs.wachtTotLeeg()
    }
    const opDeAgenda = [...agenda].flatMap(([id, dag]) => (dag <= vandaag ? [id] : []))
    const aanDeBeurt = [...new Set([...geraakt, ...opDeAgenda])].filter((id) => agenda.has(id))
    await werk(
      loop,
      agenda,
      aanDeBeurt.flatMap((id) => opNummer.get(id) ?? []),
      vandaag,
    )
    if (betaaldag <= vandaag) {
      // The file is handed in at once.
      if (await betaal(loop, vandaag)) await simulatie.bank(organisatie.id)
      betaaldag = volgendeBetaaldag(vandaag)
    }
    await simulatie.haalLijsten(organisatie.id)
    bankdag = await volgendeDagBijDeBank(loop, vandaag)
    antwoord = await simulatie.eerstvolgendAntwoord(organisatie.id)
    // Payments wait for the next day at work; after the last dossier for nobody.
    const dagen = [bankdag, ...agenda.values(), antwoord ?? [], agenda.size === 0 ? betaaldag : []].flat()
    vandaag = dagen.toSorted()[0] ?? plusDagen(vandaag, 1)
  }
  return vandaag
}

/** Whether the bank has nothing to tell and nothing to do. */
async function isRustig({ keten, simulatie, organisatie }: Dagloop): Promise<boolean> {
  const { volgendeBoekdag } = await simulatie.bankstand(organisatie.id)
  return volgendeBoekdag === null && isAllesBetaald(await keten.opslag.betalen.overzicht(organisatie.id))
}

/** The next day on which is paid in, or on which the statement of a day that was booked on is there. */
async function volgendeDagBijDeBank({ simulatie, organisatie }: Dagloop, vandaag: Datum): Promise<Datum> {
  const { volgendeBoekdag } = await simulatie.bankstand(organisatie.id)
  const bijgeschreven = volgendeBankdag(vandaag)
  const afschrift = volgendeBoekdag === null ? bijgeschreven : plusDagen(volgendeBoekdag, 1)
  return afschrift < bijgeschreven ? afschrift : bijgeschreven
}

async function werk(loop: Dagloop, agenda: Map<string, Datum>, zaken: readonly Zaak[], vandaag: Datum): Promise<void> {
  let ronde = zaken
  for (let keer = 0; ronde.length > 0; keer++) {
    if (keer === hoogsteRonden) throw new Error(`On ${vandaag} there is no end to the work`)
    const nogEens: Zaak[] = []
    await naastElkaar(ronde, async (zaak) => {
      const dag = await werkAan(loop, zaak, vandaag)
      if (dag === 'nog-eens') nogEens.push(zaak)
      else if (dag === 'klaar') agenda.delete(zaak.id)
      else agenda.set(zaak.id, dag)
    })
    if (nogEens.length > 0) await loop.keten.jobs.wachtTotLeeg()
    ronde = nogEens
  }
}

// Nothing in sight: then the termijnen say so, and the last rule finds a dossier that nobody watches.
const ooit = 3650

async function werkAan(loop: Dagloop, zaak: Zaak, vandaag: Datum): Promise<Datum | 'nog-eens' | 'klaar'> {
  const { keten, organisatie, medewerkers } = loop
  const door = actorVan(medewerkers, 'schuldhulpverlener')
  const blad = await keten.opslag.dossier(organisatie.id, zaak.id, { door, waarom: 'Voorbeeld' })
  if (blad === null) {
    await meldAan(loop, zaak, vandaag)
    return 'nog-eens'
  }
  if (blad.staat.dossier.gesloten !== null || vandaag > (zaak.werkTot ?? vandaag)) return 'klaar'
  const besluit = volgende({ blad, leven: zaak.leven, vandaag })
  if ('wacht' in besluit) return besluit.wacht ?? plusDagen(vandaag, ooit)
  await voerHandelingenUit(loop, blad, besluit.doe)
  return 'nog-eens'
}

async function voerHandelingenUit(loop: Dagloop, blad: Dossierblad, handelingen: readonly Handeling[]): Promise<void> {
  const { keten, organisatie, medewerkers } = loop
  let versie = blad.versie
  for (const { soort, invoer } of handelingen) {
    // What follows by itself may come in between a few opdrachten of one moment: only the first has seen the whole.
    const nieuw = await probeer(keten, {
      organisatieId: organisatie.id,
      stroom: { soort: 'dossier', id: blad.id },
      opdrachtId: vasteId(
        'werker',
        blad.id,
        versie,
        soort,
        'vorderingId' in invoer ? String(invoer['vorderingId']) : '',
      ),
      soort,
      invoer,
      gezienVersie: versie === blad.versie ? versie : null,
      door: wieMag(medewerkers, soort),
    })
    if (nieuw === null) return
    versie = nieuw
  }
}

async function meldAan({ keten, organisatie, medewerkers }: Dagloop, zaak: Zaak, vandaag: Datum): Promise<void> {
  const { persoon, kanaal } = zaak.leven
  const opDossier = (soort: string, invoer: Handeling['invoer'], door: Actor) =>
    geef(keten, {
      organisatieId: organisatie.id,
      stroom: { soort: 'dossier', id: zaak.id },
      opdrachtId: vasteId('aanmelding', zaak.id, soort),
      soort,
      invoer,
      gezienVersie: null,
      door,
    })
  const aanmelding = { datum: vandaag, kanaal, naam: persoon.naam, telefoon: persoon.telefoon }
  await opDossier('MeldAan', aanmelding, kanaal === 'website' ? { soort: 'kwijting' } : wieMag(medewerkers, 'MeldAan'))
  const behandelaar = actorVan(medewerkers, 'schuldhulpverlener')
  const toewijzing = { medewerkerId: 'id' in behandelaar ? behandelaar.id : '' }
  await opDossier('WijsBehandelaarToe', toewijzing, actorVan(medewerkers, 'teammanager'))
}

/** The moment of a day at which everything of that day is recorded. */
export const negenUur = (dag: Datum): number => Date.parse(`${dag}T09:00:00Z`)

/** Spreads the aanmeldingen over so many days. */
export function zakenVoor(
  { schuldeisers }: Voorbeeldorganisatie,
  keuze: {
    readonly zaad: string
    readonly aantal: number
    readonly vanaf: Datum
    readonly dagen: number
    readonly maakLoop: (nummer: number, dossierId: string, van: Voorbeeldorganisatie['schuldeisers']) => Levensloop
  },
): readonly Zaak[] {
  return Array.from({ length: keuze.aantal }, (_, nummer) => {
    const id = vasteId('dossier', keuze.zaad, nummer)
    const aangemeldOp = plusDagen(keuze.vanaf, Math.floor((nummer * keuze.dagen) / keuze.aantal))
    return { id, leven: keuze.maakLoop(nummer, id, schuldeisers), aangemeldOp }
  })
}

/** Days between aanmelding and end; null while it runs. */
export const doorlooptijd = ({ dossier }: Dossierblad['staat']): number | null =>
  dossier.aanmelding === null || dossier.einde === null
    ? null
    : dagenTussen(dossier.aanmelding.datum, dossier.einde.datum)
