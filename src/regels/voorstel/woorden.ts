import { type Centen, alsEuro } from '../../gedeeld/geld.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import { inWoorden as ontbrekendeWaarde } from '../beslagvrije-voet/index.ts'
import type { Voorstelweigering } from './weigeringen.ts'

/** A refusal of a rule as the command line shows it: where, which rule, and Dutch words. */
export interface Regelfout {
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

/** The refusals of a voorstel in words, each at the field that it is about. */
export function inWoorden(weigering: Voorstelweigering): Regelfout {
  switch (weigering.code) {
    case 'WaardeOntbreekt':
      return ontbrekendeWaarde(weigering)
    case 'PeildatumTeVroeg':
      return fout('peildatum', 'peildatum-te-vroeg', `Wij kennen de looptijd vanaf ${weigering.vroegst}.`)
    case 'LooptijdBovenNorm':
      return bovenNorm(weigering.norm)
    case 'LooptijdBovenMaximum':
      return fout(
        'looptijdMaanden',
        'looptijd-boven-maximum',
        `De looptijd is voor een ondernemer hoogstens ${weigering.maximum} maanden.`,
      )
    case 'KredietvergoedingTeHoog':
      return teHoog('jaarrente', 'kredietvergoeding-te-hoog', 'jaarrente', weigering.hoogste)
    case 'KredietBovenCapaciteit':
      return teHoog('krediet', 'krediet-boven-capaciteit', 'kredietsom', alsEuro(weigering.hoogste))
    case 'VergoedingTeHoog':
      return teHoog('vergoeding/percentage', 'vergoeding-te-hoog', 'vergoeding', weigering.hoogste)
    case 'BeheervergoedingTeHoog':
      return teHoogPerMaand(weigering.hoogste)
    case 'ZonderBestondNogNiet':
      return fout(
        'vorm',
        'zonder-bestond-nog-niet',
        `Een regeling zonder afloscapaciteit kan vanaf ${weigering.vanaf}.`,
      )
    case 'ErIsCapaciteit':
      return metCapaciteit('er-is-capaciteit', `er is ${alsEuro(weigering.perMaand)} per maand`)
    case 'CapaciteitVerwacht':
      return metCapaciteit('capaciteit-verwacht', 'later in de looptijd is er wel afloscapaciteit')
    case 'VermogenBijZonder':
      return fout(
        'vermogen',
        'vermogen-bij-zonder',
        'Een regeling zonder afloscapaciteit kan nu alleen zonder vermogen.',
      )
    default:
      return nooit(weigering)
  }
}

function fout(veld: string, code: string, detail: string): Regelfout {
  return { pointer: `#/${veld}`, code, detail }
}

function bovenNorm(norm: number): Regelfout {
  const detail = `De norm is ${norm} maanden. Geef bij een langere looptijd in afwijkingLooptijd de reden.`
  return fout('looptijdMaanden', 'looptijd-boven-norm', detail)
}

function teHoog(veld: string, code: string, wat: string, hoogste: string): Regelfout {
  return fout(veld, code, `De ${wat} is op de peildatum hoogstens ${hoogste}.`)
}

function teHoogPerMaand(hoogste: Centen): Regelfout {
  const wat = 'vergoeding voor financieel beheer'
  return teHoog('vergoeding/beheerPerMaand', 'beheervergoeding-te-hoog', wat, `${alsEuro(hoogste)} per maand`)
}

function metCapaciteit(code: string, wat: string): Regelfout {
  return fout('afloscapaciteitPerMaand', code, `Zonder afloscapaciteit (SA) kan niet: ${wat}.`)
}
