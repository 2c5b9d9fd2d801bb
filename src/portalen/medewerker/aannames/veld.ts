import type { Veld } from '../../../gedeeld/invoer.ts'
import { type Aannamesleutel, aannamekeuzes, aannames } from '../../../regels/aannames/index.ts'

type Eenheid = (typeof aannames)[Aannamesleutel]['eenheid']

// What is asked in each unit, and how it is typed.
const vragen: Readonly<Record<Eenheid, Pick<Veld, 'label' | 'soort' | 'uitleg'>>> = {
  'euro per maand': { label: 'Bedrag per maand', soort: 'bedrag', uitleg: 'Met de centen erbij, bijvoorbeeld 12,50.' },
  procent: { label: 'Percentage', soort: 'percentage', uitleg: 'Bijvoorbeeld 2,5.' },
  'uren per week': { label: 'Uren per week', soort: 'aantal', uitleg: 'Bijvoorbeeld 18.' },
  maanden: { label: 'Aantal maanden', soort: 'aantal', uitleg: 'Van 1 tot en met 12.' },
  procentpunt: { label: 'Aantal procentpunten', soort: 'percentage', uitleg: 'Bijvoorbeeld 0,5.' },
  verdeling: { label: 'Hoe wordt verdeeld?', soort: 'keuze' },
}

/** The fields that set one aanname: which one it is, is known; its value is asked in its own unit, or chosen. */
export function aannamevelden(velden: readonly Veld[], sleutel: Aannamesleutel): readonly Veld[] {
  const opties = aannamekeuzes(sleutel)
  return velden
    .filter(({ naam }) => naam !== 'sleutel')
    .map((veld) =>
      veld.naam === 'waarde'
        ? { ...veld, ...vragen[aannames[sleutel].eenheid], ...(opties === null ? {} : { opties }) }
        : veld,
    )
}
