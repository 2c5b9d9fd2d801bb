-- What was delivered to CBS over the API: one row per organisation in it, and one each time a page of it was asked and was
-- sent. The pages themselves are files that live for two days; their hash stays here. No person stands in these tables.

CREATE TABLE kwijting.ddas_uitlevering (
  organisatie_id uuid NOT NULL,
  uitlevering_id uuid NOT NULL,
  -- Who asked: the number in its certificate.
  vrager text NOT NULL,
  van date NOT NULL,
  tot date NOT NULL,
  -- Code of the one organisation that was asked; null: all of them.
  gevraagd text,
  blad_grootte integer NOT NULL CHECK (blad_grootte >= 1),
  bladen integer NOT NULL CHECK (bladen >= 1),
  -- Of this organisation, and of all in the delivery.
  trajecten integer NOT NULL CHECK (trajecten >= 0),
  totaal integer NOT NULL CHECK (totaal >= trajecten),
  -- SHA-256 of the list with the SHA-256 of every page.
  hash bytea NOT NULL CHECK (length(hash) = 32),
  gemaakt_op timestamptz NOT NULL,
  PRIMARY KEY (organisatie_id, uitlevering_id),
  FOREIGN KEY (organisatie_id) REFERENCES kwijting.organisatie DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ddas_uitlevering_vraag ON kwijting.ddas_uitlevering (organisatie_id, gemaakt_op);

CREATE TABLE kwijting.ddas_opvraging (
  organisatie_id uuid NOT NULL,
  uitlevering_id uuid NOT NULL,
  opvraging_id uuid NOT NULL,
  -- It began, or all of it went out; what was cut off has the first row alone.
  stap text NOT NULL CHECK (stap IN ('begonnen', 'verzonden')),
  blad integer NOT NULL CHECK (blad >= 1),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  op timestamptz NOT NULL,
  PRIMARY KEY (organisatie_id, uitlevering_id, opvraging_id, stap),
  FOREIGN KEY (organisatie_id, uitlevering_id) REFERENCES kwijting.ddas_uitlevering
);

GRANT SELECT, INSERT ON kwijting.ddas_uitlevering, kwijting.ddas_opvraging TO kwijting_app;

DO $$
DECLARE
  tabel text;
  eigen constant text := $p$organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid)$p$;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['ddas_uitlevering', 'ddas_opvraging'] LOOP
    EXECUTE format('ALTER TABLE kwijting.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigenaar ON kwijting.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tabel);
    EXECUTE format(
      'CREATE POLICY organisatie ON kwijting.%I TO kwijting_app, kwijting_worker, kwijting_bewaring USING (%s) WITH CHECK (%s)',
      tabel, eigen, eigen);
  END LOOP;
END $$;
