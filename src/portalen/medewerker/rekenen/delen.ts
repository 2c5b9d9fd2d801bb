import type { Huishouden } from '../../../domein/schuldregeling/index.ts'
import type { Formulierdeel } from '../../onderdelen/formulier/delen.ts'

/** The parts of the form of a household. What few people have is folded. */
export const huishouddelen: readonly Formulierdeel[] = [
  { titel: 'Huishouden', velden: ['leefsituatie', 'volwassenen', 'aowLeeftijd', 'lasten.kinderen'] },
  {
    titel: 'Inkomen',
    velden: ['nettoPerMaand', 'vakantiegeldPerJaar', 'belastbaarJaarinkomen', 'werkurenPerWeek'],
  },
  {
    titel: 'Vaste lasten en toeslagen, per maand',
    velden: [
      'lasten.rekenhuur',
      'lasten.huurtoeslag',
      'lasten.zorgpremie',
      'lasten.zorgtoeslag',
      'lasten.kindgebondenBudget',
      'eigenRisicoAfgekocht',
      'overigeCorrecties',
    ],
  },
  {
    titel: 'Bijzonderheden: partner die niet meedoet, koopwoning, hoge woonkosten, auto van de zaak, rente, geen adres',
    velden: [
      'partnerNettoMaandinkomen',
      'woning',
      'woonkosten',
      'loonheffingBijtelling',
      'rentePerJaar',
      'zonderAdres',
      'inrichting',
    ],
    gevouwen: true,
  },
]

/** The opdrachten that ask for a household, and so can be calculated first. */
const metHuishouden: ReadonlySet<string> = new Set(['StelAfloscapaciteitVast', 'HerberekenVtlb', 'VoerHercontroleUit'])

/** Tells whether an opdracht asks for a household. */
export function vraagtHuishouden(soort: string): boolean {
  return metHuishouden.has(soort)
}

/**
 * What is filled in beforehand of a household that was recorded. Never the woonkosten: a raise for them lasts at most
 * 18 months, so it must be asked anew.
 */
export function bekendHuishouden(huishouden: Huishouden | undefined): Readonly<Record<string, unknown>> {
  return { ...huishouden, woonkosten: undefined }
}
