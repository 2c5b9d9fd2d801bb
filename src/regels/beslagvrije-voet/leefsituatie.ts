/** The four households of art. 475da lid 2 Rv, a to d, as people read them. */
export const leefsituaties = {
  alleenstaand: 'Alleenstaand',
  'alleenstaande-ouder': 'Alleenstaande ouder',
  'gehuwd-zonder-kinderen': 'Gehuwd of samenwonend, zonder kinderen',
  'gehuwd-met-kinderen': 'Gehuwd of samenwonend, met kinderen',
} as const
export type Leefsituatie = keyof typeof leefsituaties

/** Decides whether there is a partner. */
export function isPaar(leefsituatie: Leefsituatie): boolean {
  return leefsituatie === 'gehuwd-zonder-kinderen' || leefsituatie === 'gehuwd-met-kinderen'
}

/** Decides whether there are minor children. */
export function heeftKinderen(leefsituatie: Leefsituatie): boolean {
  return leefsituatie === 'alleenstaande-ouder' || leefsituatie === 'gehuwd-met-kinderen'
}
