-- Who collected for a claim and does not any more sees nothing of it behind the door of the schuldeisers, from that moment.
-- Who owned a claim keeps what was sent to him: it was told to him as the schuldeiser.

ALTER TABLE kwijting.bericht ADD COLUMN behandelaar_weg boolean NOT NULL DEFAULT false;

-- Whether somebody has nothing to do with a claim any more, by the log: not its schuldeiser, now or before, and not the
-- incassant or deurwaarder of this moment.
CREATE FUNCTION kwijting.is_behandelaar_weg(org uuid, dossier uuid, vordering text, wie text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = kwijting, pg_temp AS $$
  WITH stap AS (
    SELECT i.inhoud FROM gebeurtenis g JOIN gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
    WHERE g.organisatie_id = org AND g.stroom_id = dossier AND i.inhoud ->> 'vorderingId' = vordering
      AND g.soort IN ('VorderingToegevoegd', 'VorderingAangevuld', 'VorderingOvergedragen', 'GemachtigdeAangewezen'))
  SELECT EXISTS (SELECT FROM stap)
    AND NOT EXISTS (SELECT FROM unnest(ARRAY['incassant', 'deurwaarder']) AS rol
                    WHERE nu_bij(org, dossier, vordering, rol) = wie)
    AND NOT EXISTS (SELECT FROM stap WHERE wie IN (inhoud -> 'schuldeiser' ->> 'id', inhoud -> 'aan' ->> 'id'))
$$;

CREATE FUNCTION kwijting.volg_behandelaar() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
DECLARE
  vordering constant text := NEW.inhoud ->> 'vorderingId';
BEGIN
  UPDATE bericht b SET behandelaar_weg = NOT b.behandelaar_weg
  WHERE b.organisatie_id = NEW.organisatie_id AND b.dossier_id = NEW.stroom_id AND b.schuldeiser_id IS NOT NULL
    AND b.inhoud -> 'vorderingIds' ? vordering
    AND b.behandelaar_weg <> is_behandelaar_weg(b.organisatie_id, b.dossier_id, vordering, b.schuldeiser_id);
  RETURN NULL;
END $$;
CREATE TRIGGER volg_behandelaar AFTER INSERT ON kwijting.gebeurtenis_inhoud FOR EACH ROW
  WHEN (NEW.inhoud ? 'incassant' OR NEW.inhoud ? 'deurwaarder'
    OR NEW.inhoud ->> 'soort' IN ('VorderingOvergedragen', 'GemachtigdeAangewezen', 'GemachtigdeVervallen'))
  EXECUTE FUNCTION kwijting.volg_behandelaar();

-- Who is asked nothing more since, or again.
CREATE FUNCTION kwijting.volg_wie_handelt() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
BEGIN
  PERFORM volg_vraag(NEW.organisatie_id, NEW.stroom_id, soort, NEW.inhoud ->> 'vorderingId')
  FROM unnest(ARRAY['saldo-opgave', 'voorstel-reactie', 'kwijting-navragen']) AS soort;
  RETURN NULL;
END $$;
CREATE TRIGGER volg_wie_handelt AFTER INSERT ON kwijting.gebeurtenis_inhoud FOR EACH ROW
  WHEN (NEW.inhoud ? 'deurwaarder' OR NEW.inhoud ->> 'soort' IN ('GemachtigdeAangewezen', 'GemachtigdeVervallen'))
  EXECUTE FUNCTION kwijting.volg_wie_handelt();

-- A row that is made again by a rebuild.
CREATE FUNCTION kwijting.volg_behandelaar_bericht() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
BEGIN
  UPDATE bericht b SET behandelaar_weg = true
  WHERE b.organisatie_id = NEW.organisatie_id AND b.bericht_id = NEW.bericht_id
    AND is_behandelaar_weg(b.organisatie_id, b.dossier_id, b.inhoud -> 'vorderingIds' ->> 0, b.schuldeiser_id);
  RETURN NULL;
END $$;
CREATE TRIGGER volg_behandelaar AFTER INSERT ON kwijting.bericht FOR EACH ROW
  WHEN (NEW.schuldeiser_id IS NOT NULL AND jsonb_path_exists(NEW.inhoud, '$.regels[*] ? (@.wat == "Schuldeiser")'))
  EXECUTE FUNCTION kwijting.volg_behandelaar_bericht();

UPDATE kwijting.bericht b SET behandelaar_weg = true
WHERE b.schuldeiser_id IS NOT NULL AND jsonb_path_exists(b.inhoud, '$.regels[*] ? (@.wat == "Schuldeiser")')
  AND kwijting.is_behandelaar_weg(b.organisatie_id, b.dossier_id, b.inhoud -> 'vorderingIds' ->> 0, b.schuldeiser_id);

-- As in 0027; still counted from the index alone.
DROP INDEX kwijting.bericht_vraag;
CREATE INDEX bericht_vraag ON kwijting.bericht (organisatie_id, schuldeiser_id, uiterlijk, bericht_id, vraag)
  INCLUDE (verzonden_op, behandelaar_weg) WHERE vraag_open AND stand = 'verzonden';
GRANT SELECT (behandelaar_weg) ON kwijting.bericht TO kwijting_schuldeiser;
DROP POLICY partij ON kwijting.bericht;
CREATE POLICY partij ON kwijting.bericht FOR SELECT TO kwijting_schuldeiser
  USING (verzonden_op IS NOT NULL AND NOT behandelaar_weg AND (organisatie_id, schuldeiser_id) IN (
    SELECT e.organisatie_id, e.schuldeiser_id FROM kwijting.eigen_schuldeisers() e));

REVOKE ALL ON FUNCTION kwijting.is_behandelaar_weg, kwijting.volg_behandelaar, kwijting.volg_wie_handelt,
  kwijting.volg_behandelaar_bericht FROM PUBLIC;
