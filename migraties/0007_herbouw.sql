-- Which version of the derivation the read tables of an organisation are of, and how far a rebuild came; and what every
-- opdracht made to be said, so that a bericht is compared with what was recorded and not with what today's code says.

CREATE TABLE kwijting.herbouw (
  organisatie_id uuid PRIMARY KEY,
  -- Of the code that wrote, or is writing, the rows: see afleiding.ts.
  versie text NOT NULL,
  -- Up to and including which stroom; nil: none yet.
  tot uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  klaar boolean NOT NULL,
  FOREIGN KEY (organisatie_id) REFERENCES kwijting.organisatie DEFERRABLE INITIALLY DEFERRED
);
GRANT SELECT, INSERT, UPDATE (versie, tot, klaar) ON kwijting.herbouw TO kwijting_app, kwijting_worker;

ALTER TABLE kwijting.herbouw ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eigenaar ON kwijting.herbouw TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY organisatie ON kwijting.herbouw TO kwijting_app, kwijting_worker, kwijting_bewaring
  USING (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid))
  WITH CHECK (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid));

-- Empty for what was written before this was recorded.
ALTER TABLE kwijting.opdracht
  ADD COLUMN afleiding text NOT NULL DEFAULT '',
  -- Of its berichten, salted with its id; emptied when the dossier is destroyed.
  ADD COLUMN berichten_hash bytea NOT NULL DEFAULT '' CHECK (length(berichten_hash) IN (0, 32));
ALTER TABLE kwijting.opdracht ALTER COLUMN afleiding DROP DEFAULT, ALTER COLUMN berichten_hash DROP DEFAULT;
