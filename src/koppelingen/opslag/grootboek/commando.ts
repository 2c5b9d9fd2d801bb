import type { Writable } from 'node:stream'
import { type Datum, leesDatum } from '../../../gedeeld/datum.ts'
import type { Organisatie } from '../../../domein/toegang/index.ts'
import { leesArgumenten } from '../../../platform/opdrachtregel/argumenten.ts'
import { type Commando, onbekend } from '../../../platform/opdrachtregel/commando.ts'
import {
  type Probleem,
  geweigerdDoorRegel,
  verkeerdeInvoer,
  verkeerdeOpdracht,
} from '../../../platform/opdrachtregel/probleem.ts'
import { type Stromen, schrijf } from '../../../platform/opdrachtregel/stromen.ts'
import type { Opslag } from '../opslag.ts'
import { eindtransactie, journaalkop, transactie } from './journaal.ts'

/** Opens the storage for as long as this lasts. */
type MetOpslag = <T>(doe: (opslag: Opslag) => Promise<T>) => Promise<T>

/** Makes the command `grootboek exporteer [--organisatie CODE] [--tot DATUM]`: an hledger journal on stdout. */
export function grootboekCommando({ metOpslag }: { readonly metOpslag: MetOpslag }): Commando {
  return {
    uitleg:
      'grootboek exporteer [--organisatie CODE] [--tot DATUM]: alle boekingen als journaal voor hledger, zonder namen',
    voerUit: async ([naam, ...rest], stromen) =>
      naam === 'exporteer' ? exporteerCommando(metOpslag, rest, stromen) : onbekend(naam, ['grootboek exporteer']),
  }
}

async function exporteerCommando(
  metOpslag: MetOpslag,
  argumenten: readonly string[],
  { uit }: Stromen,
): Promise<Probleem | null> {
  const gelezen = leesArgumenten(argumenten, { organisatie: { type: 'string' }, tot: { type: 'string' } })
  if (!gelezen.ok) return gelezen.probleem
  const { opties, namen } = gelezen.waarde
  if (namen.length > 0) return verkeerdeOpdracht('onbekende-optie', 'Geef na grootboek exporteer alleen opties.')
  const tot = typeof opties['tot'] === 'string' ? leesDatum(opties['tot']) : null
  if (tot === null && opties['tot'] !== undefined) {
    const detail = 'Geef een bestaande datum, zoals 2026-11-24.'
    return verkeerdeInvoer([{ pointer: '#/tot', code: 'geen-datum', detail }])
  }
  return metOpslag(async (opslag) => {
    const alle = await opslag.organisaties()
    const gekozen = alle.filter(({ code }) => opties['organisatie'] === undefined || code === opties['organisatie'])
    if (gekozen.length > 0) return exporteer(opslag, gekozen, tot, uit)
    const detail = alle.length === 0 ? 'Er is nog geen organisatie.' : 'Er is geen organisatie met deze code.'
    return geweigerdDoorRegel([{ pointer: '#/organisatie', code: 'organisatie-onbekend', detail }])
  })
}

/** Writes the journal while it is read, so that memory grows with the accounts and not with the boekingen. */
async function exporteer(
  opslag: Opslag,
  organisaties: readonly Organisatie[],
  tot: Datum | null,
  uit: Writable,
): Promise<null> {
  await schrijf(uit, journaalkop)
  for (const { id, code } of organisaties)
    for await (const deel of opslag.grootboek(id, tot))
      await schrijf(uit, deel.soort === 'boeking' ? transactie(code, deel) : eindtransactie(code, deel))
  return null
}
