import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@nl-design-system-candidate/link-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'

/** The front door: for whom is what */
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
            <Link href="/inwoner">Ik ben inwoner</Link>
          </Heading>
          <p>Vraag hulp bij schulden, of log in en volg uw eigen traject.</p>
        </li>
        <li>
          <Heading appearance="level-3" level={2}>
            <Link href="/schuldeiser">Ik ben schuldeiser</Link>
          </Heading>
          <p>
            Beantwoord onze vragen en volg uw vorderingen. Hebt u nog geen account? Antwoord dan met de link in onze
            e-mail, of zoals in onze brief staat.
          </p>
        </li>
      </ul>
    </main>
  )
}
