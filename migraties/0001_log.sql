-- The log: what happened, append-only, per stroom (a dossier, a schuldeiser, an organisatie).
-- organisatie_id is the first column of every key, so that row-level security isolates organisations and the tables
-- can be distributed by that column. Exceptions, each because the organisation is not known yet: organisatie.code here,
-- account.gebruikersnaam and inlogpoging in 0003, sessie.token_hash in 0021 (looked up by SECURITY DEFINER functions).
-- The roles kwijting_app, kwijting_worker and kwijting_bewaring are made by the migration runner: roles belong to the
-- whole server, not to one database.

REVOKE ALL ON SCHEMA kwijting FROM PUBLIC;
GRANT USAGE ON SCHEMA kwijting TO kwijting_app, kwijting_worker, kwijting_bewaring;

CREATE TABLE kwijting.organisatie (
  organisatie_id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  naam text NOT NULL,
  gemeentecode text NOT NULL
);

CREATE TABLE kwijting.stroom (
  organisatie_id uuid NOT NULL,
  stroom_id uuid NOT NULL,
  soort text NOT NULL CHECK (soort IN ('dossier', 'schuldeiser', 'organisatie')),
  versie integer NOT NULL DEFAULT 0 CHECK (versie >= 0),
  -- ketting_hash of the last gebeurtenis; 32 zero bytes before the first.
  kop bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex') CHECK (length(kop) = 32),
  PRIMARY KEY (organisatie_id, stroom_id),
  -- Deferred: the first gebeurtenis of an organisation makes its own row.
  FOREIGN KEY (organisatie_id) REFERENCES kwijting.organisatie DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX stroom_soort ON kwijting.stroom (organisatie_id, soort, stroom_id);

CREATE TABLE kwijting.gebeurtenis (
  organisatie_id uuid NOT NULL,
  stroom_id uuid NOT NULL,
  versie integer NOT NULL CHECK (versie > 0),
  soort text NOT NULL,
  opgetekend_op timestamptz NOT NULL,
  door jsonb NOT NULL,
  door_soort text NOT NULL GENERATED ALWAYS AS (door ->> 'soort') STORED,
  opdracht_id uuid NOT NULL,
  inhoud_hash bytea NOT NULL CHECK (length(inhoud_hash) = 32),
  ketting_hash bytea NOT NULL CHECK (length(ketting_hash) = 32),
  PRIMARY KEY (organisatie_id, stroom_id, versie),
  FOREIGN KEY (organisatie_id, stroom_id) REFERENCES kwijting.stroom
);
-- What happened by itself, newest first.
CREATE INDEX gebeurtenis_vanzelf ON kwijting.gebeurtenis (organisatie_id, opgetekend_op DESC)
  WHERE door_soort IN ('kwijting', 'schuldeiser', 'bank');

-- What was said, apart: destroyed after the retention term while the chain above still verifies.
CREATE TABLE kwijting.gebeurtenis_inhoud (
  organisatie_id uuid NOT NULL,
  stroom_id uuid NOT NULL,
  versie integer NOT NULL,
  zout bytea NOT NULL CHECK (length(zout) = 16),
  inhoud jsonb NOT NULL,
  PRIMARY KEY (organisatie_id, stroom_id, versie),
  FOREIGN KEY (organisatie_id, stroom_id, versie) REFERENCES kwijting.gebeurtenis
);

-- What was asked and answered: the same opdracht_id again gives the same answer.
CREATE TABLE kwijting.opdracht (
  organisatie_id uuid NOT NULL,
  opdracht_id uuid NOT NULL,
  stroom_id uuid NOT NULL,
  soort text NOT NULL,
  -- Of stroom, soort, invoer and actor, salted with the id; emptied when the dossier is destroyed.
  inhoud_hash bytea NOT NULL CHECK (length(inhoud_hash) IN (0, 32)),
  antwoord jsonb NOT NULL,
  door jsonb NOT NULL,
  op timestamptz NOT NULL,
  PRIMARY KEY (organisatie_id, opdracht_id),
  FOREIGN KEY (organisatie_id, stroom_id) REFERENCES kwijting.stroom
);
CREATE INDEX opdracht_stroom ON kwijting.opdracht (organisatie_id, stroom_id);

-- Who did or read what, and why. The subject is named by the id of the stroom only: that is the pseudonym.
CREATE TABLE kwijting.verwerking (
  organisatie_id uuid NOT NULL,
  volgnummer bigint GENERATED ALWAYS AS IDENTITY,
  betrokkene uuid NOT NULL,
  op timestamptz NOT NULL,
  door jsonb NOT NULL,
  handeling text NOT NULL CHECK (handeling IN ('inzage', 'opdracht', 'verzending', 'toegang', 'vernietiging')),
  wat text NOT NULL,
  waarom text NOT NULL,
  opdracht_id uuid,
  PRIMARY KEY (organisatie_id, volgnummer)
);
CREATE INDEX verwerking_betrokkene ON kwijting.verwerking (organisatie_id, betrokkene, volgnummer DESC);

GRANT SELECT, INSERT ON kwijting.gebeurtenis, kwijting.gebeurtenis_inhoud, kwijting.opdracht, kwijting.verwerking
  TO kwijting_app, kwijting_worker;
GRANT SELECT, INSERT, UPDATE (versie, kop) ON kwijting.stroom TO kwijting_app, kwijting_worker;
GRANT SELECT, INSERT ON kwijting.organisatie TO kwijting_app, kwijting_worker;
