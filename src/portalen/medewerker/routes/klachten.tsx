import type { LoaderFunctionArgs } from 'react-router'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { klachtenregister } from '../register/klachten.tsx'
import { Registerpagina, registerblad } from '../register/pagina.tsx'

export const loader = (aanvraag: LoaderFunctionArgs) => registerblad(aanvraag, ({ klachten }) => klachten)

/** The register of klachten: what waits, what came of the others, and the figures of each year. */
export default function Klachtenregister({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  return <Registerpagina blad={loaderData} soort={klachtenregister} />
}
