import type { LoaderFunctionArgs } from 'react-router'
import { toonProcent } from '../../../gedeeld/tonen.ts'
import type { Verantwoording } from '../../../gedeeld/verantwoording.ts'
import { naamVan } from '../../../domein/toegang/index.ts'
import { werkplek } from '../../onderdelen/context.ts'

/**
 * Finds the voorstel of an address, and records that somebody looked. A round that was replaced keeps its page.
 * @throws Response 404 when this organisation has no such dossier, or the dossier no such round
 */
export async function zoekVoorstel({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  const { werkplaats, organisatieId, door, sessie } = werkplek(context)
  const blad = await werkplaats.dossier(organisatieId, params['id'] ?? '', { door, waarom: 'voorstel bekeken' })
  const gevonden = (blad?.historie ?? []).flatMap(({ gebeurtenis, door: wie, opgetekendOp }) =>
    gebeurtenis.soort === 'VoorstelGedaan' && String(gebeurtenis.ronde) === params['ronde']
      ? [{ voorstel: gebeurtenis, door: naamVan(wie), opgetekendOp }]
      : [],
  )[0]
  if (blad === null || gevonden === undefined) throw new Response(null, { status: 404 })
  return { blad, ...gevonden, organisatie: sessie.organisatie.naam }
}

/**
 * The steps for people: names of schuldeisers where the rule has the ids of claims, percentages as percentages, and
 * what a step gave together with how.
 */
export function leesbareStappen(
  stappen: Verantwoording,
  vorderingIds: readonly string[],
  naam: (vorderingId: string) => string,
): Verantwoording {
  return stappen.map((regel) => {
    const { stap, uitkomst, formule } = regel
    const id = vorderingIds.find((kandidaat) => stap.endsWith(` ${kandidaat}`))
    const wat = id === undefined ? stap : stap.replace(id, naam(id))
    if (uitkomst === undefined) return { ...regel, stap: wat }
    const gaf = stap.startsWith('Percentage ') ? toonProcent(uitkomst) : uitkomst
    return { ...regel, stap: wat, uitkomst: `${gaf}: ${formule}` }
  })
}
