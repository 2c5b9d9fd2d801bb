import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { type Registerinstelling, registersOp } from '../../../domein/toegang/index.ts'
import { Leeg, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { Feiten } from '../dossier/sectie.tsx'
import { instellingVan, stelIn } from '../organisatie/instelling.ts'
import { Instellingpagina } from '../organisatie/instellingpagina.tsx'

export const loader = (invoer: LoaderFunctionArgs) =>
  instellingVan(invoer, 'StelRegistersIn', async ({ werkplaats, organisatieId }) => {
    const alle = await werkplaats.registers(organisatieId)
    return { alle, nu: registersOp(alle, werkplaats.klok.vandaag()) }
  })

export const action = (invoer: ActionFunctionArgs) => stelIn(invoer, 'StelRegistersIn')

/** How the organisation is known at the registers: now, what was set before, and the form to set it. */
export default function Registers(geladen: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { nu, daarna } = geladen.loaderData
  return (
    <Instellingpagina
      geladen={geladen}
      geschiedenis="Wat uw organisatie heeft ingesteld"
      inleiding="Zo is uw organisatie bekend bij VISH. Deurwaarders zien daar alleen dat er schuldhulp is, nooit welke. Zonder aansluitcode meldt Kwijting niets vanzelf."
      kolommen={[
        { kop: 'Aansluitcode VISH', cel: (r) => r.vishAansluitcode ?? 'geen' },
        { kop: 'Reden', cel: (r) => r.reden },
      ]}
      kop="Registers"
      opgeslagen={daarna}
      venster="Registers"
    >
      {nu === null ? <Leeg>Er is nog niets ingesteld.</Leeg> : <Feiten feiten={feitenVan(nu)} />}
    </Instellingpagina>
  )
}

function feitenVan({ vanaf, vishAansluitcode, reden }: Registerinstelling): readonly (readonly [string, string])[] {
  return [
    ['Aansluitcode VISH', vishAansluitcode ?? 'geen: er gaat niets vanzelf'],
    ['Geldt vanaf', datumKort(vanaf)],
    ['Reden', reden],
  ]
}
