import type { MiddlewareFunction } from 'react-router'

/**
 * Refuses a form that was not sent from a page of ours. React Router checks this for pages only; an address
 * without a page of its own (the clock, signing out) would be open.
 * @throws Response 400
 */
export const vanOnszelf: MiddlewareFunction<Response> = ({ request }, verderop) => {
  if (request.method === 'GET' || request.method === 'HEAD') return verderop()
  const origin = request.headers.get('Origin')
  const site = request.headers.get('Sec-Fetch-Site')
  // A browser sends an Origin with every form; one that is left out must at least say that it stays with us.
  const eigen = origin === null ? site === 'same-origin' : origin === new URL(request.url).origin
  if (!eigen || (site !== null && site !== 'same-origin' && site !== 'none')) throw new Response(null, { status: 400 })
  return verderop()
}
