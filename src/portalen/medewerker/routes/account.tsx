import { Heading } from '@nl-design-system-candidate/heading-react'
import { accountactie, accountloader } from '../../onderdelen/deur/account.ts'
import { Accountformulieren } from '../../onderdelen/deur/accountformulieren.tsx'
import { deurtekst } from '../../onderdelen/deur/teksten.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { momentTekst } from '../../onderdelen/teksten/datums.ts'

export const loader = accountloader('medewerker')
export const action = accountactie('medewerker')

export default function Account({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  return (
    <main className="pagina smal" id="inhoud">
      <title>{`${actionData === undefined ? '' : 'Fout: '}Mijn account - Kwijting`}</title>
      <Heading level={1}>{deurtekst('account.mijn')}</Heading>
      <Accountformulieren {...loaderData} t={deurtekst} terug={actionData} wanneer={momentTekst} />
    </main>
  )
}
