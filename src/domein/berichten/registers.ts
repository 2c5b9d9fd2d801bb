import { nooit } from '../../gedeeld/uitkomst.ts'
import { type RegisterGebeurtenis, registernamen } from '../registers/index.ts'
import type { Bericht, Regel } from './berichten.ts'

const regel = (wat: string, waarde: string): Regel => ({ wat, waarde })

/**
 * The message to a register. Its lines say what is told, and never a BSN; that goes along as data only.
 * @bron Besluit gemeentelijke schuldhulpverlening: to deurwaarders only that there is help
 */
export function naarRegister(g: RegisterGebeurtenis): Bericht {
  return {
    soort: 'melding-vish',
    aan: { soort: 'register', register: 'vish', naam: registernamen.vish },
    datum: g.datum,
    vorderingIds: [],
    regels: regelsVan(g),
    antwoordUiterlijk: null,
  }
}

function regelsVan(g: RegisterGebeurtenis): readonly Regel[] {
  switch (g.soort) {
    case 'VishAangemeld':
      return [
        regel('Melding', 'Aanmelding'),
        regel('Naam', g.persoon.naam),
        regel('Geboortedatum', g.persoon.geboortedatum),
        regel('Schuldhulp sinds', g.datum),
      ]
    case 'VishGewijzigd':
      return [
        regel('Melding', 'Wijziging'),
        regel('Naam', g.persoon.naam),
        regel('Geboortedatum', g.persoon.geboortedatum),
      ]
    case 'VishAfgemeld':
      return [regel('Melding', 'Afmelding'), regel('Schuldhulp tot en met', g.einde)]
    default:
      return nooit(g)
  }
}
