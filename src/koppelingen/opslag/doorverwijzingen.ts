import { verwijzersOp } from '../../domein/toegang/index.ts'
import type { Doorverwijsplaats } from '../../domein/verloop/index.ts'
import { leesOrganisaties } from './beheer.ts'
import { neemBeurt } from './beurt.ts'
import { leesVerwijzers } from './instellingen.ts'
import { vasteId } from './keten.ts'
import { type Uitvoering, voerUit } from './voer-uit.ts'

/** Taking in doorverwijzingen, on this storage. */
export function doorverwijsplaatsVan(uitvoering: Uitvoering): Doorverwijsplaats {
  const { verbinding, klok } = uitvoering
  return {
    neemBeurt: (vanaf) => neemBeurt(verbinding.pool, 'doorverwijzing', vanaf, klok.nu()),
    verwijzer: async (code, id) => {
      const organisatieId = (await leesOrganisaties(verbinding)).find((een) => een.code === code)?.id
      if (organisatieId === undefined) return null
      const alle = await verbinding.inTransactie(organisatieId, (c) => leesVerwijzers(c, organisatieId))
      const verwijzer = verwijzersOp(alle, klok.vandaag()).find((een) => een.id === id)
      const sleutel = verwijzer?.mag === 'ja' ? verwijzer.sleutel : undefined
      return verwijzer === undefined || sleutel === undefined
        ? null
        : { organisatieId, verwijzer: { ...verwijzer, sleutel } }
    },
    neemAan: ({ organisatieId, verwijzer: { id, naam } }, kenmerk, invoer) => {
      const vast = (wat: string) => vasteId('doorverwijzing', wat, organisatieId, id, kenmerk)
      return voerUit(uitvoering, {
        organisatieId,
        stroom: { soort: 'dossier', id: vast('dossier') },
        opdrachtId: vast('opdracht'),
        soort: 'NeemDoorverwijzingAan',
        invoer,
        gezienVersie: null,
        door: { soort: 'verwijzer', id, naam },
      })
    },
  }
}
