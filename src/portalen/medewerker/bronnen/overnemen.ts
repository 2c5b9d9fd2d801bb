import type { Veld } from '../../../gedeeld/invoer.ts'
import { type Bronverschil, bronverschillen } from '../../../domein/schuldregeling/index.ts'
import type { Traject } from '../../../domein/verloop/index.ts'
import type { Ingetypt } from '../../onderdelen/formulier/ingetypt.ts'
import { alsIngetypt } from '../../onderdelen/formulier/terug.ts'
import { vraagtHuishouden } from '../rekenen/delen.ts'

/** What the sources say beside what the dossier says. */
export const verschillenIn = ({ dossier, schuldregeling }: Traject): readonly Bronverschil[] =>
  bronverschillen(dossier, schuldregeling.capaciteit?.berekend.huishouden ?? null)

/** What of it the form of an opdracht can take over. */
export function verschillenVoor(soort: string, staat: Traject): readonly Bronverschil[] {
  const voor = vraagtHuishouden(soort) ? 'huishouden' : soort === 'VulPersoonsgegevensAan' ? 'persoon' : null
  return verschillenIn(staat).filter((een) => een.voor === voor)
}

/** A form with what the sources say of one thing filled in; everything else stays as it was typed. */
export function metBron(
  velden: readonly Veld[],
  ingetypt: Ingetypt,
  { staat, naam }: { readonly staat: Traject; readonly naam: FormDataEntryValue | null },
): Ingetypt {
  const bron = verschillenIn(staat).find((een) => een.naam === naam)
  if (bron === undefined) return ingetypt
  const leeg = Object.entries(bron.velden).flatMap(([veld, waarde]) => (waarde === undefined ? [veld] : []))
  const over = [...ingetypt].filter(([veld]) => !leeg.includes(veld))
  return new Map([...over, ...alsIngetypt(velden, bron.velden)])
}
