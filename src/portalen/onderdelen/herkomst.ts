import type { MiddlewareFunction } from 'react-router'

/** Whether a request may come from where it says: a form only from a page of ours. */
export function isVanOnszelf({ method, headers, url }: Request): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  const origin = headers.get('Origin')
  const site = headers.get('Sec-Fetch-Site')
  // A browser sends an Origin with every form; one that is left out must at least say that it stays with us.
  const eigen = origin === null ? site === 'same-origin' : origin === new URL(url).origin
  return eigen && (site === null || site === 'same-origin' || site === 'none')
}

/**
 * Refuses a form that was not sent from a page of ours. React Router checks this for pages only; an address
 * without a page of its own (the clock, signing out) would be open.
 * @throws Response 400
 */
export const vanOnszelf: MiddlewareFunction<Response> = ({ request }, verderop) => {
  if (!isVanOnszelf(request)) throw new Response('Dit formulier kwam niet van deze website.', { status: 400 })
  return verderop()
}

/** The same request for React Router, which would refuse it as a fault of ours and without a page; we refuse it with words. */
export function metOnzeWeigering(request: Request): Request {
  if (isVanOnszelf(request)) return request
  const headers = new Headers(request.headers)
  headers.delete('Origin')
  headers.set('Sec-Fetch-Site', 'cross-site')
  return new Request(request, { headers })
}
