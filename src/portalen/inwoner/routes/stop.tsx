import type { ActionFunctionArgs } from 'react-router'
import { verder } from '../../onderdelen/context.ts'
import { codecookie } from '../kader/bezoeker.ts'

export function loader(): never {
  throw verder('/inwoner')
}

/** Leaves nothing on this device; with the code somebody can go on elsewhere. */
export function action({ request }: ActionFunctionArgs): never {
  throw verder('/inwoner', { 'Set-Cookie': codecookie(request, '') })
}

// Without a page of its own this would be an address for data.
export default function Stop() {
  return null
}
