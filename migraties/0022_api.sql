-- Systems of others that ask over the API. Who they are and what they may stands in the log; their secrets are no facts of
-- the process and stay out of it. A secret and a token are random, so that their plain hash says nothing.

CREATE TABLE kwijting.apigeheim (
  organisatie_id uuid NOT NULL,
  client_id uuid NOT NULL,
  geheim_hash bytea NOT NULL CHECK (length(geheim_hash) = 32),
  gemaakt_op timestamptz NOT NULL,
  PRIMARY KEY (organisatie_id, client_id),
  FOREIGN KEY (organisatie_id) REFERENCES kwijting.organisatie DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE kwijting.apitoken (
  organisatie_id uuid NOT NULL,
  token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
  client_id uuid NOT NULL,
  scopes text[] NOT NULL,
  gemaakt_op timestamptz NOT NULL,
  verloopt_op timestamptz NOT NULL,
  PRIMARY KEY (organisatie_id, token_hash),
  FOREIGN KEY (organisatie_id, client_id) REFERENCES kwijting.apigeheim
);
CREATE INDEX apigeheim_client ON kwijting.apigeheim (client_id);
CREATE INDEX apitoken_hash ON kwijting.apitoken (token_hash);
CREATE INDEX apitoken_client ON kwijting.apitoken (organisatie_id, client_id);

GRANT SELECT, INSERT, UPDATE (geheim_hash, gemaakt_op) ON kwijting.apigeheim TO kwijting_app;
GRANT SELECT, INSERT, DELETE ON kwijting.apitoken TO kwijting_app;

DO $$
DECLARE
  tabel text;
  eigen constant text := $p$organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid)$p$;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['apigeheim', 'apitoken'] LOOP
    EXECUTE format('ALTER TABLE kwijting.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigenaar ON kwijting.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tabel);
    EXECUTE format(
      'CREATE POLICY organisatie ON kwijting.%I TO kwijting_app, kwijting_worker, kwijting_bewaring USING (%s) WITH CHECK (%s)',
      tabel, eigen, eigen);
  END LOOP;
END $$;

-- The look-ups before the organisation is known: one row by its secret, nothing to browse.
CREATE FUNCTION kwijting.zoek_apigeheim(client uuid, hash bytea) RETURNS TABLE (organisatie_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT g.organisatie_id FROM apigeheim g WHERE g.client_id = client AND g.geheim_hash = hash
$$;

-- A token ends with the secret by which it was asked.
CREATE FUNCTION kwijting.zoek_apitoken(hash bytea, nu timestamptz)
RETURNS TABLE (organisatie_id uuid, client_id uuid, scopes text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT t.organisatie_id, t.client_id, t.scopes FROM apitoken t JOIN apigeheim g USING (organisatie_id, client_id)
  WHERE t.token_hash = hash AND t.verloopt_op > nu AND t.gemaakt_op >= g.gemaakt_op
$$;
REVOKE ALL ON FUNCTION kwijting.zoek_apigeheim, kwijting.zoek_apitoken FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.zoek_apigeheim, kwijting.zoek_apitoken TO kwijting_app;

-- What happened without anybody here doing it: what another system does is one too.
DROP INDEX kwijting.gebeurtenis_vanzelf;
CREATE INDEX gebeurtenis_vanzelf ON kwijting.gebeurtenis (organisatie_id, opgetekend_op)
  WHERE door_soort IN ('kwijting', 'schuldeiser', 'bank', 'verwijzer', 'inwoner', 'apiclient');
