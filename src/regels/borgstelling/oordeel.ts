import { keer, breuk, plus, vergelijk } from '../../gedeeld/breuk.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, alsBreuk, centenHalfOp } from '../../gedeeld/geld.ts'
import { bedragUit, deelUit, toonBedrag, toonProcent } from '../../gedeeld/tonen.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { type WaardeOntbreekt, type Zoeker, zoekerOp } from '../../gedeeld/wetswaarden.ts'
import {
  borgstellingGrens,
  borgstellingLooptijd,
  borgstellingPremie,
  borgstellingProForma,
} from '../waarden/borgstelling.ts'
import { type Borgoordeel, type Borgvraag, type Borgweigering, type Categorie, categorieen } from './vraag.ts'

/** The longest looptijd that the message can carry, in months. */
const langste = 60

/** Tells whether the Waarborgfonds knows a category. */
export const isCategorie = (code: string): code is Categorie => Object.hasOwn(categorieen, code)

/**
 * Decides as the Waarborgfonds does whether a borgstelling is given by itself or waits for a person. By itself: a bruto
 * kredietsom below the line with a looptijd up to the norm, or one that lies less than the margin above a pro forma that
 * was granted; never when the gemeente is not on the list of the kredietbank.
 * @returns the way it is decided and the premie, half up to the cent; or why the message is refused, or which value is
 * not known on that day
 * @throws RangeError on a kredietsom of nothing or less: input checks come first
 * @bron Waarborgfonds Sociale Kredietverlening, decision rules of the module WSK
 */
export function beoordeelBorgstelling(
  vraag: Borgvraag,
  peildatum: Datum,
): Uitkomst<Borgoordeel, Borgweigering | WaardeOntbreekt> {
  if (vraag.brutoKredietsom <= 0) throw new RangeError('A borgstelling for nothing')
  const zoeker = zoekerOp(peildatum)
  const premie = premieOp(zoeker, vraag.brutoKredietsom)
  const redenen = vraag.gemeenteBekend
    ? redenenVoorMaatwerk(zoeker, vraag)
    : ['De gemeente staat niet op de lijst van de kredietbank.']
  const weigeringen = [...toets(vraag), ...zoeker.ontbreekt]
  if (weigeringen.length > 0) return geweigerd(...weigeringen)
  return gelukt({ wijze: redenen.length === 0 ? 'automatisch' : 'maatwerk', redenen, premie })
}

function toets({ categorie, looptijdMaanden }: Borgvraag): readonly Borgweigering[] {
  const past = Number.isInteger(looptijdMaanden) && looptijdMaanden >= 1 && looptijdMaanden <= langste
  return [
    ...(isCategorie(categorie) ? [] : [{ code: 'CategorieOnbekend', categorie } as const]),
    ...(past ? [] : [{ code: 'BorglooptijdOnmogelijk', langste } as const]),
  ]
}

/** What a borgstelling costs. A value that is not known is told by the zoeker. */
function premieOp(zoeker: Zoeker, kredietsom: Centen): Centen {
  const procent = zoeker.zoek('Premie voor een borgstelling', borgstellingPremie, toonProcent)
  return centenHalfOp(keer(alsBreuk(kredietsom), deelUit(procent ?? '0')))
}

function redenenVoorMaatwerk(zoeker: Zoeker, vraag: Borgvraag): readonly string[] {
  if (valtOnderProForma(zoeker, vraag)) return []
  const { brutoKredietsom, looptijdMaanden } = vraag
  const grens = zoeker.zoek('Borgstelling zonder maatwerk tot', borgstellingGrens, (e) => toonBedrag(bedragUit(e)))
  const norm = zoeker.zoek('Borgstelling zonder maatwerk tot en met', borgstellingLooptijd, (n) => `${n} maanden`)
  return [
    ...(grens !== null && vergelijk(alsBreuk(brutoKredietsom), bedragUit(grens)) >= 0
      ? [`De bruto kredietsom is ${toonBedrag(bedragUit(grens))} of meer.`]
      : []),
    ...(norm !== null && looptijdMaanden > norm ? [`De looptijd is langer dan ${norm} maanden.`] : []),
  ]
}

/** The looptijd is not looked at: the pro forma was granted for it. */
function valtOnderProForma(zoeker: Zoeker, { brutoKredietsom, proForma }: Borgvraag): boolean {
  if (proForma === null) return false
  const ruimte = zoeker.zoek('Ruimte boven een pro forma borgstelling', borgstellingProForma, toonProcent)
  if (ruimte === null) return false
  return vergelijk(alsBreuk(brutoKredietsom), keer(alsBreuk(proForma), plus(breuk(1n), deelUit(ruimte)))) < 0
}
