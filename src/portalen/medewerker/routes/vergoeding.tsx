import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { toonProcent } from '../../../gedeeld/tonen.ts'
import { alsProcent, grondslagen } from '../../../regels/vergoeding/index.ts'
import { type VastgesteldeVergoeding, vergoedingOp } from '../../../domein/toegang/index.ts'
import { Leeg, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { Feiten } from '../dossier/sectie.tsx'
import { instellingVan, stelIn } from '../organisatie/instelling.ts'
import { Instellingpagina } from '../organisatie/instellingpagina.tsx'

export const loader = (invoer: LoaderFunctionArgs) =>
  instellingVan(invoer, 'StelVergoedingVast', async ({ werkplaats, organisatieId }) => {
    const alle = await werkplaats.vergoedingen(organisatieId)
    return { alle, nu: vergoedingOp(alle, werkplaats.klok.vandaag()) }
  })

export const action = (invoer: ActionFunctionArgs) => stelIn(invoer, 'StelVergoedingVast')

/** What the organisation asks for a schuldbemiddeling: now, what was set before, and the form to set it. */
export default function Vergoeding(geladen: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { nu } = geladen.loaderData
  return (
    <Instellingpagina
      geladen={geladen}
      inleiding="Dit vraagt uw organisatie voor een schuldbemiddeling. Het gaat af van wat de inwoner spaart, nooit van vermogen. Hebt u niets vastgesteld, dan vraagt Kwijting niets."
      kolommen={[
        { kop: 'Percentage', bedrag: true, cel: percentagetekst },
        { kop: 'Waarover', cel: (v) => grondslagen[v.grondslag] },
        { kop: 'Beheer per maand', bedrag: true, cel: (v) => alsEuro(v.beheerPerMaand) },
        { kop: 'Reden', cel: (v) => v.reden },
      ]}
      kop="Vergoeding"
      opgeslagen="Voorstellen die al zijn gedaan, veranderen niet."
      venster="Vergoeding"
    >
      {nu === null ? <Leeg>Er geldt nu geen vergoeding.</Leeg> : <Nu vergoeding={nu} />}
    </Instellingpagina>
  )
}

const percentagetekst = ({ percentage }: VastgesteldeVergoeding): string => toonProcent(alsProcent(percentage))

function Nu({ vergoeding }: { readonly vergoeding: VastgesteldeVergoeding }) {
  return (
    <Feiten
      feiten={[
        ['Nu', `${percentagetekst(vergoeding)}, ${grondslagen[vergoeding.grondslag].toLowerCase()}`],
        ['Financieel beheer', `${alsEuro(vergoeding.beheerPerMaand)} per maand`],
        ['Geldt vanaf', datumKort(vergoeding.vanaf)],
        ['Reden', vergoeding.reden],
      ]}
    />
  )
}
