/** The organisatie `$1` as the domein knows it, with how it is known at the registers. */
export const organisatieSql = `(SELECT json_strip_nulls(json_build_object(
    'id', o.organisatie_id, 'code', o.code, 'naam', o.naam, 'gemeentecode', o.gemeentecode,
    'registers', (SELECT json_agg(i.inhoud -> 'instelling' ORDER BY g.versie)
      FROM kwijting.gebeurtenis g JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
      WHERE g.organisatie_id = o.organisatie_id AND g.stroom_id = o.organisatie_id AND g.soort = 'RegistersIngesteld')))
  FROM kwijting.organisatie o WHERE o.organisatie_id = $1)`
