-- A brake on one visitor who tries many names. Who logged in from there before is known, and does not wait for it.

-- A turn that need not have counted.
CREATE FUNCTION kwijting.geef_beurt_terug(wie bytea) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  UPDATE inlogpoging SET aantal = aantal - 1 WHERE sleutel = wie AND aantal > 0
$$;

-- Kept for a month: `laatst` lies ahead, and what is a day past it goes.
CREATE FUNCTION kwijting.ken_bezoeker(wie bytea, nu timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  INSERT INTO inlogpoging (sleutel, aantal, laatst, wacht_tot) VALUES (wie, 0, nu + interval '29 days', nu)
  ON CONFLICT (sleutel) DO UPDATE SET laatst = EXCLUDED.laatst
$$;

CREATE FUNCTION kwijting.is_bekende_bezoeker(wie bytea, nu timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kwijting, pg_temp AS $$
  SELECT EXISTS (SELECT FROM inlogpoging WHERE sleutel = wie AND laatst > nu - interval '1 day')
$$;

REVOKE ALL ON FUNCTION kwijting.geef_beurt_terug, kwijting.ken_bezoeker, kwijting.is_bekende_bezoeker FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwijting.geef_beurt_terug, kwijting.ken_bezoeker, kwijting.is_bekende_bezoeker TO kwijting_app;
