import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { huisstijlOp } from '../../../domein/toegang/index.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { Feiten } from '../dossier/sectie.tsx'
import { instellingVan, stelIn } from '../organisatie/instelling.ts'
import { Instellingpagina } from '../organisatie/instellingpagina.tsx'

export const loader = (invoer: LoaderFunctionArgs) =>
  instellingVan(invoer, 'StelHuisstijlVast', async ({ werkplaats, organisatieId, sessie }) => {
    const alle = await werkplaats.huisstijlen(organisatieId)
    const vandaag = werkplaats.klok.vandaag()
    const nu = huisstijlOp(alle, vandaag, sessie.organisatie.naam)
    return { alle, nu, begin: { ...nu, vanaf: vandaag } }
  })

export const action = (invoer: ActionFunctionArgs) => stelIn(invoer, 'StelHuisstijlVast')

/** How the letters of the organisation look: now, what was set before, and the form to set it. */
export default function Huisstijl(geladen: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { nu } = geladen.loaderData
  return (
    <Instellingpagina
      geladen={geladen}
      inleiding="Deze gegevens staan in elke brief: wie hem stuurt, en hoe iemand u bereikt. Een logo of een andere tekst zet uw beheerder in de map met brieven."
      kolommen={[
        { kop: 'Afzender', cel: (h) => h.naam },
        { kop: 'Telefoon', cel: (h) => h.telefoon },
        { kop: 'Kleur', cel: (h) => h.kleur },
      ]}
      kop="Huisstijl van de brieven"
      opgeslagen="Nieuwe brieven zien er zo uit."
      venster="Huisstijl"
    >
      <Feiten
        feiten={[
          ['Afzender', [nu.naam, nu.afdeling].filter((deel) => deel !== undefined).join(', ')],
          [
            'Postadres',
            nu.adres === undefined ? 'Nog niet ingevuld' : `${nu.adres}, ${nu.postcode ?? ''} ${nu.plaats ?? ''}`,
          ],
          ['Telefoon', nu.telefoon ?? 'Nog niet ingevuld'],
          ['E-mail', nu.email ?? 'Nog niet ingevuld'],
          ['Kleur', nu.kleur],
        ]}
      />
      <p className="losse-link">
        <a href="/medewerker/onderdelen">Zo zien de pagina’s eruit: alle onderdelen</a>
      </p>
    </Instellingpagina>
  )
}
