-- The in-tray of a party of schuldeisers: what is asked of it, over all organisaties that let it in.

-- Read from what was said; text, because a day of JSON is cast by a setting. A row waits for an answer as long as its
-- termijn does: then it is `vraag_open`.
ALTER TABLE kwijting.bericht
  ADD COLUMN schuldeiser_id text COLLATE "C"
    GENERATED ALWAYS AS (CASE inhoud -> 'aan' ->> 'soort' WHEN 'schuldeiser' THEN inhoud -> 'aan' ->> 'id' END) STORED,
  ADD COLUMN vraag text COLLATE "C" GENERATED ALWAYS AS (CASE inhoud ->> 'soort'
    WHEN 'saldoverzoek' THEN 'saldo' WHEN 'herinnering-saldoverzoek' THEN 'saldo'
    WHEN 'voorstel' THEN 'voorstel' WHEN 'herinnering-voorstel' THEN 'voorstel'
    WHEN 'verzoek-heroverweging' THEN 'heroverweging' WHEN 'verzoek-finale-kwijting' THEN 'kwijting' END) STORED,
  ADD COLUMN uiterlijk text COLLATE "C" GENERATED ALWAYS AS (inhoud ->> 'antwoordUiterlijk') STORED,
  -- The name of the inwoner and the kenmerk of the addressee, as the bericht has them: what its list is searched by.
  ADD COLUMN zoektekst text GENERATED ALWAYS AS (CASE inhoud -> 'aan' ->> 'soort' WHEN 'schuldeiser' THEN
    lower(jsonb_path_query_array(inhoud, '$.regels[*] ? (@.wat == "Naam" || @.wat == "Uw kenmerk").waarde')::text) END) STORED,
  ADD COLUMN vraag_open boolean NOT NULL DEFAULT false;
-- Counted from the index alone: the policy asks for verzonden_op.
CREATE INDEX bericht_vraag ON kwijting.bericht (organisatie_id, schuldeiser_id, uiterlijk, bericht_id, vraag)
  INCLUDE (verzonden_op) WHERE vraag_open AND stand = 'verzonden';
CREATE INDEX bericht_schuldeiser ON kwijting.bericht (organisatie_id, schuldeiser_id, verzonden_op DESC, bericht_id)
  WHERE schuldeiser_id IS NOT NULL AND verzonden_op IS NOT NULL;

-- As in 0002, and whether it waits is no stand.
DROP TRIGGER bewaak_stand ON kwijting.bericht;
CREATE TRIGGER bewaak_stand BEFORE UPDATE OF stand, verzonden_op, beantwoord_op ON kwijting.bericht
  FOR EACH ROW EXECUTE FUNCTION kwijting.bewaak_stand();

-- Who has a part in a claim now (schuldeiser, incassant or deurwaarder), by the log; a claim that goes to another begins
-- without who collected for it, and a machtiging that stops leaves nobody in its place. Null: nobody of the contactenboek.
CREATE FUNCTION kwijting.nu_bij(org uuid, dossier uuid, vordering text, rol text) RETURNS text
LANGUAGE sql STABLE SET search_path = kwijting, pg_temp AS $$
  SELECT coalesce(i.inhoud -> rol ->> 'id', CASE rol WHEN 'schuldeiser' THEN i.inhoud -> 'aan' ->> 'id' END,
    CASE i.inhoud ->> 'rol' WHEN rol THEN i.inhoud -> 'wie' ->> 'id' END)
  FROM gebeurtenis g JOIN gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
  WHERE g.organisatie_id = org AND g.stroom_id = dossier AND i.inhoud ->> 'vorderingId' = vordering
    AND (g.soort IN ('VorderingToegevoegd', 'VorderingOvergedragen') OR g.soort = 'VorderingAangevuld' AND i.inhoud ? rol
      OR g.soort IN ('GemachtigdeAangewezen', 'GemachtigdeVervallen') AND i.inhoud ->> 'rol' = rol)
  ORDER BY versie DESC LIMIT 1
