-- What a bankrekening held before its first statement, found and guarded.
CREATE INDEX boekregel_beginsaldo ON kwijting.boekregel (organisatie_id, bankrekening_id) WHERE rekening = 'beginsaldo';

-- Of a beginsaldo no more is assigned than there is, also by two who assign at the same moment: the second waits for the
-- first. It looks as the owner, and after the lock, so that it sees what the first wrote.
CREATE FUNCTION kwijting.bewaak_beginsaldo() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('beginsaldo ' || NEW.bankrekening_id::text, 0));
  PERFORM FROM boekregel
  WHERE organisatie_id = NEW.organisatie_id AND bankrekening_id = NEW.bankrekening_id AND rekening = 'beginsaldo'
  HAVING sum(bedrag) > 0;
  IF FOUND THEN
    RAISE EXCEPTION 'More of a beginsaldo is used than there is'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'beginsaldo_past';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kwijting.bewaak_beginsaldo FROM PUBLIC;
CREATE TRIGGER beginsaldo_past AFTER INSERT ON kwijting.boekregel
  FOR EACH ROW WHEN (NEW.rekening = 'beginsaldo') EXECUTE FUNCTION kwijting.bewaak_beginsaldo();
