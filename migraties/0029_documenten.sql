-- Papers of inwoners: their bytes beside the log, in pieces, so that fetching one needs little memory. Only added to;
-- the role of the retention term takes them along with the dossier. The name of a file is nowhere.
CREATE TABLE kwijting.document (
  organisatie_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  -- The id of the opdracht that brought it.
  document_id uuid NOT NULL,
  soort_bestand text NOT NULL CHECK (soort_bestand IN ('pdf', 'jpeg', 'png', 'webp', 'heic')),
  bytes integer NOT NULL CHECK (bytes BETWEEN 1 AND 40000000),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  op timestamptz NOT NULL,
  PRIMARY KEY (organisatie_id, document_id),
  FOREIGN KEY (organisatie_id, dossier_id) REFERENCES kwijting.stroom
);
CREATE INDEX document_dossier ON kwijting.document (organisatie_id, dossier_id);

CREATE TABLE kwijting.documentdeel (
  organisatie_id uuid NOT NULL,
  document_id uuid NOT NULL,
  nummer integer NOT NULL CHECK (nummer >= 0),
  bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (organisatie_id, document_id, nummer),
  FOREIGN KEY (organisatie_id, document_id) REFERENCES kwijting.document
);
-- A photo does not become smaller: trying costs time only.
ALTER TABLE kwijting.documentdeel ALTER COLUMN bytes SET STORAGE EXTERNAL;

DO $$
DECLARE
  tabel text;
  eigen constant text := $p$organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid)$p$;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['document', 'documentdeel'] LOOP
    EXECUTE format('ALTER TABLE kwijting.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigenaar ON kwijting.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tabel);
    EXECUTE format(
      'CREATE POLICY organisatie ON kwijting.%I TO kwijting_app, kwijting_worker, kwijting_bewaring USING (%s) WITH CHECK (%s)',
      tabel, eigen, eigen);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON kwijting.document, kwijting.documentdeel TO kwijting_app;
GRANT SELECT (organisatie_id, dossier_id, document_id), DELETE ON kwijting.document TO kwijting_bewaring;
GRANT SELECT (organisatie_id, document_id), DELETE ON kwijting.documentdeel TO kwijting_bewaring;

-- As in 0021, and its papers.
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
  PERFORM vergeet_toegang(dossier);
  DELETE FROM gebeurtenis_inhoud WHERE organisatie_id = org AND stroom_id = dossier;
  UPDATE opdracht SET inhoud_hash = '', berichten_hash = '' WHERE organisatie_id = org AND stroom_id = dossier;
  INSERT INTO verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
    VALUES (org, dossier, nu, '{"soort":"kwijting"}', 'vernietiging', 'Dossier', waarom);
END $$;
