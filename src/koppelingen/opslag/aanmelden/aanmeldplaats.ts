import type { Aanmeldplaats } from '../../../domein/verloop/index.ts'
import { leesOrganisaties } from '../beheer.ts'
import { leesBereikbaar } from '../post/link.ts'
import type { Uitvoering } from '../voer-uit.ts'

/** Asking for help without an account, on this storage. */
export function aanmeldplaatsVan({ verbinding, klok }: Uitvoering): Aanmeldplaats {
  const organisaties = async () => {
    const alle = await leesOrganisaties(verbinding)
    return alle.map(({ id, naam }) => ({ id, naam })).toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'))
  }
  return {
    organisaties,
    bij: async (organisatieId) => {
      const naam = (await organisaties()).find(({ id }) => id === organisatieId)?.naam
      if (naam === undefined) throw new Error('There is no such organisation')
      return verbinding.inTransactie(organisatieId, (c) => leesBereikbaar(c, organisatieId, naam, klok.vandaag()))
    },
  }
}
