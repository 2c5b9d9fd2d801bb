import { type Datum, laatste } from '../../../gedeeld/datum.ts'
import { lopende, zonderSaldo } from '../../schulden/index.ts'
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
      opdracht: 'SluitSchuldregelingsovereenkomst',
      ernst: 2,
      gesloten: schuldregeling.overeenkomst?.datum ?? null,
    },
  ]
}

/** Claims that nobody was asked about yet: help that has begun but does not move (B5.2). */
function inventarisatie({ schulden, schuldregeling }: Traject): readonly Termijn[] {
  if (schuldregeling.overeenkomst === null || schuldregeling.regeling !== null) return []
  const nogTeVragen = zonderSaldo(schulden).filter((v) => v.gevraagd === null)
  if (lopende(schulden).length > 0 && nogTeVragen.length === 0) return []
  const getekend = schuldregeling.overeenkomst.datum
  const kennisgeving = nogTeVragen.some((v) => v.kennisgeving === null)
  return [
    {
      ...voorOns,
      ...taakVanaf(nogTeVragen.length === 0 ? getekend : laatste(getekend, eersteVan(nogTeVragen.map((v) => v.sinds)))),
      sleutel: 'saldo-vragen',
      soort: 'saldo-vragen',
      wat:
        lopende(schulden).length === 0
          ? 'Schulden in beeld brengen'
          : kennisgeving
            ? 'Kennisgeving versturen'
            : 'Saldo-opgaven vragen',
      reden: 'Zodra de schuldeisers bekend zijn, gaat de kennisgeving weg en vragen wij de saldo-opgaven.',
      opdracht:
        lopende(schulden).length === 0
          ? 'VoegVorderingToe'
          : kennisgeving
            ? 'VerstuurKennisgeving'
            : 'VraagSaldoOpgaven',
      ernst: 2,
    },
  ]
}

const eersteVan = (dagen: readonly Datum[]): Datum => dagen.reduce((a, b) => (b < a ? b : a))

/** The clocks between toelating and the saldo-opgaven. */
export function termijnenRondOvereenkomst(staat: Traject): readonly Termijn[] {
  return [...overeenkomst(staat), ...inventarisatie(staat)]
}
