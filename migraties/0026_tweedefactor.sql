-- A second factor: a code of an app (TOTP), or one of the recovery codes. What the app shares with us is encrypted with the
-- key of the installation. A good password alone opens a session in which nothing can be seen until the code was given.

ALTER TABLE kwijting.account
  ADD COLUMN totp bytea,
  -- Made when somebody sets the app up, until the first good code.
  ADD COLUMN totp_nieuw bytea,
  -- The time step of the last code that was taken: it and earlier ones are refused.
  ADD COLUMN totp_stap bigint,
  -- An account of the example, which is printed with its password.
  ADD COLUMN zonder_tweede_factor boolean NOT NULL DEFAULT false;

ALTER TABLE kwijting.sessie
  ADD COLUMN sessie_id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  -- Browser and system, as the person knows them; no address.
  ADD COLUMN toestel text NOT NULL DEFAULT '',
  -- When the second factor was given; null: it was not.
  ADD COLUMN bevestigd_op timestamptz;

CREATE TABLE kwijting.herstelcode (
  account_id uuid NOT NULL REFERENCES kwijting.account ON DELETE CASCADE,
  code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
  gebruikt_op timestamptz,
  PRIMARY KEY (account_id, code_hash)
);
ALTER TABLE kwijting.herstelcode ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eigenaar ON kwijting.herstelcode TO CURRENT_USER USING (true) WITH CHECK (true);

