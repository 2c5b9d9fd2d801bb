import type { LoaderFunctionArgs } from 'react-router'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { bezwarenregister } from '../register/bezwaren.tsx'
import { Registerpagina, registerblad } from '../register/pagina.tsx'

export const loader = (aanvraag: LoaderFunctionArgs) => registerblad(aanvraag, ({ bezwaren }) => bezwaren)

/** The register of bezwaren: what waits, what came of the others, and the figures of each year. */
export default function Bezwarenregister({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  return <Registerpagina blad={loaderData} soort={bezwarenregister} />
}
