-- Signing in with an identity provider: an account by the fingerprint of who proved to be somebody, with or without a name
-- and password beside it. The BSN stands in the log, where the law has it; nothing here repeats it.

ALTER TABLE kwijting.account
  ALTER COLUMN gebruikersnaam DROP NOT NULL,
  ALTER COLUMN wachtwoord_hash DROP NOT NULL,
  -- HMAC with the key of the installation, of what the provider proves.
  ADD COLUMN bewezen bytea CHECK (length(bewezen) = 32),
  ADD UNIQUE (deur, bewezen),
  ADD CHECK ((gebruikersnaam IS NULL) = (wachtwoord_hash IS NULL)),
  -- Of a medewerker whose binding a beheerder took away nothing is left but who it is.
  ADD CHECK (gebruikersnaam IS NOT NULL OR bewezen IS NOT NULL OR deur = 'medewerker');
GRANT UPDATE (bewezen) ON kwijting.account TO kwijting_app;

-- The connection by which a session began; null: with name and password.
ALTER TABLE kwijting.sessie ADD COLUMN via text;

-- A party of which somebody proved to act for it, before any code did: what the log gives it, it takes up by itself.
ALTER TABLE kwijting.schuldeiserpartij ADD COLUMN bewezen boolean NOT NULL DEFAULT false;

-- One access, taken up with a code and by proof: two accounts.
ALTER TABLE kwijting.inwonertoegang
  ADD COLUMN bewezen boolean NOT NULL DEFAULT false,
  -- Of the dossier, when the BSN that was proven was seen in it.
  ADD COLUMN versie integer,
  ADD CHECK (bewezen = (versie IS NOT NULL)),
  DROP CONSTRAINT inwonertoegang_pkey,
  ADD PRIMARY KEY (organisatie_id, toegang_id, bewezen);

-- A session that somebody proved himself into: nothing is left to give.
CREATE FUNCTION kwijting.begin_bewezen_sessie(wie uuid, hash bytea, nu timestamptz, tot timestamptz, waarop text, langs text)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  INSERT INTO sessie (token_hash, account_id, begonnen_op, gezien_op, verloopt_op, toestel, bevestigd_op, via)
  VALUES (hash, wie, nu, nu, tot, waarop, nu, langs)
$$;

-- Ends a session. @returns by which connection it had begun
CREATE FUNCTION kwijting.trek_sessie_in(hash bytea, gevraagde_deur text, nu timestamptz) RETURNS text
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  UPDATE sessie s SET ingetrokken_op = nu FROM account a
  WHERE s.token_hash = hash AND s.ingetrokken_op IS NULL AND a.account_id = s.account_id AND a.deur = gevraagde_deur
  RETURNING s.via
$$;

