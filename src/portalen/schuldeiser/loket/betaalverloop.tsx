import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { alsEuro } from '../../../gedeeld/geld.ts'
import type { Betaalverloop } from '../../../domein/berichten/index.ts'
import { Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'

function Verwacht({ verwacht }: { readonly verwacht: NonNullable<Betaalverloop['verwacht']> }) {
  const { bedrag, volgende, laatste } = verwacht
  return (
    <Paragraph>
      U krijgt naar verwachting nog <strong>{alsEuro(bedrag)}</strong>.{' '}
      {volgende === null
        ? 'Dat komt in één keer, zodra het geld bij ons is.'
        : laatste === null
          ? `Dat komt rond ${datumKort(volgende)}.`
          : `Wij betalen na elke hercontrole: de volgende keer rond ${datumKort(volgende)}, de laatste keer rond ${datumKort(laatste)}.`}
    </Paragraph>
  )
}

/** What was paid on a claim and what will be. */
export function Betalingen({ geld: { referentie, betaald, totaal, verwacht } }: { readonly geld: Betaalverloop }) {
  return (
    <section>
      <Heading level={2}>Wat wij betalen</Heading>
      {betaald.length === 0 ? (
        <Paragraph>Er is nog niets betaald.</Paragraph>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Uitgedeeld op', cel: ({ datum }) => datumKort(datum) },
            { kop: 'Bedrag', bedrag: true, cel: ({ bedrag }) => alsEuro(bedrag) },
          ]}
          rijen={betaald}
          sleutel={({ datum }) => datum}
          titel="Wat wij betaalden"
          voet={['Samen', alsEuro(totaal)]}
        />
      )}
      {verwacht === null ? <Paragraph>Er komt geen betaling meer.</Paragraph> : <Verwacht verwacht={verwacht} />}
      {referentie === null ? null : <Paragraph>Bij onze betaling staat uw kenmerk: {referentie}.</Paragraph>}
    </section>
  )
}
