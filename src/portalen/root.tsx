import { Links, type LoaderFunctionArgs, Outlet, useMatches } from 'react-router'
import type { ReactNode } from 'react'
import { SkipLink } from '@nl-design-system-candidate/skip-link-react'
import { documentUit } from './onderdelen/document.ts'
import { Foutpagina } from './onderdelen/foutpagina.tsx'
import { vanOnszelf } from './onderdelen/herkomst.ts'
import { themaUit, themaVanHuis } from './onderdelen/thema.ts'
import './onderdelen/stijl/index.css'

export const middleware = [vanOnszelf]

export const loader = async ({ context }: LoaderFunctionArgs) => ({ thema: await themaVanHuis(context) })

/** The document around every page. No script is loaded: every form and link works by itself. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const gegevens = useMatches().map(({ loaderData }) => loaderData)
  const { lang, dir, naarInhoud } = documentUit(gegevens)
  const thema = themaUit(gegevens)
  return (
    <html className="voorbeeld-theme" dir={dir} lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta content="width=device-width, initial-scale=1" name="viewport" />
        <Links />
        {thema === null ? null : <link href={thema} rel="stylesheet" />}
      </head>
      <body>
        <SkipLink href="#inhoud">{naarInhoud}</SkipLink>
        {children}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

/** Every error that a page does not handle itself. */
export function ErrorBoundary({ error }: { readonly error: unknown }) {
  return <Foutpagina fout={error} />
}
