-- What the simulated chain keeps for itself: who answers how, and which answers are on their way. Empty in production.

CREATE SCHEMA simulatie;
REVOKE ALL ON SCHEMA simulatie FROM PUBLIC;
GRANT USAGE ON SCHEMA simulatie TO kwijting_app;

CREATE TABLE simulatie.schuldeiser (
  organisatie_id uuid NOT NULL,
  schuldeiser_id uuid NOT NULL,
  temperament text NOT NULL CHECK (temperament IN ('prompt', 'traag', 'zwijgt', 'kent-client-niet',
    'vordering-overgedragen', 'vooraf-akkoord', 'vooraf-akkoord-met-belemmering', 'weigert-dan-akkoord', 'nooit-akkoord')),
  soort text NOT NULL CHECK (soort IN ('Zorg', 'Publiek', 'Nuts', 'Overig')),
  -- To whom claims are transferred, for who transfers them.
  overgedragen_aan uuid,
  PRIMARY KEY (organisatie_id, schuldeiser_id),
  CHECK ((temperament = 'vordering-overgedragen') = (overgedragen_aan IS NOT NULL))
);

CREATE TABLE simulatie.antwoord (
  organisatie_id uuid NOT NULL,
  -- The bericht that is answered: received twice, answered once.
  bericht_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  op date NOT NULL,
  soort text NOT NULL,
  invoer jsonb NOT NULL,
  door jsonb NOT NULL,
  -- Null: on its way. A refused answer stays here with its reasons and is not sent again.
  afloop text CHECK (afloop IN ('gedaan', 'geweigerd')),
  afgehandeld_op date,
  weigeringen text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (organisatie_id, bericht_id),
  CHECK ((afloop IS NULL) = (afgehandeld_op IS NULL)),
  CHECK ((afloop = 'geweigerd') = (weigeringen <> '{}') OR afloop IS NULL)
);
CREATE INDEX antwoord_onderweg ON simulatie.antwoord (organisatie_id, op, dossier_id, bericht_id) WHERE afloop IS NULL;

-- Up to and including which day the bank has paid in.
CREATE TABLE simulatie.bank (
  organisatie_id uuid PRIMARY KEY,
  tot date NOT NULL
);

GRANT SELECT, INSERT ON simulatie.schuldeiser TO kwijting_app;
GRANT SELECT, INSERT, UPDATE (afloop, afgehandeld_op, weigeringen) ON simulatie.antwoord TO kwijting_app;
GRANT SELECT, INSERT, UPDATE (tot) ON simulatie.bank TO kwijting_app;

DO $$
DECLARE
  tabel text;
  eigen constant text := $p$organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid)$p$;
BEGIN
  FOR tabel IN SELECT relname FROM pg_class WHERE relnamespace = 'simulatie'::regnamespace AND relkind = 'r' LOOP
    EXECUTE format('ALTER TABLE simulatie.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigenaar ON simulatie.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tabel);
    EXECUTE format('CREATE POLICY organisatie ON simulatie.%I TO kwijting_app USING (%s) WITH CHECK (%s)', tabel, eigen, eigen);
  END LOOP;
END $$;
