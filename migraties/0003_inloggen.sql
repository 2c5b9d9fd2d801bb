-- Accounts: outside the log, because a password hash is no fact of the process.

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

-- Failures per pair of source address and name (hashed), never per name alone: that would let one person lock out another.
CREATE TABLE kwijting.inlogpoging (
  sleutel bytea PRIMARY KEY CHECK (length(sleutel) = 32),
  aantal integer NOT NULL,
  laatst timestamptz NOT NULL,
  wacht_tot timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE (wachtwoord_hash) ON kwijting.account TO kwijting_app;

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

REVOKE ALL ON FUNCTION kwijting.begin_inlogpoging, kwijting.vergeet_inlogpogingen, kwijting.organisaties FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.begin_inlogpoging, kwijting.vergeet_inlogpogingen TO kwijting_app;
GRANT EXECUTE ON FUNCTION kwijting.organisaties TO kwijting_app, kwijting_worker;
