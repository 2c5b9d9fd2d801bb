-- Who made a code for a colleague: when he may keep the users of the party no more, what he gave out is worth nothing.
ALTER TABLE kwijting.partijcode ADD COLUMN gemaakt_door uuid REFERENCES kwijting.account;
CREATE INDEX partijcode_maker ON kwijting.partijcode (gemaakt_door);

-- As in 0031, and it keeps who made it; not while it is decided who may.
CREATE OR REPLACE FUNCTION kwijting.maak_partijcode(wie uuid, hash bytea, voor uuid, wiens_naam text, welke_rol text, nu timestamptz, tot timestamptz)
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

-- As in 0031, and the codes of who was beheerder go with it.
CREATE OR REPLACE FUNCTION kwijting.wijzig_partijgebruiker(wie uuid, collega uuid, nieuwe_rol text, nu timestamptz) RETURNS text
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
