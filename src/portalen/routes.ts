import { type RouteConfig, index, route } from '@react-router/dev/routes'

/** Every address of the portals. What is not here does not exist. */
export default [
  index('voordeur/routes/voordeur.tsx'),
  route('medewerker/inloggen', 'medewerker/routes/inloggen.tsx'),
  route('medewerker', 'medewerker/routes/kader.tsx', [
    index('medewerker/routes/vandaag.tsx'),
    route('uitloggen', 'medewerker/routes/uitloggen.tsx'),
    route('klok', 'medewerker/routes/klok.tsx'),
    route('werkvoorraad', 'medewerker/routes/werkvoorraad.tsx'),
    route('aanmelding', 'medewerker/routes/aanmelding.tsx'),
    route('dossier/:id', 'medewerker/routes/dossier.tsx'),
    route('dossier/:id/stap/:soort', 'medewerker/routes/stap.tsx'),
    route('dossier/:id/bericht/:berichtId', 'medewerker/routes/bericht.tsx'),
    route('dossier/:id/geld', 'medewerker/routes/geld.tsx'),
    route('dossier/:id/oplossingen', 'medewerker/routes/oplossingen.tsx'),
    route('dossier/:id/vtlb', 'medewerker/routes/vtlb.tsx'),
    route('dossier/:id/berekening/:nummer', 'medewerker/routes/berekening.tsx'),
    route('dossier/:id/berekening/:nummer/json', 'medewerker/routes/berekening-json.ts'),
    route('rekenen', 'medewerker/routes/rekenen.tsx'),
    route('schuldeisers', 'medewerker/routes/schuldeisers.tsx'),
    route('schuldeisers/:id', 'medewerker/routes/schuldeiser.tsx'),
    route('post', 'medewerker/routes/post.tsx'),
    route('herberekenen', 'medewerker/routes/herberekenen.tsx'),
    route('team', 'medewerker/routes/team.tsx'),
    route('waarden', 'medewerker/routes/waarden.tsx'),
    route('aannames', 'medewerker/routes/aannames.tsx'),
    route('medewerkers', 'medewerker/routes/medewerkers.tsx'),
    route('*', 'medewerker/routes/onbekend.tsx'),
  ]),
  route('*', 'voordeur/routes/onbekend.tsx'),
] satisfies RouteConfig
