import type { Veldtekst } from './veld.ts'
import { gelezen, meld } from './velden.ts'

const vorm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const detail = 'Dit nummer klopt niet. Het heeft 32 cijfers en letters a tot en met f, met streepjes.'

/** A UUID that another system gave, in small letters whatever was typed. */
export const uuid = (t: Veldtekst) =>
  meld(
    gelezen('geen-uuid', detail, (tekst) => (vorm.test(tekst.toLowerCase()) ? tekst.toLowerCase() : null)),
    { ...t, soort: 'tekst' },
  )
