-- What goes when the retention term of a dossier is over, and the role that may make it go: all that it may stands here.
-- A table with rows of a dossier joins with one line in the migration that makes it:
--   SELECT kwijting.gaat_met_dossier('gesprek');
-- What hangs below such a table refers to it with ON DELETE CASCADE. A test fails on a table that did neither.

CREATE TABLE kwijting.dossiertabel (
  tabel text PRIMARY KEY,
  -- A later table may refer to an earlier one: the last goes first.
  nummer integer NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY
);
ALTER TABLE kwijting.dossiertabel ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eigenaar ON kwijting.dossiertabel TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY bewaring ON kwijting.dossiertabel FOR SELECT TO kwijting_bewaring USING (true);
GRANT SELECT ON kwijting.dossiertabel TO kwijting_bewaring;

-- The rows of this table, by organisatie_id and dossier_id, go with their dossier. For migrations alone. A row that the role
-- does not see would stay without a word: it gets a policy where no other is for it.
CREATE FUNCTION kwijting.gaat_met_dossier(naam text) RETURNS void
LANGUAGE plpgsql SET search_path = kwijting, pg_temp AS $$
BEGIN
  INSERT INTO dossiertabel (tabel) VALUES (naam);
  EXECUTE format('GRANT SELECT (organisatie_id, dossier_id), DELETE ON kwijting.%I TO kwijting_bewaring', naam);
  PERFORM FROM pg_policies WHERE schemaname = 'kwijting' AND tablename = naam AND 'kwijting_bewaring' = ANY (roles);
  IF NOT FOUND THEN
    EXECUTE format('CREATE POLICY bewaring ON kwijting.%I TO kwijting_bewaring USING (%s)', naam,
      $p$organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid)$p$);
  END IF;
END $$;
REVOKE ALL ON FUNCTION kwijting.gaat_met_dossier FROM PUBLIC;

SELECT kwijting.gaat_met_dossier(tabel) FROM unnest(ARRAY[
  'dossier_overzicht', 'zoekwoord', 'termijn', 'bericht', 'conversatie', 'antwoord', 'aanmelding', 'document', 'gesprek'
]) WITH ORDINALITY AS t (tabel, plaats) ORDER BY plaats;

GRANT SELECT ON kwijting.stroom TO kwijting_bewaring;
GRANT SELECT (organisatie_id, stroom_id, versie), DELETE ON kwijting.gebeurtenis_inhoud TO kwijting_bewaring;
GRANT SELECT (organisatie_id, opdracht_id, stroom_id), UPDATE (inhoud_hash, berichten_hash) ON kwijting.opdracht
  TO kwijting_bewaring;
GRANT INSERT ON kwijting.verwerking TO kwijting_bewaring;
GRANT SELECT (organisatie_id, dossier_id, rekening, schuldeiser_id, bedrag) ON kwijting.boekregel TO kwijting_bewaring;
GRANT SELECT (organisatie_id, post_id), DELETE ON kwijting.post TO kwijting_bewaring;
GRANT SELECT (organisatie_id, bericht_id, post_id) ON kwijting.verzending TO kwijting_bewaring;
GRANT SELECT (bericht_id) ON kwijting.bericht TO kwijting_bewaring;
GRANT SELECT (post_id) ON kwijting.antwoord TO kwijting_bewaring;
GRANT EXECUTE ON FUNCTION kwijting.vergeet_toegang TO kwijting_bewaring;

-- Destroys what was said in a dossier after the retention term. The log keeps that something happened, when and by whom.
-- Not while money is held, on any of its accounts: nobody could tell any more whose it is. Of the post goes what is of this
-- dossier alone: a list that is also of others stays until the last of them is destroyed.
-- @throws no_data_found when there is no such dossier, restrict_violation while money is held
CREATE FUNCTION kwijting.vernietig_dossier(dossier uuid, nu timestamptz, waarom text) RETURNS void
LANGUAGE plpgsql SET search_path = kwijting, pg_temp AS $$
DECLARE
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
  stukken uuid[];
  van text;
BEGIN
  PERFORM 1 FROM stroom WHERE organisatie_id = org AND stroom_id = dossier AND soort = 'dossier';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'No such dossier' USING ERRCODE = 'no_data_found';
  END IF;
  PERFORM 1 FROM boekregel WHERE organisatie_id = org AND dossier_id = dossier
    AND (rekening IN ('reservering', 'leefgeld', 'afloscapaciteit') OR rekening LIKE 'te-betalen-%')
  GROUP BY rekening, schuldeiser_id HAVING sum(bedrag) <> 0;
  IF FOUND THEN
    RAISE EXCEPTION 'Money is still held for this dossier' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT array_agg(DISTINCT post_id) INTO stukken FROM (
    SELECT v.post_id FROM verzending v JOIN bericht b ON b.organisatie_id = v.organisatie_id AND b.bericht_id = v.bericht_id
    WHERE v.organisatie_id = org AND b.dossier_id = dossier AND v.post_id IS NOT NULL
    UNION SELECT a.post_id FROM antwoord a WHERE a.organisatie_id = org AND a.dossier_id = dossier) AS eigen;
  FOR van IN SELECT tabel FROM dossiertabel ORDER BY nummer DESC LOOP
    EXECUTE format('DELETE FROM %I WHERE organisatie_id = $1 AND dossier_id = $2', van) USING org, dossier;
  END LOOP;
  DELETE FROM post p WHERE p.organisatie_id = org AND p.post_id = ANY (stukken)
    AND NOT EXISTS (SELECT FROM verzending v WHERE v.organisatie_id = org AND v.post_id = p.post_id)
    AND NOT EXISTS (SELECT FROM antwoord a WHERE a.organisatie_id = org AND a.post_id = p.post_id);
  PERFORM vergeet_toegang(dossier);
  DELETE FROM gebeurtenis_inhoud WHERE organisatie_id = org AND stroom_id = dossier;
  UPDATE opdracht SET inhoud_hash = '', berichten_hash = '' WHERE organisatie_id = org AND stroom_id = dossier;
  INSERT INTO verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
    VALUES (org, dossier, nu, '{"soort":"kwijting"}', 'vernietiging', 'Dossier', waarom);
END $$;
REVOKE ALL ON FUNCTION kwijting.vernietig_dossier FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.vernietig_dossier TO kwijting_bewaring;
