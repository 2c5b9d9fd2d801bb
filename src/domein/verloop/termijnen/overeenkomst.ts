import { type Datum, laatste } from '../../../gedeeld/datum.ts'
import { type Vordering, lopende, ontbrekendeGegevens, zonderSaldo } from '../../schulden/index.ts'
import { nogTeTekenen } from '../../schuldregeling/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns } from './termijn.ts'

function overeenkomst({ dossier: { beschikking, plan }, schuldregeling }: Traject): readonly Termijn[] {
  if (beschikking?.soort !== 'toelating' || plan?.inhoud.producten.includes('schuldregeling') !== true) return []
  return [
    {
      ...voorOns,
      ...taakVanaf(beschikking.datum),
      sleutel: 'overeenkomst-sluiten',
      soort: 'overeenkomst-sluiten',
      wat: 'Schuldregelingsovereenkomst sluiten',
      reden: 'De inwoner is toegelaten. Vanaf de handtekening lopen de looptijd en de 120 dagen.',
      opdracht: 'BiedSchuldregelingsovereenkomstAan',
      ernst: 2,
      gesloten: schuldregeling.overeenkomst?.datum ?? schuldregeling.aanbod?.datum ?? null,
    },
    ...ondertekening(schuldregeling),
  ]
}

/** An overeenkomst that was offered waits on who has not signed it. */
function ondertekening({ aanbod, overeenkomst: getekend }: Traject['schuldregeling']): readonly Termijn[] {
  if (aanbod === null) return []
  const namen = nogTeTekenen(aanbod).map(({ naam }) => naam)
  return [
    {
      ...voorOns,
      ...taakVanaf(aanbod.datum),
      sleutel: 'overeenkomst-tekenen',
      soort: 'overeenkomst-tekenen',
      wat: 'Schuldregelingsovereenkomst laten tekenen',
      reden: `Nog niet getekend: ${namen.join(' en ')}. Vanaf de laatste handtekening lopen de looptijd en de 120 dagen.`,
      wachtOp: 'inwoner',
      opdracht: 'SluitSchuldregelingsovereenkomst',
      ernst: 2,
      gesloten: getekend?.datum ?? null,
    },
  ]
}

/** Claims that nobody was asked about yet: help that has begun but does not move (B5.2). */
function inventarisatie({ schulden, schuldregeling }: Traject): readonly Termijn[] {
  if (schuldregeling.overeenkomst === null || schuldregeling.regeling !== null) return []
  const nogTeVragen = zonderSaldo(schulden).filter((v) => v.gevraagd === null)
  if (lopende(schulden).length > 0 && nogTeVragen.length === 0) return []
  const getekend = schuldregeling.overeenkomst.datum
  return [
    {
      ...voorOns,
      ...taakVanaf(nogTeVragen.length === 0 ? getekend : laatste(getekend, eersteVan(nogTeVragen.map((v) => v.sinds)))),
      sleutel: 'saldo-vragen',
      soort: 'saldo-vragen',
      ...watEerst(lopende(schulden).length, nogTeVragen),
      reden: 'Zodra de schuldeisers bekend zijn, gaat de kennisgeving weg en vragen wij de saldo-opgaven.',
      ernst: 2,
    },
  ]
}

/** What must be done first for the claims that were not asked yet. */
function watEerst(aantal: number, nogTeVragen: readonly Vordering[]): Pick<Termijn, 'wat' | 'opdracht'> {
  if (aantal === 0) return { wat: 'Schulden in beeld brengen', opdracht: 'VoegVorderingToe' }
  if (nogTeVragen.some((v) => v.kennisgeving === null))
    return { wat: 'Kennisgeving versturen', opdracht: 'VerstuurKennisgeving' }
  return nogTeVragen.every((v) => ontbrekendeGegevens(v).length > 0)
    ? { wat: 'Gegevens voor het saldoverzoek aanvullen', opdracht: 'VulVorderingAan' }
    : { wat: 'Saldo-opgaven vragen', opdracht: 'VraagSaldoOpgaven' }
}

const eersteVan = (dagen: readonly Datum[]): Datum => dagen.reduce((a, b) => (b < a ? b : a))

/** The clocks between toelating and the saldo-opgaven. */
export function termijnenRondOvereenkomst(staat: Traject): readonly Termijn[] {
  return [...overeenkomst(staat), ...inventarisatie(staat)]
}