CREATE FUNCTION kwijting.begin_sessie(wie uuid, hash bytea, nu timestamptz, tot timestamptz, waarop text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  INSERT INTO sessie (token_hash, account_id, begonnen_op, gezien_op, verloopt_op, toestel)
  VALUES (hash, wie, nu, nu, tot, waarop)
$$;

-- Who is behind a token, at one door: at another it is nobody, and nobody before the second factor was given.
CREATE FUNCTION kwijting.zoek_sessie(hash bytea, gevraagde_deur text, nu timestamptz, hoogstens_stil interval)
RETURNS TABLE (account_id uuid, sessie_id uuid, gebruikersnaam text, naam text, organisatie_id uuid, code text,
               organisatienaam text, gemeentecode text, medewerker_id uuid, rollen text[], partij_id uuid,
               kvk_nummer text, partijnaam text, rol text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  -- Once a minute is enough to know who is idle, and spares a write per page.
  UPDATE sessie SET gezien_op = nu
  WHERE token_hash = hash AND ingetrokken_op IS NULL AND verloopt_op > nu
    AND gezien_op > nu - hoogstens_stil AND gezien_op < nu - interval '1 minute'
    AND EXISTS (SELECT FROM account a WHERE a.account_id = sessie.account_id AND a.deur = gevraagde_deur);
  SELECT a.account_id, s.sessie_id, coalesce(m.gebruikersnaam, a.gebruikersnaam), coalesce(m.naam, a.naam),
         a.organisatie_id, o.code, o.naam, o.gemeentecode, a.medewerker_id, m.rollen, a.partij_id, p.kvk_nummer, p.naam,
         a.rol
  FROM sessie s JOIN account a USING (account_id)
    LEFT JOIN medewerker m ON m.organisatie_id = a.organisatie_id AND m.medewerker_id = a.medewerker_id
    LEFT JOIN organisatie o ON o.organisatie_id = a.organisatie_id
    LEFT JOIN schuldeiserpartij p ON p.partij_id = a.partij_id
  WHERE s.token_hash = hash AND a.deur = gevraagde_deur AND s.ingetrokken_op IS NULL AND s.verloopt_op > nu
    AND s.gezien_op > nu - hoogstens_stil AND a.ingetrokken_op IS NULL AND (a.deur <> 'medewerker' OR m.actief)
    AND (s.bevestigd_op IS NOT NULL OR a.zonder_tweede_factor)
$$;

-- Who gave a good password and no code yet; for a quarter of an hour.
CREATE FUNCTION kwijting.zoek_halve_sessie(hash bytea, gevraagde_deur text, nu timestamptz)
RETURNS TABLE (account_id uuid, naam text, totp bytea, totp_nieuw bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT a.account_id, a.gebruikersnaam, a.totp, a.totp_nieuw
  FROM sessie s JOIN account a USING (account_id)
    LEFT JOIN medewerker m ON m.organisatie_id = a.organisatie_id AND m.medewerker_id = a.medewerker_id
  WHERE s.token_hash = hash AND a.deur = gevraagde_deur AND s.ingetrokken_op IS NULL AND s.bevestigd_op IS NULL
    AND s.begonnen_op > nu - interval '15 minutes' AND a.ingetrokken_op IS NULL
    AND (a.deur <> 'medewerker' OR m.actief) AND NOT a.zonder_tweede_factor
$$;

-- Keeps what an app is set up with, once: of two pages at once both show the same. @returns what is kept
CREATE FUNCTION kwijting.begin_tweede_factor(wie uuid, geheim bytea) RETURNS bytea
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  UPDATE account SET totp_nieuw = coalesce(totp_nieuw, geheim) WHERE account_id = wie AND totp IS NULL
  RETURNING totp_nieuw
$$;

-- Takes a code by its time step, each step once. With codes: the app was set up just now, and these are to recover with.
CREATE FUNCTION kwijting.neem_tweede_factor(wie uuid, stap bigint, codes bytea[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
BEGIN
  UPDATE account SET totp_stap = stap, totp = coalesce(totp, totp_nieuw), totp_nieuw = NULL
  WHERE account_id = wie AND (totp IS NULL) = (codes IS NOT NULL) AND coalesce(totp, totp_nieuw) IS NOT NULL
    AND (totp_stap IS NULL OR totp_stap < stap);
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF codes IS NOT NULL THEN
    DELETE FROM herstelcode WHERE account_id = wie;
    INSERT INTO herstelcode (account_id, code_hash) SELECT wie, unnest(codes);
  END IF;
  RETURN true;
END $$;

CREATE FUNCTION kwijting.neem_herstelcode(wie uuid, hash bytea, nu timestamptz) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  UPDATE herstelcode SET gebruikt_op = nu WHERE account_id = wie AND code_hash = hash AND gebruikt_op IS NULL
  RETURNING true
$$;

-- The session goes on under another token: one that somebody saw before is worth nothing.
CREATE FUNCTION kwijting.bevestig_sessie(hash bytea, nieuw bytea, nu timestamptz) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  UPDATE sessie SET token_hash = nieuw, bevestigd_op = nu, gezien_op = nu
  WHERE token_hash = hash AND ingetrokken_op IS NULL AND bevestigd_op IS NULL
  RETURNING true
$$;

-- The next time that this account logs in, an app is set up again.
CREATE FUNCTION kwijting.wis_tweede_factor(wie uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  UPDATE account SET totp = NULL, totp_nieuw = NULL, totp_stap = NULL WHERE account_id = wie;
  DELETE FROM herstelcode WHERE account_id = wie
$$;

CREATE FUNCTION kwijting.zonder_tweede_factor(gevraagde_deur text, inlognaam text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  UPDATE account SET zonder_tweede_factor = true WHERE deur = gevraagde_deur AND gebruikersnaam = inlognaam
$$;

-- Sessions of an account that are open; those in which no code was given yet are not.
CREATE FUNCTION kwijting.sessies_van(wie uuid, nu timestamptz, hoogstens_stil interval)
RETURNS TABLE (sessie_id uuid, toestel text, begonnen_op timestamptz, gezien_op timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT s.sessie_id, s.toestel, s.begonnen_op, s.gezien_op FROM sessie s JOIN account a USING (account_id)
  WHERE s.account_id = wie AND s.ingetrokken_op IS NULL AND s.verloopt_op > nu AND s.gezien_op > nu - hoogstens_stil
    AND (s.bevestigd_op IS NOT NULL OR a.zonder_tweede_factor)
  ORDER BY s.gezien_op DESC, s.sessie_id
$$;

-- Ends one session of an account, or all but one; with neither, all.
CREATE FUNCTION kwijting.trek_sessies_in(wie uuid, nu timestamptz, alleen uuid, behalve uuid) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  WITH weg AS (UPDATE sessie SET ingetrokken_op = nu
    WHERE account_id = wie AND ingetrokken_op IS NULL AND (alleen IS NULL OR sessie_id = alleen)
      AND (behalve IS NULL OR sessie_id <> behalve) RETURNING 1)
  SELECT count(*)::integer FROM weg
$$;

CREATE FUNCTION kwijting.wachtwoord_van(wie uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT wachtwoord_hash FROM account WHERE account_id = wie
$$;

CREATE FUNCTION kwijting.zet_wachtwoord(wie uuid, hash text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  UPDATE account SET wachtwoord_hash = hash WHERE account_id = wie
$$;

REVOKE ALL ON FUNCTION kwijting.begin_sessie, kwijting.zoek_sessie, kwijting.zoek_halve_sessie,
  kwijting.begin_tweede_factor, kwijting.neem_tweede_factor, kwijting.neem_herstelcode, kwijting.bevestig_sessie,
  kwijting.wis_tweede_factor, kwijting.zonder_tweede_factor, kwijting.sessies_van, kwijting.trek_sessies_in,
  kwijting.wachtwoord_van, kwijting.zet_wachtwoord FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.begin_sessie, kwijting.zoek_sessie, kwijting.zoek_halve_sessie,
  kwijting.begin_tweede_factor, kwijting.neem_tweede_factor, kwijting.neem_herstelcode, kwijting.bevestig_sessie,
  kwijting.wis_tweede_factor, kwijting.zonder_tweede_factor, kwijting.sessies_van, kwijting.trek_sessies_in,
  kwijting.wachtwoord_van, kwijting.zet_wachtwoord TO kwijting_app;
