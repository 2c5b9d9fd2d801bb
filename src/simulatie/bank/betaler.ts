import { type Sepatekst, isLeesbaar, naarSepatekst } from '../../gedeeld/sepatekst.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import { betalingskenmerkVan, eersteTargetdag, inGroepen } from '../../domein/geld/index.ts'
import type { Storting } from '../stortingen.ts'
import { type Worp, kans, tussen, weeg } from '../toeval.ts'
import type { Bankboeking, Bijschrift } from './boeking.ts'
import { rekeningVanInwoner, verzinIban } from './rekeningen.ts'

/** How an inwoner pays: the same one always alike. */
export type Betaalgewoonte = 'kenmerk' | 'kenmerk-in-tekst' | 'zonder-kenmerk' | 'slordig' | 'andere-rekening'

const gewoonten: Readonly<Record<Betaalgewoonte, number>> = {
  kenmerk: 60,
  'kenmerk-in-tekst': 12,
  'zonder-kenmerk': 12,
  slordig: 10,
  'andere-rekening': 6,
}

/** Decides how the inwoner of a dossier pays. */
export const gewoonteVan = (worp: Worp): Betaalgewoonte => weeg(gewoonten, [...worp, 'betaalt'])

/**
 * What the bank books of a storting, on that day or the first bank day after it. Who pays writes what people write; the
 * kredietbank always gives the betalingskenmerk, and pays all of a day together.
 * @param naam of the inwoner, as the dossier has it
 * @param gewoonte of the inwoner
 */
export function boekingVan(
  storting: Storting,
  van: { readonly dossierId: string; readonly naam: string; readonly gewoonte: Betaalgewoonte; readonly worp: Worp },
): Bankboeking {
  const { datum, bedrag, herkomst, eenmalig, betaler } = storting
  const { dossierId } = van
  const dag = eersteTargetdag(datum)
  const krediet = herkomst === 'krediet'
  const wie = krediet
    ? { naam: naamOp(betaler), iban: verzinIban('kredietbank', betaler), bijschrift: metKenmerk(dossierId) }
    : vanInwoner(storting, van)
  return {
    // Once in the life of a dossier, or once a month.
    sleutel: `in ${dossierId} ${herkomst}${eenmalig ? '' : ` ${datum.slice(0, 7)}`}`,
    dag,
    richting: 'bij',
    terug: null,
    batch: krediet ? `krediet ${dag}` : null,
    betalingen: [{ bedrag, endToEndId: null, ...wie }],
    dossierId,
  }
}

function vanInwoner(
  { datum, herkomst }: Storting,
  { dossierId, naam, gewoonte, worp }: Parameters<typeof boekingVan>[1],
) {
  const eigen = { naam: naamOp(naam), iban: rekeningVanInwoner(dossierId) }
  const waarvoor = herkomst === 'vermogen' ? 'spaargeld' : `reservering ${maanden[Number(datum.slice(5, 7)) - 1]}`
  switch (gewoonte) {
    case 'kenmerk':
      return { ...eigen, bijschrift: metKenmerk(dossierId) }
    case 'kenmerk-in-tekst':
      return { ...eigen, bijschrift: metTekst(`${waarvoor} kenmerk ${inGroepen(betalingskenmerkVan(dossierId))}`) }
    case 'zonder-kenmerk':
      return { ...eigen, bijschrift: metTekst(waarvoor) }
    case 'slordig':
      return {
        ...eigen,
        bijschrift: kans(50, [...worp, 'typt goed', datum])
          ? metKenmerk(dossierId)
          : typefout(dossierId, [...worp, datum]),
      }
    case 'andere-rekening':
      return {
        naam: naamOp('Fam. Overzee'),
        iban: verzinIban('familie', dossierId),
        bijschrift: metTekst(`${waarvoor} voor ${naam}`),
      }
    default:
      return nooit(gewoonte)
  }
}

const maanden = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

const metKenmerk = (dossierId: string): Bijschrift => ({
  soort: 'kenmerk',
  kenmerk: betalingskenmerkVan(dossierId),
  uitgever: 'CUR',
})

const metTekst = (tekst: string): Bijschrift => ({ soort: 'tekst', tekst: naarSepatekst(tekst) })

/** One digit is another: the check digit tells. A form of the bank takes no such number, so it stands in the text. */
function typefout(dossierId: string, worp: Worp): Bijschrift {
  const kenmerk = betalingskenmerkVan(dossierId)
  const plaats = tussen(1, kenmerk.length - 1, [...worp, 'typefout'])
  const cijfer = (Number(kenmerk[plaats]) + 1) % 10
  return metTekst(`${kenmerk.slice(0, plaats)}${cijfer}${kenmerk.slice(plaats + 1)}`)
}

/** A name as a bank has it. */
function naamOp(naam: string): Sepatekst {
  const gezet = naarSepatekst(naam)
  return isLeesbaar(gezet) ? gezet : naarSepatekst('Onbekend')
}
