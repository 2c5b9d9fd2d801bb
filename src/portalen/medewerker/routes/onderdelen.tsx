import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { ReactNode } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { datum } from '../../../gedeeld/datum.ts'
import { alsEuro, centen } from '../../../gedeeld/geld.ts'
import { bedrag, dag, formulier, jaNee, keuze, langeTekst, tekst, veldenVan } from '../../../gedeeld/invoer.ts'
import { Bestandsveld } from '../../onderdelen/bestand.tsx'
import { alleenVoor, verder } from '../../onderdelen/context.ts'
import { Faselijn } from '../../onderdelen/faselijn.tsx'
import { Foutenlijst, Opdrachtformulier } from '../../onderdelen/formulier/formulier.tsx'
import { Bladeren, type Kolom, Label, Leeg, Melding, Redenen, Tabel, Zoekbalk } from '../../onderdelen/onderdelen.tsx'
import { Trapgrafiek } from '../../onderdelen/trapgrafiek.tsx'

export function loader({ context }: LoaderFunctionArgs) {
  alleenVoor(context, ['beheerder'])
  return null
}

/** Nothing is kept: whoever sends the form sees it with a fault in each field. */
export function action({ context }: ActionFunctionArgs) {
  alleenVoor(context, ['beheerder'])
  return verder('/medewerker/onderdelen?stand=fout')
}

const langeNaam = `Stichting Wilhelmina-Alexandrina${'-van-der-Hoogenberghe'.repeat(5)}`

interface Rij {
  readonly naam: string
  readonly stand: ReactNode
  readonly bedrag: number
}

const rijen: readonly Rij[] = [
  { naam: 'Energie De Vlam', stand: 'Akkoord', bedrag: 400_000 },
  { naam: langeNaam, stand: <Label soort="laat">Te laat</Label>, bedrag: 1_000_000_000 },
]

const kolommen: readonly Kolom<Rij>[] = [
  { kop: 'Schuldeiser', cel: ({ naam }) => naam },
  { kop: 'Stand', cel: ({ stand }) => stand },
  { kop: 'Bedrag', cel: ({ bedrag: som }) => alsEuro(centen(som)), bedrag: true },
]

const velden = veldenVan(
  formulier({
    regel: tekst({ label: 'Eén regel', uitleg: 'Een zin die uitlegt wat er moet staan.' }),
    vlak: langeTekst({ label: 'Meer regels' }).optional(),
    wanneer: dag({ label: 'Een dag' }),
    hoeveel: bedrag({ label: 'Een bedrag' }),
    jaOfNee: jaNee({ label: 'Ja of nee?' }),
    welke: keuze({ label: 'Een keuze', opties: { een: 'De eerste', twee: 'De tweede', drie: langeNaam } }),
  }),
)

const fouten = [
  { pad: 'regel', tekst: 'Vul dit in.' },
  { pad: 'wanneer', tekst: 'Vul een bestaande datum in: dag, maand en jaar, bijvoorbeeld 24 11 2026.' },
  { pad: 'hoeveel', tekst: 'Vul een bedrag in, bijvoorbeeld 1.234,56.' },
  { pad: 'jaOfNee', tekst: 'Kies ja of nee.' },
  { pad: 'welke', tekst: 'Maak een keuze.' },
]

function standVan(isFout: boolean) {
  const getypt = isFout
    ? [
        ['wanneer.dag', '31'],
        ['wanneer.maand', '2'],
        ['wanneer.jaar', '2026'],
        ['hoeveel', 'veel'],
      ]
    : []
  const ingetypt = new Map(getypt.map(([pad = '', waarde = '']) => [pad, [waarde]]))
  return { velden, ingetypt, fouten: isFout ? fouten : [], keuzes: {}, extraRij: null }
}

const lijnen = [
  { naam: 'Binnengekomen', soort: 'vol', punten: [150_00, 300_00, 450_00].map(puntOp) },
  { naam: 'Uitgegeven', soort: 'streep', punten: [0, 100_00, 400_00].map(puntOp) },
] as const

function puntOp(som: number, i: number) {
  return { datum: datum(`2026-0${i + 1}-01`), bedrag: centen(som) }
}

