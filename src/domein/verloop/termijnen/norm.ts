import { type Datum, laatste } from '../../../gedeeld/datum.ts'
import { normdatums } from '../../../regels/beslagvrije-voet/index.ts'
import { uiterlijkHerberekend } from '../../../regels/vtlb/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns } from './termijn.ts'

/** The day from which the capacity can change no more: a credit or a kwijting at the start fixes it; null: it can. */
function ligtVastSinds({ regeling, kwijtingGevraagd, kwijting }: Traject['schuldregeling']): Datum | null {
  const bijVorm = regeling === null || regeling.vorm === 'SB' ? null : regeling.datum
  return bijVorm ?? kwijtingGevraagd?.datum ?? kwijting
}

function bijNorm(normdatum: Datum, { schuldregeling }: Traject): readonly Termijn[] {
  const { vaststellingen, regeling } = schuldregeling
  const eerder = vaststellingen.find(({ peildatum }) => peildatum < normdatum)
  const vast = ligtVastSinds(schuldregeling)
  const voorbij = regeling !== null && regeling.einde < normdatum
  if (eerder === undefined || voorbij || (vast !== null && vast < normdatum)) return []
  const aanvang = laatste(normdatum, eerder.datum)
  const gedaan = vaststellingen.find(({ peildatum }) => peildatum >= normdatum)
  return [
    {
      ...voorOns,
      sleutel: `vtlb-herberekenen:${normdatum}`,
      soort: 'vtlb-herberekenen',
      wat: 'Vtlb herberekenen naar de nieuwe norm',
      reden: 'Er zijn nieuwe normen. Een hoger vtlb geldt vanaf de eerste dag, een lager vanaf de brief.',
      opdracht: 'HerberekenVtlb',
      ernst: 2,
      aanvang,
      uiterlijk: laatste(uiterlijkHerberekend(normdatum), taakVanaf(aanvang).uiterlijk),
      gesloten: gedaan?.datum ?? vast,
    },
  ]
}

/** A task for every new norm since the vtlb was first computed here: together the work list of that norm. */
export function termijnenBijNorm(staat: Traject): readonly Termijn[] {
  return normdatums.flatMap((normdatum) => bijNorm(normdatum, staat))
}
