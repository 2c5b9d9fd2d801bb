import type { DossierGebeurtenis } from './gebeurtenissen.ts'

const soorten: Record<DossierGebeurtenis['soort'], true> = {
  Aangemeld: true,
  PersoonsgegevensAangevuld: true,
  BehandelaarToegewezen: true,
  NotitieGemaakt: true,
  VanStandaardAfgeweken: true,
  CrisisVastgesteld: true,
  GeenCrisisVastgesteld: true,
  CrisisgesprekGevoerd: true,
  CrisisAfgewend: true,
  CrisisNietAfgewend: true,
  EersteContactGelegd: true,
  IntakeGepland: true,
  EersteGesprekGevoerd: true,
  VanBesluitAfgezien: true,
  IntakeAfgerond: true,
  PlanVanAanpakOpgesteld: true,
  PlanVanAanpakOndertekend: true,
  ToelatingsbeschikkingGegeven: true,
  AfwijzingsbeschikkingGegeven: true,
  TrajectBeeindigd: true,
  OverlijdenVastgelegd: true,
  OverlijdenHerroepen: true,
  DossierHeropend: true,
  GegevensOpgevraagd: true,
  BrongegevensOntvangen: true,
  InwonerToegangGegeven: true,
  InwonerToegangIngetrokken: true,
  DocumentenGevraagd: true,
  DocumentOntvangen: true,
  DocumentGemist: true,
  DocumentBeoordeeld: true,
  NazorgcontactGehad: true,
  DossierGesloten: true,
  TrajectOvergenomen: true,
}

/** Tells whether a gebeurtenis is one of this slice. */
export function isDossierGebeurtenis(g: { readonly soort: string }): g is DossierGebeurtenis {
  return Object.hasOwn(soorten, g.soort)
}
