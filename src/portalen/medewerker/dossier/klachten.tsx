import { Heading } from '@nl-design-system-candidate/heading-react'
import {
  type Klacht,
  gaatOver,
  isOpenKlacht,
  klachtonderwerpen,
  klachtoordelen,
  klachtwegen,
} from '../../../domein/kwaliteit/index.ts'
import { toegangsoorten } from '../../../domein/dossier/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { Feiten, Sectie } from './sectie.tsx'
import { Sectiestappen } from './sectiestappen.tsx'

/** What the inwoner complained of: where each stands, until when, and what we thought of it. */
export function Klachten({ blad, wie }: { readonly blad: Dossierblad; readonly wie: string }) {
  const { kwaliteit, dossier } = blad.staat
  const open = kwaliteit.klachten.filter(isOpenKlacht)
  const overWieKijkt = open.every((een) => gaatOver(een, dossier.behandelaar?.id ?? null, wie))
  return (
    <Sectie
      naam="klachten"
      open={open.length > 0}
      samenvatting={open.length === 0 ? 'geen open klacht' : telwoord(open.length, 'open klacht', 'open klachten')}
    >
      {kwaliteit.klachten.length === 0 ? (
        <Leeg>Hier komt wat de inwoner van onze hulp vond, als dat een klacht is.</Leeg>
      ) : null}
      {kwaliteit.klachten.toReversed().map((klacht) => (
        <Een key={klacht.id} klacht={klacht} />
      ))}
      {open.length > 0 && overWieKijkt ? <p>{weigeringTekst({ code: 'KlachtOverUzelf', veld: '' })}</p> : null}
      <Sectiestappen id={blad.id} stappen={[...nieuw, ...(open.length > 0 && !overWieKijkt ? opOpen : [])]} />
    </Sectie>
  )
}

function Een({ klacht: een }: { readonly klacht: Klacht }) {
  const { ontvangen, weg, onderwerp, klacht, van, over, bij, uiterlijk, afgedaan, ingetrokken } = een
  return (
    <section>
      <Heading appearance="level-4" level={3}>
        Klacht van {datumKort(ontvangen)}
      </Heading>
      <Feiten
        feiten={[
          ['Binnengekomen', klachtwegen[weg]],
          ...(van === null ? [] : [['Van', `${van.naam} · ${toegangsoorten[van.wie]}`] as const]),
          ['Gaat over', klachtonderwerpen[onderwerp]],
          ...(over === null ? [] : [['Over wie', over.naam] as const]),
          ['Klacht', klacht],
          ...(isOpenKlacht(een)
            ? [
                ['Wie bekijkt haar', bij?.naam ?? 'Nog niemand'] as const,
                ['Antwoord uiterlijk', datumKort(uiterlijk)] as const,
              ]
            : []),
          ...(ingetrokken === null ? [] : [['Ingetrokken', datumKort(ingetrokken)] as const]),
          ...(afgedaan === null
            ? []
            : ([
                ['Afgehandeld', datumKort(afgedaan.datum)],
                ['Oordeel', klachtoordelen[afgedaan.oordeel]],
                ['Gevonden', afgedaan.bevindingen],
                ['Waarom, en wat wij doen', afgedaan.conclusie],
              ] as const)),
        ]}
      />
    </section>
  )
}

const nieuw = [['DienKlachtIn', 'Klacht vastleggen']] as const
const opOpen = [
  ['WijsKlachtToe', 'Klacht toewijzen'],
  ['HandelKlachtAf', 'Klacht afhandelen'],
  ['VerdaagKlacht', 'Klacht later afhandelen'],
  ['TrekKlachtIn', 'Klacht intrekken'],
] as const
