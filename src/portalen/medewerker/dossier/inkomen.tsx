import type { ReactNode } from 'react'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { type Afloscapaciteit, vergelijkBerekeningen } from '../../../domein/schuldregeling/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, leesbaar, telwoord } from '../../onderdelen/teksten/datums.ts'
import { Ingevuld, NietMeegerekend, Waarden } from '../berekening/onderbouwing.tsx'
import { Uitkomst } from '../berekening/uitkomst.tsx'
import { Uitleg } from '../berekening/uitleg.tsx'
import { type Vastgesteld, vastgesteldIn, vastleggingen } from '../berekening/vastgesteld.ts'
import { Veranderd } from '../berekening/vergelijking.tsx'
import { Bronregel } from '../bronnen/verschillen.tsx'
import { Feiten, Sectie } from './sectie.tsx'

/** What the inwoner keeps and can pay: the result first, then how it came about, line by line with its source. */
export function Inkomen({ blad }: { readonly blad: Dossierblad }) {
  const { capaciteit } = blad.staat.schuldregeling
  const alle = vastgesteldIn(blad)
  return (
    <Sectie naam="inkomen" open={false} samenvatting={stand(capaciteit)}>
      {capaciteit === null ? (
        <Leeg>
          Nog geen berekening. Hier komt wat de inwoner houdt en kan betalen, met de uitleg per regel. Dat gebeurt in de
          stap “Vtlb berekenen en afloscapaciteit vaststellen”. Met het rekenblad kunt u nu al proberen.
        </Leeg>
      ) : (
        <Vastgestelde alle={alle} blad={blad} capaciteit={capaciteit} />
      )}
      <Bronregel blad={blad} />
      <p className="losse-link">
        <a href={`/medewerker/dossier/${blad.id}/vtlb`}>Rekenblad: doorrekenen zonder op te slaan</a>
      </p>
    </Sectie>
  )
}

function stand(capaciteit: Afloscapaciteit | null): string {
  return capaciteit === null
    ? 'nog geen berekening'
    : `vtlb ${alsEuro(capaciteit.vtlb)}, afloscapaciteit ${alsEuro(capaciteit.perMaand)}`
}

function Vastgestelde({
  blad,
  capaciteit,
  alle,
}: {
  readonly blad: Dossierblad
  readonly capaciteit: Afloscapaciteit
  readonly alle: readonly Vastgesteld[]
}) {
  const laatste = alle.at(-1)
  const vorige = alle.at(-2)?.gebeurtenis
  return (
    <>
      <Uitkomst capaciteit={capaciteit} />
      <Feiten feiten={feitenVan(capaciteit, laatste)} />
      <>
        <h3 className="tussenkop">Hoe komen wij hieraan?</h3>
        <Uitleg stappen={capaciteit.berekend.berekening.stappen} />
        <Vouw titel="Welke waarden uit de wet zijn gebruikt?">
          <Waarden waarden={capaciteit.berekend.berekening.waarden} />
        </Vouw>
        <Vouw titel={`Wat is niet zeker of niet meegerekend? (${nietZeker(capaciteit)})`}>
          <NietMeegerekend onderwerpen={capaciteit.berekend.berekening.nietGemodelleerd} />
        </Vouw>
        <Vouw titel="Wat is ingevuld?">
          <Ingevuld capaciteit={capaciteit} />
        </Vouw>
      </>
      {vorige === undefined ? null : (
        <>
          <h3 className="tussenkop">Wat is er veranderd sinds de vorige berekening?</h3>
          <Veranderd vergelijking={vergelijkBerekeningen(vorige, capaciteit)} />
        </>
      )}
      {alle.length === 0 ? null : <Eerdere alle={alle} blad={blad} />}
    </>
  )
}

const nietZeker = ({ berekend }: Afloscapaciteit): string =>
  telwoord(berekend.berekening.nietGemodelleerd.length, 'punt', 'punten')

function feitenVan(c: Afloscapaciteit, laatste: Vastgesteld | undefined): readonly (readonly [string, ReactNode])[] {
  return [
    ...(laatste === undefined
      ? []
      : [['Geldt vanaf', datumKort(laatste.gebeurtenis.ingang)] as const, ...terugwerkend(laatste.gebeurtenis)]),
    ['Peildatum', datumKort(c.peildatum)],
    ['Normen van', datumKort(c.berekend.normdatum)],
    ['Vermogen', alsEuro(c.vermogen)],
    ...(laatste === undefined
      ? []
      : [['Vastgelegd', `${datumKort(laatste.gebeurtenis.datum)}, ${laatste.door}`] as const]),
    ['Bron', leesbaar(c.bron)],
  ]
}

/** What the norm alone gave the household of before, from an earlier day. */
function terugwerkend({ terugwerkend: terug }: Vastgesteld['gebeurtenis']): readonly (readonly [string, string])[] {
  return terug === null
    ? []
    : [[`Vtlb vanaf ${datumKort(terug.vanaf)}`, `${alsEuro(terug.vtlb)} (de norm werkt terug)`]]
}

function Vouw({ titel, children }: { readonly titel: string; readonly children: ReactNode }) {
  return (
    <details className="vouw">
      <summary>{titel}</summary>
      {children}
    </details>
  )
}

function Eerdere({ alle, blad }: { readonly alle: readonly Vastgesteld[]; readonly blad: Dossierblad }) {
  return (
    <>
      <h3 className="tussenkop">Alle berekeningen</h3>
      <Tabel
        kolommen={[
          {
            kop: 'Berekening',
            cel: ({ nummer, gebeurtenis }) => (
              <a href={`/medewerker/dossier/${blad.id}/berekening/${nummer}`}>
                {vastleggingen[gebeurtenis.soort]} op {datumKort(gebeurtenis.datum)}
              </a>
            ),
          },
          { kop: 'Peildatum', cel: ({ gebeurtenis }) => datumKort(gebeurtenis.peildatum) },
          { kop: 'Geldt vanaf', cel: ({ gebeurtenis: { ingang } }) => datumKort(ingang) },
          { kop: 'Vtlb', bedrag: true, cel: ({ gebeurtenis }) => alsEuro(gebeurtenis.vtlb) },
          { kop: 'Afloscapaciteit', bedrag: true, cel: ({ gebeurtenis }) => alsEuro(gebeurtenis.perMaand) },
        ]}
        rijen={alle.toReversed()}
        sleutel={({ nummer }) => String(nummer)}
        titel="Alle berekeningen, de nieuwste eerst"
      />
    </>
  )
}
