import { renderToString } from 'react-dom/server'
import { type EntryContext, type HandleErrorFunction, ServerRouter } from 'react-router'
import { meldFout } from './onderdelen/context.ts'

/** Renders a page in one go: nothing on it waits, so there is nothing to stream. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  const html = renderToString(<ServerRouter context={alleenHier(context)} url={request.url} />)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

/** What a page is drawn with: the routes that it lies in. For every page the router would make all hundred of them again. */
function alleenHier(context: EntryContext): EntryContext {
  const { manifest, routeModules, staticHandlerContext } = context
  const alleen = <T,>(alle: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      staticHandlerContext.matches.flatMap(({ route: { id } }) => (alle[id] === undefined ? [] : [[id, alle[id]]])),
    )
  return { ...context, manifest: { ...manifest, routes: alleen(manifest.routes) }, routeModules: alleen(routeModules) }
}

/** Hands a bug to the log of the application; the visitor gets the page of root.tsx. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) meldFout(context, error)
}
