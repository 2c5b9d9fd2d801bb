import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod'
import type { Identiteit } from './deelnemer.ts'
import { type Verbinding, eigenWsdl } from './soap.ts'

/** How an organisation of ours takes part. */
export interface Aansluiting {
  readonly verbinding: Verbinding
  readonly identiteit: Identiteit
  /** The id of the Waarborgfonds in the adresboek; absent: what goes to the fund takes another way. */
  readonly waarborgfonds?: string
}

const vorm = z.strictObject({
  url: z.url({ protocol: /^https$/ }),
  soap: z.enum(['1.1', '1.2']).default('1.1'),
  wsdl: z.string().optional(),
  waarborgfonds: z.uuid().optional(),
  deelnemers: z.array(z.strictObject({ organisatie: z.string(), id: z.uuid(), sleutels: z.string() })).min(1),
})

/**
 * Reads `knooppunt.json`: the address, the WSDL when it is another than ours, the id of the
 * Waarborgfonds in the adresboek when messages go to it, and for each organisation (by its code)
 * its id in the adresboek and the folder with its keys (`tls`, `ondertekenen`, `versleutelen`: each `.key` and `.crt`; and
 * `ca.crt`). Paths count from the file.
 * @throws Error that names what is wrong: without it the product would start and send nothing
 */
export function leesAansluitingen(bestand: string): ReadonlyMap<string, Aansluiting> {
  const gelezen = vorm.safeParse(JSON.parse(readFileSync(bestand, 'utf8')))
  if (!gelezen.success) throw new Error(`${bestand}: ${z.prettifyError(gelezen.error)}`)
  const { url, soap, wsdl, deelnemers, waarborgfonds } = gelezen.data
  const fonds = waarborgfonds === undefined ? {} : { waarborgfonds: waarborgfonds.toLowerCase() }
  const map = dirname(resolve(bestand))
  return new Map(
    deelnemers.map(({ organisatie, id, sleutels }) => {
      const pem = (naam: string): string => {
        const pad = join(resolve(map, sleutels), naam)
        if (!existsSync(pad)) throw new Error(`${pad} is missing`)
        return readFileSync(pad, 'utf8')
      }
      const ca = pem('ca.crt')
      const tls = { key: pem('tls.key'), cert: pem('tls.crt'), ca }
      const identiteit = { id, ondertekenen: pem('ondertekenen.key'), versleutelen: pem('versleutelen.key'), ca }
      const verbinding = { url, soap, wsdl: wsdl === undefined ? eigenWsdl : resolve(map, wsdl), tls }
      return [organisatie, { verbinding, identiteit, ...fonds }]
    }),
  )
}
