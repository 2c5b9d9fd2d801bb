-- Accounts and sessions: outside the log, because a password hash and a token are no facts of the process.

CREATE TABLE kwijting.account (
  organisatie_id uuid NOT NULL,
  medewerker_id uuid NOT NULL,
  -- Lower case. Unique over all organisations: who logs in does not say for whom.
  gebruikersnaam text NOT NULL UNIQUE,
  -- argon2id, in the form that carries its own parameters.
  wachtwoord_hash text NOT NULL,
  PRIMARY KEY (organisatie_id, medewerker_id),
  FOREIGN KEY (organisatie_id, medewerker_id) REFERENCES kwijting.medewerker
);

CREATE TABLE kwijting.sessie (
  organisatie_id uuid NOT NULL,
  -- SHA-256 of the token; the token itself is only in the cookie.
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  medewerker_id uuid NOT NULL,
  begonnen_op timestamptz NOT NULL,
  gezien_op timestamptz NOT NULL,
  verloopt_op timestamptz NOT NULL,
  ingetrokken_op timestamptz,
  PRIMARY KEY (organisatie_id, token_hash),
  FOREIGN KEY (organisatie_id, medewerker_id) REFERENCES kwijting.medewerker
);

-- Failures per pair of source address and name (hashed), never per name alone: that would let one person lock out another.
CREATE TABLE kwijting.inlogpoging (
  sleutel bytea PRIMARY KEY CHECK (length(sleutel) = 32),
  aantal integer NOT NULL,
  laatst timestamptz NOT NULL,
  wacht_tot timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE (wachtwoord_hash) ON kwijting.account TO kwijting_app;
GRANT SELECT, INSERT, UPDATE (ingetrokken_op) ON kwijting.sessie TO kwijting_app;

-- The look-ups before the organisation is known: one row by its secret or its name, nothing to browse.
CREATE FUNCTION kwijting.zoek_account(gevraagd text)
RETURNS TABLE (organisatie_id uuid, medewerker_id uuid, wachtwoord_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT a.organisatie_id, a.medewerker_id, a.wachtwoord_hash
  FROM account a JOIN medewerker m USING (organisatie_id, medewerker_id)
  WHERE a.gebruikersnaam = gevraagd AND m.actief
$$;

CREATE FUNCTION kwijting.zoek_sessie(hash bytea, nu timestamptz, hoogstens_stil interval)
RETURNS TABLE (organisatie_id uuid, code text, organisatienaam text, gemeentecode text,
               medewerker_id uuid, naam text, gebruikersnaam text, rollen text[])
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  -- Once a minute is enough to know who is idle, and spares a write per page.
  UPDATE sessie SET gezien_op = nu
  WHERE token_hash = hash AND ingetrokken_op IS NULL AND verloopt_op > nu
    AND gezien_op > nu - hoogstens_stil AND gezien_op < nu - interval '1 minute';
  SELECT o.organisatie_id, o.code, o.naam, o.gemeentecode, m.medewerker_id, m.naam, m.gebruikersnaam, m.rollen
  FROM sessie s JOIN medewerker m USING (organisatie_id, medewerker_id) JOIN organisatie o USING (organisatie_id)
  WHERE s.token_hash = hash AND s.ingetrokken_op IS NULL AND s.verloopt_op > nu
    AND s.gezien_op > nu - hoogstens_stil AND m.actief
$$;

CREATE FUNCTION kwijting.trek_sessie_in(hash bytea, nu timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  UPDATE sessie SET ingetrokken_op = nu WHERE token_hash = hash AND ingetrokken_op IS NULL
$$;

-- Counts an attempt before the password is looked at, so that parallel guesses count too. Four are free; then each
-- doubles the wait, from 1 second up to a quarter of an hour; a day of rest forgets all. True: go on.
CREATE FUNCTION kwijting.begin_inlogpoging(wie bytea, nu timestamptz) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  DELETE FROM inlogpoging WHERE laatst < nu - interval '1 day';
  INSERT INTO inlogpoging AS p (sleutel, aantal, laatst, wacht_tot) VALUES (wie, 1, nu, nu)
  ON CONFLICT (sleutel) DO UPDATE SET
    aantal = p.aantal + 1,
    laatst = nu,
    wacht_tot = nu + CASE WHEN p.aantal < 4 THEN interval '0' ELSE least(900, 2 ^ least(p.aantal - 4, 10)) * interval '1 second' END
  WHERE p.wacht_tot <= nu
  RETURNING true
$$;

CREATE FUNCTION kwijting.vergeet_inlogpogingen(wie bytea) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  DELETE FROM inlogpoging WHERE sleutel = wie
$$;

-- The organisations of this installation, for jobs and the command line.
CREATE FUNCTION kwijting.organisaties() RETURNS TABLE (id uuid, code text, naam text, gemeentecode text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT organisatie_id, code, naam, gemeentecode FROM organisatie ORDER BY code
$$;

REVOKE ALL ON FUNCTION kwijting.zoek_account, kwijting.zoek_sessie, kwijting.trek_sessie_in,
  kwijting.begin_inlogpoging, kwijting.vergeet_inlogpogingen, kwijting.organisaties FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.zoek_account, kwijting.zoek_sessie, kwijting.trek_sessie_in,
  kwijting.begin_inlogpoging, kwijting.vergeet_inlogpogingen TO kwijting_app;
GRANT EXECUTE ON FUNCTION kwijting.organisaties TO kwijting_app, kwijting_worker;
