import { isOpen, teWegen, wachtOpAdvies } from '../../../domein/dossier/index.ts'
import { herroepenEinde, isOpenBezwaar } from '../../../domein/kwaliteit/index.ts'
import { vormen } from '../../../domein/schuldregeling/index.ts'
import type { Traject } from '../../../domein/verloop/index.ts'
import { bekendHuishouden, vraagtHuishouden } from '../rekenen/delen.ts'

/**
 * What is filled in beforehand: only in forms that change what stands there, and only what stands there.
 * Never a day that nobody named (L-08), nor the vermogen: that is another amount every month.
 */
export function bekendVoor(soort: string, staat: Traject): Readonly<Record<string, unknown>> {
  const { dossier, schuldregeling, kwaliteit } = staat
  if (vraagtHuishouden(soort)) return bekendHuishouden(schuldregeling.capaciteit?.berekend.huishouden)
  if (soort === 'DoeVoorstel') return bekendeVorm(schuldregeling.keuze)
  if (soort === 'HeropenNaBezwaar') return bekendeBeslissing(staat)
  const enige = enigBezwaar(soort, kwaliteit) ?? enigeVan(soort, dossier)
  if (enige !== null) return enige
  if (soort !== 'VulPersoonsgegevensAan') return {}
  const { client, partner } = dossier
  return {
    ...client,
    partnerNaam: partner?.naam,
    partnerGeboortedatum: partner?.geboortedatum,
    partnerBsn: partner?.bsn,
  }
}

/** The only one that a step can be about: nobody has to point at it. Null: there are more, or the step is about something else. */
function enigeVan(
  soort: string,
  { acties, secondOpinions }: Traject['dossier'],
): Readonly<Record<string, string>> | null {
  const past = { GeefSecondOpinion: wachtOpAdvies, TrekSecondOpinionIn: wachtOpAdvies, WeegSecondOpinion: teWegen }
  const [, open] = Object.entries(past).find(([naam]) => naam === soort) ?? []
  const [eerste, ...meer] =
    open !== undefined
      ? secondOpinions.filter(open).map(({ id }) => ({ opinionId: id }))
      : soort === 'VinkActieAf'
        ? acties.filter(isOpen).map(({ id }) => ({ actieId: id }))
        : []
  return eerste === undefined || meer.length > 0 ? null : eerste
}

/** The steps that are about a bezwaar that waits. */
const opBezwaar: readonly string[] = [
  'VraagHerstelVanBezwaar',
  'VulBezwaarAan',
  'TrekBezwaarIn',
  'LegBezwaarVoorAanCommissie',
  'VerdaagBezwaar',
  'StelBezwaarUit',
  'HoorInBezwaar',
  'BeslisOpBezwaar',
]

/** The same for the bezwaar that waits. */
function enigBezwaar(soort: string, { bezwaren }: Traject['kwaliteit']): Readonly<Record<string, string>> | null {
  const [eerste, ...meer] = opBezwaar.includes(soort) ? bezwaren.filter(isOpenBezwaar) : []
  return eerste === undefined || meer.length > 0 ? null : { bezwaarId: eerste.id }
}

/** The decision by which the dossier is opened again. */
function bekendeBeslissing(staat: Traject): Readonly<Record<string, string>> {
  const beslist = herroepenEinde(staat)?.beslist ?? null
  return beslist === null ? {} : { datum: beslist.datum, reden: beslist.motivering }
}

/** The vorm that was chosen with the oplossingen side by side, and why; another oplossing is not a voorstel. */
function bekendeVorm(keuze: Traject['schuldregeling']['keuze']): Readonly<Record<string, unknown>> {
  return keuze !== null && Object.hasOwn(vormen, keuze.oplossing)
    ? { vorm: keuze.oplossing, motivering: keuze.reden }
    : {}
}
