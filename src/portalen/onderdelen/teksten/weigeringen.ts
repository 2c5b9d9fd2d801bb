import { bankzinnen } from './weigeringen/bank.ts'
import { dossierzinnen } from './weigeringen/dossier.ts'
import { geldzinnen } from './weigeringen/geld.ts'
import { kredietzinnen } from './weigeringen/krediet.ts'
import { kwaliteitzinnen } from './weigeringen/kwaliteit.ts'
import { registerszinnen } from './weigeringen/registers.ts'
import { schuldeiserszinnen } from './weigeringen/schuldeisers.ts'
import { schuldenzinnen } from './weigeringen/schulden.ts'
import { schuldregelingzinnen } from './weigeringen/schuldregeling.ts'
import { toegangzinnen } from './weigeringen/toegang.ts'
import type { Elkeweigering, Van, Zinnen } from './weigeringen/zinnen.ts'

const zinnen: Zinnen<Elkeweigering> = {
  ...toegangzinnen,
  ...dossierzinnen,
  ...schuldenzinnen,
  ...schuldregelingzinnen,
  ...schuldeiserszinnen,
  ...kredietzinnen,
  ...geldzinnen,
  ...bankzinnen,
  ...registerszinnen,
  ...kwaliteitzinnen,
}

/** Says in Dutch why something cannot be done, and what would help. Never repeats what was typed. */
export function weigeringTekst<C extends Elkeweigering['code']>(w: Van<C>): string {
  const zin: (w: Van<C>) => string = zinnen[w.code]
  return zin(w)
}
