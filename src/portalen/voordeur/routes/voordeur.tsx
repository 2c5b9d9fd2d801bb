import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@nl-design-system-candidate/link-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { richtingVan, taalnamen, talen } from '../../onderdelen/talen.ts'

const andereTalen = talen.filter((taal) => taal !== 'nl')

/** The front door: asking for help first, then for whom is what. */
export default function Voordeur() {
  return (
    <main className="pagina smal" id="inhoud">
      <title>Kwijting</title>
      <Heading level={1}>Kwijting</Heading>
      <Paragraph purpose="lead">
        Hebt u schulden, of dreigt er iets? U kunt dag en nacht om hulp vragen. Het is gratis.
      </Paragraph>
      <p>
        <a className="nl-button nl-button--primary" href="/inwoner/aanmelden">
          <span className="nl-button__label">Vraag hulp</span>
        </a>
      </p>
      <nav aria-label="Hulp in een andere taal">
        <ul className="schakel talen">
          {andereTalen.map((taal) => (
            <li key={taal}>
              <a dir={richtingVan(taal)} href={`/inwoner?taal=${taal}`} hrefLang={taal} lang={taal}>
                {taalnamen[taal]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ul className="deuren">
        <li>
          <Heading appearance="level-3" level={2}>
            <Link href="/inwoner">Ik ben inwoner</Link>
          </Heading>
          <p>Vraag hulp, ook voor iemand anders. Of log in en volg uw eigen traject.</p>
        </li>
        <li>
          <Heading appearance="level-3" level={2}>
            <Link href="/medewerker">Ik ben medewerker</Link>
          </Heading>
          <p>Werkvoorraad, dossiers en termijnen van uw organisatie.</p>
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