$$;

-- Whether somebody collects for a claim while another acts for it: he is asked nothing more of it.
CREATE FUNCTION kwijting.is_afgelost(org uuid, dossier uuid, vordering text, wie text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = kwijting, pg_temp AS $$
  SELECT coalesce(d.id NOT IN (wie, s.id) AND s.id <> wie, false)
  FROM nu_bij(org, dossier, vordering, 'deurwaarder') d (id), nu_bij(org, dossier, vordering, 'schuldeiser') s (id)
$$;

-- Of the questions about a claim the newest to each waits, as long as a termijn for it is open; a herinnering is a question
-- only to who was not asked before: who acts for the claim since. What was answered and lies on the desk is said. Looks at the rows as they are when the statement is done:
-- the termijn of a new round may come with the end of that of the old one.
CREATE FUNCTION kwijting.volg_vraag(org uuid, dossier uuid, termijnsoort text, vordering text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
DECLARE
  vragen constant text[] := CASE termijnsoort WHEN 'saldo-opgave' THEN ARRAY['saldo']
    WHEN 'kwijting-navragen' THEN ARRAY['kwijting'] ELSE ARRAY['voorstel', 'heroverweging'] END;
  sinds constant text := (SELECT to_char(min(t.aanvang), 'YYYY-MM-DD') FROM termijn t
    WHERE t.organisatie_id = org AND t.dossier_id = dossier AND t.soort = termijnsoort AND t.gesloten IS NULL
      AND split_part(t.sleutel, ':', -1) = vordering);
  wachten constant uuid[] := ARRAY(
    SELECT DISTINCT ON (b.schuldeiser_id) b.bericht_id FROM bericht b
    WHERE b.organisatie_id = org AND b.dossier_id = dossier AND b.vraag = ANY (vragen) AND b.inhoud -> 'vorderingIds' ? vordering
      AND b.inhoud ->> 'datum' >= sinds AND NOT (jsonb_path_exists(b.inhoud, '$.regels[*] ? (@.wat == "Schuldeiser")')
        AND is_afgelost(org, dossier, vordering, b.schuldeiser_id)) AND NOT EXISTS (
        SELECT FROM bericht c JOIN antwoord a ON a.organisatie_id = c.organisatie_id
          AND lower(a.inhoud ->> 'opBerichtId') = c.bericht_id::text
        WHERE c.organisatie_id = org AND c.dossier_id = dossier AND c.schuldeiser_id = b.schuldeiser_id AND c.vraag = b.vraag
          AND c.inhoud -> 'vorderingIds' ? vordering AND c.inhoud ->> 'datum' >= sinds AND a.stand <> 'terzijde'
          AND a.inhoud -> 'inhoud' ->> 'soort' NOT IN ('kennisgeving', 'statusverzoek'))
    ORDER BY b.schuldeiser_id, starts_with(b.inhoud ->> 'soort', 'herinnering'), b.versie DESC, b.plaats DESC);
BEGIN
  UPDATE bericht b SET vraag_open = NOT b.vraag_open
  WHERE b.organisatie_id = org AND b.dossier_id = dossier AND b.vraag = ANY (vragen) AND b.inhoud -> 'vorderingIds' ? vordering
    AND b.vraag_open <> (b.bericht_id = ANY (wachten));
END $$;

CREATE FUNCTION kwijting.volg_termijn() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
DECLARE
  t termijn := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM volg_vraag(t.organisatie_id, t.dossier_id, t.soort, split_part(t.sleutel, ':', -1));
  RETURN NULL;
END $$;
CREATE TRIGGER volg_termijn AFTER INSERT OR UPDATE ON kwijting.termijn FOR EACH ROW
  WHEN (NEW.soort IN ('saldo-opgave', 'voorstel-reactie', 'kwijting-navragen')) EXECUTE FUNCTION kwijting.volg_termijn();
CREATE TRIGGER volg_termijn_weg AFTER DELETE ON kwijting.termijn FOR EACH ROW
  WHEN (OLD.soort IN ('saldo-opgave', 'voorstel-reactie', 'kwijting-navragen')) EXECUTE FUNCTION kwijting.volg_termijn();

-- A question that is asked once more within the same termijn, maybe of somebody else.
CREATE FUNCTION kwijting.volg_bericht(org uuid, bericht uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT volg_vraag(org, b.dossier_id, CASE b.vraag WHEN 'saldo' THEN 'saldo-opgave' WHEN 'kwijting' THEN 'kwijting-navragen'
    ELSE 'voorstel-reactie' END, v.id)
  FROM bericht b, jsonb_array_elements_text(b.inhoud -> 'vorderingIds') AS v (id)
  WHERE b.organisatie_id = org AND b.bericht_id = bericht AND b.vraag IS NOT NULL
$$;
CREATE FUNCTION kwijting.volg_nieuw_bericht() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
BEGIN
  PERFORM volg_bericht(NEW.organisatie_id, NEW.bericht_id);
  RETURN NULL;
END $$;
CREATE TRIGGER volg_bericht AFTER INSERT ON kwijting.bericht FOR EACH ROW
  WHEN (NEW.vraag IS NOT NULL) EXECUTE FUNCTION kwijting.volg_nieuw_bericht();

-- An answer that a person must look at takes the question away; set aside, it gives it back. One that is carried out closes
-- its termijn.
CREATE FUNCTION kwijting.volg_antwoord() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
BEGIN
  PERFORM volg_bericht(NEW.organisatie_id, b.bericht_id) FROM bericht b
  WHERE b.organisatie_id = NEW.organisatie_id AND b.bericht_id::text = lower(NEW.inhoud ->> 'opBerichtId')
    AND b.dossier_id = NEW.dossier_id;
  RETURN NULL;
END $$;
CREATE TRIGGER volg_antwoord AFTER INSERT OR UPDATE OF stand ON kwijting.antwoord FOR EACH ROW
  WHEN (NEW.stand IN ('op-tafel', 'terzijde')) EXECUTE FUNCTION kwijting.volg_antwoord();
CREATE INDEX antwoord_op_bericht ON kwijting.antwoord (organisatie_id, lower(inhoud ->> 'opBerichtId'));
UPDATE kwijting.termijn SET gesloten = gesloten WHERE soort IN ('saldo-opgave', 'voorstel-reactie', 'kwijting-navragen');

-- The entries of contactenboeken that the party of this transaction (app.partij) is now; without it none.
CREATE FUNCTION kwijting.eigen_schuldeisers() RETURNS TABLE (organisatie_id uuid, schuldeiser_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT p.organisatie_id, unnest(p.schuldeisers)::text
  FROM partijbindingen(nullif(current_setting('app.partij', true), '')::uuid) p
$$;
REVOKE ALL ON FUNCTION kwijting.nu_bij, kwijting.is_afgelost, kwijting.volg_vraag, kwijting.volg_termijn, kwijting.volg_bericht,
  kwijting.volg_nieuw_bericht, kwijting.volg_antwoord, kwijting.eigen_schuldeisers FROM PUBLIC;

-- A role for this alone: it reads berichten that were sent to its party, of whatever organisatie, and nothing else.
GRANT USAGE ON SCHEMA kwijting TO kwijting_schuldeiser;
GRANT EXECUTE ON FUNCTION kwijting.eigen_schuldeisers TO kwijting_schuldeiser;
GRANT SELECT (organisatie_id, bericht_id, dossier_id, versie, inhoud, stand, verzonden_op, schuldeiser_id, vraag, uiterlijk,
  zoektekst, vraag_open) ON kwijting.bericht TO kwijting_schuldeiser;
CREATE POLICY partij ON kwijting.bericht FOR SELECT TO kwijting_schuldeiser
  USING (verzonden_op IS NOT NULL AND (organisatie_id, schuldeiser_id) IN (
    SELECT e.organisatie_id, e.schuldeiser_id FROM kwijting.eigen_schuldeisers() e));
