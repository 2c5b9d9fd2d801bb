import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Inleesantwoord } from '../../../domein/verloop/index.ts'
import { Bestandsveld, hoogstensMegabyte } from '../../onderdelen/bestand.tsx'
import { Melding } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { inGroepjes } from './teksten.ts'

/** Hands in a statement: the one main action of the page. */
export function Inlezen() {
  return (
    <form className="formulier" encType="multipart/form-data" method="post">
      <Heading level={2}>Afschrift inlezen</Heading>
      <Bestandsveld
        accept=".xml,.txt,.sta,.940,.mt940,.swi"
        label="Bestand van de bank"
        uitleg={`CAMT.053 of MT940, hoogstens ${hoogstensMegabyte} MB. Twee keer hetzelfde inlezen kan geen kwaad.`}
      />
      <Button name="wat" purpose="primary" type="submit" value="inlezen">
        Inlezen
      </Button>
    </form>
  )
}

/** What came of it: what it brought, or every fault with its line. */
export function Inleesuitkomst({ antwoord }: { readonly antwoord: Inleesantwoord }) {
  if (antwoord.soort === 'geweigerd') {
    const { fouten } = antwoord
    return (
      <Melding soort="let-op" titel="Dit bestand is niet ingelezen">
        <p>Er is niets geboekt. {telwoord(fouten.length, 'reden', 'redenen')}:</p>
        <ul>
          {fouten.slice(0, 50).map(({ line, detail }, i) => (
            <li key={`${line ?? 0}-${i}`}>
              {line === undefined ? null : <>Regel {line}: </>}
              {detail}
            </li>
          ))}
        </ul>
        {fouten.length > 50 ? <p>En nog {fouten.length - 50} andere.</p> : null}
      </Melding>
    )
  }
  const nieuw = antwoord.rekeningen.reduce((som, een) => som + een.nieuw, 0)
  const bekend = antwoord.rekeningen.reduce((som, een) => som + een.bekend, 0)
  return (
    <Melding
      soort="goed"
      titel={nieuw === 0 && bekend > 0 ? 'Alles uit dit bestand stond er al' : 'Het afschrift is ingelezen'}
    >
      <ul>
        {antwoord.rekeningen.map((een) => (
          <li key={een.rekening}>
            {inGroepjes(een.rekening)}:{' '}
            {een.nieuw + een.bekend === 0
              ? 'Er staan geen boekingen op.'
              : `${telwoord(een.nieuw, 'nieuwe boeking', 'nieuwe boekingen')}, ${een.bekend} al bekend.`}
            {een.nieuw === 0 ? null : (
              <>
                {' '}
                {een.nieuw - een.nietGekoppeld} meteen toegewezen, {een.nietGekoppeld} nog toe te wijzen of te boeken.
              </>
            )}
            {een.aansluiting === 'geen-eindsaldo' ? ' De bank noemt geen eindsaldo: dat blijft open staan.' : null}
            {een.aansluiting === 'geen-beginsaldo' ? ' De bank noemt geen beginsaldo: dat blijft open staan.' : null}
          </li>
        ))}
      </ul>
    </Melding>
  )
}
