import { randomUUID } from 'node:crypto'
import { importeerBankbestand } from '../../src/koppelingen/bank/index.ts'
import type { Actor } from '../../src/domein/toegang/index.ts'
import type { Antwoord } from '../../src/domein/verloop/index.ts'
import { eersteTargetdag } from '../../src/regels/termijnen/index.ts'
import { type Proefpost, camt } from './afschriften.ts'
import type { Proefopslag } from './opslag.ts'
import { schuldbemiddeling } from './wandeling.ts'
import { voor } from './gegeven.ts'

/** A colleague of the medewerker of the walks: the second pair of eyes. */
export const collega: Actor = {
  soort: 'medewerker',
  id: '00000000-0000-4000-8000-000000000002',
  naam: 'Sam Vos',
  rollen: ['administratie', 'teammanager', 'beheerder'],
}

/** An organisation that pays through the bank. */
export interface Betaalproef {
  readonly rekening: { readonly soort: 'bankrekening'; readonly id: string }
  readonly dossiers: readonly string[]
  readonly geef: (soort: string, invoer?: object, door?: Actor, opdrachtId?: string) => Promise<Antwoord>
  /** Composes on the first bank day after the payout. @returns the id of the batch @throws Error when it is refused */
  readonly stelSamen: () => Promise<string>
  readonly batches: () => Promise<readonly string[]>
}

const rekeningen = ['NL02ABNA0123456789', 'NL44RABO0123456789', 'NL91ABNA0417164300', 'NL13TEST0123456789']

/** The accounts of all schuldeisers, proposed by one and confirmed by another. */
export async function bevestigRekeningen(proef: Proefopslag): Promise<void> {
  const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { pagina: 1 })
  for (const [i, { id, gegevens }] of rijen.entries()) {
    const stroom = { soort: 'schuldeiser', id } as const
    const iban = rekeningen[i % rekeningen.length]
    const opgave = { iban, tenNameVan: gegevens.naam, bron: 'brief' }
    await moet(proef.doe({ stroom, soort: 'WijzigBankrekening', invoer: opgave }))
    await moet(proef.doe({ stroom, soort: 'BevestigBankrekening', invoer: { iban }, door: collega }))
  }
}

/** Why an opdracht was refused; else what it came to. */
export const codes = (antwoord: Antwoord): readonly string[] =>
  antwoord.soort === 'geweigerd' ? antwoord.weigeringen.map(({ code }) => code) : [antwoord.soort]

/** @throws Error when it was not done */
export async function moet(antwoord: Promise<Antwoord>): Promise<void> {
  const gekregen = await antwoord
  if (gekregen.soort !== 'gedaan') throw new Error(JSON.stringify(gekregen))
}

/** Dossiers that have shared out, of an organisation with a bankrekening; no account of a schuldeiser is known yet. */
export async function betaalproef(proef: Proefopslag, aantal = 2): Promise<Betaalproef> {
  const stappen = voor(schuldbemiddeling, 'DeelUit')
  const dossiers: string[] = []
  for (let i = 0; i < aantal; i++) dossiers.push(await proef.wandel(stappen))
  const [bestaand] = await proef.sql<{ id: string }>(
    'SELECT bankrekening_id AS id FROM kwijting.bankrekening WHERE organisatie_id = $1',
    [proef.organisatieId],
  )
  const rekening = { soort: 'bankrekening', id: bestaand?.id ?? randomUUID() } as const
  const geef: Betaalproef['geef'] = (soort, invoer = {}, door = proef.hulpverlener, opdrachtId = randomUUID()) =>
    proef.doe({ stroom: rekening, soort, invoer, door, opdrachtId })
  if (bestaand === undefined)
    await moet(geef('OpenBankrekening', { iban: 'NL44RABO0123456789', naam: 'Derdengelden' }, { soort: 'kwijting' }))
  for (const id of dossiers) await moet(proef.doe({ stroom: { soort: 'dossier', id }, soort: 'DeelUit' }))
  const batches = async () => {
    const rijen = await proef.sql<{ id: string }>(
      'SELECT batch_id AS id FROM kwijting.betaalbatch WHERE organisatie_id = $1 ORDER BY versie',
      [proef.organisatieId],
    )
    return rijen.map(({ id }) => id)
  }
  return {
    rekening,
    dossiers,
    geef,
    batches,
    stelSamen: async () => {
      await moet(geef('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) }))
      return (await batches()).at(-1) ?? ''
    },
  }
}

/** The first bank day on or after the day of the clock. */
export const dagNa = (proef: Proefopslag): string => eersteTargetdag(proef.opslag.klok.vandaag())

/** A batch that was composed, approved and offered, of one dossier. */
export async function aangebodenBatch(proef: Proefopslag): Promise<void> {
  const betalen = await betaalproef(proef, 1)
  await bevestigRekeningen(proef)
  const batchId = await betalen.stelSamen()
  await moet(betalen.geef('KeurBetaalbatchGoed', { batchId }, collega))
  await moet(betalen.geef('BiedBetaalbatchAan', { batchId }))
}

/** Takes in a statement with these entries, as the import does. @returns its closing balance in cents @throws Error when it is refused */
export async function leesAfschrift(
  proef: Proefopslag,
  volgnummer: number,
  begin: number,
  posten: readonly Proefpost[],
): Promise<number> {
  const centenVan = ({ bedrag, richting }: Proefpost) =>
    Math.round(Number(bedrag) * 100) * (richting === 'DBIT' ? -1 : 1)
  const eind = posten.reduce((som, post) => som + centenVan(post), begin)
  const euro = (cent: number) => `${cent < 0 ? '-' : ''}${(Math.abs(cent) / 100).toFixed(2)}`
  const xml = camt({
    volgnummer,
    begin: euro(begin),
    eind: euro(eind),
    posten: posten.map((post) => ({ dag: '2026-11-24', ...post })),
  })
  const antwoord = await importeerBankbestand(
    proef.opslag.bank,
    { id: proef.organisatieId },
    {
      bytes: new TextEncoder().encode(xml),
      naam: `${volgnummer}.xml`,
      door: proef.hulpverlener,
      nieuweRekening: false,
    },
  )
  if (antwoord?.soort !== 'ingelezen') throw new Error(JSON.stringify(antwoord))
  return eind
}
