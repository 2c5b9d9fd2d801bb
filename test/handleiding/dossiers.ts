import { leesDatum, plusDagen } from '../../src/gedeeld/datum.ts'
import type { Proefportaal } from '../steun/browser.ts'
import { documenten } from '../steun/documentwandeling.ts'
import { totEnMet, voor } from '../steun/gegeven.ts'
import { gesprek } from '../steun/gesprek.ts'
import { metCapaciteit } from '../steun/gevallen/schuldregeling.ts'
import { partijVoor, verstuur } from '../steun/loket.ts'
import { laatBinnen, neemOp } from '../steun/toegang.ts'
import { type Stapje, inBeeld, schuldbemiddeling, toelating } from '../steun/wandeling.ts'

const namen = ['lopend', 'keuze', 'gevraagd', 'saldo', 'papieren', 'tekent', 'crisis', 'vroeg', 'geld'] as const

/** An invented person of the pictures. */
export type Naam = (typeof namen)[number]

/** The id of somebody's dossier; it stands still: lists that have nothing else to sort by are the same at each run. */
export const dossierVan = (naam: Naam): string => `4e71b0c${namen.indexOf(naam)}-52d8-4a36-9b1f-0c5e8d7a63f0`

/** The same walk of somebody else, so many weeks later. */
function vanWie(stappen: readonly Stapje[], naam: string, weken = 0): readonly Stapje[] {
  const naarLater = (invoer: object) => Object.entries(invoer).map(([k, w]) => [k, k === 'naam' ? naam : later(w)])
  const later = (waarde: unknown): unknown => {
    if (Array.isArray(waarde)) return waarde.map(later)
    if (typeof waarde === 'object' && waarde !== null) return Object.fromEntries(naarLater(waarde))
    const dag = typeof waarde === 'string' ? leesDatum(waarde) : null
    return dag === null ? waarde : plusDagen(dag, weken * 7)
  }
  return stappen.map((stap) => ({
    ...stap,
    op: plusDagen(stap.op, weken * 7),
    invoer: (staat) => Object.fromEntries(naarLater(stap.invoer(staat))),
  }))
}

const tot = (stappen: readonly Stapje[], dag: string) => stappen.filter(({ op }) => op <= dag)

/** Walks the dossiers that a medewerker has on his desk, each to where it is shown. @returns the session of a schuldeiser */
export async function zetWerkKlaar(proef: Proefportaal): Promise<string> {
  const wandelingen = {
    lopend: vanWie(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'), 'Joris Blom'),
    keuze: vanWie(metCapaciteit('300.00', '250.00'), 'Anouk Meijer', 3),
    gevraagd: vanWie(totEnMet(schuldbemiddeling, 'DoeVoorstel'), 'Lena Bos', 2),
    saldo: vanWie(voor(inBeeld, 'RegistreerSaldoOpgave'), 'Omar Yilmaz', 8),
    papieren: vanWie(voor(documenten, 'LeverDocument', 3), 'Ilse de Boer', 12),
    tekent: vanWie(voor(toelating, 'OndertekenPlanVanAanpak'), 'Sanne Visser', 9),
    crisis: vanWie(toelating.slice(0, 3), 'Tom Hendriks', 14),
  }
  await wandelAlle(proef, wandelingen)
  for (const onderwerp of ['wat-speelt', 'huishouden', 'inkomen'] as const) {
    const notitie = { antwoord: gesprek[onderwerp], gezien: 0, door: proef.hulpverlener }
    await proef.opslag.gesprek.bewaar(proef.organisatieId, { dossierId: dossierVan('crisis'), onderwerp }, notitie)
  }
  const { token } = await partijVoor(proef, proef.inloggen, 'vlam', '90000001', 'anna')
  for (const naam of ['saldo', 'gevraagd', 'lopend'] as const) await verstuur(proef, dossierVan(naam))
  return token
}

/** Walks the dossiers that an inwoner looks at, at other days than those of the desk. */
export const zetInwonersKlaar = (proef: Proefportaal): Promise<void> =>
  wandelAlle(proef, { vroeg: tot(inBeeld, '2026-02-10'), geld: tot(schuldbemiddeling, '2027-04-05') })

async function wandelAlle(proef: Proefportaal, wandelingen: Partial<Record<Naam, readonly Stapje[]>>): Promise<void> {
  for (const naam of namen) if (wandelingen[naam] !== undefined) await proef.wandel(wandelingen[naam], dossierVan(naam))
}

/** Lets somebody in to his own dossier. @returns the token of his session */
export async function laatInwonerBinnen(proef: Proefportaal, naam: Naam, wie: string): Promise<string> {
  await verstuur(proef, dossierVan(naam))
  return neemOp(proef.inloggen, await laatBinnen(proef, dossierVan(naam), 'client', wie), `inwoner-${naam}`)
}
