-- A payment that the bank refuses before it books anything: it goes back to klaar, and can wait for the bank again when
-- that paid it all the same.
ALTER TABLE kwijting.betaling_stap DROP CONSTRAINT betaling_stap_check, DROP CONSTRAINT betaling_stap_check1;
ALTER TABLE kwijting.betaling_stap
  ADD CONSTRAINT betaling_stap_begin CHECK (nr > 1 OR stap = 'samengesteld'),
  ADD CONSTRAINT betaling_stap_overgang CHECK ((stap, van, naar) IN (
    ('samengesteld', 'klaar', 'in-batch'), ('ingetrokken', 'in-batch', 'klaar'), ('aangeboden', 'in-batch', 'aangeboden'),
    ('geweigerd', 'aangeboden', 'klaar'), ('herroepen', 'klaar', 'aangeboden'),
    ('uitgevoerd', 'aangeboden', 'uitgevoerd'), ('teruggekomen', 'uitgevoerd', 'teruggekomen'),
    ('vrijgegeven', 'teruggekomen', 'klaar')));
CREATE INDEX betaling_stap_geweigerd ON kwijting.betaling_stap (organisatie_id, batch_id) WHERE stap = 'geweigerd';
