import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { Bereikbaar, Linkblad } from '../../../domein/verloop/index.ts'
import { Melding } from '../../onderdelen/onderdelen.tsx'
import { momentTekst } from '../../onderdelen/teksten/datums.ts'

type Dicht = Exclude<Linkblad, { soort: 'open' }>

/** Why a question takes no answer (any more), by the door of the link. */
export const dichteteksten: Readonly<
  Record<Exclude<Dicht['soort'], 'ontvangen'>, { readonly titel: string; readonly uitleg: string }>
> = {
  beantwoord: {
    titel: 'Deze vraag is al beantwoord',
    uitleg: 'Wij hebben uw antwoord langs een andere weg gekregen. U hoeft niets meer te doen.',
  },
  vervallen: {
    titel: 'Deze vraag is niet meer nodig',
    uitleg: 'Er is intussen iets veranderd, daarom vragen wij u dit niet meer. U hoeft niets te doen.',
  },
  verlopen: {
    titel: 'Deze link werkt niet meer',
    uitleg: 'De tijd om hier te antwoorden is voorbij. Wilt u toch nog antwoorden? Neem dan contact met ons op.',
  },
  onbekend: {
    titel: 'Deze link kennen wij niet',
    uitleg:
      'Misschien is een stuk van de link weggevallen. Open hem nog een keer vanuit de e-mail, of kopieer hem helemaal.',
  },
  'even-wachten': {
    titel: 'Wacht een paar minuten',
    uitleg: 'Vanaf uw netwerk zijn in korte tijd veel pagina’s geopend. Probeer het over vijf minuten nog een keer.',
  },
}

/** Whom to call. */
export function Bel({ bij }: { readonly bij: Bereikbaar }) {
  const { naam, telefoon, email } = bij
  if (telefoon === undefined && email === undefined) return <Paragraph>Hebt u een vraag? Bel {naam}.</Paragraph>
  return (
    <Paragraph>
      Hebt u een vraag? {telefoon === undefined ? 'Mail' : 'Bel'} {naam}:{' '}
      {[telefoon, email].filter((d) => d !== undefined).join(' of ')}.
    </Paragraph>
  )
}

/** A link that opens nothing (any more): what happened, what to do, whom to call. Nothing about a person. */
export function Dichtelink({ blad }: { readonly blad: Dicht }) {
  if (blad.soort === 'ontvangen')
    return (
      <>
        <title>Uw antwoord is ontvangen - Kwijting</title>
        <Heading level={1}>Wij hebben uw antwoord ontvangen</Heading>
        <Melding soort="goed" titel={`Ontvangen op ${momentTekst(blad.op)}`}>
          <p>Uw antwoord is bewaard zoals u het hebt verstuurd.</p>
        </Melding>
        <Heading level={2}>Dit gebeurt er nu</Heading>
        <ul>
          <li>Wij verwerken uw antwoord. Meestal gaat dat meteen.</li>
          <li>Is er iets niet duidelijk? Dan nemen wij contact met u op.</li>
          <li>U hoort van ons zodra er een volgende stap is. U hoeft nu niets meer te doen.</li>
        </ul>
        <Paragraph>Klopt er iets niet aan uw antwoord? Via deze link kunt u het niet meer veranderen.</Paragraph>
        <Bel bij={blad.bij} />
      </>
    )
  const { titel, uitleg } = dichteteksten[blad.soort]
  return (
    <>
      <title>{`${titel} - Kwijting`}</title>
      <Heading level={1}>{titel}</Heading>
      <Paragraph purpose="lead">{uitleg}</Paragraph>
      {'bij' in blad ? (
        <Bel bij={blad.bij} />
      ) : (
        <Paragraph>Lukt het niet? Bel de organisatie die u de e-mail stuurde.</Paragraph>
      )}
    </>
  )
}
