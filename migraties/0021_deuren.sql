-- Three doors, one way in: an account, and a session of it. A medewerker and an inwoner have an account of one organisatie;
-- a party of schuldeisers stands above organisaties, so its accounts belong to none. Who gave access is in the log; here is
-- only how somebody proves to be the one who got it, and what that opened.

-- A party by its KvK-nummer, as the first of its people gave its name. Of no organisatie.
CREATE TABLE kwijting.schuldeiserpartij (
  partij_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kvk_nummer text NOT NULL UNIQUE CHECK (kvk_nummer ~ '^[0-9]{8}$'),
  naam text NOT NULL
);

ALTER TABLE kwijting.account DROP CONSTRAINT account_pkey, DROP CONSTRAINT account_gebruikersnaam_key;
ALTER TABLE kwijting.account
  ALTER COLUMN organisatie_id DROP NOT NULL,
  ALTER COLUMN medewerker_id DROP NOT NULL,
  ADD COLUMN account_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  ADD COLUMN deur text NOT NULL DEFAULT 'medewerker' CHECK (deur IN ('medewerker', 'inwoner', 'schuldeiser')),
  -- Of an inwoner and of somebody at a schuldeiser; that of a medewerker follows from the log.
  ADD COLUMN naam text,
  ADD COLUMN partij_id uuid REFERENCES kwijting.schuldeiserpartij,
  ADD COLUMN rol text CHECK (rol IN ('beheerder', 'behandelaar')),
  ADD COLUMN ingetrokken_op timestamptz,
  -- Unique over all organisaties: who logs in does not say for whom. Two doors know nothing of each other's names.
  ADD UNIQUE (deur, gebruikersnaam),
  ADD UNIQUE (organisatie_id, medewerker_id),
  ADD UNIQUE (organisatie_id, account_id),
  ADD CHECK ((deur = 'medewerker') = (medewerker_id IS NOT NULL)),
  ADD CHECK ((deur = 'schuldeiser') = (partij_id IS NOT NULL) AND (partij_id IS NULL) = (rol IS NULL)),
  ADD CHECK ((deur = 'schuldeiser') = (organisatie_id IS NULL)),
  ADD CHECK (deur = 'medewerker' OR naam IS NOT NULL);
ALTER TABLE kwijting.account ALTER COLUMN deur DROP DEFAULT;
GRANT UPDATE (gebruikersnaam) ON kwijting.account TO kwijting_app;

-- Of an account; read and written by the functions below alone.
CREATE TABLE kwijting.sessie (
  -- SHA-256 of the token; the token itself is only in the cookie.
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id uuid NOT NULL REFERENCES kwijting.account,
  begonnen_op timestamptz NOT NULL,
  gezien_op timestamptz NOT NULL,
  verloopt_op timestamptz NOT NULL,
  ingetrokken_op timestamptz
);
CREATE INDEX sessie_account ON kwijting.sessie (account_id);

-- A code with which somebody takes up the access that he was given: shown once, only its hash is kept.
CREATE TABLE kwijting.activatiecode (
  organisatie_id uuid NOT NULL,
  code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
  deur text NOT NULL CHECK (deur IN ('inwoner', 'schuldeiser')),
  -- The dossier or the schuldeiser, and which access to it.
  stroom_id uuid NOT NULL,
  toegang_id uuid NOT NULL,
  gemaakt_op timestamptz NOT NULL,
  geldig_tot timestamptz NOT NULL,
  gebruikt_op timestamptz,
  PRIMARY KEY (organisatie_id, code_hash),
  FOREIGN KEY (organisatie_id, stroom_id) REFERENCES kwijting.stroom
);
CREATE INDEX activatiecode_hash ON kwijting.activatiecode (code_hash);
CREATE INDEX activatiecode_toegang ON kwijting.activatiecode (organisatie_id, toegang_id);

