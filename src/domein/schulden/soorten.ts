import type { SchuldenGebeurtenis } from './gebeurtenissen.ts'

const soorten: Record<SchuldenGebeurtenis['soort'], true> = {
  VorderingToegevoegd: true,
  VorderingenoverzichtIngelezen: true,
  VorderingAangevuld: true,
  AfsprakenOvergenomen: true,
  VorderingVervallen: true,
  KennisgevingVerstuurd: true,
  KennisgevingBeantwoord: true,
  StatusverzoekBeantwoord: true,
  SaldoOpgaveGevraagd: true,
  SaldoOpgaveHerinnerd: true,
  SaldoOpgaveOntvangen: true,
  VorderingGeschat: true,
  IncassoTijdensPauzeGemeld: true,
  PauzeBeeindigd: true,
  GemachtigdeAangewezen: true,
  GemachtigdeVervallen: true,
  VorderingOvergedragen: true,
}

/** Tells whether a gebeurtenis is one of this slice. */
export function isSchuldenGebeurtenis(g: { readonly soort: string }): g is SchuldenGebeurtenis {
  return Object.hasOwn(soorten, g.soort)
}
