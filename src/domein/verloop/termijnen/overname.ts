import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns } from './termijn.ts'

/** Work on a traject that was taken over: a BSN that fails the elfproef, and where it stands. */
export function termijnenBijOvername({ dossier }: Traject): readonly Termijn[] {
  const { overgenomen, client, behandelaar } = dossier
  if (overgenomen === null) return []
  const sinds = taakVanaf(overgenomen.datum)
  const bsn: Termijn = {
    ...voorOns,
    ...sinds,
    sleutel: 'bsn-controleren',
    soort: 'bsn-controleren',
    wat: 'Burgerservicenummer controleren',
    reden: 'Het overgenomen nummer klopt niet. Het is bewaard zoals het is aangeleverd.',
    eigenaar: 'administratie',
    opdracht: overgenomen.alBeeindigd ? null : 'VulPersoonsgegevensAan',
    ernst: 3,
    gesloten: client?.bsn === undefined ? null : overgenomen.datum,
  }
  const nalopen: Termijn = {
    ...voorOns,
    ...sinds,
    sleutel: 'overname-nalopen',
    soort: 'overname-nalopen',
    wat: 'Overgenomen dossier nalopen',
    reden: 'Dit traject liep al. Kijk waar het staat en wijs een behandelaar toe.',
    eigenaar: 'teammanager',
    opdracht: 'WijsBehandelaarToe',
    ernst: 3,
    gesloten: behandelaar === null ? null : overgenomen.datum,
  }
  return [...(overgenomen.bsnOnjuist ? [bsn] : []), ...(overgenomen.alBeeindigd ? [] : [nalopen])]
}
