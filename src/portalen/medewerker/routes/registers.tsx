import { Heading } from '@nl-design-system-candidate/heading-react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { type Registerinstelling, registersOp } from '../../../domein/toegang/index.ts'
import { registernamen } from '../../../domein/registers/index.ts'
import { Leeg, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { Feiten } from '../dossier/sectie.tsx'
import { instellingVan, stelIn } from '../organisatie/instelling.ts'
import { Instellingpagina } from '../organisatie/instellingpagina.tsx'

export const loader = (invoer: LoaderFunctionArgs) =>
  instellingVan(invoer, 'StelRegistersIn', async ({ werkplaats, organisatieId }) => {
    const alle = await werkplaats.registers(organisatieId)
    const vandaag = werkplaats.klok.vandaag()
    const nu = registersOp(alle, vandaag)
    // A new setting takes the place of the whole one before it: what is not changed must stay.
    return { alle, nu, begin: nu === null ? {} : { ...nu, vanaf: vandaag, reden: undefined } }
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
      inleiding="Zo is uw organisatie bekend bij VISH en bij BKR. Deurwaarders zien bij VISH alleen dat er schuldhulp is, nooit welke. Kredietverstrekkers zien bij BKR schuldhulp en saneringskredieten. Zonder code of nummer meldt Kwijting niets vanzelf."
      kolommen={[
        { kop: 'Aansluitcode VISH', cel: (r) => r.vishAansluitcode ?? 'geen' },
        { kop: 'Deelnemersnummer BKR', cel: (r) => r.bkrDeelnemersnummer ?? 'geen' },
        { kop: 'Melding bij BKR weghalen', cel: weghalen },
        { kop: 'Reden', cel: (r) => r.reden },
      ]}
      kop="Registers"
      opgeslagen={daarna}
      venster="Registers"
    >
      {nu === null ? <Leeg>Er is nog niets ingesteld.</Leeg> : <Nu nu={nu} />}
    </Instellingpagina>
  )
}

function weghalen({ bkrVerwijderNaMaanden: maanden }: Registerinstelling): string {
  if (maanden === undefined) return 'niet eerder dan BKR zelf: 5 jaar na het einde'
  return maanden === 0 ? 'meteen na een goed einde' : `${telwoord(maanden, 'maand', 'maanden')} na een goed einde`
}

function Nu({ nu }: { readonly nu: Registerinstelling }) {
  const { vanaf, vishAansluitcode, bkrDeelnemersnummer, bkrKredietverstrekker, reden } = nu
  return (
    <>
      <div className="twee-lijsten">
        <section>
          <Heading appearance="level-3" level={2}>
            {registernamen.vish}
          </Heading>
          <Feiten feiten={[['Aansluitcode', vishAansluitcode ?? 'geen: er gaat niets vanzelf']]} />
        </section>
        <section>
          <Heading appearance="level-3" level={2}>
            {registernamen.bkr}
          </Heading>
          <Feiten
            feiten={[
              ['Deelnemersnummer', bkrDeelnemersnummer ?? 'geen: er gaat niets vanzelf'],
              [
                'Saneringskredieten',
                bkrKredietverstrekker === true ? 'meldt uw organisatie zelf' : 'meldt de kredietbank',
              ],
              ['Melding weghalen', weghalen(nu)],
            ]}
          />
        </section>
      </div>
      <Feiten
        feiten={[
          ['Geldt vanaf', datumKort(vanaf)],
          ['Reden', reden],
        ]}
      />
    </>
  )
}
