import type { LoaderFunctionArgs } from 'react-router'
import { bezoekContext } from '../../onderdelen/context.ts'

/** The style sheet of a theme. Another content has another name, so a browser may keep it. */
export function loader({ params: { naam = '' }, context }: LoaderFunctionArgs) {
  const stijl = context.get(bezoekContext).themas?.stijl(naam) ?? null
  if (stijl === null) throw new Response(null, { status: 404 })
  return new Response(stijl, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}
