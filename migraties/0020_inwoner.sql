-- What happened without anybody here doing it: what an inwoner does is one too.
DROP INDEX kwijting.gebeurtenis_vanzelf;
CREATE INDEX gebeurtenis_vanzelf ON kwijting.gebeurtenis (organisatie_id, opgetekend_op)
  WHERE door_soort IN ('kwijting', 'schuldeiser', 'bank', 'verwijzer', 'inwoner');
