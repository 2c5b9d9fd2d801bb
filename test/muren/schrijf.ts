import { writeFileSync } from 'node:fs'
import { alsTekst } from './lintregels.ts'

writeFileSync(new URL('../../.oxlintrc.json', import.meta.url), alsTekst())
