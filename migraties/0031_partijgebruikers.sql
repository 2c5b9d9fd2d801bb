-- Several people of one party of schuldeisers: a beheerder invites colleagues and says what each may. A party is of no
-- organisatie, so its tables are reached through functions alone, each of which asks who wants it.

ALTER TABLE kwijting.account DROP CONSTRAINT account_rol_check;
ALTER TABLE kwijting.account ADD CONSTRAINT account_rol_check CHECK (rol IN ('beheerder', 'behandelaar', 'alleen-lezen'));

-- A code for somebody of a party: shown once, only its hash is kept. With an account: a new way to log in for who has one.
CREATE TABLE kwijting.partijcode (
  code_hash bytea PRIMARY KEY CHECK (length(code_hash) = 32),
  uitnodiging_id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  partij_id uuid NOT NULL REFERENCES kwijting.schuldeiserpartij,
  account_id uuid REFERENCES kwijting.account,
  naam text NOT NULL CHECK (length(naam) BETWEEN 1 AND 200),
  rol text NOT NULL CHECK (rol IN ('beheerder', 'behandelaar', 'alleen-lezen')),
  gemaakt_op timestamptz NOT NULL,
  geldig_tot timestamptz NOT NULL,
  gebruikt_op timestamptz,
  -- When he may keep the users of the party no more, what he gave out is worth nothing.
  gemaakt_door uuid REFERENCES kwijting.account
);
CREATE INDEX partijcode_partij ON kwijting.partijcode (partij_id);
CREATE INDEX partijcode_maker ON kwijting.partijcode (gemaakt_door);

-- What changed in who may work for a party, and by whom.
CREATE TABLE kwijting.partijverslag (
  partijverslag_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  partij_id uuid NOT NULL REFERENCES kwijting.schuldeiserpartij,
  op timestamptz NOT NULL,
  door text NOT NULL,
  wat text NOT NULL CHECK (wat IN ('uitgenodigd', 'nieuwe-code', 'begonnen', 'rol', 'ingetrokken', 'uitnodiging-weg', 'hersteld')),
  over_wie text NOT NULL,
  rol text
);
CREATE INDEX partijverslag_partij ON kwijting.partijverslag (partij_id, op DESC);

-- Who of a party is busy with a question; it keeps nobody else from answering.
CREATE TABLE kwijting.loketbehandeling (
  organisatie_id uuid NOT NULL,
  bericht_id uuid NOT NULL,
  partij_id uuid NOT NULL REFERENCES kwijting.schuldeiserpartij,
  account_id uuid NOT NULL REFERENCES kwijting.account,
  sinds timestamptz NOT NULL,
  PRIMARY KEY (organisatie_id, bericht_id, partij_id),
  FOREIGN KEY (organisatie_id, bericht_id) REFERENCES kwijting.bericht ON DELETE CASCADE
);
CREATE INDEX loketbehandeling_partij ON kwijting.loketbehandeling (partij_id, account_id);

