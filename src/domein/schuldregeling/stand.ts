import type { Datum } from '../../gedeeld/datum.ts'
import { isToegelaten, loopt } from '../dossier/index.ts'
import { lopende } from '../schulden/index.ts'
import type { Grondslag } from './grondslag.ts'
import type { SchuldregelingInzicht } from './schuldregeling.ts'
import { isVerouderd } from './voorstelverandering.ts'
import type { Schuldregelingweigering } from './weigeringen.ts'

/** Refuses without an admitted client and a signed schuldregelingsovereenkomst. */
export function heeftOvereenkomst({
  dossier,
  schuldregeling,
}: SchuldregelingInzicht): readonly Schuldregelingweigering[] {
  const redenen = isToegelaten(dossier)
  if (redenen.length > 0) return redenen
  return schuldregeling.overeenkomst === null ? [{ code: 'OvereenkomstOntbreekt' }] : []
}

/** As heeftOvereenkomst, but for a regeling that was made elsewhere and taken over: its overeenkomst is not here. */
export function heeftOvereenkomstOfOvername(staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] {
  const { dossier, schuldregeling } = staat
  const elders = dossier.overgenomen?.alBeeindigd === false && schuldregeling.overgenomenVorm !== null
  return elders ? loopt(dossier) : heeftOvereenkomst(staat)
}

/** The claims of the agreement that are still in it: who left gets nothing any more, and its share is for the others. */
export function nogInRegeling({
  schulden,
  schuldregeling: { voorstel },
}: Pick<SchuldregelingInzicht, 'schulden' | 'schuldregeling'>): readonly Grondslag[] {
  const nog = new Set(lopende(schulden).map(({ id }) => id))
  return (voorstel?.grondslag ?? []).filter(({ vorderingId }) => nog.has(vorderingId))
}

/** Refuses without a regeling, or when it was finished by kwijting. */
export function heeftRegeling({ dossier, schuldregeling }: SchuldregelingInzicht): readonly Schuldregelingweigering[] {
  const redenen = loopt(dossier)
  if (redenen.length > 0) return redenen
  const { regeling, kwijting } = schuldregeling
  if (regeling === null) return [{ code: 'RegelingOntbreekt' }]
  return kwijting === null ? [] : [{ code: 'KwijtingAlVerleend', datum: kwijting }]
}

/** As heeftRegeling, and only for a schuldbemiddeling. */
export function heeftBemiddeling(staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] {
  const redenen = heeftRegeling(staat)
  if (redenen.length > 0) return redenen
  return staat.schuldregeling.regeling?.vorm === 'SB' ? [] : [{ code: 'GeenSchuldbemiddeling' }]
}

/** Refuses when there is no voorstel whose answers count. */
export function lopendVoorstel(staat: SchuldregelingInzicht): readonly Schuldregelingweigering[] {
  const redenen = heeftOvereenkomst(staat)
  if (redenen.length > 0) return redenen
  const { voorstel, regeling } = staat.schuldregeling
  if (regeling !== null) return [{ code: 'RegelingLoopt', datum: regeling.datum }]
  if (voorstel === null) return [{ code: 'VoorstelOntbreekt' }]
  // The schuldeisers were told that it is off: who agrees after that, agrees in a new round.
  return isVerouderd(staat) || staat.schuldregeling.mislukt !== null
    ? [{ code: 'VoorstelVerouderd', ronde: voorstel.ronde }]
    : []
}

/** The claims whose schuldeiser does not go along. */
export function weigeraars({ schuldregeling: { voorstel, reacties } }: SchuldregelingInzicht): readonly string[] {
  return (voorstel?.grondslag ?? [])
    .map((g) => g.vorderingId)
    .filter((id) => ['geweigerd', 'geen-medewerking', 'geen-reactie'].includes(reacties[id]?.soort ?? ''))
}

/** The claims whose answer is awaited past its term: reminded before (`herinnerd`) or not. */
export function overTijd(
  { schuldregeling }: SchuldregelingInzicht,
  vandaag: Datum,
  herinnerd: boolean,
): readonly string[] {
  return Object.entries(schuldregeling.wachten)
    .filter(([, termijn]) => termijn.uiterlijk < vandaag && termijn.herinnerd === herinnerd)
    .map(([id]) => id)
}
