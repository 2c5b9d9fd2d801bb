import { type Datum, leesDatum } from '../../gedeeld/datum.ts'
import { leesArgumenten } from '../../platform/opdrachtregel/argumenten.ts'
import { type Commando, onbekend } from '../../platform/opdrachtregel/commando.ts'
import {
  type Probleem,
  type Probleemfout,
  geweigerdDoorRegel,
  verkeerdeInvoer,
  verkeerdeOpdracht,
} from '../../platform/opdrachtregel/probleem.ts'
import { type Stromen, schrijf } from '../../platform/opdrachtregel/stromen.ts'
import { leesUitleveringen } from './api/register.ts'
import { exporteer } from './exporteer.ts'
import { importeer } from './importeer.ts'
import { leesBestand } from './lees.ts'
import type { Ddasopslag } from './poorten.ts'

/** What the command needs of the roots. */
export interface Ddasomgeving {
  /** Opens the storage for as long as this lasts. */
  readonly metOpslag: <T>(doe: (opslag: Ddasopslag) => Promise<T>) => Promise<T>
  /** Name and version of this software. */
  readonly gegevensleverancier: string
}

/** Makes the commands `ddas importeer FILE`, `ddas exporteer --van D --tot D` and `ddas leveringen`, the last two with `--organisatie CODE`. */
export function ddasCommando(omgeving: Ddasomgeving): Commando {
  return {
    uitleg:
      'ddas importeer BESTAND | ddas exporteer --van DATUM --tot DATUM [--organisatie CODE]: trajecten in DDAS v1.0;' +
      ' ddas leveringen [--organisatie CODE]: wat CBS heeft opgehaald',
    voerUit: async ([naam, ...rest], stromen) => {
      if (naam === 'importeer') return importeerCommando(omgeving, rest, stromen)
      if (naam === 'exporteer') return exporteerCommando(omgeving, rest, stromen)
      if (naam === 'leveringen') return leveringenCommando(omgeving, rest, stromen)
      return onbekend(naam, ['ddas importeer', 'ddas exporteer', 'ddas leveringen'])
    },
  }
}

async function importeerCommando(
  { metOpslag }: Ddasomgeving,
  argumenten: readonly string[],
  { uit }: Stromen,
): Promise<Probleem | null> {
  const gelezen = leesArgumenten(argumenten, {})
  if (!gelezen.ok) return gelezen.probleem
  const [pad, ...teveel] = gelezen.waarde.namen
  if (pad === undefined || teveel.length > 0)
    return verkeerdeOpdracht('onbekende-opdracht', 'Noem één bestand: ddas importeer BESTAND.')
  // Judged before the database is opened: a faulty file leaves no trace at all.
  const bestand = await leesBestand(pad)
  if (!bestand.ok) return bestand.probleem
  const verslag = await metOpslag((opslag) => importeer(opslag, bestand.gelezen))
  await schrijf(uit, `${JSON.stringify(verslag)}\n`)
  return null
}

async function exporteerCommando(
  { metOpslag, gegevensleverancier }: Ddasomgeving,
  argumenten: readonly string[],
  { uit }: Stromen,
): Promise<Probleem | null> {
  const gelezen = leesArgumenten(argumenten, {
    van: { type: 'string' },
    tot: { type: 'string' },
    organisatie: { type: 'string' },
  })
  if (!gelezen.ok) return gelezen.probleem
  if (gelezen.waarde.namen.length > 0)
    return verkeerdeOpdracht('onbekende-opdracht', 'Geef na ddas exporteer alleen opties.')
  const { opties } = gelezen.waarde
  const periode = leesPeriode(opties)
  if (!periode.ok) return verkeerdeInvoer(periode.fouten)
  const organisatie = typeof opties['organisatie'] === 'string' ? opties['organisatie'] : null
  const vraag = { ...periode.waarde, organisatie, gegevensleverancier }
  const gelukt = await metOpslag((opslag) => exporteer(opslag, vraag, uit))
  return gelukt ? null : organisatieOnbekend(organisatie)
}

async function leveringenCommando(
  { metOpslag }: Ddasomgeving,
  argumenten: readonly string[],
  { uit }: Stromen,
): Promise<Probleem | null> {
  const gelezen = leesArgumenten(argumenten, { organisatie: { type: 'string' } })
  if (!gelezen.ok) return gelezen.probleem
  if (gelezen.waarde.namen.length > 0)
    return verkeerdeOpdracht('onbekende-opdracht', 'Geef na ddas leveringen alleen opties.')
  const code = gelezen.waarde.opties['organisatie'] ?? null
  const leveringen = await metOpslag((opslag) =>
    opslag.inEenKeer(async ({ client, organisaties, voor }) => {
      const gekozen = (await organisaties()).filter((een) => code === null || een.code === code)
      if (gekozen.length === 0) return null
      const gevonden: object[] = []
      for (const organisatie of gekozen) {
        await voor(organisatie.id)
        gevonden.push(...(await leesUitleveringen(client, organisatie)))
      }
      return gevonden
    }),
  )
  if (leveringen === null) return organisatieOnbekend(typeof code === 'string' ? code : null)
  await schrijf(uit, `${JSON.stringify({ leveringen })}\n`)
  return null
}

function organisatieOnbekend(organisatie: string | null): Probleem {
  const detail = organisatie === null ? 'Er is nog geen organisatie.' : 'Er is geen organisatie met deze code.'
  return geweigerdDoorRegel([{ pointer: '#/organisatie', code: 'organisatie-onbekend', detail }])
}

type Periode = { readonly van: Datum; readonly tot: Datum }

function leesPeriode(opties: Readonly<Record<string, string | boolean | undefined>>) {
  const fouten: Probleemfout[] = []
  const [van, tot] = (['van', 'tot'] as const).map((naam) => {
    const tekst = opties[naam]
    const dag = typeof tekst === 'string' ? leesDatum(tekst) : null
    if (tekst === undefined) fouten.push({ pointer: `#/${naam}`, code: 'ontbreekt', detail: `Geef --${naam} DATUM.` })
    else if (dag === null)
      fouten.push({ pointer: `#/${naam}`, code: 'geen-datum', detail: 'Geef een bestaande datum, zoals 2026-11-24.' })
    return dag
  })
  if (van && tot && van > tot)
    fouten.push({ pointer: '#/tot', code: 'strijdig', detail: 'De einddatum ligt voor de begindatum.' })
  if (fouten.length > 0 || !van || !tot) return { ok: false, fouten } as const
  return { ok: true, waarde: { van, tot } satisfies Periode } as const
}
