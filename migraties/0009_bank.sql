-- The bank: accounts of the organisatie, statements as they were read, their entries, and what each entry is used for.
-- Added and read, never changed and never removed. That the same thing is not added twice is held by unique constraints.

CREATE TABLE kwijting.bankrekening (
  organisatie_id uuid NOT NULL,
  bankrekening_id uuid NOT NULL,
  iban text NOT NULL,
  naam text NOT NULL,
  PRIMARY KEY (organisatie_id, bankrekening_id),
  CONSTRAINT bankrekening_iban UNIQUE (organisatie_id, iban),
  FOREIGN KEY (organisatie_id, bankrekening_id) REFERENCES kwijting.stroom
);

CREATE TABLE kwijting.bankafschrift (
  organisatie_id uuid NOT NULL,
  afschrift_id uuid NOT NULL,
  bankrekening_id uuid NOT NULL,
  -- The gebeurtenis by which it was read: who did it and when stands there.
  versie integer NOT NULL,
  -- SHA-256 of the file, hexadecimal; what it was called; and which statement in it, from 0.
  bestand text NOT NULL CHECK (bestand ~ '^[0-9a-f]{64}$'),
  bestandsnaam text NOT NULL,
  plaats integer NOT NULL CHECK (plaats >= 0),
  kenmerk text NOT NULL,
  volgnummer bigint,
  gemaakt text,
  tot date,
  eerste_dag date,
  laatste_dag date,
  beginsaldo bigint,
  eindsaldo bigint,
  aantal integer NOT NULL CHECK (aantal >= 0),
  -- Announced by the bank, not booked.
  niet_geboekt integer NOT NULL,
  -- What has to be remembered to know later what is new.
  spoor jsonb NOT NULL,
  PRIMARY KEY (organisatie_id, afschrift_id),
  UNIQUE (organisatie_id, bankrekening_id, bestand, plaats),
  UNIQUE (organisatie_id, bankrekening_id, versie),
  FOREIGN KEY (organisatie_id, bankrekening_id) REFERENCES kwijting.bankrekening,
  FOREIGN KEY (organisatie_id, bankrekening_id, versie) REFERENCES kwijting.gebeurtenis
);

CREATE TABLE kwijting.bankpost (
  organisatie_id uuid NOT NULL,
  bankpost_id uuid NOT NULL,
  bankrekening_id uuid NOT NULL,
  -- The statement that brought it first, and its place in it.
  afschrift_id uuid NOT NULL,
  plaats integer NOT NULL CHECK (plaats >= 0),
  -- What makes an entry itself: a hash of what it says, and its rank among its equals.
  inhoud_hash text COLLATE "C" NOT NULL,
  rang integer NOT NULL CHECK (rang > 0),
  boekdatum date NOT NULL,
  valutadatum date,
  -- Cents: above zero came in.
  bedrag bigint NOT NULL,
  soort text NOT NULL CHECK (soort IN ('gewoon', 'retour', 'afgewezen')),
  bankkenmerk text,
  tegenrekening text,
  andere_rekening text,
  tegenpartij text,
  end_to_end_id text,
  betaalkenmerk text,
  omschrijving text NOT NULL,
  reden text,
  aantal_in_batch integer,
  details jsonb NOT NULL CHECK (jsonb_typeof(details) = 'array'),
  PRIMARY KEY (organisatie_id, bankpost_id),
  CONSTRAINT bankpost_eenmaal UNIQUE (organisatie_id, bankrekening_id, inhoud_hash, rang),
  FOREIGN KEY (organisatie_id, afschrift_id) REFERENCES kwijting.bankafschrift
);
CREATE INDEX bankpost_dag ON kwijting.bankpost (organisatie_id, bankrekening_id, boekdatum, bankpost_id);
CREATE INDEX bankpost_afschrift ON kwijting.bankpost (organisatie_id, afschrift_id, plaats);
CREATE INDEX bankpost_tegenrekening ON kwijting.bankpost (organisatie_id, tegenrekening) WHERE tegenrekening IS NOT NULL;

