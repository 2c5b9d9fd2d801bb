import { renderToString } from 'react-dom/server'
import { type EntryContext, type HandleErrorFunction, ServerRouter } from 'react-router'
import { meldFout } from './onderdelen/context.ts'

/** Renders a page in one go: nothing on it waits, so there is nothing to stream. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  const html = renderToString(<ServerRouter context={context} url={request.url} />)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

/** Hands a bug to the log of the application; the visitor gets the page of root.tsx. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) meldFout(context, error)
}
