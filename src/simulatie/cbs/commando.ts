import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { leesArgumenten } from '../../platform/opdrachtregel/argumenten.ts'
import { type Commando, onbekend } from '../../platform/opdrachtregel/commando.ts'
import { type Probleem, geweigerdDoorRegel, verkeerdeOpdracht } from '../../platform/opdrachtregel/probleem.ts'
import { type Stromen, schrijf } from '../../platform/opdrachtregel/stromen.ts'
import { type Ophaalkeuze, haalOp } from './ophalen.ts'
import { richtCbsIn } from './sleutels.ts'
import { startTokenloket } from './tokenloket.ts'
import { Ophaalfout } from './vragen.ts'

const opties = {
  map: { type: 'string' },
  url: { type: 'string' },
  naar: { type: 'string' },
  van: { type: 'string' },
  tot: { type: 'string' },
  organisatie: { type: 'string' },
  'blad-grootte': { type: 'string' },
  schema: { type: 'string' },
} as const

/**
 * Makes the command `cbs`: `richt-in` makes the keys of both sides; `haal-op` is CBS for one delivery, a process of its
 * own with an issuer of tokens of its own.
 * @param keur every fault of a delivery, when no other schema is given
 */
export function cbsCommando(keur: Ophaalkeuze['keur']): Commando {
  return {
    uitleg:
      'cbs richt-in --map MAP | cbs haal-op --map MAP --url URL --naar MAP [--van D --tot D] [--organisatie NAAM]' +
      ' [--blad-grootte N] [--schema BESTAND]: het nagebootste CBS, alleen op deze machine',
    voerUit: async ([naam, ...rest], stromen) => {
      const gelezen = leesArgumenten(rest, opties)
      if (!gelezen.ok) return gelezen.probleem
      const gekozen = new Map(
        Object.entries(gelezen.waarde.opties).flatMap(([optie, waarde]) =>
          typeof waarde === 'string' ? [[optie, waarde] as const] : [],
        ),
      )
      if (naam === 'richt-in') return richtIn(gekozen, stromen)
      if (naam === 'haal-op') return haal(gekozen, keur, stromen)
      return onbekend(naam, ['cbs richt-in', 'cbs haal-op'])
    },
  }
}

type Gekozen = ReadonlyMap<string, string>

async function richtIn(gekozen: Gekozen, { uit }: Stromen): Promise<Probleem | null> {
  const map = gekozen.get('map')
  if (map === undefined) return verkeerdeOpdracht('onbekende-optie', 'Geef bij --map een map voor de sleutels.')
  if (existsSync(join(map, 'cbs'))) return verkeerdeOpdracht('onbekende-optie', 'In deze map staan al sleutels.')
  const { aansluiting } = await richtCbsIn(map)
  await schrijf(uit, `KWIJTING_CBS=${aansluiting}\n`)
  return null
}

async function haal(gekozen: Gekozen, eigen: Ophaalkeuze['keur'], { uit }: Stromen): Promise<Probleem | null> {
  const [map, url, naar] = [gekozen.get('map'), gekozen.get('url'), gekozen.get('naar')]
  if (map === undefined || url === undefined || naar === undefined || !existsSync(join(map, 'cbs', 'token.key')))
    return verkeerdeOpdracht('onbekende-optie', 'Geef --map met een ingerichte map, --url van de dienst en --naar.')
  const grootte = gekozen.get('blad-grootte')
  if (grootte !== undefined && !/^[1-9]\d{0,6}$/.test(grootte))
    return verkeerdeOpdracht('onbekende-optie', 'Geef bij --blad-grootte een getal van 1 of hoger.')
  const schema = gekozen.get('schema')
  const loket = await startTokenloket(map, Date.now)
  try {
    const vraag = vraagVan(gekozen, grootte)
    const keur = schema === undefined ? eigen : await keurVan(schema)
    const opgehaald = await haalOp({ map, url, tokenUrl: loket.url, vraag, naar, keur, tijd: Date.now })
    await schrijf(uit, `${JSON.stringify(opgehaald)}\n`)
    return null
  } catch (fout) {
    if (!(fout instanceof Ophaalfout)) throw fout
    return geweigerdDoorRegel([{ code: fout.code, detail: 'CBS neemt deze levering niet aan.' }])
  } finally {
    await loket.sluit()
  }
}

function vraagVan(gekozen: Gekozen, grootte: string | undefined): Ophaalkeuze['vraag'] {
  const [van, tot, organisatie] = [gekozen.get('van'), gekozen.get('tot'), gekozen.get('organisatie')]
  return {
    ...(van === undefined ? {} : { aanleverperiodeStartdatum: van }),
    ...(tot === undefined ? {} : { aanleverperiodeEinddatum: tot }),
    ...(organisatie === undefined ? {} : { aanleverende_organisatie: organisatie }),
    ...(grootte === undefined ? {} : { pageSize: Number(grootte) }),
  }
}

/** A JSON Schema that somebody has, such as the official one. */
async function keurVan(pad: string): Promise<Ophaalkeuze['keur']> {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const klopt = ajv.compile(JSON.parse(await readFile(pad, 'utf8')))
  return (gegevens) =>
    klopt(gegevens) ? [] : (klopt.errors ?? []).map(({ instancePath, keyword }) => `#${instancePath} ${keyword}`)
}
