-- The board of a team counts all dossiers that run, and those that ended: from these indexes alone, not from the wide rows.
CREATE INDEX overzicht_wachten ON kwijting.dossier_overzicht (organisatie_id, fase, wacht_op, sinds) WHERE fase <> 'einde';
DROP INDEX kwijting.overzicht_beeindigd;
CREATE INDEX overzicht_beeindigd ON kwijting.dossier_overzicht (organisatie_id, beeindigd)
  INCLUDE (einde_grond, einde_fase) WHERE beeindigd IS NOT NULL;
