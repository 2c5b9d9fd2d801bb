import type { Probleemfout } from '../../platform/opdrachtregel/probleem.ts'

/** One fault in a bank file, with its line. Never repeats what stands there: it is somebody's bank account. */
export type Bankfout = Probleemfout & { readonly line: number }

/** Every code of a fault; the texts are Dutch, for whoever delivers the file. */
export type Foutcode =
  | 'te-groot'
  | 'geen-tekst'
  | 'onbekend-bestand'
  | 'verkeerde-soort'
  | 'dtd'
  | 'entiteit'
  | 'xml'
  | 'afgebroken'
  | 'ontbreekt'
  | 'dubbel'
  | 'geen-bedrag'
  | 'geen-datum'
  | 'geen-iban'
  | 'geen-euro'
  | 'onbekende-waarde'
  | 'ongeldige-regel'
  | 'verkeerde-plaats'
  | 'saldo-verschil'
  | 'batch-verschil'
  | 'saldi-tegenstrijdig'

/** Collects faults: reading goes on after one, so that all of them are told at once. */
export interface Foutenlijst {
  readonly fouten: readonly Bankfout[]
  readonly meld: (line: number, code: Foutcode, detail: string) => null
}

// A file of nothing but faults must not fill the memory with them.
const hoogstens = 10_000

/** Opens an empty list of faults. */
export function foutenlijst(): Foutenlijst {
  const fouten: Bankfout[] = []
  return {
    fouten,
    meld: (line, code, detail) => {
      if (fouten.length < hoogstens) fouten.push({ line, code, detail })
      return null
    },
  }
}
