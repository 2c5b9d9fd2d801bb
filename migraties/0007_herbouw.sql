-- Which version of the derivation the read tables of an organisation are of, and how far a rebuild came; and what every
-- opdracht made to be said, so that a bericht is compared with what was recorded and not with what today's code says.

CREATE TABLE kwijting.herbouw (
  organisatie_id uuid PRIMARY KEY,
  -- Of the code that wrote, or is writing, the rows: see afleiding.ts.
  versie text NOT NULL,
  -- Up to and including which stroom; nil: none yet.
  tot uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  klaar boolean NOT NULL,
  FOREIGN KEY (organisatie_id) REFERENCES kwijting.organisatie DEFERRABLE INITIALLY DEFERRED
);
GRANT SELECT, INSERT, UPDATE (versie, tot, klaar) ON kwijting.herbouw TO kwijting_app, kwijting_worker;

ALTER TABLE kwijting.herbouw ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eigenaar ON kwijting.herbouw TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY organisatie ON kwijting.herbouw TO kwijting_app, kwijting_worker, kwijting_bewaring
  USING (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid))
  WITH CHECK (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid));

-- Empty for what was written before this was recorded.
ALTER TABLE kwijting.opdracht
  ADD COLUMN afleiding text NOT NULL DEFAULT '',
  -- Of its berichten, salted with its id; emptied when the dossier is destroyed.
  ADD COLUMN berichten_hash bytea NOT NULL DEFAULT '' CHECK (length(berichten_hash) IN (0, 32));
ALTER TABLE kwijting.opdracht ALTER COLUMN afleiding DROP DEFAULT, ALTER COLUMN berichten_hash DROP DEFAULT;
GRANT UPDATE (berichten_hash) ON kwijting.opdracht TO kwijting_bewaring;

-- As in 0002, and now the hash of the berichten goes too.
CREATE OR REPLACE FUNCTION kwijting.vernietig_dossier(dossier uuid, nu timestamptz, waarom text) RETURNS void
LANGUAGE plpgsql SET search_path = kwijting, pg_temp AS $$
DECLARE
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
BEGIN
  PERFORM 1 FROM stroom WHERE organisatie_id = org AND stroom_id = dossier AND soort = 'dossier';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'No such dossier' USING ERRCODE = 'no_data_found';
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
