import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Probleemfout } from '../../platform/opdrachtregel/probleem.ts'
import type { Aflevering } from './aflevering.ts'
import { afleveringschema, leveringschema, trajectschema } from './schema.ts'

// A file of nothing but faults must not fill the memory with them.
const hoogstens = 100_000

type Validator = (waarde: unknown, pad: string) => readonly Probleemfout[]

interface Schemas {
  readonly aflevering: Validator
  readonly levering: Validator
  readonly traject: Validator
}

let gemaakt: Schemas | null = null

// Made when first asked for: compiling costs a tenth of a second that other commands need not pay.
function schemas(): Schemas {
  if (gemaakt !== null) return gemaakt
  const ajv = new Ajv2020({ allErrors: true })
  addFormats.default(ajv)
  const validator = (schema: object): Validator => {
    const klopt: ValidateFunction = ajv.compile(schema)
    return (waarde, pad) => (klopt(waarde) ? [] : (klopt.errors ?? []).map((fout) => alsFout(fout, pad)))
  }
  gemaakt = {
    aflevering: validator(afleveringschema),
    levering: validator(leveringschema),
    traject: validator(trajectschema),
  }
  return gemaakt
}

/**
 * Judges a JSON value as a delivery of DDAS v1.0: as the official JSON Schema does, formats included.
 * @returns the delivery, or every fault with its JSON pointer; after 100,000 of them it stops looking
 */
export function beoordeel(
  waarde: unknown,
):
  | { readonly ok: true; readonly aflevering: Aflevering }
  | { readonly ok: false; readonly fouten: readonly Probleemfout[] } {
  const fouten: Probleemfout[] = []
  for (const [deel, pad, soort] of delen(waarde)) {
    for (const fout of schemas()[soort](deel, pad)) fouten.push(fout)
    if (fouten.length >= hoogstens) break
  }
  return fouten.length === 0 ? { ok: true, aflevering: waarde as Aflevering } : { ok: false, fouten }
}

/** The delivery, each levering and each traject in it: judged one by one, their faults together are those of the whole. */
function* delen(waarde: unknown): Generator<readonly [unknown, string, keyof Schemas]> {
  yield [waarde, '#', 'aflevering']
  for (const [i, levering] of lijstIn(waarde, 'leveringen').entries()) {
    const pad = `#/leveringen/${i}`
    yield [levering, pad, 'levering']
    for (const [j, traject] of lijstIn(levering, 'schuldhulptrajecten').entries())
      yield [traject, `${pad}/schuldhulptrajecten/${j}`, 'traject']
  }
}

function lijstIn(waarde: unknown, lid: string): readonly unknown[] {
  if (waarde === null || typeof waarde !== 'object' || Array.isArray(waarde)) return []
  const gevonden: unknown = Object.getOwnPropertyDescriptor(waarde, lid)?.value
  return Array.isArray(gevonden) ? gevonden : []
}

function alsFout(fout: ErrorObject, pad: string): Probleemfout {
  const pointer = pad + fout.instancePath
  switch (fout.keyword) {
    case 'required':
      return {
        pointer: `${pointer}/${lid(fout, 'missingProperty')}`,
        code: 'ontbreekt',
        detail: 'Dit veld is verplicht.',
      }
    case 'additionalProperties':
      return {
        pointer: `${pointer}/${lid(fout, 'additionalProperty')}`,
        code: 'onbekend-veld',
        detail: 'DDAS v1.0 kent dit veld hier niet.',
      }
    case 'type':
      return {
        pointer,
        code: 'verkeerd-type',
        detail: typen[String(fout.params['type'])] ?? 'Dit heeft het verkeerde type.',
      }
    case 'enum':
      return { pointer, code: 'onbekende-keuze', detail: `Kies uit: ${keuzen(fout.params['allowedValues'])}.` }
    case 'format':
      return { pointer, ...(vormen[String(fout.params['format'])] ?? ongeldig) }
    case 'minItems':
      return { pointer, code: 'te-kort', detail: `Deze lijst moet er minstens ${String(fout.params['limit'])} hebben.` }
    case 'maxItems':
      return { pointer, code: 'te-lang', detail: `Deze lijst mag er hoogstens ${String(fout.params['limit'])} hebben.` }
    default:
      return { pointer, ...ongeldig }
  }
}

const lid = (fout: ErrorObject, naam: string): string =>
  String(fout.params[naam]).replaceAll('~', '~0').replaceAll('/', '~1')

const keuzen = (waarden: unknown): string => (Array.isArray(waarden) ? waarden.join(', ') : '')

const ongeldig = { code: 'ongeldig', detail: 'Dit klopt niet volgens DDAS v1.0.' }

const typen: Readonly<Record<string, string>> = {
  string: 'Dit moet tekst zijn.',
  integer: 'Dit moet een geheel getal zijn, zonder aanhalingstekens.',
  boolean: 'Dit moet true of false zijn.',
  array: 'Dit moet een lijst zijn.',
  object: 'Dit moet een object zijn.',
}

const vormen: Readonly<Record<string, { readonly code: string; readonly detail: string }>> = {
  date: { code: 'geen-datum', detail: 'Dit moet een bestaande datum zijn, zoals 2026-11-24, zonder tijd.' },
  'date-time': {
    code: 'geen-tijdstip',
    detail: 'Dit moet een bestaand tijdstip met tijdzone zijn, zoals 2026-11-24T12:00:00Z.',
  },
  email: { code: 'geen-email', detail: 'Dit moet een e-mailadres zijn.' },
}
