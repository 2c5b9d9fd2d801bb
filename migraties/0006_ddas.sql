-- What organisations delivered in DDAS beside their trajecten: needed to deliver it again as it came. The trajecten
-- themselves are in the log; here only which dossiers they became, in order. One row per levering in a file.

CREATE SEQUENCE kwijting.ddas_bestand;

CREATE TABLE kwijting.ddas_levering (
  organisatie_id uuid NOT NULL,
  -- SHA-256 of the file, hexadecimal, and which file it was: later is higher.
  bestand text NOT NULL,
  bestandnummer bigint NOT NULL,
  -- Place of the levering in the file, from 0.
  volgnummer integer NOT NULL,
  teller bigint NOT NULL,
  organisatie jsonb NOT NULL,
  -- Null: the list was left out.
  dossiers uuid[],
  PRIMARY KEY (organisatie_id, bestand, volgnummer),
  FOREIGN KEY (organisatie_id) REFERENCES kwijting.organisatie DEFERRABLE INITIALLY DEFERRED
);

-- Which traject became which dossier, without reading every gebeurtenis.
CREATE INDEX gebeurtenis_overname ON kwijting.gebeurtenis (organisatie_id, stroom_id, versie)
  WHERE soort = 'TrajectOvergenomen';

GRANT USAGE ON SEQUENCE kwijting.ddas_bestand TO kwijting_app;
GRANT SELECT, INSERT ON kwijting.ddas_levering TO kwijting_app;

ALTER TABLE kwijting.ddas_levering ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eigenaar ON kwijting.ddas_levering TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY organisatie ON kwijting.ddas_levering TO kwijting_app, kwijting_worker, kwijting_bewaring
  USING (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid))
  WITH CHECK (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid));
