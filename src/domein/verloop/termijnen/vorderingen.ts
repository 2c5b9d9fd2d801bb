import type { Datum } from '../../../gedeeld/datum.ts'
import { type Vordering, gemachtigdenBij, pauzesVan } from '../../schulden/index.ts'
import { type Termijn, taakVanaf, voorOns, voorSchuldeiser } from './termijn.ts'

type Gevraagd = NonNullable<Vordering['gevraagd']>

const afgehandeld = (v: Vordering) => v.saldo?.datum ?? v.vervallen?.datum ?? null

function saldoOpgave(v: Vordering, { datum, uiterlijk, herinnerd }: Gevraagd): Termijn {
  return {
    ...voorSchuldeiser,
    sleutel: `saldo-opgave:${v.id}`,
    soort: 'saldo-opgave',
    wat: `Saldo-opgave van ${v.schuldeiser.naam}`,
    reden: herinnerd ? 'De schuldeiser is herinnerd en heeft nog 10 werkdagen.' : 'De schuldeiser heeft 10 werkdagen.',
    opdracht: 'RegistreerSaldoOpgave',
    ernst: 3,
    aanvang: datum,
    uiterlijk,
    gesloten: afgehandeld(v),
  }
}

function schatten(v: Vordering, { uiterlijk }: Gevraagd): Termijn {
  return {
    ...voorOns,
    ...taakVanaf(uiterlijk),
    sleutel: `vordering-schatten:${v.id}`,
    soort: 'vordering-schatten',
    wat: `Vordering van ${v.schuldeiser.naam} schatten`,
    reden: 'Komt er ook na de herinnering geen opgave, dan mag u de vordering schatten (Gedragscode artikel 17).',
    opdracht: 'SchatVordering',
    ernst: 3,
    gesloten: afgehandeld(v),
  }
}

function pauze(v: Vordering, akkoordOp: Datum | null): readonly Termijn[] {
  const laatste = pauzesVan(v).at(-1)
  const eerste = pauzesVan(v)[0]
  if (laatste === undefined || eerste === undefined) return []
  const tot = eerste.tot > laatste.tot ? eerste.tot : laatste.tot
  return [
    {
      ...voorOns,
      sleutel: `pauze-loopt-af:${v.id}`,
      soort: 'pauze-loopt-af',
      wat: `Pauze bij ${v.schuldeiser.naam} loopt af`,
      reden: 'Daarna mag de schuldeiser weer incasseren. Regel op tijd verlenging of een akkoord.',
      opdracht: null,
      ernst: 2,
      aanvang: eerste.begin,
      uiterlijk: tot,
      gesloten: v.vervallen?.datum ?? v.pauzeEinde?.datum ?? akkoordOp,
    },
  ]
}

/** Who acts for a schuldeiser until a day: after it that stops by itself, also when the traject ended before. */
export function termijnenBijMachtiging(v: Vordering): readonly Termijn[] {
  return gemachtigdenBij(v).flatMap(({ rol, naam, machtiging }) =>
    machtiging?.totEnMet === undefined
      ? []
      : [
          {
            ...voorSchuldeiser,
            sleutel: `machtiging-loopt-af:${rol}:${v.id}`,
            soort: 'machtiging-loopt-af',
            wat: `Machtiging van ${naam} loopt af`,
            reden: `Daarna handelt ${naam} niet meer voor ${v.schuldeiser.naam}. De machtiging stopt vanzelf.`,
            opdracht: null,
            ernst: 3,
            aanvang: machtiging.sinds,
            uiterlijk: machtiging.totEnMet,
          },
        ],
  )
}

/**
 * The clocks of one claim: the saldo-opgave, its estimate when no answer comes, and the pause of its convenant.
 * @param akkoordOp the day on which the regeling came about: from then on nobody collects; null: not yet
 */
export function termijnenBijVordering(v: Vordering, akkoordOp: Datum | null): readonly Termijn[] {
  if (v.gevraagd === null) return pauze(v, akkoordOp)
  const opSchatting = v.gevraagd.herinnerd ? [schatten(v, v.gevraagd)] : []
  return [saldoOpgave(v, v.gevraagd), ...opSchatting, ...pauze(v, akkoordOp)]
}
