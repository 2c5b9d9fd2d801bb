-- Financieel beheer: accounts of a dossier for leefgeld and for the capacity that is kept of income; and an account per
-- bankrekening for what it held before its first statement.
ALTER TABLE kwijting.boekregel
  DROP CONSTRAINT boekregel_rekening_check, DROP CONSTRAINT boekregel_check1, DROP CONSTRAINT boekregel_check2;
ALTER TABLE kwijting.boekregel
  ADD CONSTRAINT boekregel_rekening CHECK (rekening IN ('bank', 'tussenrekening', 'onderweg', 'beginsaldo', 'kredietbank',
    'reservering', 'leefgeld', 'afloscapaciteit', 'te-betalen-schuldeiser', 'te-betalen-inwoner',
    'te-betalen-erfgenamen', 'vergoeding', 'eigen-middelen')),
  ADD CONSTRAINT boekregel_dossier CHECK (
    (rekening IN ('reservering', 'leefgeld', 'afloscapaciteit') OR rekening LIKE 'te-betalen-%')
    = (dossier_id IS NOT NULL)),
  ADD CONSTRAINT boekregel_van_bankrekening CHECK (
    CASE WHEN rekening IN ('tussenrekening', 'onderweg', 'beginsaldo') THEN bankrekening_id IS NOT NULL
      ELSE rekening = 'bank' OR bankrekening_id IS NULL END);