-- Which access to a dossier an inwoner took up.
CREATE TABLE kwijting.inwonertoegang (
  organisatie_id uuid NOT NULL,
  toegang_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  account_id uuid NOT NULL,
  sinds timestamptz NOT NULL,
  PRIMARY KEY (organisatie_id, toegang_id),
  FOREIGN KEY (organisatie_id, dossier_id) REFERENCES kwijting.stroom,
  FOREIGN KEY (organisatie_id, account_id) REFERENCES kwijting.account (organisatie_id, account_id)
);
CREATE INDEX inwonertoegang_account ON kwijting.inwonertoegang (organisatie_id, account_id);

-- Which entry of which contactenboek a party of schuldeisers took up.
CREATE TABLE kwijting.partijbinding (
  organisatie_id uuid NOT NULL,
  schuldeiser_id uuid NOT NULL,
  toegang_id uuid NOT NULL,
  partij_id uuid NOT NULL REFERENCES kwijting.schuldeiserpartij,
  sinds timestamptz NOT NULL,
  PRIMARY KEY (organisatie_id, toegang_id),
  FOREIGN KEY (organisatie_id, schuldeiser_id) REFERENCES kwijting.stroom
);
CREATE INDEX partijbinding_partij ON kwijting.partijbinding (partij_id);

GRANT SELECT, INSERT, UPDATE (geldig_tot, gebruikt_op) ON kwijting.activatiecode TO kwijting_app;
GRANT SELECT, INSERT ON kwijting.inwonertoegang TO kwijting_app;
GRANT SELECT ON kwijting.partijbinding TO kwijting_app;

