import type { Traject } from '../../../domein/verloop/index.ts'

/**
 * What is filled in beforehand: only in forms that change what stands there, and only what stands there.
 * Never a day that nobody named (L-08).
 */
export function bekendVoor(soort: string, { dossier }: Traject): Readonly<Record<string, unknown>> {
  if (soort !== 'VulPersoonsgegevensAan') return {}
  const { client, partner } = dossier
  return {
    ...client,
    partnerNaam: partner?.naam,
    partnerGeboortedatum: partner?.geboortedatum,
    partnerBsn: partner?.bsn,
  }
}
