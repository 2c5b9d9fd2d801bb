/** From so many rows on a person notices that something takes time. */
export const merkbaar = 1000

/** Says beforehand that a long list takes a while: no page has script that could say so meanwhile. */
export function Duur({ regels }: { readonly regels: number }) {
  return regels < merkbaar ? null : <>Dat kan een minuut duren. Laat de pagina zolang open.</>
}
