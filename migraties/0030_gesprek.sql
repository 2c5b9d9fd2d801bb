-- Notes of an intakegesprek, by topic: a concept of who holds it, no gebeurtenis. They are gone when the plan van aanpak is
-- signed, when the traject ends, and with the dossier.
CREATE TABLE kwijting.gesprek (
  organisatie_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  onderwerp text NOT NULL,
  -- What was noted, as the form of the topic asks it.
  antwoord jsonb NOT NULL,
  -- Who saves says which version was seen: two tabs or two colleagues never write over each other unseen.
  versie integer NOT NULL CHECK (versie >= 1),
  op timestamptz NOT NULL,
  door jsonb NOT NULL,
  PRIMARY KEY (organisatie_id, dossier_id, onderwerp),
  FOREIGN KEY (organisatie_id, dossier_id) REFERENCES kwijting.stroom
);

ALTER TABLE kwijting.gesprek ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eigenaar ON kwijting.gesprek TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY organisatie ON kwijting.gesprek TO kwijting_app, kwijting_worker, kwijting_bewaring
  USING (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid))
  WITH CHECK (organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid));
GRANT SELECT, INSERT, DELETE, UPDATE (antwoord, versie, op, door) ON kwijting.gesprek TO kwijting_app;
GRANT SELECT (organisatie_id, dossier_id, op), DELETE ON kwijting.gesprek TO kwijting_worker;
