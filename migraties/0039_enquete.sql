-- What inwoners find of the help, once a year and at the end (Belofte). No answers of one person lie together: a count per
-- statement and answer, and texts apart. What comes in waits until five of them are there and becomes readable at once.
-- Nobody but the owner reads what waits, and no role writes here but through the function below.
CREATE TABLE kwijting.enquetedeelname (
  organisatie_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  ronde text NOT NULL CHECK (ronde ~ '^(jaar-[1-9][0-9]{0,2}|einde)$'),
  wie text NOT NULL CHECK (wie IN ('client', 'partner')),
  PRIMARY KEY (organisatie_id, dossier_id, ronde, wie),
  FOREIGN KEY (organisatie_id, dossier_id) REFERENCES kwijting.stroom
);

CREATE TABLE kwijting.enquetetelling (
  organisatie_id uuid NOT NULL,
  stelling text NOT NULL CHECK (stelling ~ '^[a-z-]{1,40}$'),
  -- In which five were there; 0: they wait.
  jaar integer NOT NULL CHECK (jaar = 0 OR jaar BETWEEN 2000 AND 2999),
  score smallint NOT NULL CHECK (score BETWEEN 1 AND 5),
  aantal integer NOT NULL CHECK (aantal > 0),
  PRIMARY KEY (organisatie_id, stelling, jaar, score),
  FOREIGN KEY (organisatie_id) REFERENCES kwijting.organisatie
);

CREATE TABLE kwijting.enquetetekst (
  organisatie_id uuid NOT NULL,
  -- Of chance: sorted by it, nobody sees which came first.
  tekst_id uuid NOT NULL DEFAULT gen_random_uuid(),
  -- In which it came in; once readable, in which five were there.
  jaar integer NOT NULL CHECK (jaar BETWEEN 2000 AND 2999),
  leesbaar boolean NOT NULL DEFAULT false,
  tekst text NOT NULL CHECK (length(tekst) BETWEEN 1 AND 1000),
  PRIMARY KEY (organisatie_id, tekst_id),
  FOREIGN KEY (organisatie_id) REFERENCES kwijting.organisatie
);

DO $$
DECLARE
  tabel text;
  eigen constant text := $p$organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid)$p$;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['enquetedeelname', 'enquetetelling', 'enquetetekst'] LOOP
    EXECUTE format('ALTER TABLE kwijting.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigenaar ON kwijting.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tabel);
  END LOOP;
  EXECUTE format(
    'CREATE POLICY organisatie ON kwijting.enquetedeelname TO kwijting_app, kwijting_bewaring USING (%s)', eigen);
  EXECUTE format('CREATE POLICY genoeg ON kwijting.enquetetelling FOR SELECT TO kwijting_app USING (%s AND jaar > 0)', eigen);
  EXECUTE format('CREATE POLICY genoeg ON kwijting.enquetetekst FOR SELECT TO kwijting_app USING (%s AND leesbaar)', eigen);
END $$;
-- By column: who may read a whole table reads also which transaction wrote a row, and so what was written together.
GRANT SELECT (organisatie_id, dossier_id, ronde, wie) ON kwijting.enquetedeelname TO kwijting_app;
GRANT SELECT (organisatie_id, stelling, jaar, score, aantal) ON kwijting.enquetetelling TO kwijting_app;
GRANT SELECT (organisatie_id, tekst_id, jaar, tekst) ON kwijting.enquetetekst TO kwijting_app;

SELECT kwijting.gaat_met_dossier('enquetedeelname');

-- Takes the answers of one inwoner to one ronde, once. False: they were given before, and nothing was changed.
CREATE FUNCTION kwijting.geef_mening(dossier uuid, welke_ronde text, als text, nu_jaar integer, antwoorden jsonb, mening text)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
DECLARE
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
  genoeg constant integer := 5;
  een record;
BEGIN
  INSERT INTO enquetedeelname SELECT org, stroom_id, welke_ronde, als FROM stroom
    WHERE organisatie_id = org AND stroom_id = dossier AND soort = 'dossier'
    ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  -- One after the other: two at once would each count the other out.
  PERFORM 1 FROM organisatie WHERE organisatie_id = org FOR NO KEY UPDATE;
  FOR een IN SELECT key AS stelling, value::smallint AS score FROM jsonb_each_text(antwoorden) LOOP
    INSERT INTO enquetetelling AS t VALUES (org, een.stelling, 0, een.score, 1)
      ON CONFLICT (organisatie_id, stelling, jaar, score) DO UPDATE SET aantal = t.aantal + 1;
    PERFORM 1 FROM enquetetelling WHERE organisatie_id = org AND stelling = een.stelling AND jaar = 0
      HAVING sum(aantal) >= genoeg;
    CONTINUE WHEN NOT FOUND;
    WITH wachten AS (
      DELETE FROM enquetetelling WHERE organisatie_id = org AND stelling = een.stelling AND jaar = 0
      RETURNING organisatie_id, stelling, score, aantal)
    INSERT INTO enquetetelling AS t SELECT organisatie_id, stelling, nu_jaar, score, aantal FROM wachten
      ON CONFLICT (organisatie_id, stelling, jaar, score) DO UPDATE SET aantal = t.aantal + EXCLUDED.aantal;
  END LOOP;
  IF mening IS NOT NULL THEN
    INSERT INTO enquetetekst (organisatie_id, jaar, tekst) VALUES (org, nu_jaar, mening);
    PERFORM 1 FROM enquetetekst WHERE organisatie_id = org AND NOT leesbaar HAVING count(*) >= genoeg;
    IF FOUND THEN
      UPDATE enquetetekst SET leesbaar = true, jaar = nu_jaar WHERE organisatie_id = org AND NOT leesbaar;
    END IF;
  END IF;
  RETURN true;
END $$;

-- What was written can name somebody: it goes after the second year that follows its own. Counts name nobody and stay.
CREATE FUNCTION kwijting.ruim_meningen_op(nu_jaar integer) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  DELETE FROM enquetetekst
  WHERE organisatie_id = nullif(current_setting('app.org', true), '')::uuid AND jaar < nu_jaar - 2
$$;

REVOKE ALL ON FUNCTION kwijting.geef_mening, kwijting.ruim_meningen_op FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.geef_mening TO kwijting_app;
GRANT EXECUTE ON FUNCTION kwijting.ruim_meningen_op TO kwijting_app, kwijting_worker;
