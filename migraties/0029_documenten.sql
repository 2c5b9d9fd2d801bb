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
  FOREIGN KEY (organisatie_id, document_id) REFERENCES kwijting.document ON DELETE CASCADE
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
