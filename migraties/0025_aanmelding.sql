-- Asking for help without an account: what was typed is kept until it is sent, behind a code that the visitor wrote
-- down. Here is only its hash. After sending the row tells which dossier came of it, and holds nothing else.
CREATE TABLE kwijting.aanmelding (
  organisatie_id uuid NOT NULL,
  aanmelding_id uuid NOT NULL,
  code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
  dossier_id uuid NOT NULL,
  opdracht_id uuid NOT NULL,
  -- What was answered, by question; null once it was sent.
  antwoorden jsonb CHECK ((antwoorden IS NULL) = (verzonden_op IS NOT NULL)),
  verzonden_op timestamptz,
  -- The last day on which the code opens anything; then the tick removes the row.
  bewaard_tot date NOT NULL,
  PRIMARY KEY (organisatie_id, aanmelding_id)
);
CREATE INDEX aanmelding_code ON kwijting.aanmelding (code_hash);
CREATE INDEX aanmelding_bewaard ON kwijting.aanmelding (organisatie_id, bewaard_tot);

GRANT SELECT, INSERT, DELETE ON kwijting.aanmelding TO kwijting_app, kwijting_worker;
GRANT UPDATE (antwoorden, verzonden_op, bewaard_tot) ON kwijting.aanmelding TO kwijting_app, kwijting_worker;
ALTER TABLE kwijting.aanmelding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eigenaar ON kwijting.aanmelding TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY organisatie ON kwijting.aanmelding TO kwijting_app, kwijting_worker
  USING (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid))
  WITH CHECK (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid));

-- The look-up before the organisation is known: one row by its secret, nothing to browse.
CREATE FUNCTION kwijting.zoek_aanmelding(hash bytea)
RETURNS TABLE (organisatie_id uuid, aanmelding_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT a.organisatie_id, a.aanmelding_id FROM aanmelding a WHERE a.code_hash = hash
$$;
REVOKE ALL ON FUNCTION kwijting.zoek_aanmelding FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.zoek_aanmelding TO kwijting_app;
