import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Lijstoordeel, Lijstuitslag } from '../../../domein/verloop/index.ts'
import { Bestandsveld, bestandUit, hoogstensMegabyte } from '../bestand.tsx'
import { pakIn, pakUit } from './meegeven.ts'

/** What came of handing a list in: how it reads, what was taken over, or why nothing was read. */
export type Inleesuitkomst =
  | { readonly soort: 'oordeel'; readonly oordeel: Lijstoordeel; readonly inhoud: string }
  | { readonly soort: 'uitslag'; readonly uitslag: Omit<Lijstuitslag, 'geraakt'> }
  | { readonly soort: 'geweigerd'; readonly titel: string }

/**
 * Takes one step with a list that is handed in: looks at it, or takes over what was looked at.
 * @returns null for a form that does neither
 */
export async function leesLijstIn(
  formulier: FormData,
  doe: {
    readonly beoordeel: (bytes: Uint8Array) => Promise<Lijstoordeel>
    readonly neemOver: (bytes: Uint8Array) => Promise<Omit<Lijstuitslag, 'geraakt'>>
  },
): Promise<Inleesuitkomst | null> {
  switch (formulier.get('wat')) {
    case 'bekijken': {
      const bestand = await bestandUit(formulier)
      if (bestand.soort === 'geen') return weiger('Kies eerst een bestand')
      if (bestand.soort === 'te-groot')
        return weiger(`Dit bestand is te groot. Hier kan hoogstens ${hoogstensMegabyte} MB.`)
      return {
        soort: 'oordeel',
        oordeel: await doe.beoordeel(bestand.bytes),
        inhoud: await pakIn(bestand.bytes),
      }
    }
    case 'overnemen': {
      const bytes = await pakUit(formulier.get('inhoud'))
      if (bytes === null) return weiger('Kies het bestand opnieuw')
      return { soort: 'uitslag', uitslag: await doe.neemOver(bytes) }
    }
    default:
      return null
  }
}

const weiger = (titel: string): Inleesuitkomst => ({ soort: 'geweigerd', titel })

/** The status of the page that shows it. */
export const statusVan = (uitkomst: Inleesuitkomst): number =>
  uitkomst.soort === 'geweigerd' || (uitkomst.soort === 'oordeel' && !uitkomst.oordeel.leesbaar) ? 422 : 200

/** Asks the filled list. @param open what waits, in words */
export function Inlezen({ titel, open }: { readonly titel: string; readonly open: string }) {
  return (
    <form className="formulier" encType="multipart/form-data" method="post">
      <Heading level={2}>{titel}</Heading>
      <p>{open}</p>
      <Bestandsveld
        accept=".csv,.xlsx,.txt"
        label="Ingevulde saldolijst"
        uitleg={`CSV of Excel, hoogstens ${hoogstensMegabyte} MB. U ziet eerst wat erin staat.`}
      />
      <Button name="wat" purpose="primary" type="submit" value="bekijken">
        Bekijk de lijst
      </Button>
    </form>
  )
}
