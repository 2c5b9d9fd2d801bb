-- Payments: what has to be paid, in which batch it went to the bank, and every step of it. What was ordered is never
-- changed; where a payment stands is the last of its steps.

CREATE TABLE kwijting.betaling (
  organisatie_id uuid NOT NULL,
  -- Computed from the gebeurtenis and the place in it.
  betaling_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  versie integer NOT NULL,
  plaats integer NOT NULL CHECK (plaats >= 0),
  datum date NOT NULL,
  aan text NOT NULL CHECK (aan IN ('schuldeiser', 'inwoner', 'erfgenamen')),
  schuldeiser_id text,
  vordering_id text,
  naam text NOT NULL,
  iban text,
  kenmerk text,
  bedrag bigint NOT NULL CHECK (bedrag > 0),
  -- The number of its last step, and where that left it.
  stap integer,
  stand text NOT NULL DEFAULT 'klaar',
  batch_id uuid,
  PRIMARY KEY (organisatie_id, betaling_id),
  UNIQUE (organisatie_id, dossier_id, versie, plaats),
  FOREIGN KEY (organisatie_id, dossier_id, versie) REFERENCES kwijting.gebeurtenis,
  CHECK ((aan = 'schuldeiser') = (schuldeiser_id IS NOT NULL)),
  CHECK ((aan = 'schuldeiser') = (iban IS NULL)),
  CHECK (stap IS NOT NULL OR (stand = 'klaar' AND batch_id IS NULL)),
  CHECK ((stand = 'klaar') = (batch_id IS NULL))
);
CREATE INDEX betaling_klaar ON kwijting.betaling (organisatie_id, dossier_id, versie, plaats) WHERE stand = 'klaar';
CREATE INDEX betaling_terug ON kwijting.betaling (organisatie_id, betaling_id) WHERE stand = 'teruggekomen';
CREATE INDEX betaling_batch ON kwijting.betaling (organisatie_id, batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE kwijting.betaalbatch (
  organisatie_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  bankrekening_id uuid NOT NULL,
  versie integer NOT NULL,
  PRIMARY KEY (organisatie_id, batch_id),
  -- The gebeurtenis is written when all is counted.
  FOREIGN KEY (organisatie_id, bankrekening_id, versie) REFERENCES kwijting.gebeurtenis DEFERRABLE INITIALLY DEFERRED
);

-- The steps of a payment form one chain: number n begins where number n - 1 ended, and there is one of each. So a payment
-- is in one batch at most, whatever runs beside it: it goes in only from klaar, and comes back to klaar only by a step.
CREATE TABLE kwijting.betaling_stap (
  organisatie_id uuid NOT NULL,
  betaling_id uuid NOT NULL,
  nr integer NOT NULL CHECK (nr > 0),
  vorige integer GENERATED ALWAYS AS (nullif(nr - 1, 0)) STORED,
  -- Only the first step names its payment: whoever has a step before it has that payment.
  begint uuid GENERATED ALWAYS AS (CASE WHEN nr = 1 THEN betaling_id END) STORED,
  stap text NOT NULL,
  van text NOT NULL,
  naar text NOT NULL,
  batch_id uuid NOT NULL,
  -- The gebeurtenis by which it came.
  bankrekening_id uuid NOT NULL,
  versie integer NOT NULL,
  PRIMARY KEY (organisatie_id, betaling_id, nr),
  UNIQUE (organisatie_id, betaling_id, nr, naar),
  FOREIGN KEY (organisatie_id, begint) REFERENCES kwijting.betaling,
  FOREIGN KEY (organisatie_id, betaling_id, vorige, van)
    REFERENCES kwijting.betaling_stap (organisatie_id, betaling_id, nr, naar),
  FOREIGN KEY (organisatie_id, batch_id) REFERENCES kwijting.betaalbatch,
  FOREIGN KEY (organisatie_id, bankrekening_id, versie) REFERENCES kwijting.gebeurtenis DEFERRABLE INITIALLY DEFERRED,
  CHECK (nr > 1 OR van = 'klaar'),
  CHECK ((stap, van, naar) IN (
    ('samengesteld', 'klaar', 'in-batch'), ('ingetrokken', 'in-batch', 'klaar'), ('aangeboden', 'in-batch', 'aangeboden'),
    ('uitgevoerd', 'aangeboden', 'uitgevoerd'), ('teruggekomen', 'uitgevoerd', 'teruggekomen'),
    ('vrijgegeven', 'teruggekomen', 'klaar')))
);
CREATE INDEX betaling_stap_versie ON kwijting.betaling_stap (organisatie_id, bankrekening_id, versie);
ALTER TABLE kwijting.betaling ADD CONSTRAINT betaling_laatste_stap
  FOREIGN KEY (organisatie_id, betaling_id, stap, stand)
  REFERENCES kwijting.betaling_stap (organisatie_id, betaling_id, nr, naar) DEFERRABLE INITIALLY DEFERRED;

-- A payment as it is ordered: to which account, with which words. What was approved is what the bank gets.
CREATE TABLE kwijting.betaalregel (
  organisatie_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  nr integer NOT NULL CHECK (nr > 0),
  betaling_id uuid NOT NULL,
  end_to_end_id text COLLATE "C" NOT NULL,
  iban text NOT NULL,
  naam text NOT NULL,
  namens text,
  mededeling jsonb NOT NULL,
  bedrag bigint NOT NULL CHECK (bedrag > 0),
  PRIMARY KEY (organisatie_id, batch_id, nr),
  UNIQUE (organisatie_id, batch_id, betaling_id),
  UNIQUE (organisatie_id, end_to_end_id),
  FOREIGN KEY (organisatie_id, batch_id) REFERENCES kwijting.betaalbatch,
  FOREIGN KEY (organisatie_id, betaling_id) REFERENCES kwijting.betaling
);

-- The file for the bank, in parts.
CREATE TABLE kwijting.betaalbestand (
  organisatie_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  deel integer NOT NULL CHECK (deel >= 0),
  inhoud bytea NOT NULL,
  PRIMARY KEY (organisatie_id, batch_id, deel),
  FOREIGN KEY (organisatie_id, batch_id) REFERENCES kwijting.betaalbatch
);

-- The boekingen of a batch are written before its gebeurtenis, in the same transaction.
ALTER TABLE kwijting.boekregel ALTER CONSTRAINT boekregel_organisatie_id_stroom_id_versie_fkey
  DEFERRABLE INITIALLY DEFERRED;

GRANT SELECT, INSERT ON kwijting.betaling, kwijting.betaalbatch, kwijting.betaling_stap, kwijting.betaalregel,
  kwijting.betaalbestand TO kwijting_app, kwijting_worker;
GRANT UPDATE (stap, stand, batch_id) ON kwijting.betaling TO kwijting_app, kwijting_worker;

DO $$
DECLARE
  tabel text;
  eigen constant text := $p$organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid)$p$;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['betaling', 'betaalbatch', 'betaling_stap', 'betaalregel', 'betaalbestand'] LOOP
    EXECUTE format('ALTER TABLE kwijting.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigenaar ON kwijting.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tabel);
    EXECUTE format(
      'CREATE POLICY organisatie ON kwijting.%I TO kwijting_app, kwijting_worker, kwijting_bewaring USING (%s) WITH CHECK (%s)',
      tabel, eigen, eigen);
  END LOOP;
END $$;
