import { verder } from '../../onderdelen/context.ts'
import { uitlogactie } from '../../onderdelen/deur/inloggen.ts'

export const action = uitlogactie('inwoner')

export function loader() {
  return verder('/inwoner/traject')
}
