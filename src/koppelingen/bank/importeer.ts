import { createHash } from 'node:crypto'
import { alsDecimaal } from '../../gedeeld/geld.ts'
import { type Afschrift, type Inleesweigering, aansluitingVan } from '../../domein/geld/index.ts'
import type { Actor } from '../../domein/toegang/index.ts'
import type { Bankplaats, Bestandsfout, Inleesantwoord, Ingelezenrekening } from '../../domein/verloop/index.ts'
import { leesBankbestand } from './lees.ts'
import type { Bankopslag, Voorwie } from './poorten.ts'

/** A file as it was handed in. */
export interface Bankinvoer {
  readonly bytes: Uint8Array
  readonly naam: string
  readonly door: Actor
  /** Adds an account that the organisation does not have. */
  readonly nieuweRekening: boolean
}

/**
 * Reads a file, takes it in, and assigns what is certain. The taking in is one transaction; the assigning goes on after a
 * crash when the same file is read again, or with the next day.
 * @returns null when there is no such organisation
 */
export async function importeerBankbestand(
  opslag: Bankopslag,
  voor: Voorwie,
  { bytes, naam, door, nieuweRekening }: Bankinvoer,
): Promise<Inleesantwoord | null> {
  const gelezen = leesBankbestand(bytes)
  if (!gelezen.ok) return { soort: 'geweigerd', reden: 'vorm', fouten: gelezen.weigeringen }
  return importeerAfschriften(opslag, voor, { bytes, naam, door, nieuweRekening, afschriften: gelezen.waarde })
}

/** The same for a file that was read already. */
export async function importeerAfschriften(
  opslag: Bankopslag,
  voor: Voorwie,
  { bytes, naam, door, nieuweRekening, afschriften }: Bankinvoer & { readonly afschriften: readonly Afschrift[] },
): Promise<Inleesantwoord | null> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const antwoord = await opslag.neemIn(voor, { hash, naam, afschriften, door, nieuweRekening })
  if (antwoord === null) return null
  const { uitkomst, organisatieId } = antwoord
  if (!uitkomst.ok)
    return { soort: 'geweigerd', reden: 'regel', fouten: uitkomst.weigeringen.map((w) => alsFout(w, bytes)) }
  // Also what an earlier import could not finish.
  await opslag.wijsZekereToe(organisatieId, null)
  const rekeningen: Ingelezenrekening[] = []
  for (const { rekening, afschriften: eigen, nieuw } of uitkomst.waarde)
    rekeningen.push({
      rekening: rekening.iban,
      nieuw: nieuw.length,
      bekend: Math.max(0, eigen.reduce((som, { posten }) => som + posten.length, 0) - nieuw.length),
      nietGekoppeld: await opslag.telOpen(organisatieId, nieuw),
      beginsaldo: eigen[0]?.beginsaldo ?? null,
      eindsaldo: eigen.at(-1)?.eindsaldo ?? null,
      aansluiting: aansluitingSamen(eigen),
    })
  return { soort: 'ingelezen', rekeningen }
}

/** How a screen hands in a file: for the organisation of who is logged in, never for a new account. */
export function leesInVoor(opslag: Bankopslag): Pick<Bankplaats, 'leesIn'> {
  return {
    leesIn: async (id, bestand) => {
      const antwoord = await importeerBankbestand(opslag, { id }, { ...bestand, nieuweRekening: false })
      if (antwoord === null) throw new Error(`No organisatie ${id}`)
      return antwoord
    },
  }
}

/** Several statements tie together when each does; what one of them leaves open is left open. */
function aansluitingSamen(afschriften: readonly Afschrift[]): Ingelezenrekening['aansluiting'] {
  const soorten = new Set(afschriften.map((afschrift) => aansluitingVan(afschrift).soort))
  if (soorten.has('geen-eindsaldo')) return 'geen-eindsaldo'
  return soorten.has('geen-beginsaldo') ? 'geen-beginsaldo' : 'sluit'
}

/** The first line on which a word stands; the first of the file when it is nowhere, as an old account number is. */
function regelMet(woord: string, bytes: Uint8Array): number {
  const regel = new TextDecoder('latin1')
    .decode(bytes)
    .split(/\r\n|\r|\n/)
    .findIndex((een) => een.includes(woord))
  return Math.max(regel, 0) + 1
}

function alsFout(
  weigering: Inleesweigering | { readonly code: 'RekeningOnbekend' | 'BedragenTeGroot'; readonly iban: string },
  bytes: Uint8Array,
): Bestandsfout {
  switch (weigering.code) {
    case 'RekeningOnbekend':
      return {
        line: regelMet(weigering.iban, bytes),
        code: 'rekening-onbekend',
        detail: `Rekening ${weigering.iban} is geen rekening van de organisatie. Een beheerder moet haar eerst toevoegen.`,
      }
    case 'BedragenTeGroot':
      return {
        line: regelMet(weigering.iban, bytes),
        code: 'bedragen-te-groot',
        detail: `Met dit bestand zijn de bedragen op rekening ${weigering.iban} samen te groot om precies op te tellen.`,
      }
    case 'AfschriftVanAndereRekening':
      return { code: 'andere-rekening', detail: 'Dit afschrift is van een andere rekening.' }
    case 'AfschriftSluitNiet':
      return {
        code: 'saldo-verschil',
        detail: `Beginsaldo plus boekingen is niet het eindsaldo. Het verschil is ${alsDecimaal(weigering.verschil)}.`,
      }
  }
}
