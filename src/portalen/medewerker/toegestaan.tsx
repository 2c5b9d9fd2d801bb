import { type ReactNode, createContext, use } from 'react'
import type { Rol } from '../../domein/toegang/index.ts'
import { magNaar } from './mag.ts'

/** The rollen of who looks; the frame of the portal gives them. */
export const Rollen = createContext<readonly Rol[]>([])

/** Whether who looks may open an address, or send a form to it. */
export function useMag(): (adres: string, wijze?: 'GET' | 'POST') => boolean {
  const rollen = use(Rollen)
  return (adres, wijze) => magNaar(rollen, adres, wijze)
}

/** Shows what leads to an address only to who may go there. */
export function AlsMag({
  naar,
  wijze = 'GET',
  children,
}: {
  readonly naar: string
  readonly wijze?: 'GET' | 'POST'
  readonly children: ReactNode
}) {
  return useMag()(naar, wijze) ? children : null
}

/** A link for who may go there, and the same words for who may not. */
export function Naar({ adres, children }: { readonly adres: string; readonly children: ReactNode }) {
  return useMag()(adres) ? <a href={adres}>{children}</a> : children
}