DO $$
DECLARE
  tabel text;
  eigen constant text := $p$organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid)$p$;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['sessie', 'schuldeiserpartij', 'activatiecode', 'inwonertoegang', 'partijbinding'] LOOP
    EXECUTE format('ALTER TABLE kwijting.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigenaar ON kwijting.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tabel);
    IF tabel NOT IN ('sessie', 'schuldeiserpartij') THEN
      EXECUTE format('CREATE POLICY organisatie ON kwijting.%I TO kwijting_app, kwijting_worker, kwijting_bewaring USING (%s) WITH CHECK (%s)',
        tabel, eigen, eigen);
    END IF;
  END LOOP;
END $$;

-- The look-ups before the organisatie is known: one row by its secret or its name, nothing to browse.
CREATE FUNCTION kwijting.zoek_account(gevraagde_deur text, gevraagd text)
RETURNS TABLE (account_id uuid, wachtwoord_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT a.account_id, a.wachtwoord_hash
  FROM account a LEFT JOIN medewerker m USING (organisatie_id, medewerker_id)
  WHERE a.deur = gevraagde_deur AND a.gebruikersnaam = gevraagd AND a.ingetrokken_op IS NULL
    AND (a.deur <> 'medewerker' OR m.actief)
$$;

-- The access that a code is for; not whether it still stands, which the log says.
CREATE FUNCTION kwijting.zoek_activatiecode(hash bytea, gevraagde_deur text, nu timestamptz)
RETURNS TABLE (organisatie_id uuid, organisatienaam text, stroom_id uuid, toegang_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT c.organisatie_id, o.naam, c.stroom_id, c.toegang_id
  FROM activatiecode c JOIN organisatie o USING (organisatie_id)
  WHERE c.code_hash = hash AND c.deur = gevraagde_deur AND c.gebruikt_op IS NULL AND c.geldig_tot > nu
$$;

-- A party with its first account. @throws unique_violation when the party or the name is there already
CREATE FUNCTION kwijting.maak_partij(kvk text, partijnaam text, wie text, inlognaam text, hash text)
RETURNS TABLE (partij_id uuid, account_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  WITH nieuw AS (INSERT INTO schuldeiserpartij (kvk_nummer, naam) VALUES (kvk, partijnaam) RETURNING partij_id)
  INSERT INTO account (deur, partij_id, rol, naam, gebruikersnaam, wachtwoord_hash)
  SELECT 'schuldeiser', nieuw.partij_id, 'beheerder', wie, inlognaam, hash FROM nieuw
  RETURNING account.partij_id, account.account_id
$$;

-- The accesses that stand in a stroom: given, and not taken away since.
CREATE FUNCTION kwijting.toegangen_van(organisatie uuid, stroom uuid)
RETURNS TABLE (toegang_id uuid, inhoud jsonb)
LANGUAGE sql STABLE SET search_path = kwijting, pg_temp AS $$
  SELECT (i.inhoud ->> 'toegangId')::uuid, i.inhoud
  FROM gebeurtenis g JOIN gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
  WHERE g.organisatie_id = organisatie AND g.stroom_id = stroom
    AND g.soort IN ('InwonerToegangGegeven', 'SchuldeiserToegangGegeven')
    AND NOT EXISTS (
      SELECT FROM gebeurtenis w JOIN gebeurtenis_inhoud v USING (organisatie_id, stroom_id, versie)
      WHERE w.organisatie_id = organisatie AND w.stroom_id = stroom AND w.versie > g.versie
        AND w.soort IN ('InwonerToegangIngetrokken', 'SchuldeiserToegangIngetrokken')
        AND coalesce(v.inhoud ->> 'toegangId', i.inhoud ->> 'toegangId') = i.inhoud ->> 'toegangId')
$$;

-- Binds what the log of this organisatie (app.org) gave to the party with that KvK-nummer; anything else binds nothing.
CREATE FUNCTION kwijting.bind_partij(partij uuid, schuldeiser uuid, toegang uuid, nu timestamptz) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  INSERT INTO partijbinding (organisatie_id, schuldeiser_id, toegang_id, partij_id, sinds)
  SELECT org.id, schuldeiser, toegang, p.partij_id, nu
  FROM (SELECT nullif(current_setting('app.org', true), '')::uuid AS id) org, toegangen_van(org.id, schuldeiser) t
    JOIN schuldeiserpartij p ON p.kvk_nummer = t.inhoud ->> 'kvkNummer'
  WHERE t.toegang_id = toegang AND p.partij_id = partij
  ON CONFLICT DO NOTHING
  RETURNING true
$$;

-- What a party may see: per organisatie the entries of its contactenboek, as long as the log says so.
CREATE FUNCTION kwijting.partijbindingen(partij uuid)
RETURNS TABLE (organisatie_id uuid, code text, naam text, gemeentecode text, schuldeisers uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT o.organisatie_id, o.code, o.naam, o.gemeentecode, array_agg(b.schuldeiser_id ORDER BY b.schuldeiser_id)
  FROM partijbinding b JOIN organisatie o USING (organisatie_id)
    JOIN toegangen_van(b.organisatie_id, b.schuldeiser_id) t USING (toegang_id)
  WHERE b.partij_id = partij
  GROUP BY o.organisatie_id ORDER BY o.naam
$$;

-- The account of somebody goes with the last dossier that it opened.
CREATE FUNCTION kwijting.vergeet_toegang(dossier uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
DECLARE
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
  wie uuid[];
BEGIN
  DELETE FROM activatiecode WHERE organisatie_id = org AND stroom_id = dossier;
  WITH weg AS (DELETE FROM inwonertoegang WHERE organisatie_id = org AND dossier_id = dossier RETURNING account_id)
  SELECT array_agg(account_id) INTO wie FROM weg;
  SELECT array_agg(a.account_id) INTO wie FROM account a
  WHERE a.account_id = ANY (wie) AND NOT EXISTS (
    SELECT FROM inwonertoegang t WHERE t.organisatie_id = org AND t.account_id = a.account_id);
  DELETE FROM sessie WHERE account_id = ANY (wie);
  DELETE FROM account WHERE account_id = ANY (wie);
END $$;

REVOKE ALL ON FUNCTION kwijting.toegangen_van, kwijting.vergeet_toegang, kwijting.zoek_account,
  kwijting.zoek_activatiecode, kwijting.maak_partij, kwijting.bind_partij, kwijting.partijbindingen FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.toegangen_van, kwijting.zoek_account, kwijting.zoek_activatiecode,
  kwijting.maak_partij, kwijting.bind_partij, kwijting.partijbindingen TO kwijting_app;
