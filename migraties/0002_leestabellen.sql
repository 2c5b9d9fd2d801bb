-- Read tables: everything here can be computed again from the log, but the stand of a bericht (where it is on its way)
-- and the klok.

CREATE TABLE kwijting.medewerker (
  organisatie_id uuid NOT NULL,
  medewerker_id uuid NOT NULL,
  naam text NOT NULL,
  gebruikersnaam text NOT NULL,
  rollen text[] NOT NULL,
  actief boolean NOT NULL,
  PRIMARY KEY (organisatie_id, medewerker_id),
  FOREIGN KEY (organisatie_id) REFERENCES kwijting.organisatie DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE kwijting.schuldeiser (
  organisatie_id uuid NOT NULL,
  schuldeiser_id uuid NOT NULL,
  versie integer NOT NULL,
  naam text NOT NULL,
  sorteernaam text NOT NULL GENERATED ALWAYS AS (lower(naam)) STORED,
  gegevens jsonb NOT NULL,
  PRIMARY KEY (organisatie_id, schuldeiser_id),
  FOREIGN KEY (organisatie_id, schuldeiser_id) REFERENCES kwijting.stroom
);
CREATE INDEX schuldeiser_naam ON kwijting.schuldeiser (organisatie_id, sorteernaam, schuldeiser_id);

CREATE TABLE kwijting.dossier_overzicht (
  organisatie_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  versie integer NOT NULL,
  naam text NOT NULL,
  sorteernaam text NOT NULL GENERATED ALWAYS AS (lower(naam)) STORED,
  geboortedatum date,
  fase text NOT NULL,
  crisis boolean NOT NULL,
  wacht_op text NOT NULL,
  wacht_tekst text NOT NULL,
  sinds date,
  termijn_uiterlijk date,
  termijn_wat text,
  aantal_vorderingen integer NOT NULL,
  totaal_schuld bigint NOT NULL,
  behandelaar_id text,
  behandelaar text,
  aangemeld date,
  beeindigd date,
  zoektekst text NOT NULL,
  PRIMARY KEY (organisatie_id, dossier_id),
  FOREIGN KEY (organisatie_id, dossier_id) REFERENCES kwijting.stroom
);
-- One index per order of the werkvoorraad, without and with the closed dossiers, so that a page is read from it.
CREATE INDEX overzicht_open_termijn ON kwijting.dossier_overzicht (organisatie_id, termijn_uiterlijk, dossier_id) WHERE fase <> 'einde';
CREATE INDEX overzicht_open_naam ON kwijting.dossier_overzicht (organisatie_id, sorteernaam, dossier_id) WHERE fase <> 'einde';
CREATE INDEX overzicht_open_sinds ON kwijting.dossier_overzicht (organisatie_id, sinds, dossier_id) WHERE fase <> 'einde';
CREATE INDEX overzicht_termijn ON kwijting.dossier_overzicht (organisatie_id, termijn_uiterlijk, dossier_id);
CREATE INDEX overzicht_naam ON kwijting.dossier_overzicht (organisatie_id, sorteernaam, dossier_id);
CREATE INDEX overzicht_sinds ON kwijting.dossier_overzicht (organisatie_id, sinds, dossier_id);
CREATE INDEX overzicht_behandelaar ON kwijting.dossier_overzicht (organisatie_id, behandelaar_id, termijn_uiterlijk, dossier_id);
CREATE INDEX overzicht_fase ON kwijting.dossier_overzicht (organisatie_id, fase, wacht_op, termijn_uiterlijk, dossier_id);

-- Search by the beginning of a word. Not by trigrams: LIKE is not leakproof, so under row-level security no index would
-- be used for it; >= and < on text are.
CREATE TABLE kwijting.zoekwoord (
  organisatie_id uuid NOT NULL,
  woord text COLLATE "C" NOT NULL,
  dossier_id uuid NOT NULL,
  PRIMARY KEY (organisatie_id, woord, dossier_id),
  FOREIGN KEY (organisatie_id, dossier_id) REFERENCES kwijting.stroom
);
CREATE INDEX zoekwoord_dossier ON kwijting.zoekwoord (organisatie_id, dossier_id);

CREATE TABLE kwijting.termijn (
  organisatie_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  sleutel text NOT NULL,
  soort text NOT NULL,
  wat text NOT NULL,
  reden text NOT NULL,
  wacht_op text NOT NULL,
  -- Never without an owner.
  eigenaar text NOT NULL CHECK (eigenaar IN ('behandelaar', 'administratie', 'teammanager')),
  aanvang date NOT NULL,
  uiterlijk date NOT NULL,
  gesloten date,
  opdracht text,
  ernst smallint NOT NULL CHECK (ernst BETWEEN 1 AND 3),
  PRIMARY KEY (organisatie_id, dossier_id, sleutel),
  FOREIGN KEY (organisatie_id, dossier_id) REFERENCES kwijting.stroom
);
CREATE INDEX termijn_open ON kwijting.termijn (organisatie_id, uiterlijk, dossier_id) WHERE gesloten IS NULL;

CREATE TABLE kwijting.bericht (
  organisatie_id uuid NOT NULL,
  -- Computed from stroom, versie and place, so that a replay finds the same message.
  bericht_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  versie integer NOT NULL,
  plaats integer NOT NULL,
  inhoud jsonb NOT NULL,
  -- Exactly one of these at any moment, and the instants that belong to it.
  stand text NOT NULL DEFAULT 'te-verzenden',
  verzonden_op timestamptz,
  beantwoord_op timestamptz,
  PRIMARY KEY (organisatie_id, bericht_id),
  UNIQUE (organisatie_id, dossier_id, versie, plaats),
  FOREIGN KEY (organisatie_id, dossier_id, versie) REFERENCES kwijting.gebeurtenis,
  CONSTRAINT bericht_stand CHECK (
    CASE stand
      WHEN 'te-verzenden' THEN verzonden_op IS NULL AND beantwoord_op IS NULL
      WHEN 'mislukt' THEN verzonden_op IS NULL AND beantwoord_op IS NULL
      WHEN 'verzonden' THEN verzonden_op IS NOT NULL AND beantwoord_op IS NULL
      WHEN 'beantwoord' THEN verzonden_op IS NOT NULL AND beantwoord_op IS NOT NULL
      ELSE false
    END
  )
);
CREATE INDEX bericht_te_verzenden ON kwijting.bericht (organisatie_id, dossier_id, versie, plaats)
  WHERE stand = 'te-verzenden';

-- The only ways from one stand to another; also for whoever writes SQL by hand.
CREATE FUNCTION kwijting.bewaak_stand() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (OLD.stand, NEW.stand) NOT IN (
    ('te-verzenden', 'verzonden'), ('te-verzenden', 'mislukt'), ('mislukt', 'te-verzenden'), ('verzonden', 'beantwoord'),
    -- What left can turn out never to have been fetched.
    ('verzonden', 'mislukt')
  ) THEN
    RAISE EXCEPTION 'A bericht cannot go from % to %', OLD.stand, NEW.stand USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bewaak_stand BEFORE UPDATE ON kwijting.bericht FOR EACH ROW EXECUTE FUNCTION kwijting.bewaak_stand();

-- How far the clock was moved forward, in days. Only the demo moves it.
CREATE TABLE kwijting.klok (
  een boolean PRIMARY KEY DEFAULT true CHECK (een),
  dagen integer NOT NULL DEFAULT 0 CHECK (dagen >= 0)
);
INSERT INTO kwijting.klok DEFAULT VALUES;

GRANT SELECT, INSERT, UPDATE (actief) ON kwijting.medewerker TO kwijting_app, kwijting_worker;
GRANT SELECT, INSERT, UPDATE ON kwijting.schuldeiser, kwijting.dossier_overzicht TO kwijting_app, kwijting_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON kwijting.termijn TO kwijting_app, kwijting_worker;
GRANT SELECT, INSERT, DELETE ON kwijting.zoekwoord TO kwijting_app, kwijting_worker;
GRANT SELECT, INSERT, UPDATE (stand, verzonden_op, beantwoord_op) ON kwijting.bericht TO kwijting_app, kwijting_worker;
GRANT SELECT, UPDATE (dagen) ON kwijting.klok TO kwijting_app, kwijting_worker;

REVOKE ALL ON FUNCTION kwijting.bewaak_stand FROM PUBLIC;
