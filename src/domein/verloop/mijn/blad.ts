import type { Datum } from '../../../gedeeld/datum.ts'
import type { Berichtsoort } from '../../berichten/index.ts'
import {
  type Inwonerbericht,
  type Inwonertoegang,
  type PlanVanAanpak,
  type Toegangsoort,
  toegangenNu,
} from '../../dossier/index.ts'
import type { Enquete, Enqueteronde } from '../../kwaliteit/index.ts'
import type { Dossierblad } from '../poorten.ts'
import type { Bereikbaar } from '../schuldeiserplaats.ts'
import { type Mijnpapier, mijnPapieren } from './papieren.ts'
import { type Mijnovereenkomst, mijnOvereenkomst } from './overeenkomst.ts'
import { type Mijnagenda, mijnAgenda } from './afspraken.ts'
import { mijnEnquete } from './enquete.ts'
import { type Mijnbezwaren, mijnBezwaren } from './bezwaren.ts'
import { type Mijnklachten, mijnKlachten } from './klachten.ts'
import { type Mijnmeekijker, looptAf, meekijkersVan } from './meekijken.ts'
import { type Mijnmail, mijnMails } from './mails.ts'
import { type Mijngeld, mijnGeld } from './geld.ts'
import { type Antwoorden, type Mijnschuldeiser, antwoordenVan, mijnSchuldeisers } from './schuldeisers.ts'
import { type Mijnsamenwerking, mijnSamenwerking } from './samen.ts'
import { type Mijntraject, mijnTraject } from './traject.ts'

/** A kind of letter that is for the inwoner. */
type Inwonerbrief = Extract<Berichtsoort, `${string}-inwoner`>

const isVoorInwoner = (soort: Berichtsoort): soort is Inwonerbrief => soort.endsWith('-inwoner')

/** One letter that was sent to the inwoner. */
export interface Mijnpost {
  readonly id: string
  readonly soort: Inwonerbrief
  readonly datum: Datum
  /** Instant. */
  readonly verzondenOp: string
}

/** Everything that an inwoner may see of a dossier, and nothing else of it. */
export interface Mijnblad {
  /** What was seen: who signs, signs this. */
  readonly versie: number
  readonly vandaag: Datum
  /** As whom he looks. */
  readonly wie: Toegangsoort
  /** Of whom the traject is; null: the name is not known. */
  readonly naam: string | null
  readonly hulpverlener: string | null
  readonly bij: Bereikbaar
  readonly traject: Mijntraject
  readonly agenda: Mijnagenda
  readonly schuldeisers: readonly Mijnschuldeiser[]
  readonly antwoorden: Antwoorden | null
  readonly geld: Mijngeld
  /** About each claim that runs. */
  readonly mails: readonly Mijnmail[]
  readonly plan: {
    readonly opgesteld: Datum
    readonly ondertekend: Datum | null
    readonly inhoud: PlanVanAanpak
  } | null
  /** What waits for the inwoner first. */
  readonly papieren: readonly Mijnpapier[]
  readonly overeenkomst: Mijnovereenkomst | null
  readonly samen: Mijnsamenwerking
  /** What we would like to hear from him now; null: nothing. */
  readonly enquete: Enquete | null
  /** Who looks along by a machtiging; only the inwoner himself sees them and stops them. */
  readonly meekijkers: readonly Mijnmeekijker[]
  /** The last day of who looks along himself; null: until it is stopped. */
  readonly kijktMeeTot: Datum | null
  /** What he, or who acts for him, and the hulpverlener wrote to each other: oldest first. */
  readonly berichten: readonly Inwonerbericht[]
  /** Who else may read that, by name. */
  readonly lezers: readonly string[]
  /** Until the dossier is closed he can write. */
  readonly kanSchrijven: boolean
  readonly klacht: Mijnklachten
  readonly bezwaar: Mijnbezwaren
  /** Newest first. */
  readonly post: readonly Mijnpost[]
}

/** Keeps of a dossier what the inwoner may see; what we wrote for ourselves stays behind. */
export function mijnBlad(
  {
    id: dossierId,
    staat,
    historie,
    termijnen,
    versie,
    berichten,
  }: Pick<Dossierblad, 'id' | 'staat' | 'historie' | 'termijnen' | 'versie' | 'berichten'>,
  {
    toegang,
    bij,
    vandaag,
    beantwoord,
  }: Pick<Mijnblad, 'bij' | 'vandaag'> & {
    readonly toegang: Pick<Inwonertoegang, 'id' | 'wie' | 'totEnMet'>
    readonly beantwoord: readonly Enqueteronde[]
  },
): Mijnblad {
  const { client, behandelaar, plan } = staat.dossier
  const { wie } = toegang
  const schuldeisers = mijnSchuldeisers(staat, vandaag)
  const traject = voorWie(mijnTraject({ staat, termijnen }, vandaag), wie)
  const meekijkers = wie === 'client' ? meekijkersVan(staat, vandaag) : []
  return {
    versie,
    vandaag,
    wie,
    naam: client?.naam ?? null,
    hulpverlener: behandelaar?.naam ?? null,
    bij,
    traject: { ...traject, doen: [...traject.doen, ...looptAf(meekijkers)] },
    agenda: mijnAgenda(staat, vandaag),
    schuldeisers,
    antwoorden: antwoordenVan(schuldeisers, staat),
    mails: mijnMails(staat, { dossierId, bij }),
    geld: mijnGeld(staat, schuldeisers, vandaag),
    plan,
    papieren: mijnPapieren(staat),
    overeenkomst: mijnOvereenkomst(staat.schuldregeling),
    samen: mijnSamenwerking(staat, wie),
    enquete: mijnEnquete(staat, { wie, vandaag, beantwoord }),
    meekijkers,
    kijktMeeTot: toegang.totEnMet ?? null,
    berichten: staat.dossier.inwonerberichten,
    lezers: toegangenNu(staat.dossier.toegangen, vandaag)
      .filter(({ id }) => id !== toegang.id)
      .map(({ naam }) => naam),
    kanSchrijven: staat.dossier.gesloten === null,
    klacht: mijnKlachten({ staat, historie }, toegang, vandaag),
    bezwaar: mijnBezwaren(staat, toegang, vandaag),
    post: berichten
      .flatMap(({ id, bericht: { aan, soort, datum }, verzondenOp }) =>
        aan.soort === 'inwoner' && isVoorInwoner(soort) && verzondenOp !== null
          ? [{ id, soort, datum, verzondenOp }]
          : [],
      )
      .toReversed(),
  }
}

/**
 * Who has signed has nothing left to do there, also when the other has. What the inwoner agreed to do is between him and
 * those with whom he did.
 */
function voorWie(traject: Mijntraject, wie: Toegangsoort): Mijntraject {
  const heeftGetekend = (nog: readonly Toegangsoort[] | null) =>
    nog !== null && wie !== 'gemachtigde' && !nog.includes(wie)
  return {
    ...traject,
    doen: traject.doen.filter(
      (taak) =>
        (taak.soort !== 'overeenkomst-tekenen' || !heeftGetekend(taak.nog)) &&
        (taak.soort !== 'actie' || wie === 'client'),
    ),
  }
}
