import { writeFileSync } from 'node:fs'
import { versies } from '../../src/koppelingen/schuldenknooppunt/berichten/catalogus.ts'
import { xsdVan } from '../../src/koppelingen/schuldenknooppunt/berichten/xsd.ts'

// node test/check/knooppunt.ts: writes the XSDs of the messages from the schemas that they are read by.
for (const versie of versies)
  writeFileSync(
    new URL(`../../src/koppelingen/schuldenknooppunt/wsdl/berichten-${versie}.xsd`, import.meta.url),
    xsdVan(versie),
  )
