const geld = 'the administration of the organisatie is kept for years, and closes only when it is whole'
const log = 'that it happened, when and by whom; what was said is elsewhere'
const partij = 'of a party of schuldeisers'
const organisatie = 'of the organisatie and who works there'
const systeem = 'of another system that asks'
const nooitVan = 'of nobody'
const simulatie = 'invented, never outside a demo'

/** What `vernietig_dossier` destroys itself, beside the catalogue. */
export const doorFunctie = [
  'gebeurtenis_inhoud',
  'post',
  'activatiecode',
  'inwonertoegang',
  'account',
  'sessie',
] as const

/** Every table whose rows stay when a dossier is destroyed, with the reason. */
export const blijven: Readonly<Record<string, string>> = {
  apigeheim: systeem,
  apitoken: systeem,
  bankafschrift: geld,
  bankpost: geld,
  bankrekening: geld,
  betaalbatch: geld,
  betaalbestand: geld,
  betaalregel: geld,
  betaling: geld,
  betaling_stap: geld,
  boekregel: geld,
  koppeling: geld,
  ddas_levering: 'which ids a delivery became; the trajecten are in the log',
  ddas_opvraging: 'counts and hashes',
  ddas_uitlevering: 'counts and hashes',
  dossiertabel: nooitVan,
  enquetetekst: 'of nobody that can be told; destroyed after two years of its own',
  enquetetelling: 'counts, of nobody that can be told',
  gebeurtenis: log,
  herbouw: nooitVan,
  inlogpoging: 'hashes, for a day',
  klok: nooitVan,
  medewerker: organisatie,
  migratie: nooitVan,
  opdracht: `${log}; its hashes are emptied`,
  organisatie,
  partijbinding: partij,
  partijcode: partij,
  partijverslag: partij,
  schuldeiser: organisatie,
  schuldeiserpartij: partij,
  stroom: log,
  verwerking: 'who looked at what, and why; also that it was destroyed',
  'simulatie.antwoord': simulatie,
  'simulatie.bank': simulatie,
  'simulatie.bankboeking': simulatie,
  'simulatie.bankrekening': simulatie,
  'simulatie.betaalbestand': simulatie,
  'simulatie.schuldeiser': simulatie,
}
