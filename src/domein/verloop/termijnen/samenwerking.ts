import { type Actie, isOpen, naamVanNemer, opinionkeuzes, teWegen, wachtOpAdvies } from '../../dossier/index.ts'
import { klein } from '../../../gedeeld/leesbaar.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns } from './termijn.ts'

/**
 * The clocks on what colleagues and others do: a second opinion that was asked, its advice to be weighed, and each thing
 * that somebody would do by a day. No law gives these days; who asked or agreed chose them.
 */
export function termijnenBijSamenwerking({ dossier: { secondOpinions, acties } }: Traject): readonly Termijn[] {
  return [
    ...secondOpinions.filter(wachtOpAdvies).map(({ id, over, aan, gevraagd, graagVoor }) => ({
      ...voorOns,
      sleutel: `second-opinion:${id}`,
      soort: 'second-opinion' as const,
      wat: `Second opinion van ${aan.naam}`,
      reden: `Gevraagd over: ${klein(opinionkeuzes[over])}.`,
      aanvang: gevraagd,
      uiterlijk: graagVoor,
      // Another than the behandelaar gives it.
      opdracht: null,
      ernst: 3 as const,
    })),
    ...secondOpinions.filter(teWegen).flatMap(({ id, over, advies }) =>
      advies === null
        ? []
        : [
            {
              ...voorOns,
              ...taakVanaf(advies.datum),
              sleutel: `second-opinion-wegen:${id}`,
              soort: 'second-opinion-wegen' as const,
              wat: `Beslissen na het advies van ${advies.door.naam}`,
              reden: `Second opinion over: ${klein(opinionkeuzes[over])}.`,
              opdracht: 'WeegSecondOpinion',
              ernst: 3 as const,
            },
          ],
    ),
    ...acties.filter(isOpen).map(vanActie),
  ]
}

const wachtOp = { hulpverlener: 'ons', inwoner: 'inwoner', ander: 'niemand' } as const

function vanActie(actie: Actie): Termijn {
  const { id, wat, wie, afgesproken, uiterlijk } = actie
  return {
    ...voorOns,
    sleutel: `actie:${id}`,
    soort: 'actie',
    wat,
    reden: `Afgesproken: ${wie === 'ander' ? naamVanNemer(actie) : klein(naamVanNemer(actie))} doet dit.`,
    wachtOp: wachtOp[wie],
    aanvang: afgesproken,
    uiterlijk,
    opdracht: 'VinkActieAf',
    ernst: 3,
  }
}
