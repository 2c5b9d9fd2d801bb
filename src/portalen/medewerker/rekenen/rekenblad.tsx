import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { ReactNode } from 'react'
import { type Afloscapaciteit, normenBekend } from '../../../domein/schuldregeling/index.ts'
import { isPaar } from '../../../regels/beslagvrije-voet/index.ts'
import { Foutenlijst, Formulierdelen } from '../../onderdelen/formulier/formulier.tsx'
import type { Formulierstand } from '../../onderdelen/formulier/stand.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import type { Blad } from './blad.ts'
import { huishouddelen } from './delen.ts'
import { type Gerekend, rekenvelden, watalsvelden } from './reken.ts'
import { Uitslag, WatAls } from './uitslag.tsx'

/** A sheet to calculate on: the household on the left, what comes of it beside it. Nothing is stored. */
export function Rekenblad({
  blad,
  vastgesteld,
  verder,
}: {
  readonly blad: Blad
  readonly vastgesteld: Afloscapaciteit | null
  /** What can be done with the calculation: a button that leads on, or why there is none. */
  readonly verder?: ReactNode
}) {
  const { gerekend } = blad
  const stand: Formulierstand = { velden: [...rekenvelden, ...watalsvelden], keuzes: {}, ...blad }
  return (
    <>
      <Foutenlijst
        stand={stand}
        titel={gerekend === null ? 'Er is nog niet gerekend' : 'Het andere inkomen is nog niet gerekend'}
      />
      <form action="#uitkomst" className="formulier rekenblad" id="formulier" method="post" noValidate>
        {/* Enter in a text field presses the first button of a form: that must not be "Nog een rij". */}
        <button aria-hidden="true" className="eerste-knop" tabIndex={-1} type="submit" />
        <div>
          <Formulierdelen delen={huishouddelen} stand={{ ...stand, velden: rekenvelden }} />
          <Button purpose="primary" type="submit">
            Bereken
          </Button>
        </div>
        <div className="rekenuitslag">
          {gerekend === null ? <NogNiets fout={blad.fouten.length > 0} /> : null}
          {gerekend === null ? null : (
            <section
              aria-labelledby="uitkomst-titel"
              // The address of a submitted form leads here; with faults their list comes first.
              id={blad.fouten.length === 0 ? 'uitkomst' : undefined}
              tabIndex={-1}
            >
              <Heading appearance="level-4" id="uitkomst-titel" level={2}>
                Uitkomst
              </Heading>
              <Uitslag capaciteit={gerekend.capaciteit} vastgesteld={vastgesteld} />
            </section>
          )}
          {gerekend === null ? null : <WatAls gerekend={gerekend} partner={heeftPartner(gerekend)} stand={stand} />}
          {gerekend === null ? null : verder}
        </div>
      </form>
    </>
  )
}

function NogNiets({ fout }: { readonly fout: boolean }) {
  const { vanaf, totEnMet } = normenBekend
  return (
    <>
      <Heading appearance="level-4" level={2}>
        Uitkomst
      </Heading>
      <Leeg>
        {fout
          ? 'Hier komt de uitkomst, zodra de punten hierboven zijn aangepast.'
          : 'Hier komt wat de inwoner houdt en kan betalen, met de uitleg per regel. Vul het formulier in en kies Bereken.'}
      </Leeg>
      <p className="hint">
        Wij kennen de normen van {datumKort(vanaf)} tot en met {datumKort(totEnMet)}.
      </p>
    </>
  )
}

function heeftPartner({ capaciteit: { berekend } }: Gerekend): boolean {
  return isPaar(berekend.huishouden.leefsituatie)
}
