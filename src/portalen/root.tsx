import { Links, Outlet, useMatches } from 'react-router'
import type { ReactNode } from 'react'
import { SkipLink } from '@nl-design-system-candidate/skip-link-react'
import { documentUit } from './onderdelen/document.ts'
import { Foutpagina } from './onderdelen/foutpagina.tsx'
import { vanOnszelf } from './onderdelen/herkomst.ts'
import './onderdelen/stijl/index.css'

export const middleware = [vanOnszelf]

/** The document around every page. No script is loaded: every form and link works by itself. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { lang, dir, naarInhoud } = documentUit(useMatches().map(({ loaderData }) => loaderData))
  return (
    <html className="voorbeeld-theme" dir={dir} lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta content="width=device-width, initial-scale=1" name="viewport" />
        <Links />
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
