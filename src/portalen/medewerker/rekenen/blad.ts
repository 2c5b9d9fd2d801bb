import { alsIngetypt } from '../../onderdelen/formulier/terug.ts'
import { ingetyptUit, verdicht } from '../../onderdelen/formulier/ingetypt.ts'
import type { Huishouden } from '../../../domein/schuldregeling/index.ts'
import type { Werkplaats } from '../../../domein/verloop/index.ts'
import { gevraagdeRij } from '../stap/verwerk.ts'
import { bekendHuishouden } from './delen.ts'
import { type Rekenuitslag, reken, rekenvelden } from './reken.ts'

/** A sheet as it goes to the screen: what was typed, with its calculation or its faults. */
export interface Blad extends Rekenuitslag {
  readonly extraRij: string | null
}

/** A sheet that nobody calculated on yet, with the household that is known; never with a peildatum (L-08). */
export function nieuwBlad(huishouden: Huishouden | undefined): Blad {
  return {
    ingetypt: alsIngetypt(rekenvelden, bekendHuishouden(huishouden)),
    fouten: [],
    gerekend: null,
    extraRij: null,
  }
}

/** The sheet after a submit: calculated, or with one more row. */
export async function bladUit(
  formulier: FormData,
  werkplaats: Pick<Werkplaats, 'aannames'>,
  organisatieId: string,
): Promise<Blad> {
  const extraRij = gevraagdeRij(rekenvelden, formulier)
  if (extraRij !== null)
    return { ingetypt: verdicht(rekenvelden, ingetyptUit(formulier)), fouten: [], gerekend: null, extraRij }
  return { ...(await reken(rekenvelden, formulier, werkplaats, organisatieId)), extraRij }
}

/** The status of a page that gives a sheet back. */
export function bladstatus({ fouten }: Blad): number {
  return fouten.length > 0 ? 422 : 200
}
