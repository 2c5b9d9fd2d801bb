import { klachtonderwerpen, klachtoordelen } from '../../../domein/kwaliteit/index.ts'
import type { Klachtregel } from '../../../domein/verloop/index.ts'
import type { Registersoort } from './soort.ts'

/** The place in a dossier where its klachten stand. */
export const klachtAdres = (dossierId: string): string => `/medewerker/dossier/${dossierId}?sectie=klachten#klachten`

const overWie = { kop: 'Over wie', cel: ({ over }: Klachtregel) => over?.naam ?? 'Niemand in het bijzonder' }

/** The register of klachten. @bron Gedragscode art. 19; Awb 9:12a */
export const klachtenregister: Registersoort<Klachtregel> = {
  adres: '/medewerker/klachten',
  een: 'klacht',
  meer: 'klachten',
  titel: 'Klachten',
  wachtOp: 'Wacht op een antwoord',
  uiterlijk: 'Antwoord uiterlijk',
  waarover: { kop: 'Onderwerp', namen: klachtonderwerpen },
  uitkomst: { kop: 'Oordeel', namen: { ...klachtoordelen, 'niet-behandeld': 'Niet behandeld' } },
  norm: 'De norm is zes weken, of tien als er verlengd is; vier als de klacht niet in behandeling kwam. Een jaar telt de klachten die toen binnenkwamen.',
  leeg: {
    wacht: 'Niets. Hier staat elke klacht tot de inwoner antwoord heeft, met wie haar bekijkt en tot wanneer.',
    cijfers: 'Er kwam nog geen klacht binnen. Hier komen de cijfers van elk jaar, voor het jaarverslag en de audit.',
  },
  hint: 'Hier staan klachten bij een dossier. Een klacht van een schuldeiser, of van iemand zonder dossier, gaat naar de klachtencoördinator van uw organisatie.',
  dossieradres: klachtAdres,
  kolommenWacht: [overWie, { kop: 'Wie bekijkt haar', cel: (een) => <Behandelaar klacht={een} /> }],
  kolommen: [overWie],
}

function Behandelaar({ klacht: { bij, dossierId, inwoner } }: { readonly klacht: Klachtregel }) {
  if (bij !== null) return bij.naam
  return (
    <>
      Nog niemand.{' '}
      <a href={`/medewerker/dossier/${dossierId}/stap/WijsKlachtToe`}>
        Toewijzen<span className="voorlezer"> van de klacht van {inwoner}</span>
      </a>
    </>
  )
}
