-- What the board of a teammanager counts: whether a termijn was met or lost its meaning, and why and where a dossier
-- ended. Rows of before are written by the rebuild of this version (ADR 0010).

ALTER TABLE kwijting.termijn ADD COLUMN vervallen boolean NOT NULL DEFAULT false;
ALTER TABLE kwijting.dossier_overzicht ADD COLUMN einde_grond text, ADD COLUMN einde_fase text;

-- A norm is counted from this index alone.
CREATE INDEX termijn_norm ON kwijting.termijn (organisatie_id, soort, uiterlijk) INCLUDE (aanvang, gesloten, vervallen, dossier_id);
CREATE INDEX overzicht_beeindigd ON kwijting.dossier_overzicht (organisatie_id, beeindigd) WHERE beeindigd IS NOT NULL;
CREATE INDEX overzicht_aangemeld ON kwijting.dossier_overzicht (organisatie_id, aangemeld);