/** Every onderdeel that the portals share, in every state: to look at after a change of style. `?stand=fout`: the form with faults. */
export default function Onderdelen() {
  const isFout = useSearchParams()[0].get('stand') === 'fout'
  const stand = standVan(isFout)
  return (
    <main className="pagina" id="inhoud">
      <title>Onderdelen - Kwijting</title>
      <Foutenlijst stand={stand} />
      <Heading level={1}>Onderdelen</Heading>
      <Paragraph purpose="lead">
        Alles waar de pagina's uit bestaan, in elke stand. Kijk hier na een wijziging van de stijl.
      </Paragraph>
      <Deel kop="Koppen en tekst">
        <Heading level={3}>{langeNaam}</Heading>
        <Paragraph>
          Gewone tekst met <a href="/medewerker/onderdelen">een link</a>, <strong>nadruk</strong> en{' '}
          <code>een kenmerk</code>.
        </Paragraph>
        <p className="hint">Uitleg bij iets anders.</p>
        <p className="laat">Uiterlijk gisteren (1 dag te laat)</p>
      </Deel>
      <Deel kop="Knoppen">
        <div className="knoppenrij">
          <Button purpose="primary">Belangrijkste</Button>
          <Button purpose="secondary">Andere</Button>
          <Button disabled purpose="secondary">
            Kan nu niet
          </Button>
          <button className="linkknop" type="button">
            Als een link
          </button>
        </div>
      </Deel>
      <Deel kop="Meldingen">
        <Melding soort="goed" titel="Opgeslagen">
          <p>De brief gaat vandaag weg. Het antwoord komt uiterlijk dinsdag 24 november 2026.</p>
        </Melding>
        <Melding blijvend soort="info" titel="Dit is ter informatie" />
        <Redenen redenen={['Er is nog geen plan van aanpak.', langeNaam]} titel="Dit kan nu niet" />
        <Leeg>Niets. Hier komt wat alleen u kunt beslissen.</Leeg>
      </Deel>
      <Deel kop="Labels en fasen">
        <p>
          <Label soort="crisis">Crisis</Label> <Label soort="laat">Te laat</Label>{' '}
          <Label soort="rust">Nog niemand</Label>
        </p>
        <Faselijn fase="aanmelding" />
        <Faselijn fase="regeling" />
        <Faselijn fase="einde" />
        <p>
          <Faselijn fase="voorstel" klein />
        </p>
      </Deel>
      <Deel kop="Tabellen">
        <Tabel
          kolommen={kolommen}
          rijen={rijen}
          sleutel={({ naam }) => naam}
          titel="Schuldeisers met een totaal"
          voet={['Samen', '', alsEuro(centen(1_000_400_000))]}
        />
        <Tabel
          kolommen={kolommen}
          kort
          rijen={rijen.slice(0, 1)}
          sleutel={({ naam }) => naam}
          titel="Een korte tabel"
        />
        <Bladeren adres={new URLSearchParams()} pagina={2} totaal={140} />
      </Deel>
      <Deel kop="Grafiek">
        <Trapgrafiek
          lijnen={lijnen}
          omschrijving="Twee lijnen die oplopen tot € 450,00 en € 400,00."
          titel="Geld, bij elkaar opgeteld"
          tot={datum('2026-06-01')}
          van={datum('2026-01-01')}
          vandaag={datum('2026-04-14')}
        />
      </Deel>
      <Deel kop="Zoeken">
        <Zoekbalk label="Naam of kenmerk" zoek="" />
      </Deel>
      <Deel kop="Formulier">
        <p>
          {isFout ? (
            <a href="/medewerker/onderdelen">Zonder fouten</a>
          ) : (
            <a href="/medewerker/onderdelen?stand=fout">Met in elk veld een fout</a>
          )}
        </p>
        <Opdrachtformulier knop="Toon de fouten" stand={stand} verborgen={{ opdrachtId: '' }}>
          <Bestandsveld accept=".pdf" label="Een bestand" uitleg="Een PDF van ten hoogste 9 MB." />
        </Opdrachtformulier>
      </Deel>
    </main>
  )
}

function Deel({ kop, children }: { readonly kop: string; readonly children: ReactNode }) {
  return (
    <section className="onder">
      <Heading level={2}>{kop}</Heading>
      {children}
    </section>
  )
}
