-- The grootboek: what every gebeurtenis that moves money books, written with it, never changed and never removed, also
-- not when the dossier is destroyed: it names nobody. A correction is a boeking of a later gebeurtenis.

-- Rows of before would lack their boekingen, and SQL cannot tell what they are. No released version is that old.
DO $$
BEGIN
  IF EXISTS (SELECT FROM kwijting.gebeurtenis
             WHERE soort IN ('GeldOntvangen', 'Uitgedeeld', 'AanErfgenamenUitgekeerd', 'AanInwonerTerugbetaald')) THEN
    RAISE EXCEPTION 'This database holds money of before the grootboek: begin with a new database';
  END IF;
END $$;

CREATE TABLE kwijting.boekregel (
  organisatie_id uuid NOT NULL,
  -- The gebeurtenis that it follows from: of a dossier, or of a bankrekening.
  stroom_id uuid NOT NULL,
  versie integer NOT NULL,
  -- Which boeking of that gebeurtenis, and which line of it, from 0.
  boeking integer NOT NULL CHECK (boeking >= 0),
  regel integer NOT NULL CHECK (regel >= 0),
  datum date NOT NULL,
  omschrijving text NOT NULL CHECK (omschrijving <> ''),
  rekening text NOT NULL CHECK (rekening IN ('bank', 'tussenrekening', 'onderweg', 'kredietbank', 'reservering',
    'te-betalen-schuldeiser', 'te-betalen-inwoner', 'te-betalen-erfgenamen', 'vergoeding', 'eigen-middelen')),
  -- Whose account it is: of a dossier, of a bankrekening (a bank without one is booked by hand), or of the organisatie.
  dossier_id uuid,
  bankrekening_id uuid,
  -- As the dossier knows it: of a traject that was taken over it is not in the contactenboek.
  schuldeiser_id text,
  -- Cents: debet above zero, credit below.
  bedrag bigint NOT NULL CHECK (bedrag <> 0),
  PRIMARY KEY (organisatie_id, stroom_id, versie, boeking, regel),
  FOREIGN KEY (organisatie_id, stroom_id, versie) REFERENCES kwijting.gebeurtenis,
  FOREIGN KEY (organisatie_id, dossier_id) REFERENCES kwijting.stroom,
  FOREIGN KEY (organisatie_id, bankrekening_id) REFERENCES kwijting.stroom,
  CHECK ((rekening = 'te-betalen-schuldeiser') = (schuldeiser_id IS NOT NULL)),
  CHECK ((rekening = 'reservering' OR rekening LIKE 'te-betalen-%') = (dossier_id IS NOT NULL)),
  CHECK ((rekening IN ('tussenrekening', 'onderweg') AND bankrekening_id IS NOT NULL) OR rekening = 'bank'
    OR (rekening NOT IN ('tussenrekening', 'onderweg') AND bankrekening_id IS NULL))
);
CREATE INDEX boekregel_dossier ON kwijting.boekregel (organisatie_id, dossier_id) WHERE dossier_id IS NOT NULL;
CREATE INDEX boekregel_bankrekening ON kwijting.boekregel (organisatie_id, bankrekening_id)
  WHERE bankrekening_id IS NOT NULL;

-- A bankrekening of the organisatie is a stroom of its own.
ALTER TABLE kwijting.stroom DROP CONSTRAINT stroom_soort_check;
ALTER TABLE kwijting.stroom ADD CONSTRAINT stroom_soort_check
  CHECK (soort IN ('dossier', 'schuldeiser', 'organisatie', 'bankrekening'));

-- Looked at when the transaction ends, as the owner: whoever writes may have gone on to another organisation by then,
-- and would no longer see its own rows.
CREATE FUNCTION kwijting.bewaak_boeking() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
DECLARE
  r record;
BEGIN
  IF TG_OP = 'DELETE' THEN r := OLD; ELSE r := NEW; END IF;
  PERFORM FROM boekregel b
  WHERE b.organisatie_id = r.organisatie_id AND b.stroom_id = r.stroom_id AND b.versie = r.versie
    AND b.boeking = r.boeking
  HAVING sum(b.bedrag) <> 0 OR count(DISTINCT (b.datum, b.omschrijving)) > 1;
  IF FOUND THEN
    RAISE EXCEPTION 'A boeking must balance, with one day and one omschrijving'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'boeking_in_evenwicht';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kwijting.bewaak_boeking FROM PUBLIC;
CREATE CONSTRAINT TRIGGER boeking_in_evenwicht AFTER INSERT OR UPDATE OR DELETE ON kwijting.boekregel
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION kwijting.bewaak_boeking();

GRANT SELECT, INSERT ON kwijting.boekregel TO kwijting_app, kwijting_worker;

ALTER TABLE kwijting.boekregel ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eigenaar ON kwijting.boekregel TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY organisatie ON kwijting.boekregel TO kwijting_app, kwijting_worker, kwijting_bewaring
  USING (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid))
  WITH CHECK (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid));

-- Of the boekregels that an opdracht made, salted with its id; empty when it made none. It stays when the dossier is
-- destroyed, as they do.
ALTER TABLE kwijting.opdracht
  ADD COLUMN boekingen_hash bytea NOT NULL DEFAULT '' CHECK (length(boekingen_hash) IN (0, 32));
ALTER TABLE kwijting.opdracht ALTER COLUMN boekingen_hash DROP DEFAULT;
