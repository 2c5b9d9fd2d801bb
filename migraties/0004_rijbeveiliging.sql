-- Row-level security on every table, for the owner too. The app and the worker see the rows of app.org only; without it
-- none. The owner sees all rows: migrations and kwijting controleer need that where the owner is not a superuser.

DO $$
DECLARE
  tabel text;
  -- A sub-select: computed once per statement, not once per row.
  eigen constant text := $p$organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid)$p$;
BEGIN
  FOR tabel IN SELECT relname FROM pg_class WHERE relnamespace = 'kwijting'::regnamespace AND relkind = 'r' LOOP
    EXECUTE format('ALTER TABLE kwijting.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigenaar ON kwijting.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tabel);
    IF tabel NOT IN ('klok', 'inlogpoging', 'migratie') THEN
      EXECUTE format(
        'CREATE POLICY organisatie ON kwijting.%I TO kwijting_app, kwijting_worker, kwijting_bewaring USING (%s) WITH CHECK (%s)',
        tabel, eigen, eigen);
    END IF;
  END LOOP;
END $$;

CREATE POLICY iedereen ON kwijting.klok TO kwijting_app, kwijting_worker USING (true) WITH CHECK (true);
CREATE POLICY iedereen ON kwijting.migratie FOR SELECT TO kwijting_app, kwijting_worker USING (true);
GRANT SELECT ON kwijting.migratie TO kwijting_app, kwijting_worker;
