import { type KeyObject, type X509Certificate, createPublicKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod'
import { type Signer, readPem, readSigner } from '../../../platform/jades/index.ts'

/** How CBS reaches us and what we believe of it. */
export interface Cbsaansluiting {
  /** Signs what we answer. */
  readonly ondertekenaar: Signer
  /** The certificates above those with which CBS may sign. */
  readonly vertrouwd: readonly X509Certificate[]
  /** Folder with the lists of revoked certificates; null: not asked. */
  readonly intrekkingslijsten: string | null
  /** The number (OIN) of CBS: in its certificate, and as the sub of its token. */
  readonly vrager: string
  readonly token: Tokenregels
  /** How long a rapportageperiode is that CBS does not name itself. */
  readonly rapportage: 'halfjaar' | 'kwartaal'
}

/** What a token must be to be let in. */
export interface Tokenregels {
  /** Who may issue it, with which keys. */
  readonly uitgever: string
  readonly sleutels: readonly KeyObject[]
  /** For whom it must be. */
  readonly publiek: string
  /** Group and service of FSC that must stand in it; null: not looked at. */
  readonly groep: string | null
  readonly dienst: string | null
}

const vorm = z.strictObject({
  ondertekenen: z.strictObject({ sleutel: z.string(), keten: z.string(), kid: z.string().min(1) }),
  vertrouwd: z.string(),
  intrekkingslijsten: z.string().optional(),
  vrager: z.string().regex(/^\d{8,20}$/),
  token: z.strictObject({
    uitgever: z.string().min(1),
    sleutels: z.array(z.string()).min(1),
    publiek: z.string().min(1),
    groep: z.string().min(1).optional(),
    dienst: z.string().min(1).optional(),
  }),
  rapportage: z.enum(['halfjaar', 'kwartaal']).default('halfjaar'),
})

/**
 * Reads `cbs.json`; paths in it count from the file. `ondertekenen`: our private key, its certificate with those between
 * it and the root, and the name of the key; `vertrouwd`: the roots under which CBS signs; `token.sleutels`: the public
 * keys or certificates with which tokens are signed. All PEM.
 * @throws Error that names what is wrong: without it the product would start and answer nobody
 */
export function leesAansluiting(bestand: string): Cbsaansluiting {
  const gelezen = vorm.safeParse(JSON.parse(readFileSync(bestand, 'utf8')))
  if (!gelezen.success) throw new Error(`${bestand}: ${z.prettifyError(gelezen.error)}`)
  const { ondertekenen, vertrouwd, intrekkingslijsten, vrager, token, rapportage } = gelezen.data
  const plaats = (naam: string): string => {
    const pad = resolve(dirname(resolve(bestand)), naam)
    if (!existsSync(pad)) throw new Error(`${pad} is missing`)
    return pad
  }
  const pem = (naam: string): string => readFileSync(plaats(naam), 'utf8')
  const wortels = readPem(pem(vertrouwd))
  if (wortels.length === 0) throw new Error(`${join(dirname(bestand), vertrouwd)} holds no certificate`)
  return {
    ondertekenaar: readSigner({
      key: pem(ondertekenen.sleutel),
      chain: pem(ondertekenen.keten),
      kid: ondertekenen.kid,
    }),
    vertrouwd: wortels,
    intrekkingslijsten: intrekkingslijsten === undefined ? null : plaats(intrekkingslijsten),
    vrager,
    token: {
      uitgever: token.uitgever,
      sleutels: token.sleutels.map((naam) => createPublicKey(pem(naam))),
      publiek: token.publiek,
      groep: token.groep ?? null,
      dienst: token.dienst ?? null,
    },
    rapportage,
  }
}