DO $$
DECLARE
  tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['partijcode', 'partijverslag', 'loketbehandeling'] LOOP
    EXECUTE format('ALTER TABLE kwijting.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigenaar ON kwijting.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tabel);
  END LOOP;
END $$;

-- The party of who may keep its users; null: this account may not.
CREATE FUNCTION kwijting.partij_van_beheerder(wie uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT partij_id FROM account WHERE account_id = wie AND deur = 'schuldeiser' AND rol = 'beheerder' AND ingetrokken_op IS NULL
$$;

-- Who works for the party of an account.
CREATE FUNCTION kwijting.partijgebruikers(wie uuid)
RETURNS TABLE (account_id uuid, naam text, gebruikersnaam text, rol text, gezien_op timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT a.account_id, a.naam, a.gebruikersnaam, a.rol,
    (SELECT max(s.gezien_op) FROM sessie s WHERE s.account_id = a.account_id)
  FROM account a WHERE a.partij_id = partij_van_beheerder(wie) AND a.ingetrokken_op IS NULL ORDER BY a.naam, a.account_id
$$;

CREATE FUNCTION kwijting.partijuitnodigingen(wie uuid, nu timestamptz)
RETURNS TABLE (uitnodiging_id uuid, naam text, rol text, geldig_tot timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT c.uitnodiging_id, c.naam, c.rol, c.geldig_tot FROM partijcode c
  WHERE c.partij_id = partij_van_beheerder(wie) AND c.gebruikt_op IS NULL AND c.geldig_tot > nu ORDER BY c.naam, c.gemaakt_op
$$;

CREATE FUNCTION kwijting.partijverslagen(wie uuid, hoogstens integer)
RETURNS TABLE (op timestamptz, door text, wat text, over text, rol text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT v.op, v.door, v.wat, v.over_wie, v.rol FROM partijverslag v
  WHERE v.partij_id = partij_van_beheerder(wie) ORDER BY v.op DESC, v.partijverslag_id DESC LIMIT hoogstens
$$;

-- Invites a colleague, or gives one who has an account a new way to log in: then an older code for him is worth nothing.
CREATE FUNCTION kwijting.maak_partijcode(wie uuid, hash bytea, voor uuid, wiens_naam text, welke_rol text, nu timestamptz, tot timestamptz)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
DECLARE
  partij constant uuid := partij_van_beheerder(wie);
  collega account;
BEGIN
  PERFORM FROM schuldeiserpartij p WHERE p.partij_id = partij FOR UPDATE;
  IF NOT FOUND OR partij_van_beheerder(wie) IS NULL THEN
    RETURN false;
  END IF;
  IF voor IS NOT NULL THEN
    SELECT * INTO collega FROM account a WHERE a.account_id = voor AND a.partij_id = partij AND a.ingetrokken_op IS NULL;
    IF NOT FOUND THEN
      RETURN false;
    END IF;
    UPDATE partijcode SET geldig_tot = nu WHERE account_id = voor AND gebruikt_op IS NULL AND geldig_tot > nu;
  END IF;
  INSERT INTO partijcode (code_hash, partij_id, account_id, naam, rol, gemaakt_op, geldig_tot, gemaakt_door)
  VALUES (hash, partij, voor, coalesce(collega.naam, wiens_naam), coalesce(collega.rol, welke_rol), nu, tot, wie);
  INSERT INTO partijverslag (partij_id, op, door, wat, over_wie, rol)
  SELECT partij, nu, a.naam, CASE WHEN voor IS NULL THEN 'uitgenodigd' ELSE 'nieuwe-code' END,
    coalesce(collega.naam, wiens_naam), coalesce(collega.rol, welke_rol)
  FROM account a WHERE a.account_id = wie;
  RETURN true;
END $$;

-- Takes a code up with a name and a password; who had an account keeps it, and sets a second factor up again.
-- @throws unique_violation when the name is somebody else's
CREATE FUNCTION kwijting.neem_partijcode(hash bytea, inlognaam text, wachtwoord text, nu timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
DECLARE
  code partijcode;
  nieuw uuid;
BEGIN
  UPDATE partijcode SET gebruikt_op = nu WHERE code_hash = hash AND gebruikt_op IS NULL AND geldig_tot > nu RETURNING * INTO code;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF code.account_id IS NULL THEN
    INSERT INTO account (deur, partij_id, rol, naam, gebruikersnaam, wachtwoord_hash)
    VALUES ('schuldeiser', code.partij_id, code.rol, code.naam, inlognaam, wachtwoord) RETURNING account_id INTO nieuw;
  ELSE
    UPDATE account SET gebruikersnaam = inlognaam, wachtwoord_hash = wachtwoord
    WHERE account_id = code.account_id AND ingetrokken_op IS NULL RETURNING account_id INTO nieuw;
    IF NOT FOUND THEN
      RETURN NULL;
    END IF;
    PERFORM wis_tweede_factor(nieuw);
  END IF;
  INSERT INTO partijverslag (partij_id, op, door, wat, over_wie, rol) VALUES (code.partij_id, nu, code.naam, 'begonnen', code.naam, code.rol);
  RETURN nieuw;
END $$;

CREATE FUNCTION kwijting.zoek_partijcode(hash bytea, nu timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT EXISTS (SELECT FROM partijcode WHERE code_hash = hash AND gebruikt_op IS NULL AND geldig_tot > nu)
$$;

-- Gives a colleague another rol, or with none takes the account away at once; also an invitation that was not taken up.
-- Of two beheerders who take each other away the second is refused: one always remains.
CREATE FUNCTION kwijting.wijzig_partijgebruiker(wie uuid, collega uuid, nieuwe_rol text, nu timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
DECLARE
  partij constant uuid := partij_van_beheerder(wie);
  was account;
  uitnodiging partijcode;
BEGIN
  PERFORM FROM schuldeiserpartij p WHERE p.partij_id = partij FOR UPDATE;
  IF NOT FOUND OR partij_van_beheerder(wie) IS NULL THEN
    RETURN 'geen-beheerder';
  END IF;
  SELECT * INTO was FROM account a WHERE a.account_id = collega AND a.partij_id = partij AND a.ingetrokken_op IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    UPDATE partijcode SET geldig_tot = nu
    WHERE nieuwe_rol IS NULL AND uitnodiging_id = collega AND partij_id = partij AND gebruikt_op IS NULL AND geldig_tot > nu
    RETURNING * INTO uitnodiging;
    IF NOT FOUND THEN
      RETURN 'onbekend';
    END IF;
    INSERT INTO partijverslag (partij_id, op, door, wat, over_wie, rol)
    SELECT partij, nu, a.naam, 'uitnodiging-weg', uitnodiging.naam, uitnodiging.rol FROM account a WHERE a.account_id = wie;
    RETURN 'gedaan';
  END IF;
  IF was.rol IS NOT DISTINCT FROM nieuwe_rol THEN
    RETURN 'gedaan';
  END IF;
  IF was.rol = 'beheerder' AND NOT EXISTS (
    SELECT FROM account a WHERE a.partij_id = partij AND a.rol = 'beheerder' AND a.ingetrokken_op IS NULL AND a.account_id <> collega)
  THEN
    RETURN 'laatste-beheerder';
  END IF;
  IF was.rol = 'beheerder' THEN
    UPDATE partijcode SET geldig_tot = nu WHERE gemaakt_door = collega AND gebruikt_op IS NULL AND geldig_tot > nu;
  END IF;
  IF nieuwe_rol IS NULL THEN
    -- The name to log in with is free again.
    UPDATE account SET ingetrokken_op = nu, gebruikersnaam = gebruikersnaam || ' ' || account_id WHERE account_id = collega;
    UPDATE sessie SET ingetrokken_op = nu WHERE account_id = collega AND ingetrokken_op IS NULL;
    UPDATE partijcode SET geldig_tot = nu WHERE account_id = collega AND gebruikt_op IS NULL AND geldig_tot > nu;
    DELETE FROM loketbehandeling WHERE account_id = collega;
  ELSE
    UPDATE account SET rol = nieuwe_rol WHERE account_id = collega;
  END IF;
  INSERT INTO partijverslag (partij_id, op, door, wat, over_wie, rol)
  SELECT partij, nu, a.naam, CASE WHEN nieuwe_rol IS NULL THEN 'ingetrokken' ELSE 'rol' END, was.naam, nieuwe_rol
  FROM account a WHERE a.account_id = wie;
  RETURN 'gedaan';
END $$;

-- Takes questions that were sent to the party, or lets them go. An account that only reads takes none.
CREATE FUNCTION kwijting.zet_behandeling(wie uuid, berichten uuid[], erbij boolean, nu timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
DECLARE
  partij constant uuid := (SELECT partij_id FROM account
    WHERE account_id = wie AND deur = 'schuldeiser' AND rol IN ('beheerder', 'behandelaar') AND ingetrokken_op IS NULL);
  aantal integer;
BEGIN
  IF NOT erbij THEN
    DELETE FROM loketbehandeling WHERE partij_id = partij AND bericht_id = ANY (berichten);
  ELSE
    INSERT INTO loketbehandeling (organisatie_id, bericht_id, partij_id, account_id, sinds)
    SELECT b.organisatie_id, b.bericht_id, partij, wie, nu
    FROM (SELECT p.organisatie_id, unnest(p.schuldeisers)::text AS schuldeiser_id FROM partijbindingen(partij) p) e
      JOIN bericht b USING (organisatie_id, schuldeiser_id)
    WHERE b.bericht_id = ANY (berichten) AND b.vraag_open AND b.stand = 'verzonden'
    ON CONFLICT (organisatie_id, bericht_id, partij_id) DO UPDATE SET account_id = EXCLUDED.account_id, sinds = EXCLUDED.sinds;
  END IF;
  GET DIAGNOSTICS aantal = ROW_COUNT;
  RETURN aantal;
END $$;

-- Who of the party of this transaction (app.partij) is busy with a bericht; null: nobody.
CREATE FUNCTION kwijting.eigen_behandeling(org uuid, bericht uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT jsonb_build_object('id', l.account_id, 'naam', a.naam) FROM loketbehandeling l JOIN account a USING (account_id)
  WHERE l.organisatie_id = org AND l.bericht_id = bericht
    AND l.partij_id = nullif(current_setting('app.partij', true), '')::uuid
$$;

-- A new password for somebody at a schuldeiser: every session of that account ends, and it stands in what changed at the party.
CREATE FUNCTION kwijting.herstel_schuldeiser(inlognaam text, hash text, nu timestamptz) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  UPDATE sessie s SET ingetrokken_op = nu FROM account a
  WHERE a.account_id = s.account_id AND a.deur = 'schuldeiser' AND a.gebruikersnaam = inlognaam AND s.ingetrokken_op IS NULL;
  INSERT INTO partijverslag (partij_id, op, door, wat, over_wie, rol)
  SELECT a.partij_id, nu, 'Wie Kwijting beheert', 'hersteld', a.naam, a.rol FROM account a
  WHERE a.deur = 'schuldeiser' AND a.gebruikersnaam = inlognaam AND a.ingetrokken_op IS NULL;
  UPDATE account SET wachtwoord_hash = hash
  WHERE deur = 'schuldeiser' AND gebruikersnaam = inlognaam AND ingetrokken_op IS NULL
  RETURNING true
$$;

REVOKE ALL ON FUNCTION kwijting.partij_van_beheerder, kwijting.partijgebruikers, kwijting.partijuitnodigingen,
  kwijting.partijverslagen, kwijting.maak_partijcode, kwijting.neem_partijcode, kwijting.zoek_partijcode,
  kwijting.wijzig_partijgebruiker, kwijting.zet_behandeling, kwijting.eigen_behandeling,
  kwijting.herstel_schuldeiser FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.partijgebruikers, kwijting.partijuitnodigingen, kwijting.partijverslagen,
  kwijting.maak_partijcode, kwijting.neem_partijcode, kwijting.zoek_partijcode, kwijting.wijzig_partijgebruiker,
  kwijting.zet_behandeling, kwijting.herstel_schuldeiser TO kwijting_app;
GRANT EXECUTE ON FUNCTION kwijting.eigen_behandeling TO kwijting_schuldeiser;