-- What an entry is used for, in the sign of the entry; the other sign undoes. Whose it is follows from the gebeurtenis.
CREATE TABLE kwijting.koppeling (
  organisatie_id uuid NOT NULL,
  stroom_id uuid NOT NULL,
  versie integer NOT NULL,
  -- Which koppeling of that gebeurtenis, from 0.
  plaats integer NOT NULL CHECK (plaats >= 0),
  bankrekening_id uuid NOT NULL,
  bankpost_id uuid NOT NULL,
  -- Which payment of a batch, from 1; null: the entry itself.
  detail integer CHECK (detail > 0),
  bedrag bigint NOT NULL CHECK (bedrag <> 0),
  PRIMARY KEY (organisatie_id, stroom_id, versie, plaats),
  FOREIGN KEY (organisatie_id, stroom_id, versie) REFERENCES kwijting.gebeurtenis,
  FOREIGN KEY (organisatie_id, bankpost_id) REFERENCES kwijting.bankpost
);
CREATE INDEX koppeling_post ON kwijting.koppeling (organisatie_id, bankpost_id);

-- Takes entries for this transaction alone. As the owner: who may not change an entry may not lock it either.
CREATE FUNCTION kwijting.neem_bankposten(posten uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
BEGIN
  PERFORM FROM bankpost
  WHERE organisatie_id = nullif(current_setting('app.org', true), '')::uuid AND bankpost_id = ANY (posten)
  ORDER BY bankpost_id FOR UPDATE;
END $$;

-- What an entry is used for is never more than the entry, nor less than nothing; of a payment in a batch likewise.
CREATE FUNCTION kwijting.bewaak_koppeling() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
DECLARE
  post record;
  van_detail bigint;
  gebruikt bigint;
BEGIN
  SELECT bedrag, details, bankrekening_id INTO post FROM bankpost
  WHERE organisatie_id = NEW.organisatie_id AND bankpost_id = NEW.bankpost_id FOR UPDATE;
  SELECT coalesce(sum(bedrag), 0) INTO gebruikt FROM koppeling
  WHERE organisatie_id = NEW.organisatie_id AND bankpost_id = NEW.bankpost_id;
  IF post.bankrekening_id <> NEW.bankrekening_id OR gebruikt * sign(post.bedrag) NOT BETWEEN 0 AND abs(post.bedrag) THEN
    RAISE EXCEPTION 'More of an entry is used than there is'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'koppeling_past';
  END IF;
  IF NEW.detail IS NOT NULL THEN
    van_detail := (post.details -> (NEW.detail - 1) ->> 'bedrag')::bigint;
    SELECT coalesce(sum(bedrag), 0) INTO gebruikt FROM koppeling
    WHERE organisatie_id = NEW.organisatie_id AND bankpost_id = NEW.bankpost_id AND detail = NEW.detail;
    IF van_detail IS NULL OR gebruikt * sign(van_detail) NOT BETWEEN 0 AND abs(van_detail) THEN
      RAISE EXCEPTION 'More of a payment in a batch is used than there is'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'koppeling_past';
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER koppeling_past AFTER INSERT ON kwijting.koppeling
  FOR EACH ROW EXECUTE FUNCTION kwijting.bewaak_koppeling();

REVOKE ALL ON FUNCTION kwijting.neem_bankposten, kwijting.bewaak_koppeling FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.neem_bankposten TO kwijting_app, kwijting_worker;
GRANT SELECT, INSERT ON kwijting.bankrekening, kwijting.bankafschrift, kwijting.bankpost, kwijting.koppeling
  TO kwijting_app, kwijting_worker;

DO $$
DECLARE
  tabel text;
  eigen constant text := $p$organisatie_id = (SELECT nullif(current_setting('app.org', true), '')::uuid)$p$;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['bankrekening', 'bankafschrift', 'bankpost', 'koppeling'] LOOP
    EXECUTE format('ALTER TABLE kwijting.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigenaar ON kwijting.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tabel);
    EXECUTE format(
      'CREATE POLICY organisatie ON kwijting.%I TO kwijting_app, kwijting_worker, kwijting_bewaring USING (%s) WITH CHECK (%s)',
      tabel, eigen, eigen);
  END LOOP;
END $$;
