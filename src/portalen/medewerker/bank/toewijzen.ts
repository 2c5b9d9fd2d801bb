import type { Actor } from '../../../domein/toegang/index.ts'
import type { Werkplaats } from '../../../domein/verloop/index.ts'
import { decimaalUit } from '../../onderdelen/formulier/lezen.ts'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { idUit } from '../stap/verwerk.ts'

/** What came of assigning money: done, or every reason why not. */
export type Toegewezen =
  | { readonly gelukt: true; readonly dossierId: string }
  | { readonly gelukt: false; readonly redenen: readonly string[] }

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
  const tekst = (naam: string) => String(formulier.get(naam) ?? '')
  const antwoord = await werkplaats.voerUit({
    organisatieId,
    stroom: { soort: 'dossier', id: dossierId },
    opdrachtId: idUit(formulier, 'opdrachtId'),
    soort: 'KoppelBankpost',
    invoer: {
      postId: idUit(formulier, 'postId'),
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
      const zinnen = antwoord.weigeringen.flatMap((w) =>
        w.code === 'OnjuisteInvoer' ? w.fouten.map(({ detail }) => detail) : [weigeringTekst(w)],
      )
      return { gelukt: false, redenen: [...new Set(zinnen)] }
    }
    case 'verouderd':
    case 'id-hergebruikt':
      return { gelukt: false, redenen: ['Dit formulier is al eens verstuurd. Kijk of het geld al is toegewezen.'] }
  }
}
