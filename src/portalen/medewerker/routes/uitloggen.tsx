import { verder } from '../../onderdelen/context.ts'
import { uitlogactie } from '../../onderdelen/deur/inloggen.ts'

export const action = uitlogactie('medewerker')

export function loader() {
  return verder('/medewerker')
}
