import { appendFileSync, readFileSync } from 'node:fs'
import { eigenWsdl, openDeelname, openLoket } from '../../src/koppelingen/schuldenknooppunt/index.ts'

// A worker that fetches and keeps each message in a file. With `val` it dies at the first, after keeping and before
// confirming: as a machine that loses its power does.
const [map = '', url = '', id = '', bestand = '', val] = process.argv.slice(2)
const pem = (naam: string) => readFileSync(`${map}/${naam}`, 'utf8')
const tls = { key: pem('tls.key'), cert: pem('tls.crt'), ca: pem('ca.crt') }
const loket = await openLoket({ url, soap: '1.2', wsdl: eigenWsdl, tls })
const identiteit = {
  id,
  ondertekenen: pem('ondertekenen.key'),
  versleutelen: pem('versleutelen.key'),
  ca: pem('ca.crt'),
}
await openDeelname(loket, identiteit, Date.now).haalOp(async ({ buitenkant, uitkomst }) => {
  const { Referentienummer } = buitenkant
  const er = readFileSync(bestand, 'utf8').includes(Referentienummer)
  if (!er && uitkomst.ok) appendFileSync(bestand, `${Referentienummer}\n`)
  if (val === 'val') process.kill(process.pid, 'SIGKILL')
})
loket.sluit()
