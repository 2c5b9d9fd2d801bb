-- Notes of an intakegesprek, by topic: a concept of who holds it, no gebeurtenis. They are gone when the plan van aanpak is
-- signed, when the traject ends, and with the dossier.
CREATE TABLE kwijting.gesprek (
  organisatie_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  onderwerp text NOT NULL,
  -- What was noted, as the form of the topic asks it.
  antwoord jsonb NOT NULL,
  -- Who saves says which version was seen: two tabs or two colleagues never write over each other unseen.
  versie integer NOT NULL CHECK (versie >= 1),
  op timestamptz NOT NULL,
  door jsonb NOT NULL,
  PRIMARY KEY (organisatie_id, dossier_id, onderwerp),
  FOREIGN KEY (organisatie_id, dossier_id) REFERENCES kwijting.stroom
);

ALTER TABLE kwijting.gesprek ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eigenaar ON kwijting.gesprek TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY organisatie ON kwijting.gesprek TO kwijting_app, kwijting_worker, kwijting_bewaring
  USING (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid))
  WITH CHECK (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid));
GRANT SELECT, INSERT, DELETE, UPDATE (antwoord, versie, op, door) ON kwijting.gesprek TO kwijting_app;
GRANT SELECT (organisatie_id, dossier_id, op), DELETE ON kwijting.gesprek TO kwijting_worker;
GRANT SELECT (organisatie_id, dossier_id), DELETE ON kwijting.gesprek TO kwijting_bewaring;

-- As in 0029, and these notes.
CREATE OR REPLACE FUNCTION kwijting.vernietig_dossier(dossier uuid, nu timestamptz, waarom text) RETURNS void
LANGUAGE plpgsql SET search_path = kwijting, pg_temp AS $$
DECLARE
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
  stukken uuid[];
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
  SELECT array_agg(DISTINCT post_id) INTO stukken FROM (
    SELECT v.post_id FROM verzending v JOIN bericht b ON b.organisatie_id = v.organisatie_id AND b.bericht_id = v.bericht_id
    WHERE v.organisatie_id = org AND b.dossier_id = dossier AND v.post_id IS NOT NULL
    UNION SELECT a.post_id FROM antwoord a WHERE a.organisatie_id = org AND a.dossier_id = dossier) AS eigen;
  DELETE FROM verzending v USING bericht b
    WHERE v.organisatie_id = org AND b.organisatie_id = org AND b.bericht_id = v.bericht_id AND b.dossier_id = dossier;
  DELETE FROM antwoord WHERE organisatie_id = org AND dossier_id = dossier;
  DELETE FROM post p WHERE p.organisatie_id = org AND p.post_id = ANY (stukken)
    AND NOT EXISTS (SELECT FROM verzending v WHERE v.organisatie_id = org AND v.post_id = p.post_id)
    AND NOT EXISTS (SELECT FROM antwoord a WHERE a.organisatie_id = org AND a.post_id = p.post_id);
  DELETE FROM conversatie WHERE organisatie_id = org AND dossier_id = dossier;
  DELETE FROM zoekwoord WHERE organisatie_id = org AND dossier_id = dossier;
  DELETE FROM termijn WHERE organisatie_id = org AND dossier_id = dossier;
  DELETE FROM bericht WHERE organisatie_id = org AND dossier_id = dossier;
  DELETE FROM dossier_overzicht WHERE organisatie_id = org AND dossier_id = dossier;
  DELETE FROM documentdeel d USING document p
    WHERE d.organisatie_id = org AND p.organisatie_id = org AND p.document_id = d.document_id AND p.dossier_id = dossier;
  DELETE FROM document WHERE organisatie_id = org AND dossier_id = dossier;
  DELETE FROM gesprek WHERE organisatie_id = org AND dossier_id = dossier;
  PERFORM vergeet_toegang(dossier);
  DELETE FROM gebeurtenis_inhoud WHERE organisatie_id = org AND stroom_id = dossier;
  UPDATE opdracht SET inhoud_hash = '', berichten_hash = '' WHERE organisatie_id = org AND stroom_id = dossier;
  INSERT INTO verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
    VALUES (org, dossier, nu, '{"soort":"kwijting"}', 'vernietiging', 'Dossier', waarom);
END $$;
