-- Post: the exact bytes of everything that went to a schuldeiser or came from one, where each bericht is on its way out,
-- and what became of every answer. The archive is only added to; a stand moves along the ways that a trigger knows.

CREATE TABLE kwijting.post (
  organisatie_id uuid NOT NULL,
  post_id uuid NOT NULL,
  richting text NOT NULL CHECK (richting IN ('uit', 'in')),
  kanaal text NOT NULL CHECK (kanaal IN ('simulatie', 'schuldenknooppunt', 'lijst', 'brief', 'email', 'portaal', 'vish', 'bkr')),
  -- Of the sender: the same through the same kanaal is the same post, and adds nothing.
  referentie text COLLATE "C" NOT NULL CHECK (length(referentie) BETWEEN 1 AND 300),
  op timestamptz NOT NULL,
  mediatype text NOT NULL,
  bytes bytea NOT NULL,
  sha256 bytea NOT NULL,
  PRIMARY KEY (organisatie_id, post_id),
  UNIQUE (organisatie_id, kanaal, richting, referentie),
  CONSTRAINT post_hash CHECK (sha256 = pg_catalog.sha256(bytes))
);

-- One per dossier and schuldeiser: by it an answer is matched.
CREATE TABLE kwijting.conversatie (
  organisatie_id uuid NOT NULL,
  conversatie_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  schuldeiser_id text NOT NULL,
  PRIMARY KEY (organisatie_id, conversatie_id),
  UNIQUE (organisatie_id, dossier_id, schuldeiser_id),
  FOREIGN KEY (organisatie_id, dossier_id) REFERENCES kwijting.stroom
);

-- A bericht in a kanaal. Its bytes lie in the archive before they leave.
CREATE TABLE kwijting.verzending (
  organisatie_id uuid NOT NULL,
  bericht_id uuid NOT NULL,
  kanaal text NOT NULL,
  post_id uuid,
  stand text NOT NULL DEFAULT 'klaargezet' CHECK (stand IN ('klaargezet', 'verzonden', 'mislukt')),
  pogingen integer NOT NULL DEFAULT 0 CHECK (pogingen >= 0),
  fout text,
  -- What the other side calls it.
  kenmerk text,
  op timestamptz NOT NULL,
  PRIMARY KEY (organisatie_id, bericht_id, kanaal),
  FOREIGN KEY (organisatie_id, bericht_id) REFERENCES kwijting.bericht ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, post_id) REFERENCES kwijting.post,
  CHECK (stand <> 'verzonden' OR post_id IS NOT NULL),
  CHECK (stand <> 'mislukt' OR fout IS NOT NULL)
);
CREATE INDEX verzending_post ON kwijting.verzending (organisatie_id, post_id);

CREATE TABLE kwijting.antwoord (
  organisatie_id uuid NOT NULL,
  antwoord_id uuid NOT NULL,
  post_id uuid NOT NULL,
  kanaal text NOT NULL,
  -- The id that the sender gave this answer; a list is one post with many.
  referentie text COLLATE "C" NOT NULL CHECK (length(referentie) BETWEEN 1 AND 300),
  schuldeiser_id text NOT NULL,
  inhoud jsonb NOT NULL,
  ontvangen_op timestamptz NOT NULL,
  dossier_id uuid,
  bericht_id uuid,
  stand text NOT NULL DEFAULT 'ontvangen' CHECK (stand IN ('ontvangen', 'beslist', 'verwerkt', 'op-tafel', 'terzijde')),
  -- What was decided, before it is carried out: a crash in between carries out the same.
  opdrachten jsonb NOT NULL DEFAULT '[]',
  door jsonb,
  reden jsonb,
  afgehandeld_op timestamptz,
  toelichting text,
  PRIMARY KEY (organisatie_id, antwoord_id),
  UNIQUE (organisatie_id, kanaal, referentie),
  FOREIGN KEY (organisatie_id, post_id) REFERENCES kwijting.post,
  FOREIGN KEY (organisatie_id, dossier_id) REFERENCES kwijting.stroom,
  FOREIGN KEY (organisatie_id, bericht_id) REFERENCES kwijting.bericht,
  CHECK (stand <> 'op-tafel' OR reden IS NOT NULL),
  CHECK (stand <> 'beslist' OR (dossier_id IS NOT NULL AND door IS NOT NULL)),
  CHECK (stand <> 'terzijde' OR (toelichting IS NOT NULL AND afgehandeld_op IS NOT NULL))
);
CREATE INDEX antwoord_stand ON kwijting.antwoord (organisatie_id, stand, ontvangen_op DESC, antwoord_id);
CREATE INDEX antwoord_dossier ON kwijting.antwoord (organisatie_id, dossier_id);
CREATE INDEX antwoord_post ON kwijting.antwoord (organisatie_id, post_id);
CREATE INDEX bericht_stand_lijst ON kwijting.bericht (organisatie_id, stand, dossier_id, versie, plaats);

CREATE FUNCTION kwijting.bewaak_verzending() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (OLD.stand, NEW.stand) NOT IN (
    ('klaargezet', 'klaargezet'), ('klaargezet', 'verzonden'), ('klaargezet', 'mislukt'), ('mislukt', 'klaargezet'),
    -- It left, and nobody fetched it in time.
    ('verzonden', 'mislukt')
  ) OR (OLD.post_id IS NOT NULL AND OLD.post_id IS DISTINCT FROM NEW.post_id) THEN
    RAISE EXCEPTION 'A verzending cannot go from % to %', OLD.stand, NEW.stand USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bewaak_verzending BEFORE UPDATE ON kwijting.verzending
  FOR EACH ROW EXECUTE FUNCTION kwijting.bewaak_verzending();

CREATE FUNCTION kwijting.bewaak_antwoord() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (OLD.stand, NEW.stand) NOT IN (
    ('ontvangen', 'beslist'), ('ontvangen', 'op-tafel'), ('beslist', 'verwerkt'), ('beslist', 'op-tafel'),
    ('op-tafel', 'beslist'), ('op-tafel', 'op-tafel'), ('op-tafel', 'terzijde')
  ) THEN
    RAISE EXCEPTION 'An antwoord cannot go from % to %', OLD.stand, NEW.stand USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bewaak_antwoord BEFORE UPDATE ON kwijting.antwoord
  FOR EACH ROW EXECUTE FUNCTION kwijting.bewaak_antwoord();

GRANT SELECT, INSERT ON kwijting.post, kwijting.conversatie, kwijting.verzending, kwijting.antwoord
  TO kwijting_app, kwijting_worker;
GRANT UPDATE (post_id, stand, pogingen, fout, kenmerk, op) ON kwijting.verzending TO kwijting_app, kwijting_worker;
GRANT UPDATE (dossier_id, bericht_id, stand, opdrachten, door, reden, afgehandeld_op, toelichting)
  ON kwijting.antwoord TO kwijting_app, kwijting_worker;

DO $$
DECLARE
  tabel text;
  eigen constant text := $p$organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid)$p$;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['post', 'conversatie', 'verzending', 'antwoord'] LOOP
    EXECUTE format('ALTER TABLE kwijting.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigenaar ON kwijting.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tabel);
    EXECUTE format(
      'CREATE POLICY organisatie ON kwijting.%I TO kwijting_app, kwijting_worker, kwijting_bewaring USING (%s) WITH CHECK (%s)',
      tabel, eigen, eigen);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION kwijting.bewaak_verzending, kwijting.bewaak_antwoord FROM PUBLIC;
