-- On which account a payment is paid: that of the contactenboek, the one that is confirmed for leefgeld, or the one that
-- was ordered. The first two are those of the day of the batch.
ALTER TABLE kwijting.betaling ADD COLUMN bestemming text NOT NULL DEFAULT 'contactenboek';
UPDATE kwijting.betaling b SET bestemming = CASE
    WHEN i.inhoud ->> 'soort' = 'LeefgeldBetaald' THEN 'leefgeld'
    WHEN i.inhoud ->> 'soort' = 'LeefgeldTeruggegeven' AND b.aan = 'inwoner' THEN 'leefgeld'
    ELSE 'opgegeven' END
FROM kwijting.gebeurtenis_inhoud i
WHERE b.aan <> 'schuldeiser' AND i.organisatie_id = b.organisatie_id AND i.stroom_id = b.dossier_id AND i.versie = b.versie;
ALTER TABLE kwijting.betaling ADD CHECK (CASE bestemming
  WHEN 'contactenboek' THEN aan = 'schuldeiser'
  WHEN 'leefgeld' THEN aan = 'inwoner'
  WHEN 'opgegeven' THEN aan <> 'schuldeiser'
  ELSE false END);

-- Filled by the rebuild that a new derivation asks for; until then leefgeld waits.
ALTER TABLE kwijting.dossier_overzicht ADD COLUMN leefgeldrekening jsonb;

-- Where a payment stands is the last of its steps: it takes the next one, forgets none and begins with none.
CREATE FUNCTION kwijting.bewaak_betaalstap() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'A betaling takes its steps one by one' USING ERRCODE = 'check_violation';
END $$;
REVOKE ALL ON FUNCTION kwijting.bewaak_betaalstap() FROM PUBLIC;
CREATE TRIGGER bewaak_betaalstap BEFORE UPDATE OF stap ON kwijting.betaling FOR EACH ROW
  WHEN (NEW.stap IS DISTINCT FROM coalesce(OLD.stap, 0) + 1) EXECUTE FUNCTION kwijting.bewaak_betaalstap();
