import { Button } from '@nl-design-system-candidate/button-react'
import type { ReactNode } from 'react'

/** The one thing to do on a page. */
export function Verder({ children }: { readonly children: ReactNode }) {
  return (
    <p className="knop">
      <Button purpose="primary" type="submit">
        {children}
      </Button>
    </p>
  )
}

/** The same, where it only leads on. */
export function VerderNaar({ naar, children }: { readonly naar: string; readonly children: ReactNode }) {
  return (
    <p className="knop">
      <a className="nl-button nl-button--primary" href={naar}>
        <span className="nl-button__label">{children}</span>
      </a>
    </p>
  )
}
