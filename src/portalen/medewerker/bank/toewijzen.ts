import type { Datum } from '../../../gedeeld/datum.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import type { Werkplaats } from '../../../domein/verloop/index.ts'
import { decimaalUit } from '../../onderdelen/formulier/lezen.ts'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { idUit } from '../stap/verwerk.ts'

/** What came of assigning money: done, or every reason why not. */
export type Toegewezen =
  | { readonly gelukt: true; readonly dossierId: string }
  | { readonly gelukt: false; readonly redenen: readonly string[] }

const teVroegTekst = (kwam: Datum, begin: Datum): string =>
  `Dit geld kwam op ${datumKort(kwam)}. Dit dossier begon pas op ${datumKort(begin)}. Kies een ander dossier.`

/**
 * Gives the opdracht that a form for assigning money asks for.
 * @throws Response 400 when the form is not one of ours
 */
export async function wijsToe(
  werkplaats: Werkplaats,
  { organisatieId, door }: { readonly organisatieId: string; readonly door: Actor },
  formulier: FormData,
): Promise<Toegewezen> {
  const dossierId = idUit(formulier, 'dossierId')
  const postId = idUit(formulier, 'postId')
  const tekst = (naam: string) => String(formulier.get(naam) ?? '')
  const antwoord = await werkplaats.voerUit({
    organisatieId,
    stroom: { soort: 'dossier', id: dossierId },
    opdrachtId: idUit(formulier, 'opdrachtId'),
    soort: 'KoppelBankpost',
    invoer: {
      postId,
      ...(formulier.has('detail') ? { detail: tekst('detail') } : {}),
      bedrag: decimaalUit(tekst('bedrag').trim()),
      herkomst: tekst('herkomst'),
    },
    gezienVersie: null,
    door,
  })
  switch (antwoord.soort) {
    case 'gedaan':
      return { gelukt: true, dossierId }
    case 'geweigerd': {
      const post = await werkplaats.bank.post(organisatieId, postId)
      const zinnen = antwoord.weigeringen.flatMap((w) => {
        if (w.code === 'OnjuisteInvoer') return w.fouten.map(({ detail }) => detail)
        // The day is that of the bank: nobody can fill in another one.
        if (w.code === 'DatumTeVroeg' && post !== null) return [teVroegTekst(post.boekdatum, w.vroegst)]
        return [weigeringTekst(w)]
      })
      return { gelukt: false, redenen: [...new Set(zinnen)] }
    }
    case 'verouderd':
    case 'id-hergebruikt':
      return { gelukt: false, redenen: ['Dit formulier is al eens verstuurd. Kijk of het geld al is toegewezen.'] }
  }
}
