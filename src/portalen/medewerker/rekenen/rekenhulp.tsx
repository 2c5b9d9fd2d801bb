import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import type { Gerekend } from './reken.ts'
import { Uitslag } from './uitslag.tsx'

/** The button that calculates what is in a form without saving it. */
export function BerekenEerst() {
  return (
    <Button formAction="#uitkomst" name="alleenRekenen" purpose="secondary" type="submit" value="ja">
      Bereken eerst
    </Button>
  )
}

/** Beside the form of a step that records a calculation: what it would be, and where more can be tried. */
export function Rekenhulp({ blad, gerekend }: { readonly blad: Dossierblad; readonly gerekend: Gerekend | null }) {
  const rekenblad = <a href={`/medewerker/dossier/${blad.id}/vtlb`}>het rekenblad</a>
  return (
    <section
      aria-labelledby="uitkomst-titel"
      className="rekenuitslag"
      id={gerekend === null ? undefined : 'uitkomst'}
      tabIndex={-1}
    >
      <Heading appearance="level-4" id="uitkomst-titel" level={2}>
        Uitkomst
      </Heading>
      {gerekend === null ? (
        <p className="leeg">
          Kies onder het formulier “Bereken eerst”. Dan staat hier wat eruit komt. Wilt u verschillende situaties
          vergelijken? Gebruik {rekenblad}.
        </p>
      ) : (
        <Uitslag capaciteit={gerekend.capaciteit} vastgesteld={blad.staat.schuldregeling.capaciteit} />
      )}
    </section>
  )
}
