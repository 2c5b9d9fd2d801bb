-- The page of today: what has to be done first, over all dossiers, is read from the front of this index, and counted
-- in it alone. The condition is that of the page.
CREATE INDEX termijn_werk ON kwijting.termijn (organisatie_id, ernst, uiterlijk, dossier_id, sleutel)
  WHERE gesloten IS NULL AND (wacht_op <> 'inwoner' OR opdracht IS NOT NULL);
