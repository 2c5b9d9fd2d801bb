import type { ClientBase } from 'pg'
import { afleiding } from './afleiding.ts'
import type { Boekregelrij, Schrijfset } from './rijen.ts'

const boekregelSql = (regels: string): string => `
  INSERT INTO kwijting.boekregel (organisatie_id, stroom_id, versie, boeking, regel, datum, omschrijving, rekening,
    dossier_id, bankrekening_id, schuldeiser_id, bedrag)
  SELECT $1, x.*
  FROM jsonb_to_recordset(${regels}) AS x (stroom_id uuid, versie int, boeking int, regel int, datum date,
    omschrijving text, rekening text, dossier_id uuid, bankrekening_id uuid, schuldeiser_id text, bedrag bigint)`

/** Writes boekregels of a gebeurtenis that follows in the same transaction: of a batch there are too many for one piece. */
export async function voegBoekregelsToe(
  client: ClientBase,
  organisatieId: string,
  regels: readonly Boekregelrij[],
): Promise<void> {
  await client.query(boekregelSql('$2::jsonb'), [organisatieId, JSON.stringify(regels)])
}

// One statement writes everything of one transaction, for one opdracht or for thousands: $1 is the organisation, $2 the
// rows as JSON, $3 the instant, $4 the version of the derivation. Foreign keys are looked at when the whole statement is done, so the order in it does not matter.
const schrijfSql = `
WITH
n_gebeurtenis AS (
  INSERT INTO kwijting.gebeurtenis (organisatie_id, stroom_id, versie, soort, opgetekend_op, door, opdracht_id,
    inhoud_hash, ketting_hash)
  SELECT $1, stroom_id, versie, soort, opgetekend_op, door, opdracht_id, decode(inhoud_hash, 'hex'),
    decode(ketting_hash, 'hex')
  FROM jsonb_to_recordset($2::jsonb -> 'gebeurtenissen') AS x (stroom_id uuid, versie int, soort text,
    opgetekend_op timestamptz, door jsonb, opdracht_id uuid, inhoud_hash text, ketting_hash text)),
n_inhoud AS (
  INSERT INTO kwijting.gebeurtenis_inhoud (organisatie_id, stroom_id, versie, zout, inhoud)
  SELECT $1, stroom_id, versie, decode(zout, 'hex'), inhoud
  FROM jsonb_to_recordset($2 -> 'gebeurtenissen') AS x (stroom_id uuid, versie int, zout text, inhoud jsonb)),
n_stroom AS (
  UPDATE kwijting.stroom s SET versie = x.versie, kop = decode(x.kop, 'hex')
  FROM jsonb_to_recordset($2 -> 'stromen') AS x (stroom_id uuid, versie int, kop text)
  WHERE s.organisatie_id = $1 AND s.stroom_id = x.stroom_id),
n_opdracht AS (
  INSERT INTO kwijting.opdracht (organisatie_id, opdracht_id, stroom_id, soort, inhoud_hash, antwoord, door, op,
    berichten_hash, boekingen_hash, afleiding)
  SELECT $1, opdracht_id, stroom_id, soort, decode(inhoud_hash, 'hex'), antwoord, door, op,
    decode(berichten_hash, 'hex'), decode(boekingen_hash, 'hex'), $4::text
  FROM jsonb_to_recordset($2 -> 'opdrachten') AS x (opdracht_id uuid, stroom_id uuid, soort text, inhoud_hash text,
    antwoord jsonb, door jsonb, op timestamptz, berichten_hash text, boekingen_hash text)),
n_boekregel AS (${boekregelSql("$2 -> 'boekregels'")}),
n_betaling AS (
  INSERT INTO kwijting.betaling (organisatie_id, betaling_id, dossier_id, versie, plaats, datum, aan, schuldeiser_id,
    vordering_id, bestemming, naam, iban, kenmerk, bedrag)
  SELECT $1, x.*
  FROM jsonb_to_recordset($2 -> 'betalingen') AS x (betaling_id uuid, dossier_id uuid, versie int, plaats int,
    datum date, aan text, schuldeiser_id text, vordering_id text, bestemming text, naam text, iban text, kenmerk text,
    bedrag bigint)),
n_bankrekening AS (
  INSERT INTO kwijting.bankrekening (organisatie_id, bankrekening_id, iban, naam)
  SELECT $1, x.* FROM jsonb_to_recordset($2 -> 'bankrekeningen') AS x (bankrekening_id uuid, iban text, naam text)),
n_koppeling AS (
  INSERT INTO kwijting.koppeling (organisatie_id, stroom_id, versie, plaats, bankrekening_id, bankpost_id, detail, bedrag)
  SELECT $1, x.*
  FROM jsonb_to_recordset($2 -> 'koppelingen') AS x (stroom_id uuid, versie int, plaats int, bankrekening_id uuid,
    bankpost_id uuid, detail int, bedrag bigint)),
n_verwerking AS (
  INSERT INTO kwijting.verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom, opdracht_id)
  SELECT $1, stroom_id, op, door, 'opdracht', soort, 'Uitvoering van de schuldhulpverlening', opdracht_id
  FROM jsonb_to_recordset($2 -> 'opdrachten') AS x (opdracht_id uuid, stroom_id uuid, soort text, door jsonb,
    op timestamptz)),
n_organisatie AS (
  INSERT INTO kwijting.organisatie (organisatie_id, code, naam, gemeentecode)
  SELECT $1, code, naam, gemeentecode
  FROM jsonb_to_recordset($2 -> 'organisaties') AS x (code text, naam text, gemeentecode text)),
n_herbouw AS (
  INSERT INTO kwijting.herbouw (organisatie_id, versie, klaar)
  SELECT $1, $4::text, true FROM jsonb_array_elements($2 -> 'organisaties')),
n_medewerker AS (
  INSERT INTO kwijting.medewerker (organisatie_id, medewerker_id, naam, gebruikersnaam, rollen, actief)
  SELECT $1, medewerker_id, naam, gebruikersnaam, rollen, actief
  FROM jsonb_to_recordset($2 -> 'medewerkers') AS x (medewerker_id uuid, naam text, gebruikersnaam text, rollen text[],
    actief boolean)
  ON CONFLICT (organisatie_id, medewerker_id) DO UPDATE SET actief = EXCLUDED.actief),
n_schuldeiser AS (
  INSERT INTO kwijting.schuldeiser (organisatie_id, schuldeiser_id, versie, naam, gegevens)
  SELECT $1, schuldeiser_id, versie, naam, gegevens
  FROM jsonb_to_recordset($2 -> 'schuldeisers') AS x (schuldeiser_id uuid, versie int, naam text, gegevens jsonb)
  ON CONFLICT (organisatie_id, schuldeiser_id)
  DO UPDATE SET versie = EXCLUDED.versie, naam = EXCLUDED.naam, gegevens = EXCLUDED.gegevens),
n_overzicht AS (
  INSERT INTO kwijting.dossier_overzicht (organisatie_id, dossier_id, versie, naam, geboortedatum, fase, crisis, wacht_op,
    wacht_tekst, sinds, termijn_uiterlijk, termijn_wat, aantal_vorderingen, totaal_schuld, behandelaar_id, behandelaar,
    aangemeld, beeindigd, zoektekst, leefgeldrekening, einde_grond, einde_fase)
  SELECT $1, x.*
  FROM jsonb_to_recordset($2 -> 'overzichten') AS x (dossier_id uuid, versie int, naam text, geboortedatum date,
    fase text, crisis boolean, wacht_op text, wacht_tekst text, sinds date, termijn_uiterlijk date, termijn_wat text,
    aantal_vorderingen int, totaal_schuld bigint, behandelaar_id text, behandelaar text, aangemeld date, beeindigd date,
    zoektekst text, leefgeldrekening jsonb, einde_grond text, einde_fase text)
  ON CONFLICT (organisatie_id, dossier_id) DO UPDATE SET versie = EXCLUDED.versie, naam = EXCLUDED.naam,
    geboortedatum = EXCLUDED.geboortedatum, fase = EXCLUDED.fase, crisis = EXCLUDED.crisis,
    wacht_op = EXCLUDED.wacht_op, wacht_tekst = EXCLUDED.wacht_tekst, sinds = EXCLUDED.sinds,
    termijn_uiterlijk = EXCLUDED.termijn_uiterlijk, termijn_wat = EXCLUDED.termijn_wat,
    aantal_vorderingen = EXCLUDED.aantal_vorderingen, totaal_schuld = EXCLUDED.totaal_schuld,
    behandelaar_id = EXCLUDED.behandelaar_id, behandelaar = EXCLUDED.behandelaar, aangemeld = EXCLUDED.aangemeld,
    beeindigd = EXCLUDED.beeindigd, zoektekst = EXCLUDED.zoektekst,
    leefgeldrekening = EXCLUDED.leefgeldrekening, einde_grond = EXCLUDED.einde_grond,
    einde_fase = EXCLUDED.einde_fase),
n_zoekwoord AS (
  INSERT INTO kwijting.zoekwoord (organisatie_id, woord, dossier_id)
  SELECT $1, woord, dossier_id FROM jsonb_to_recordset($2 -> 'zoekwoorden') AS x (woord text, dossier_id uuid)
  -- Rows of an earlier derivation, not rebuilt yet, may hold it already.
  ON CONFLICT DO NOTHING),
w_zoekwoord AS (
  DELETE FROM kwijting.zoekwoord z
  USING jsonb_to_recordset($2 -> 'zoekwoordenWeg') AS x (woord text, dossier_id uuid)
  WHERE z.organisatie_id = $1 AND z.woord = x.woord AND z.dossier_id = x.dossier_id),
n_termijn AS (
  INSERT INTO kwijting.termijn (organisatie_id, dossier_id, sleutel, soort, wat, reden, wacht_op, eigenaar, aanvang,
    uiterlijk, gesloten, opdracht, ernst, vervallen)
  SELECT $1, x.*
  FROM jsonb_to_recordset($2 -> 'termijnen') AS x (dossier_id uuid, sleutel text, soort text, wat text, reden text,
    wacht_op text, eigenaar text, aanvang date, uiterlijk date, gesloten date, opdracht text, ernst smallint,
    vervallen boolean)
  ON CONFLICT (organisatie_id, dossier_id, sleutel) DO UPDATE SET soort = EXCLUDED.soort, wat = EXCLUDED.wat,
    reden = EXCLUDED.reden, wacht_op = EXCLUDED.wacht_op, eigenaar = EXCLUDED.eigenaar, aanvang = EXCLUDED.aanvang,
    uiterlijk = EXCLUDED.uiterlijk, gesloten = EXCLUDED.gesloten, opdracht = EXCLUDED.opdracht, ernst = EXCLUDED.ernst,
    vervallen = EXCLUDED.vervallen),
w_termijn AS (
  DELETE FROM kwijting.termijn t
  USING jsonb_to_recordset($2 -> 'termijnenWeg') AS x (dossier_id uuid, sleutel text)
  WHERE t.organisatie_id = $1 AND t.dossier_id = x.dossier_id AND t.sleutel = x.sleutel),
n_bericht AS (
  INSERT INTO kwijting.bericht (organisatie_id, bericht_id, dossier_id, versie, plaats, inhoud)
  SELECT $1, bericht_id, dossier_id, versie, plaats, inhoud
  FROM jsonb_to_recordset($2 -> 'berichten') AS x (bericht_id uuid, dossier_id uuid, versie int, plaats int,
    inhoud jsonb)),
w_bericht AS (
  UPDATE kwijting.bericht b SET stand = 'beantwoord', beantwoord_op = $3
  FROM jsonb_to_recordset($2 -> 'beantwoord') AS x (dossier_id uuid, vordering_id text, soorten text[])
  WHERE b.organisatie_id = $1 AND b.dossier_id = x.dossier_id AND b.stand = 'verzonden'
    AND b.inhoud ->> 'soort' = ANY (x.soorten) AND b.inhoud -> 'vorderingIds' ? x.vordering_id)
SELECT kwijting.plan_job(x.taak, x.inhoud, x.sleutel, NULL)
FROM jsonb_to_recordset($2 -> 'jobs') AS x (taak text, inhoud jsonb, sleutel text)`

/** Writes everything of one transaction in one statement. The caller has begun it, and has locked the stromen. */
export async function schrijf(client: ClientBase, organisatieId: string, set: Schrijfset): Promise<void> {
  const op = set.opdrachten[0]?.op ?? null
  await client.query({ name: 'schrijf', text: schrijfSql, values: [organisatieId, JSON.stringify(set), op, afleiding] })
}
