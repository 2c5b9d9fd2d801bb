-- The books of the simulated bank: its account per organisation, what it booked there, and the files it was handed.
-- Empty in production.

CREATE TABLE simulatie.bankrekening (
  organisatie_id uuid PRIMARY KEY,
  iban text NOT NULL,
  naam text NOT NULL,
  -- Up to and including which day nothing is booked any more, and of which day the last statement was handed over.
  gesloten date NOT NULL,
  ingelezen date NOT NULL,
  CHECK (ingelezen <= gesloten)
);

CREATE TABLE simulatie.bankboeking (
  organisatie_id uuid NOT NULL REFERENCES simulatie.bankrekening,
  -- What is booked once, whoever asks again.
  sleutel text NOT NULL,
  dag date NOT NULL,
  -- Cents; above 0 came in.
  bedrag bigint NOT NULL CHECK (bedrag <> 0),
  inhoud jsonb NOT NULL,
  PRIMARY KEY (organisatie_id, sleutel)
);
CREATE INDEX bankboeking_dag ON simulatie.bankboeking (organisatie_id, dag, sleutel);

-- The file of a batch is taken once.
CREATE TABLE simulatie.betaalbestand (
  organisatie_id uuid NOT NULL REFERENCES simulatie.bankrekening,
  batch_id uuid NOT NULL,
  ontvangen date NOT NULL,
  -- Empty: it was taken.
  weigeringen text[] NOT NULL,
  PRIMARY KEY (organisatie_id, batch_id)
);

GRANT SELECT, INSERT, UPDATE (gesloten, ingelezen) ON simulatie.bankrekening TO kwijting_app;
GRANT SELECT, INSERT ON simulatie.bankboeking, simulatie.betaalbestand TO kwijting_app;

DO $$
DECLARE
  tabel text;
  eigen constant text := $p$organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid)$p$;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['bankrekening', 'bankboeking', 'betaalbestand'] LOOP
    EXECUTE format('ALTER TABLE simulatie.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigenaar ON simulatie.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tabel);
    EXECUTE format('CREATE POLICY organisatie ON simulatie.%I TO kwijting_app USING (%s) WITH CHECK (%s)', tabel, eigen, eigen);
  END LOOP;
END $$;
