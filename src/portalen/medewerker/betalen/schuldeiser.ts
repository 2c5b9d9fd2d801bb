import type { Werkplaats } from '../../../domein/verloop/index.ts'

/** A schuldeiser of the contactenboek with its version. @throws Response 404 */
export async function zoekSchuldeiser(werkplaats: Werkplaats, organisatieId: string, id: string) {
  for (let pagina = 1; ; pagina++) {
    const { rijen } = await werkplaats.schuldeisers(organisatieId, { pagina })
    const gevonden = rijen.find((r) => r.id === id)
    if (gevonden !== undefined) return gevonden
    if (rijen.length === 0) throw new Response(null, { status: 404 })
  }
}