-- What somebody proved to have access to, and nothing that he proved before; when nothing is left, the account goes. @returns what is new
CREATE FUNCTION kwijting.zet_bewezen_toegangen(wie uuid, toegangen uuid[], dossiers uuid[], versies integer[], nu timestamptz)
RETURNS TABLE (dossier_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
#variable_conflict use_column
DECLARE
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
BEGIN
  PERFORM 1 FROM account WHERE account_id = wie AND organisatie_id = org AND deur = 'inwoner' AND bewezen IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  DELETE FROM inwonertoegang t WHERE t.organisatie_id = org AND t.account_id = wie AND t.bewezen
    AND t.toegang_id <> ALL (toegangen);
  IF cardinality(toegangen) = 0 AND NOT EXISTS (
      SELECT FROM inwonertoegang t WHERE t.organisatie_id = org AND t.account_id = wie) THEN
    DELETE FROM sessie WHERE account_id = wie;
    DELETE FROM account WHERE account_id = wie;
  END IF;
  UPDATE inwonertoegang t SET versie = n.versie FROM unnest(toegangen, versies) AS n (toegang, versie)
  WHERE t.organisatie_id = org AND t.toegang_id = n.toegang AND t.bewezen AND t.account_id = wie;
  RETURN QUERY
    INSERT INTO inwonertoegang AS t (organisatie_id, toegang_id, dossier_id, account_id, sinds, bewezen, versie)
    SELECT org, n.toegang, n.dossier, wie, nu, true, n.versie
    FROM unnest(toegangen, dossiers, versies) AS n (toegang, dossier, versie)
    ON CONFLICT (organisatie_id, toegang_id, bewezen)
      DO UPDATE SET account_id = EXCLUDED.account_id, sinds = EXCLUDED.sinds, versie = EXCLUDED.versie
      WHERE t.account_id <> EXCLUDED.account_id
    RETURNING t.dossier_id;
END $$;

-- The BSN in a dossier at a version: that of the partner, or of the inwoner, for whom a gemachtigde acts as well.
CREATE FUNCTION kwijting.bsn_van(organisatie uuid, dossier uuid, wie text, tot integer) RETURNS text
LANGUAGE sql STABLE SET search_path = kwijting, pg_temp AS $$
  SELECT CASE wie
    WHEN 'partner' THEN coalesce(i.inhoud #>> '{partner,bsn}', i.inhoud #>> '{traject,client,1,Burgerservicenummer}')
    ELSE coalesce(i.inhoud #>> '{client,bsn}', i.inhoud #>> '{traject,client,0,Burgerservicenummer}') END
  FROM gebeurtenis g JOIN gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
  WHERE g.organisatie_id = organisatie AND g.stroom_id = dossier AND g.versie <= tot
    AND (g.soort IN ('Aangemeld', 'PersoonsgegevensAangevuld') AND (wie <> 'partner' OR i.inhoud ? 'partner')
      OR g.soort = 'TrajectOvergenomen')
  ORDER BY g.versie DESC LIMIT 1
$$;

-- Whether what an access was proven with still stands in the dossier; one that was taken up with a code needs no number.
CREATE FUNCTION kwijting.bewijs_staat(toegang kwijting.inwonertoegang, wie text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = kwijting, pg_temp AS $$
  SELECT NOT toegang.bewezen
    OR bsn_van(toegang.organisatie_id, toegang.dossier_id, wie, toegang.versie)
      IS NOT DISTINCT FROM bsn_van(toegang.organisatie_id, toegang.dossier_id, wie, 2147483647)
$$;

-- To find a dossier by a BSN. Whether it still stands in it, its state says.
CREATE INDEX inhoud_client_bsn ON kwijting.gebeurtenis_inhoud ((inhoud -> 'client' ->> 'bsn'), organisatie_id)
  WHERE inhoud -> 'client' ->> 'bsn' IS NOT NULL;
CREATE INDEX inhoud_partner_bsn ON kwijting.gebeurtenis_inhoud ((inhoud -> 'partner' ->> 'bsn'), organisatie_id)
  WHERE inhoud -> 'partner' ->> 'bsn' IS NOT NULL;
CREATE INDEX inhoud_ddas_bsn ON kwijting.gebeurtenis_inhoud ((inhoud #>> '{traject,client,0,Burgerservicenummer}'), organisatie_id)
  WHERE inhoud #>> '{traject,client,0,Burgerservicenummer}' IS NOT NULL;
CREATE INDEX inhoud_ddas_tweede_bsn ON kwijting.gebeurtenis_inhoud ((inhoud #>> '{traject,client,1,Burgerservicenummer}'), organisatie_id)
  WHERE inhoud #>> '{traject,client,1,Burgerservicenummer}' IS NOT NULL;

-- As the eigenaar: ->> is not leakproof, so under row-level security no index is used for it.
CREATE FUNCTION kwijting.zoek_bij_bsn(bsn text) RETURNS TABLE (dossier_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  WITH org AS (SELECT nullif(current_setting('app.org', true), '')::uuid AS id)
  SELECT i.stroom_id FROM gebeurtenis_inhoud i, org
    WHERE i.organisatie_id = org.id AND i.inhoud -> 'client' ->> 'bsn' = bsn
  UNION SELECT i.stroom_id FROM gebeurtenis_inhoud i, org
    WHERE i.organisatie_id = org.id AND i.inhoud -> 'partner' ->> 'bsn' = bsn
  UNION SELECT i.stroom_id FROM gebeurtenis_inhoud i, org
    WHERE i.organisatie_id = org.id AND i.inhoud #>> '{traject,client,0,Burgerservicenummer}' = bsn
  UNION SELECT i.stroom_id FROM gebeurtenis_inhoud i, org
    WHERE i.organisatie_id = org.id AND i.inhoud #>> '{traject,client,1,Burgerservicenummer}' = bsn
$$;

-- Somebody proved to act for a party. The first of a party that no code made begins it, and then it takes up what the logs
-- give it; a party that began with a code takes up more with codes alone: whoever has an account there was not proven.
-- No row: nothing was given to it, or all was taken away; an account that was withdrawn comes without id.
CREATE FUNCTION kwijting.kom_bewezen_bij_partij(kvk text, wie text, bewijs bytea, nu timestamptz)
RETURNS TABLE (account_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
#variable_conflict use_column
DECLARE
  partij uuid;
BEGIN
  INSERT INTO schuldeiserpartij (kvk_nummer, naam, bewezen)
    SELECT kvk, s.naam, true FROM schuldeiser s, toegangen_van(s.organisatie_id, s.schuldeiser_id) t
    WHERE s.gegevens -> 'toegang' ->> 'kvkNummer' = kvk AND t.inhoud ->> 'kvkNummer' = kvk
    ORDER BY s.naam LIMIT 1
  ON CONFLICT (kvk_nummer) DO NOTHING;
  SELECT p.partij_id INTO partij FROM schuldeiserpartij p WHERE p.kvk_nummer = kvk FOR UPDATE;
  WITH nieuw AS (
    INSERT INTO partijbinding (organisatie_id, schuldeiser_id, toegang_id, partij_id, sinds)
    SELECT s.organisatie_id, s.schuldeiser_id, t.toegang_id, partij, nu
    FROM schuldeiserpartij p, schuldeiser s, toegangen_van(s.organisatie_id, s.schuldeiser_id) t
    WHERE p.partij_id = partij AND p.bewezen AND s.gegevens -> 'toegang' ->> 'kvkNummer' = kvk
      AND t.inhoud ->> 'kvkNummer' = kvk
    ON CONFLICT DO NOTHING
    RETURNING organisatie_id, schuldeiser_id)
  INSERT INTO verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
    SELECT n.organisatie_id, n.schuldeiser_id, nu, jsonb_build_object('soort', 'schuldeiser', 'id', n.schuldeiser_id, 'naam', wie),
      'toegang', 'Account', 'toegang in gebruik genomen' FROM nieuw n;
  IF NOT EXISTS (SELECT FROM partijbindingen(partij)) THEN
    RETURN;
  END IF;
  WITH nieuw AS (
    INSERT INTO account (deur, partij_id, rol, naam, bewezen)
    SELECT 'schuldeiser', partij,
      CASE WHEN EXISTS (SELECT FROM account a WHERE a.partij_id = partij) THEN 'behandelaar' ELSE 'beheerder' END, wie, bewijs
    ON CONFLICT (deur, bewezen) DO NOTHING RETURNING naam, rol)
  INSERT INTO partijverslag (partij_id, op, door, wat, over_wie, rol)
    SELECT partij, nu, n.naam, 'begonnen', n.naam, n.rol FROM nieuw n;
  RETURN QUERY SELECT CASE WHEN a.ingetrokken_op IS NULL THEN a.account_id END FROM account a
    WHERE a.deur = 'schuldeiser' AND a.bewezen = bewijs AND a.partij_id = partij;
END $$;
CREATE INDEX schuldeiser_toegang ON kwijting.schuldeiser ((gegevens -> 'toegang' ->> 'kvkNummer'))
  WHERE gegevens -> 'toegang' ->> 'kvkNummer' IS NOT NULL;

REVOKE ALL ON FUNCTION kwijting.begin_bewezen_sessie, kwijting.trek_sessie_in, kwijting.zet_bewezen_toegangen,
  kwijting.bsn_van, kwijting.bewijs_staat, kwijting.zoek_bij_bsn, kwijting.kom_bewezen_bij_partij FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.begin_bewezen_sessie, kwijting.trek_sessie_in, kwijting.zet_bewezen_toegangen,
  kwijting.bsn_van, kwijting.bewijs_staat, kwijting.zoek_bij_bsn, kwijting.kom_bewezen_bij_partij TO kwijting_app;
