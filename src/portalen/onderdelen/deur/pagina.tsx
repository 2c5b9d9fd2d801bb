import { Heading } from '@nl-design-system-candidate/heading-react'
import type { ReactNode } from 'react'
import { deurtekst } from './teksten.ts'

/** A page before a door of people who work with us. */
export function Deurpagina({
  titel,
  fout,
  children,
}: {
  readonly titel: string
  readonly fout: boolean
  readonly children: ReactNode
}) {
  return (
    <main className="pagina smal" id="inhoud">
      <title>{`${fout ? `${deurtekst('fout')}: ` : ''}${titel} - Kwijting`}</title>
      <p>
        <a className="merk" href="/">
          Kwijting
        </a>
      </p>
      <Heading level={1}>{titel}</Heading>
      {children}
    </main>
  )
}
