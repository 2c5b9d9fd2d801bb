import type { ActionFunctionArgs } from 'react-router'
import { verder, werkplek } from '../../onderdelen/context.ts'

/** Demo mode only: moves the clock forward by 1 to 366 days. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { werkplaats } = werkplek(context)
  if (werkplaats.verzetKlok === undefined) throw new Response(null, { status: 404 })
  const dagen = Number((await request.formData()).get('dagen'))
  if (!Number.isSafeInteger(dagen) || dagen < 1 || dagen > 366) throw new Response(null, { status: 404 })
  await werkplaats.verzetKlok(dagen)
  return verder(`/medewerker?verzet=${dagen}`)
}

export function loader() {
  return verder('/medewerker')
}
