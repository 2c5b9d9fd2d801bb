import type { Datum } from '../../../gedeeld/datum.ts'
import type { Centen } from '../../../gedeeld/geld.ts'
import type { Huishouden } from '../../../domein/schuldregeling/index.ts'
import { type Leefsituatie, heeftKinderen, isPaar } from '../../../regels/beslagvrije-voet/index.ts'

/** One change in a household that somebody wants to see the effect of. */
export type Watals =
  | { readonly soort: 'inkomen'; readonly nettoPerMaand: Centen }
  | { readonly soort: 'partner' }
  | { readonly soort: 'kind' }

/** The household after the change, and in Dutch what was changed and what was left alone. */
export interface Anders {
  readonly titel: string
  readonly uitleg: string
  readonly huishouden: Huishouden
}

function leefsituatieVan(paar: boolean, kinderen: boolean): Leefsituatie {
  if (paar) return kinderen ? 'gehuwd-met-kinderen' : 'gehuwd-zonder-kinderen'
  return kinderen ? 'alleenstaande-ouder' : 'alleenstaand'
}

/**
 * Changes one thing of a household; everything else stays as it was handed in.
 * @param peildatum the day on which a child more is born: of every child under 12 as much is counted
 */
export function pasToe(watals: Watals, huishouden: Huishouden, peildatum: Datum): Anders {
  switch (watals.soort) {
    case 'inkomen':
      return {
        titel: 'Een ander inkomen',
        uitleg: 'Alleen het netto inkomen per maand is anders. Het belastbaar jaarinkomen en de toeslagen niet.',
        huishouden: { ...huishouden, nettoPerMaand: watals.nettoPerMaand },
      }
    case 'partner':
      return isPaar(huishouden.leefsituatie) ? zonderPartner(huishouden) : metPartner(huishouden)
    case 'kind':
      return kindMeer(huishouden, peildatum)
  }
}

function metPartner(huishouden: Huishouden): Anders {
  return {
    titel: 'Een partner erbij',
    uitleg: 'Met een partner zonder inkomen, die niet meedoet in het traject. De toeslagen zijn niet veranderd.',
    huishouden: { ...huishouden, leefsituatie: leefsituatieVan(true, heeftKinderen(huishouden.leefsituatie)) },
  }
}

function zonderPartner(huishouden: Huishouden): Anders {
  return {
    titel: 'De partner eraf',
    uitleg: 'Zonder partner, met hetzelfde inkomen en dezelfde kosten. De toeslagen zijn niet veranderd.',
    huishouden: {
      ...huishouden,
      leefsituatie: leefsituatieVan(false, heeftKinderen(huishouden.leefsituatie)),
      volwassenen: 1,
      partnerNettoMaandinkomen: undefined,
    },
  }
}

function kindMeer(huishouden: Huishouden, peildatum: Datum): Anders {
  const { lasten } = huishouden
  return {
    titel: 'Een kind meer',
    uitleg:
      'Met een kind van 0 jaar erbij, geboren op de peildatum. Een ander kind onder de 12 geeft hetzelfde bedrag. Het kindgebonden budget en de andere toeslagen zijn niet veranderd.',
    huishouden: {
      ...huishouden,
      leefsituatie: leefsituatieVan(isPaar(huishouden.leefsituatie), true),
      lasten: { ...lasten, kinderen: [...lasten.kinderen, { geboortedatum: peildatum }] },
    },
  }
}
