import { type Centen, centen, telOp } from '../../../gedeeld/geld.ts'
import { leefgeldsaldo, saldoVan } from '../../../domein/geld/index.ts'
import type { Traject } from '../../../domein/verloop/index.ts'
import { boekingenHash } from '../keten.ts'
import type { Boekregelrij } from '../rijen.ts'
import type { Bevindingen, Sleutel } from './bevindingen.ts'
import { namen } from './bevindingen.ts'
import type { Stroombeeld } from './lezen.ts'

type Tel = (sleutel: Sleutel, klopt: boolean, waar?: string) => void

const som = (regels: readonly Boekregelrij[]): Centen => telOp(...regels.map(({ bedrag }) => centen(bedrag)))
/** What is held for an inwoner, account by account. */
const vanInwoner = ['reservering', 'leefgeld', 'afloscapaciteit'] as const
const gehouden = (regels: readonly Boekregelrij[]): Centen =>
  telOp(...vanInwoner.map((rekening) => som(op(regels, rekening))))
// What is kept of income goes on to the reservering at once.
const saldiVan = ({ geld }: Traject) => ({
  reservering: saldoVan(geld),
  leefgeld: leefgeldsaldo(geld.beheer),
  afloscapaciteit: telOp(),
})
const op = (regels: readonly Boekregelrij[], rekening: string) => regels.filter((r) => r.rekening === rekening)

/**
 * Verifies the boekregels of a dossier by themselves: every boeking balances and is one, and each is as it was recorded
 * when its opdracht was carried out. That needs no content: it holds for a dossier that was destroyed too.
 */
export function controleerBoekingen({ stroom_id, keten, opdrachten, boekregels }: Stroombeeld, tel: Tel): void {
  for (const [boeking, regels] of Map.groupBy(boekregels, (r) => `${r.versie}/${r.boeking}`)) {
    const eenDag = new Set(regels.map(({ datum, omschrijving }) => `${datum} ${omschrijving}`)).size === 1
    tel('evenwicht', som(regels) === 0 && eenDag, `${stroom_id}@${boeking}`)
  }
  const bijVersie = new Map(keten.map(({ versie, opdracht_id }) => [versie, opdracht_id]))
  const perOpdracht = Map.groupBy(boekregels, ({ versie }) => bijVersie.get(versie))
  for (const { versie } of perOpdracht.get(undefined) ?? []) tel('opgetekend', false, `${stroom_id}@${versie}`)
  for (const { opdracht_id, boekingen_hash } of opdrachten) {
    const regels = perOpdracht.get(opdracht_id) ?? []
    if (regels.length === 0 && boekingen_hash === '') continue
    tel('opgetekend', boekingenHash(opdracht_id, regels) === boekingen_hash, `${stroom_id}: opdracht ${opdracht_id}`)
  }
}

/** Nothing is held for a dossier whose content was destroyed: nobody could tell any more whose it is. */
export function controleerLeeg({ stroom_id, boekregels }: Stroombeeld, tel: Tel): void {
  if (boekregels.length === 0) return
  const leeg = vanInwoner.every((rekening) => som(op(boekregels, rekening)) === 0)
  tel('saldo', leeg, stroom_id)
}

/** Verifies the accounts of a dossier against what the domein knows: what is held, and what was shared out. */
export function controleerSaldo({ stroom_id, boekregels }: Stroombeeld, staat: Traject, tel: Tel): void {
  const { ontvangsten, uitdelingen, teruggegeven, beheer } = staat.geld
  const inkomsten = beheer?.inkomsten.length ?? 0
  if (boekregels.length + ontvangsten.length + uitdelingen.length + teruggegeven.length + inkomsten === 0) return
  const saldi = saldiVan(staat)
  tel(
    'saldo',
    vanInwoner.every((rekening) => som(op(boekregels, rekening)) + saldi[rekening] === 0),
    stroom_id,
  )
  tel(
    'nooitOnderNul',
    vanInwoner.every((rekening) => som(op(boekregels, rekening)) <= 0),
    stroom_id,
  )
  const toegedeeld = op(boekregels, 'te-betalen-schuldeiser').filter(({ bedrag }) => bedrag < 0)
  const delen = uitdelingen.flatMap((u) => u.delen.map(({ bedrag }) => bedrag))
  tel('toegedeeld', som(toegedeeld) + telOp(...delen) === 0, stroom_id)
}

interface Stand {
  readonly alles: Centen
  readonly vanClienten: Centen
  readonly clientsaldi: Centen
}

const niets: Stand = { alles: telOp(), vanClienten: telOp(), clientsaldi: telOp() }

/** The accounts of every organisatie, dossier by dossier. */
export class Balans {
  readonly #standen = new Map<string, Stand>()

  /** Adds a stroom; `staat` is null when the log of a dossier cannot tell: then its reservering is all there is. */
  voeg({ organisatie_id, boekregels }: Stroombeeld, staat: Traject | null): void {
    const vanClient = gehouden(boekregels)
    const saldo = staat === null ? centen(-vanClient) : telOp(...Object.values(saldiVan(staat)))
    const tot = this.#standen.get(organisatie_id) ?? niets
    this.#standen.set(organisatie_id, {
      alles: telOp(tot.alles, som(boekregels)),
      vanClienten: telOp(tot.vanClienten, vanClient),
      clientsaldi: telOp(tot.clientsaldi, saldo),
    })
  }

  /** Says of every organisatie whether all accounts together are nothing, and the bank holds what the clients have. */
  meld(bevindingen: Bevindingen): void {
    for (const [organisatie, { alles, vanClienten, clientsaldi }] of this.#standen) {
      bevindingen.tel(namen.nul, alles === 0, organisatie)
      // The bank, with what the kredietbank owes and less what is still to be paid and what was earned.
      bevindingen.tel(namen.bank, alles - vanClienten === clientsaldi, organisatie)
    }
  }
}
