-- Financieel beheer: accounts of a dossier for leefgeld and for the capacity that is kept of income; and an account per
-- bankrekening for what it held before its first statement.
ALTER TABLE kwijting.boekregel
  DROP CONSTRAINT boekregel_rekening_check, DROP CONSTRAINT boekregel_check1, DROP CONSTRAINT boekregel_check2;
ALTER TABLE kwijting.boekregel
  ADD CONSTRAINT boekregel_rekening CHECK (rekening IN ('bank', 'tussenrekening', 'onderweg', 'beginsaldo', 'kredietbank',
    'reservering', 'leefgeld', 'afloscapaciteit', 'te-betalen-schuldeiser', 'te-betalen-inwoner',
    'te-betalen-erfgenamen', 'vergoeding', 'eigen-middelen')),
  ADD CONSTRAINT boekregel_dossier CHECK (
    (rekening IN ('reservering', 'leefgeld', 'afloscapaciteit') OR rekening LIKE 'te-betalen-%')
    = (dossier_id IS NOT NULL)),
  ADD CONSTRAINT boekregel_van_bankrekening CHECK (
    CASE WHEN rekening IN ('tussenrekening', 'onderweg', 'beginsaldo') THEN bankrekening_id IS NOT NULL
      ELSE rekening = 'bank' OR bankrekening_id IS NULL END);

-- As in 0008: not while money is held, on any of the accounts.
CREATE OR REPLACE FUNCTION kwijting.vernietig_dossier(dossier uuid, nu timestamptz, waarom text) RETURNS void
LANGUAGE plpgsql SET search_path = kwijting, pg_temp AS $$
DECLARE
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
BEGIN
  PERFORM 1 FROM stroom WHERE organisatie_id = org AND stroom_id = dossier AND soort = 'dossier';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'No such dossier' USING ERRCODE = 'no_data_found';
  END IF;
  PERFORM 1 FROM boekregel WHERE organisatie_id = org AND dossier_id = dossier
    AND (rekening IN ('reservering', 'leefgeld', 'afloscapaciteit') OR rekening LIKE 'te-betalen-%')
  GROUP BY rekening, schuldeiser_id HAVING sum(bedrag) <> 0;
  IF FOUND THEN
    RAISE EXCEPTION 'Money is still held for this dossier' USING ERRCODE = 'restrict_violation';
  END IF;
  DELETE FROM zoekwoord WHERE organisatie_id = org AND dossier_id = dossier;
  DELETE FROM termijn WHERE organisatie_id = org AND dossier_id = dossier;
  DELETE FROM bericht WHERE organisatie_id = org AND dossier_id = dossier;
  DELETE FROM dossier_overzicht WHERE organisatie_id = org AND dossier_id = dossier;
  DELETE FROM gebeurtenis_inhoud WHERE organisatie_id = org AND stroom_id = dossier;
  UPDATE opdracht SET inhoud_hash = '', berichten_hash = '' WHERE organisatie_id = org AND stroom_id = dossier;
  INSERT INTO verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
    VALUES (org, dossier, nu, '{"soort":"kwijting"}', 'vernietiging', 'Dossier', waarom);
END $$;
