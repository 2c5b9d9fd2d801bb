import type { SchuldregelingGebeurtenis } from './schuldregeling.ts'

const soorten: Record<SchuldregelingGebeurtenis['soort'], true> = {
  SchuldregelingsovereenkomstAangeboden: true,
  SchuldregelingsovereenkomstOndertekend: true,
  SchuldregelingsovereenkomstGesloten: true,
  AfloscapaciteitVastgesteld: true,
  VtlbHerberekend: true,
  OplossingGekozen: true,
  NevenafspraakVastgelegd: true,
  NevenafspraakIngetrokken: true,
  VoorstelGedaan: true,
  VoorstelHerinnerd: true,
  ReactieOntvangen: true,
  HeroverwegingGevraagd: true,
  ReactieHersteld: true,
  RegelingTotStandGekomen: true,
  RegelingMislukt: true,
  HercontroleAfgesproken: true,
  HercontroleGedaan: true,
  FinaleKwijtingGevraagd: true,
  KwijtingBevestigd: true,
  FinaleKwijtingVerleend: true,
}

/** Tells whether a gebeurtenis is one of this slice. */
export function isSchuldregelingGebeurtenis(g: { readonly soort: string }): g is SchuldregelingGebeurtenis {
  return Object.hasOwn(soorten, g.soort)
}
