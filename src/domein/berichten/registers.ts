import { nooit } from '../../gedeeld/uitkomst.ts'
import { type Register, type RegisterGebeurtenis, isBkrGebeurtenis, registernamen } from '../registers/index.ts'
import type { DossierInzicht } from '../dossier/index.ts'
import type { Bericht, Regel } from './berichten.ts'
import { bkrregels, bkruitleg } from './bkr.ts'

const regel = (wat: string, waarde: string): Regel => ({ wat, waarde })

/**
 * The messages that follow from what is told to a register: to that register, and of BKR to the inwoner too. The lines
 * say what is told, and never a BSN; that goes along as data only. What BKR dropped itself it is not told.
 * @bron Besluit gemeentelijke schuldhulpverlening: to deurwaarders only that there is help
 */
export function rondRegister(g: RegisterGebeurtenis, na: DossierInzicht): readonly Bericht[] {
  if (!isBkrGebeurtenis(g)) return [naarRegister('vish', g, vishregels(g))]
  const melding =
    g.soort === 'BkrVerwijderd' && g.grond === 'bewaartermijn' ? [] : [naarRegister('bkr', g, bkrregels(g))]
  const uitleg = na.dossier.overlijden === null ? bkruitleg(g) : null
  if (uitleg === null) return melding
  const naam = na.dossier.client?.naam ?? 'Naam onbekend'
  const aan = { soort: 'inwoner', naam } as const
  return [
    ...melding,
    { soort: 'bkr-inwoner', aan, datum: g.datum, vorderingIds: [], regels: uitleg, antwoordUiterlijk: null },
  ]
}

function naarRegister(register: Register, { datum }: RegisterGebeurtenis, regels: readonly Regel[]): Bericht {
  return {
    soort: `melding-${register}`,
    aan: { soort: 'register', register, naam: registernamen[register] },
    datum,
    vorderingIds: [],
    regels,
    antwoordUiterlijk: null,
  }
}

type Aanvish = Exclude<RegisterGebeurtenis, { readonly registratie: unknown }>

function vishregels(g: Aanvish): readonly Regel[] {
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
