import { writeFileSync } from 'node:fs'
import { documenttekst } from '../../src/portalen/api/index.ts'

/** Where the document of the API stands; `node test/check/openapi.ts` writes it anew. */
export const pad = new URL('../../docs/api/openapi.json', import.meta.url)

if (import.meta.main) writeFileSync(pad, await documenttekst())
