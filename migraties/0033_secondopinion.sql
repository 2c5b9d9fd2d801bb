-- Which second opinions somebody was asked: few, and looked at with every start of a day.
CREATE INDEX gebeurtenis_opinion ON kwijting.gebeurtenis (organisatie_id, stroom_id)
  WHERE soort IN ('SecondOpinionGevraagd', 'SecondOpinionGegeven', 'SecondOpinionIngetrokken');
