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
