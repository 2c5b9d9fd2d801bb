-- Links to a page on which a schuldeiser answers one bericht. The token is in the e-mail alone; here is its hash. A bericht
-- that had to be sent again has several, because the first e-mail may have arrived.

CREATE TABLE kwijting.antwoordlink (
  organisatie_id uuid NOT NULL,
  token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
  bericht_id uuid NOT NULL,
  schuldeiser_id text NOT NULL,
  gemaakt_op timestamptz NOT NULL,
  -- The last day on which it works.
  geldig_tot date NOT NULL,
  PRIMARY KEY (organisatie_id, token_hash),
  -- It goes with its bericht after the retention term.
  FOREIGN KEY (organisatie_id, bericht_id) REFERENCES kwijting.bericht ON DELETE CASCADE
);
CREATE INDEX antwoordlink_hash ON kwijting.antwoordlink (token_hash);
CREATE INDEX antwoordlink_bericht ON kwijting.antwoordlink (organisatie_id, bericht_id);

GRANT SELECT, INSERT ON kwijting.antwoordlink TO kwijting_app, kwijting_worker;
ALTER TABLE kwijting.antwoordlink ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eigenaar ON kwijting.antwoordlink TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY organisatie ON kwijting.antwoordlink TO kwijting_app, kwijting_worker, kwijting_bewaring
  USING (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid))
  WITH CHECK (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid));

-- The look-up before the organisation is known: one row by its secret, nothing to browse.
CREATE FUNCTION kwijting.zoek_antwoordlink(hash bytea)
RETURNS TABLE (organisatie_id uuid, bericht_id uuid, geldig_tot date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT l.organisatie_id, l.bericht_id, l.geldig_tot FROM antwoordlink l WHERE l.token_hash = hash
$$;

-- Counts a visit; true: go on. Each `venster` allows so many.
CREATE FUNCTION kwijting.neem_beurt(wie bytea, nu timestamptz, hoogstens integer, venster interval) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  DELETE FROM inlogpoging WHERE laatst < nu - interval '1 day';
  INSERT INTO inlogpoging AS p (sleutel, aantal, laatst, wacht_tot) VALUES (wie, 1, nu, nu + venster)
  ON CONFLICT (sleutel) DO UPDATE SET
    aantal = CASE WHEN p.wacht_tot <= nu THEN 1 ELSE p.aantal + 1 END,
    laatst = nu,
    wacht_tot = CASE WHEN p.wacht_tot <= nu THEN nu + venster ELSE p.wacht_tot END
  RETURNING aantal <= hoogstens
$$;
REVOKE ALL ON FUNCTION kwijting.zoek_antwoordlink, kwijting.neem_beurt FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.zoek_antwoordlink, kwijting.neem_beurt TO kwijting_app;
