-- A form that came after its session had ended: kept an hour for the account of that session, until the same person signs in
-- again in the same browser. Sealed with the key of the installation; of the key of the browser here is only the hash.
CREATE TABLE kwijting.formulierconcept (
  concept_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES kwijting.account ON DELETE CASCADE,
  browser_hash bytea NOT NULL CHECK (length(browser_hash) = 32),
  inhoud bytea NOT NULL CHECK (length(inhoud) <= 500000),
  bewaard_op timestamptz NOT NULL,
  bewaard_tot timestamptz NOT NULL
);
CREATE INDEX formulierconcept_account ON kwijting.formulierconcept (account_id);
CREATE INDEX formulierconcept_tot ON kwijting.formulierconcept (bewaard_tot);
ALTER TABLE kwijting.formulierconcept ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eigenaar ON kwijting.formulierconcept TO CURRENT_USER USING (true) WITH CHECK (true);

-- Whose session it was that ended by itself, not more than a day ago. One that was ended by somebody is nobody's.
CREATE FUNCTION kwijting.zoek_verlopen_sessie(hash bytea, gevraagde_deur text, nu timestamptz, hoogstens_stil interval)
RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT a.account_id FROM sessie s JOIN account a USING (account_id)
    LEFT JOIN medewerker m ON m.organisatie_id = a.organisatie_id AND m.medewerker_id = a.medewerker_id
  WHERE s.token_hash = hash AND a.deur = gevraagde_deur AND s.ingetrokken_op IS NULL AND a.ingetrokken_op IS NULL
    AND (s.verloopt_op <= nu OR s.gezien_op <= nu - hoogstens_stil) AND s.gezien_op > nu - interval '1 day'
    AND (s.bevestigd_op IS NOT NULL OR a.zonder_tweede_factor) AND (a.deur <> 'medewerker' OR m.actief)
$$;

-- Five of an account at most: the oldest goes.
CREATE FUNCTION kwijting.bewaar_concept(wie uuid, browser bytea, wat bytea, nu timestamptz, tot timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  DELETE FROM formulierconcept WHERE bewaard_tot <= nu;
  INSERT INTO formulierconcept (account_id, browser_hash, inhoud, bewaard_op, bewaard_tot) VALUES (wie, browser, wat, nu, tot);
  DELETE FROM formulierconcept WHERE account_id = wie AND concept_id NOT IN (
    SELECT concept_id FROM formulierconcept WHERE account_id = wie ORDER BY bewaard_op DESC, concept_id LIMIT 5)
$$;

CREATE FUNCTION kwijting.concepten_van(wie uuid, browser bytea, nu timestamptz)
RETURNS TABLE (concept_id uuid, inhoud bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT c.concept_id, c.inhoud FROM formulierconcept c
  WHERE c.account_id = wie AND c.browser_hash = browser AND c.bewaard_tot > nu ORDER BY c.bewaard_op DESC, c.concept_id
$$;

CREATE FUNCTION kwijting.kort_concept(wie uuid, concept uuid, tot timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  UPDATE formulierconcept SET bewaard_tot = tot WHERE account_id = wie AND concept_id = concept AND bewaard_tot > tot
$$;

CREATE FUNCTION kwijting.vergeet_concepten(wie uuid, concepten uuid[]) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  DELETE FROM formulierconcept WHERE account_id = wie AND concept_id = ANY (concepten)
$$;

-- For the tick: what nobody came back for.
CREATE FUNCTION kwijting.ruim_concepten_op(nu timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  DELETE FROM formulierconcept WHERE bewaard_tot <= nu
$$;

REVOKE ALL ON FUNCTION kwijting.zoek_verlopen_sessie, kwijting.bewaar_concept, kwijting.concepten_van, kwijting.kort_concept,
  kwijting.vergeet_concepten, kwijting.ruim_concepten_op FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.zoek_verlopen_sessie, kwijting.bewaar_concept, kwijting.concepten_van,
  kwijting.kort_concept, kwijting.vergeet_concepten, kwijting.ruim_concepten_op TO kwijting_app;
