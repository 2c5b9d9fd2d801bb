import type { ReactNode } from 'react'
import { alsEuro } from '../../../gedeeld/geld.ts'
import type { Afloscapaciteit } from '../../../domein/schuldregeling/index.ts'

/** The three amounts that a calculation is made for, the largest first in meaning and in type. */
export function Uitkomst({ capaciteit }: { readonly capaciteit: Afloscapaciteit }) {
  const { vtlb, perMaand, berekend } = capaciteit
  return (
    <dl className="uitkomst">
      <Bedrag naam="Vrij te laten bedrag (vtlb)" uitleg="Dit deel van het inkomen is voor de inwoner zelf, per maand.">
        {alsEuro(vtlb)}
      </Bedrag>
      <Bedrag naam="Afloscapaciteit" uitleg="Dit kan de inwoner betalen, per maand.">
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
