import type { Actor, Medewerker } from '../../../domein/toegang/index.ts'
import type { Werklast, Werkplaats, Werkvoorraadregel, Werkvoorraadvraag } from '../../../domein/verloop/index.ts'
import type { Ontvanger } from './verdeel.ts'

/** How many dossiers can be handed over at once. */
export const hoogstens = 500

/** Whether somebody may hand over dossiers of colleagues. */
export function magVanAnderen(door: Actor): boolean {
  return door.soort === 'medewerker' && door.rollen.some((rol) => rol === 'teammanager' || rol === 'beheerder')
}

/** The question without what this person may not hand over: of a schuldhulpverlener only her own dossiers. */
export function binnenRol(
  vraag: Omit<Werkvoorraadvraag, 'pagina'>,
  door: Actor,
  medewerkerId: string,
): Omit<Werkvoorraadvraag, 'pagina'> {
  return magVanAnderen(door) ? vraag : { ...vraag, behandelaarId: medewerkerId }
}

/** Reads all dossiers of a question, page by page; when there are more than can be handed over at once, the first of them. */
export async function leesAlle(
  werkplaats: Werkplaats,
  organisatieId: string,
  vraag: Omit<Werkvoorraadvraag, 'pagina'>,
): Promise<{ readonly rijen: readonly Werkvoorraadregel[]; readonly totaal: number }> {
  const rijen: Werkvoorraadregel[] = []
  for (let pagina = 1; ; pagina++) {
    const gelezen = await werkplaats.werkvoorraad(organisatieId, { ...vraag, pagina })
    rijen.push(...gelezen.rijen)
    if (gelezen.rijen.length === 0 || rijen.length >= Math.min(gelezen.totaal, hoogstens))
      return { rijen: rijen.slice(0, hoogstens), totaal: gelezen.totaal }
  }
}

/** The colleagues who can get dossiers, with how many they have. */
export function ontvangersUit(medewerkers: readonly Medewerker[], werklast: readonly Werklast[]): readonly Ontvanger[] {
  return medewerkers
    .filter(({ actief, rollen }) => actief && rollen.includes('schuldhulpverlener'))
    .map(({ id, naam }) => ({ id, naam, aantal: werklast.find((w) => w.id === id)?.aantal ?? 0 }))
}
