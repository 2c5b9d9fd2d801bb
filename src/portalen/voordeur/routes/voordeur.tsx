import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@nl-design-system-candidate/link-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'

/** The front door: for whom is what. A door that is not there yet says so. */
export default function Voordeur() {
  return (
    <main className="pagina smal" id="inhoud">
      <title>Kwijting</title>
      <Heading level={1}>Kwijting</Heading>
      <Paragraph purpose="lead">Schuldhulp van aanmelding tot finale kwijting. Kies waarvoor u komt.</Paragraph>
      <ul className="deuren">
        <li>
          <Heading appearance="level-3" level={2}>
            <Link href="/medewerker">Ik ben medewerker</Link>
          </Heading>
          <p>Werkvoorraad, dossiers en termijnen van uw organisatie.</p>
        </li>
        <li>
          <Heading appearance="level-3" level={2}>
            Ik ben inwoner
          </Heading>
          <p>Hier kunt u straks uw traject volgen. Dit komt later. Hebt u nu hulp nodig? Bel uw gemeente.</p>
        </li>
        <li>
          <Heading appearance="level-3" level={2}>
            Ik ben schuldeiser
          </Heading>
          <p>
            Kreeg u een e-mail van ons? Open de link in die e-mail: daar ziet u de vraag en kunt u antwoorden. Kreeg u
            een brief? Antwoord dan zoals in de brief staat.
          </p>
        </li>
      </ul>
    </main>
  )
}
