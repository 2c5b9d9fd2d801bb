import type { ReactNode } from 'react'
import { alsEuro } from '../../../gedeeld/geld.ts'
import type { Afloscapaciteit } from '../../../domein/schuldregeling/index.ts'
import { zonderAfloscapaciteit } from '../../../regels/afloscapaciteit/index.ts'

// Nothing to pay leads to this form, under its own conditions: the step that offers it asks for them.
const past =
  ' Er is niets over. Een schuldregeling zonder afloscapaciteit past, als u ook binnen de looptijd niets verwacht.'

/** The three amounts that a calculation is made for, the largest first in meaning and in type. */
export function Uitkomst({ capaciteit }: { readonly capaciteit: Afloscapaciteit }) {
  const { vtlb, perMaand, peildatum, berekend } = capaciteit
  const zonder = zonderAfloscapaciteit(peildatum, perMaand, false).length === 0
  return (
    <dl className="uitkomst">
      <Bedrag naam="Vrij te laten bedrag (vtlb)" uitleg="Dit deel van het inkomen is voor de inwoner zelf, per maand.">
        {alsEuro(vtlb)}
      </Bedrag>
      <Bedrag naam="Afloscapaciteit" uitleg={`Dit kan de inwoner betalen, per maand.${zonder ? past : ''}`}>
        {alsEuro(perMaand)}
      </Bedrag>
      <Bedrag naam="Beslagvrije voet" uitleg="Lager mag het vtlb nooit zijn.">
        {alsEuro(berekend.beslagvrijeVoet)}
      </Bedrag>
    </dl>
  )
}

function Bedrag({
  naam,
  uitleg,
  children,
}: {
  readonly naam: string
  readonly uitleg: string
  readonly children: ReactNode
}) {
  return (
    <div>
      <dt>
        {naam}
        <span className="hint blok">{uitleg}</span>
      </dt>
      <dd className="bedrag">{children}</dd>
    </div>
  )
}
