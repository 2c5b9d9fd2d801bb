import { Button } from '@nl-design-system-candidate/button-react'

// Steps of a person that send a letter; what happens by itself is seen at its bericht.
const briefopdrachten = [
  'PlanIntake',
  'GeefToelatingsbeschikking',
  'GeefAfwijzingsbeschikking',
  'VerstuurKennisgeving',
  'VraagSaldoOpgaven',
  'HerinnerSaldoOpgaven',
  'StelAfloscapaciteitVast',
  'HerberekenVtlb',
  'DoeVoorstel',
  'HerinnerVoorstel',
  'VraagHeroverweging',
  'BrengRegelingTotStand',
  'StelMislukkingVast',
  'VoerHercontroleUit',
  'StelPrognoseBij',
  'DeelUit',
  'DeelUitBijEinde',
  'VraagFinaleKwijting',
  'VerleenFinaleKwijting',
  'VraagBorgstellingAan',
  'BeeindigTraject',
  'LegOverlijdenVast',
  'BetaalTerugTeVeelGereserveerd',
  'BehoudTeVeelGereserveerd',
  'DraagOverAanBoedel',
  'StartFinancieelBeheer',
  'WijzigLeefgeldplan',
  'StopFinancieelBeheer',
]

/** Whether a step sends letters that can be seen first. */
export const stuurtBrief = (soort: string): boolean => briefopdrachten.includes(soort)

/** The button that shows the letters which this form would send, in a new tab; nothing is saved or sent. */
export function BekijkBrief({ dossierId, soort }: { readonly dossierId: string; readonly soort: string }) {
  return (
    <Button
      formAction={`/medewerker/dossier/${dossierId}/stap/${soort}/brief`}
      formTarget="_blank"
      purpose="secondary"
      type="submit"
    >
      Zo ziet de brief eruit (PDF)
    </Button>
  )
}
