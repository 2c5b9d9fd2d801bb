-- Search that finds a half-remembered name: by trigrams, where the beginning of words finds too little.

-- pg_trgm comes with PostgreSQL and may be made by whoever may CREATE in this database. Who may not is told what to ask.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN
    BEGIN
      -- In a schema of its own: its functions are open to everybody, ours are not.
      CREATE SCHEMA trigram;
      CREATE EXTENSION pg_trgm WITH SCHEMA trigram;
    EXCEPTION
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The extension pg_trgm is not in this database, and % may not make it', current_user
          USING ERRCODE = 'insufficient_privilege',
            HINT = format('Ask the administrator of the database to run, once, in database %I: CREATE EXTENSION pg_trgm; '
              'then start again. Nothing was changed.', current_database());
      WHEN undefined_file OR feature_not_supported THEN
        RAISE EXCEPTION 'This PostgreSQL has no extension pg_trgm'
          USING HINT = 'Install the contrib package of this PostgreSQL (postgresql-contrib), then start again. Nothing was changed.';
    END;
  END IF;
END $$;

-- LIKE and % are not leakproof: under row-level security no index is used for them. So the eigenaar, who sees all rows,
-- looks, in one function that names the organisation itself and gives no more than ids and how well they fit.
DO $$
DECLARE
  schema name := (SELECT nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE extname = 'pg_trgm');
BEGIN
  EXECUTE format('CREATE INDEX zoekwoord_lijkt ON kwijting.zoekwoord USING gin (woord %I.gin_trgm_ops)', schema);
  -- How well a dossier fits, from 0 to 1; each word must be in it: as a word, its beginning, a piece of it, or alike.
  EXECUTE format($f$
    CREATE FUNCTION kwijting.zoek_gelijkend(woorden text[]) RETURNS TABLE (dossier_id uuid, past real)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
    SET search_path = pg_catalog, %1$I, pg_temp
    SET pg_trgm.similarity_threshold = 0.4
    AS $b$
    DECLARE
      eigen uuid := nullif(current_setting('app.org', true), '')::uuid;
    BEGIN
      IF eigen IS NULL OR woorden IS NULL OR cardinality(woorden) > 20 THEN RETURN; END IF;
      RETURN QUERY
        SELECT w.dossier_id, (sum(w.past) / cardinality(woorden))::real
        FROM (
          SELECT g.nr, t.dossier_id, max(t.past) AS past
          FROM unnest(woorden) WITH ORDINALITY AS g (woord, nr)
          CROSS JOIN LATERAL (
            SELECT z.dossier_id, 0.7 + 0.3 * length(g.woord) / length(z.woord)::real AS past
            FROM kwijting.zoekwoord z
            WHERE z.organisatie_id = eigen AND z.woord >= g.woord AND z.woord < g.woord || chr(1114111)
            UNION ALL
            SELECT z.dossier_id, 0.4 + 0.3 * length(g.woord) / length(z.woord)::real
            FROM kwijting.zoekwoord z
            WHERE length(g.woord) >= 3 AND z.organisatie_id = eigen AND z.woord LIKE '%%' || g.woord || '%%'
            UNION ALL
            SELECT z.dossier_id, 0.7 * similarity(z.woord, g.woord)
            FROM kwijting.zoekwoord z
            WHERE length(g.woord) >= 4 AND g.woord !~ '[0-9]' AND z.organisatie_id = eigen AND z.woord %% g.woord
          ) t
          GROUP BY g.nr, t.dossier_id
        ) w
        GROUP BY w.dossier_id
        HAVING count(*) = cardinality(woorden);
    END $b$
  $f$, schema);
END $$;

REVOKE ALL ON FUNCTION kwijting.zoek_gelijkend FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.zoek_gelijkend TO kwijting_app, kwijting_worker;
