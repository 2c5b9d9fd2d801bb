import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { bezoekContext, sessiecookie, tokenVan, verder } from '../../onderdelen/context.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { werkplaats, demo } = context.get(bezoekContext)
  const token = tokenVan(request)
  if (token !== null && (await werkplaats.sessie(token)) !== null) return verder(naarVan(request))
  return { accounts: demo?.accounts ?? [] }
}

/** Where somebody was going; only inside this portal. */
function naarVan(request: Request): string {
  const naar = new URL(request.url).searchParams.get('naar') ?? ''
  return /^\/medewerker(\/[\w/-]*)?$/.test(naar) ? naar : '/medewerker'
}

const fouten = {
  onjuist: 'De gebruikersnaam en het wachtwoord passen niet bij elkaar. Controleer ze en probeer het opnieuw.',
  'even-wachten': 'Er is te vaak een verkeerd wachtwoord ingevuld. Wacht een kwartier en probeer het dan opnieuw.',
} as const

export async function action({ request, context }: ActionFunctionArgs) {
  const { werkplaats, vanaf } = context.get(bezoekContext)
  const formulier = await request.formData()
  const veld = (naam: string): string => {
    const waarde = formulier.get(naam)
    return typeof waarde === 'string' ? waarde : ''
  }
  const gebruikersnaam = veld('gebruikersnaam').trim()
  const antwoord = await werkplaats.logIn(gebruikersnaam, veld('wachtwoord'), vanaf)
  if (typeof antwoord === 'string') return data({ fout: fouten[antwoord], gebruikersnaam }, { status: 403 })
  return verder(naarVan(request), { 'Set-Cookie': sessiecookie(request, antwoord.token) })
}

export default function Inloggen({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const fout = actionData?.fout
  const ongeldig = fout === undefined ? {} : ({ 'aria-describedby': 'inlogfout', 'aria-invalid': true } as const)
  return (
    <main className="pagina smal" id="inhoud">
      <title>{`${fout === undefined ? '' : 'Fout: '}Inloggen - Kwijting`}</title>
      <p>
        <a className="merk" href="/">
          Kwijting
        </a>
      </p>
      <Heading level={1}>Inloggen</Heading>
      {fout === undefined ? null : (
        <div id="inlogfout">
          <Melding soort="let-op" titel="U bent niet ingelogd">
            <p>{fout}</p>
          </Melding>
        </div>
      )}
      <form className="formulier" method="post">
        <div className="utrecht-form-field">
          <label className="utrecht-form-label" htmlFor="gebruikersnaam">
            Gebruikersnaam
          </label>
          <input
            {...ongeldig}
            autoCapitalize="none"
            autoComplete="username"
            className="utrecht-textbox breedte-ruim"
            defaultValue={actionData?.gebruikersnaam ?? ''}
            id="gebruikersnaam"
            name="gebruikersnaam"
          />
        </div>
        <div className="utrecht-form-field">
          <label className="utrecht-form-label" htmlFor="wachtwoord">
            Wachtwoord
          </label>
          <input
            {...ongeldig}
            autoComplete="current-password"
            className="utrecht-textbox breedte-ruim"
            id="wachtwoord"
            name="wachtwoord"
            type="password"
          />
        </div>
        <Button purpose="primary" type="submit">
          Inloggen
        </Button>
      </form>
      <Demoaccounts accounts={loaderData.accounts} />
    </main>
  )
}

function Demoaccounts({ accounts }: { readonly accounts: Uit<typeof loader>['accounts'] }) {
  if (accounts.length === 0) return null
  return (
    <section aria-labelledby="demoaccounts" className="demo">
      <Heading appearance="level-4" id="demoaccounts" level={2}>
        Demo: kies een medewerker
      </Heading>
      <p>Alle mensen en bedragen zijn verzonnen. Deze knoppen zijn er alleen in de demo.</p>
      <ul className="demoaccounts">
        {accounts.map((a) => (
          <li key={a.gebruikersnaam}>
            <form method="post">
              <input name="gebruikersnaam" type="hidden" value={a.gebruikersnaam} />
              <input name="wachtwoord" type="hidden" value={a.wachtwoord} />
              <Button purpose="secondary" type="submit">
                {a.naam}
              </Button>{' '}
              <span>
                {a.rol} (<code>{a.gebruikersnaam}</code>, wachtwoord <code>{a.wachtwoord}</code>)
              </span>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
