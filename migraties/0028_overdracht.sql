-- Which dossiers were given to somebody lately.
CREATE INDEX gebeurtenis_toegewezen ON kwijting.gebeurtenis (organisatie_id, opgetekend_op)
  WHERE soort = 'BehandelaarToegewezen';
