import { writeFile } from 'node:fs/promises'
import type { Lijstsoort, Lijstuitslag, Lijstvorm } from '../../domein/verloop/index.ts'
import type { Organisatienaam } from '../../domein/toegang/index.ts'
import { leesArgumenten } from '../../platform/opdrachtregel/argumenten.ts'
import { leesBytes } from '../../platform/opdrachtregel/bestand.ts'
import { type Commando, onbekend } from '../../platform/opdrachtregel/commando.ts'
import {
  type Probleem,
  geweigerdDoorRegel,
  verkeerdeInvoer,
  verkeerdeOpdracht,
} from '../../platform/opdrachtregel/probleem.ts'
import { type Stromen, schrijf } from '../../platform/opdrachtregel/stromen.ts'
import { doorRegel } from './fouten.ts'
import { neemLijstOver } from './importeer.ts'
import { beoordeelLijst } from './oordeel.ts'
import { lijstschrijver } from './plaats.ts'
import type { Lijstopslag } from './poorten.ts'
import { grootsteBestand } from './rijen.ts'

/** What the command needs of the roots: the storage, open for as long as this lasts. */
export interface Lijstomgeving {
  readonly metOpslag: <T>(
    doe: (opslag: Lijstopslag & { readonly organisaties: () => Promise<readonly Organisatienaam[]> }) => Promise<T>,
  ) => Promise<T>
}

/** Makes the commands `lijst exporteer saldo|beslis` and `lijst importeer saldo FILE`. */
export function lijstCommando(omgeving: Lijstomgeving): Commando {
  return {
    uitleg:
      'lijst exporteer saldo|beslis --schuldeiser ID [--xlsx] [--uit BESTAND] [--organisatie CODE] · lijst importeer saldo BESTAND [--schuldeiser ID] [--goede-regels] [--organisatie CODE]: lijsten van Collectief Schuldregelen',
    voerUit: async ([naam, ...rest], stromen) => {
      if (naam === 'exporteer') return exporteer(omgeving, rest, stromen)
      return naam === 'importeer'
        ? importeer(omgeving, rest, stromen)
        : onbekend(naam, ['lijst exporteer', 'lijst importeer'])
    },
  }
}

const tekstvan = (waarde: string | boolean | undefined): string | null => (typeof waarde === 'string' ? waarde : null)

async function metOrganisatie(
  { metOpslag }: Lijstomgeving,
  code: string | null,
  doe: (opslag: Lijstopslag, organisatieId: string) => Promise<Probleem | null>,
): Promise<Probleem | null> {
  return metOpslag(async (opslag) => {
    const alle = await opslag.organisaties()
    const gekozen = code === null ? alle : alle.filter((een) => een.code === code)
    const [organisatie, nog] = gekozen
    if (organisatie !== undefined && nog === undefined) return doe(opslag, organisatie.id)
    const detail =
      code === null && nog !== undefined
        ? 'Er zijn meer organisaties. Kies er één met --organisatie CODE.'
        : 'Deze organisatie is er niet.'
    return geweigerdDoorRegel([{ pointer: '#/organisatie', code: 'organisatie-onbekend', detail }])
  })
}

async function exporteer(
  omgeving: Lijstomgeving,
  argumenten: readonly string[],
  { uit }: Stromen,
): Promise<Probleem | null> {
  const gelezen = leesArgumenten(argumenten, {
    schuldeiser: { type: 'string' },
    xlsx: { type: 'boolean' },
    uit: { type: 'string' },
    organisatie: { type: 'string' },
  })
  if (!gelezen.ok) return gelezen.probleem
  const { namen, opties } = gelezen.waarde
  const [soort, ...teveel] = namen
  const schuldeiserId = tekstvan(opties['schuldeiser'])
  if (!isSoort(soort) || teveel.length > 0)
    return verkeerdeOpdracht('onbekende-opdracht', 'Kies een lijst: lijst exporteer saldo of lijst exporteer beslis.')
  if (schuldeiserId === null) return verkeerdeOpdracht('onbekende-optie', 'Noem de schuldeiser: --schuldeiser ID.')
  const vorm: Lijstvorm = opties['xlsx'] === true ? 'xlsx' : 'csv'
  const naar = tekstvan(opties['uit'])
  return metOrganisatie(omgeving, tekstvan(opties['organisatie']), async (opslag, organisatieId) => {
    const lijst = { schuldeiserId, soort, vorm } as const
    await opslag.lijsten.maak(organisatieId, lijst, lijstschrijver, { soort: 'kwijting' })
    // Asked again, with nothing new: the same list as before, so that a lost file is no lost list.
    const bytes = await opslag.lijsten.laatste(organisatieId, lijst, lijstschrijver)
    if (bytes === null)
      return geweigerdDoorRegel([
        {
          pointer: '#/schuldeiser',
          code: 'niets-te-melden',
          detail: 'Voor deze schuldeiser wacht niets op een lijst.',
        },
      ])
    if (naar === null) await schrijfBytes(uit, bytes)
    else await writeFile(naar, bytes)
    return null
  })
}

const isSoort = (naam: string | undefined): naam is Lijstsoort => naam === 'saldo' || naam === 'beslis'

async function schrijfBytes(uit: Stromen['uit'], bytes: Uint8Array): Promise<void> {
  await new Promise<void>((klaar, mis) => void uit.write(bytes, (fout) => (fout ? mis(fout) : klaar())))
}

async function importeer(
  omgeving: Lijstomgeving,
  argumenten: readonly string[],
  { uit }: Stromen,
): Promise<Probleem | null> {
  const gelezen = leesArgumenten(argumenten, {
    schuldeiser: { type: 'string' },
    'goede-regels': { type: 'boolean' },
    organisatie: { type: 'string' },
  })
  if (!gelezen.ok) return gelezen.probleem
  const { namen, opties } = gelezen.waarde
  const [soort, pad, ...teveel] = namen
  if (soort !== 'saldo' || pad === undefined || teveel.length > 0)
    return verkeerdeOpdracht('onbekende-opdracht', 'Noem één bestand: lijst importeer saldo BESTAND.')
  const bytes = await leesBytes(pad, grootsteBestand)
  if (!(bytes instanceof Uint8Array))
    return verkeerdeInvoer([{ pointer: '#', code: bytes, detail: weigeringen[bytes] }])
  return metOrganisatie(omgeving, tekstvan(opties['organisatie']), async (opslag, organisatieId) => {
    const oordeel = await beoordeelLijst(opslag, organisatieId, bytes, tekstvan(opties['schuldeiser']))
    const { fouten, leesbaar } = oordeel
    if (fouten.length > 0 && !(leesbaar && opties['goede-regels'] === true))
      return fouten.every(({ code }) => doorRegel.has(code)) ? geweigerdDoorRegel(fouten) : verkeerdeInvoer(fouten)
    const uitslag = await neemLijstOver(opslag, organisatieId, bytes, oordeel)
    await schrijf(uit, `${JSON.stringify({ ...alsVerslag(uitslag), fouten })}\n`)
    return null
  })
}

const alsVerslag = ({ gelezen, leeg, fout, nieuw, bekend, verwerkt, opTafel }: Lijstuitslag) => ({
  regels: { gelezen, goed: nieuw + bekend, fout, zonderAntwoord: leeg },
  antwoorden: { nieuw, bekend, verwerkt, opTafel },
})

const weigeringen = {
  'geen-bestand': 'Dit bestand bestaat niet.',
  onleesbaar: 'Dit bestand kan niet worden gelezen.',
  'te-groot': `Het bestand is groter dan ${grootsteBestand / 2 ** 20} MiB.`,
} as const
