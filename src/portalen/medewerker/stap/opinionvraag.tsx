import {
  type SecondOpinion,
  opinionkeuzes,
  opinionoordelen,
  teWegen,
  wachtOpAdvies,
} from '../../../domein/dossier/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Feiten } from '../dossier/sectie.tsx'

const staatOpen: Readonly<Record<string, (opinion: SecondOpinion) => boolean>> = {
  GeefSecondOpinion: wachtOpAdvies,
  WeegSecondOpinion: teWegen,
}

/** What was asked, and advised: who gives or weighs a second opinion reads it on the page where he does so. */
export function Opinionvraag({ blad, soort }: { readonly blad: Dossierblad; readonly soort: string }) {
  const past = staatOpen[soort]
  if (past === undefined) return null
  return blad.staat.dossier.secondOpinions
    .filter(past)
    .map(({ id, over, vraag, advies }) => (
      <Feiten
        feiten={[
          ['Over', opinionkeuzes[over]],
          ['Vraag', vraag],
          ...(advies === null ? [] : [['Advies', `${opinionoordelen[advies.oordeel]}. ${advies.tekst}`] as const]),
        ]}
        key={id}
      />
    ))
}
