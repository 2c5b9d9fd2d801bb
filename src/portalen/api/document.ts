import * as z from 'zod'
import { register } from '../../gedeeld/velden.ts'
import { scopes } from '../../domein/toegang/index.ts'
import { type Route, geenVraag } from './route.ts'
import { alleRoutes } from './routes.ts'
import { apiversie, basis } from './versie.ts'

const scopeTabel = Object.fromEntries(Object.entries(scopes))

type Vorm = Readonly<Record<string, unknown>>

/** The JSON Schema of what is sent or answered; fields of opdrachten carry their label. */
function vormVan(schema: z.ZodType, io: 'input' | 'output'): Vorm {
  const vorm = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const vermelding = zodSchema instanceof z.ZodType ? register.get(zodSchema) : undefined
      if (vermelding === undefined) return
      jsonSchema.title = vermelding.label
      if (vermelding.uitleg !== undefined) jsonSchema.description = vermelding.uitleg
      if (vermelding.soort === 'datum') jsonSchema.format = 'date'
      if (vermelding.soort === 'tijd') jsonSchema.format = 'time-local'
    },
  })
  // The document itself says which dialect it is.
  return Object.fromEntries(Object.entries(vorm).filter(([naam]) => naam !== '$schema'))
}

const probleemvorm = {
  type: 'object',
  description: 'Een probleem volgens RFC 9457, met alle fouten tegelijk.',
  required: ['type', 'title', 'status', 'detail', 'errors'],
  properties: {
    type: { type: 'string', description: 'urn:kwijting:… noemt het soort probleem.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'Nederlands; herhaalt nooit wat is gestuurd.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'detail'],
        properties: {
          pointer: {
            type: 'string',
            description: 'Waar de fout staat: een JSON Pointer, of de naam van een vraagveld.',
          },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
}

const problemen: Readonly<Record<string, string>> = {
  '400': 'Wat u stuurt heeft een verkeerde vorm.',
  '401': 'Het token ontbreekt, klopt niet of is verlopen.',
  '403': 'Het systeem mist de scope die hier nodig is.',
  '404': 'Dit is er niet, of niet voor uw organisatie.',
  '405': 'Deze methode kan hier niet.',
  '406': 'Het antwoord is application/json.',
  '409': 'Het klopt van vorm, maar een regel laat het niet toe.',
  '413': 'Een verzoek is hoogstens 1 megabyte.',
  '415': 'Stuur application/json.',
  '429': 'Er kwamen veel verzoeken. Retry-After zegt hoelang u wacht.',
  '500': 'Er ging iets mis bij ons.',
}

const versiekop = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } }

function antwoordenVan(route: Route): Vorm {
  const gewoon = ['400', '401', '403', '405', '406', '429', '500', ...(route.methode === 'post' ? ['413', '415'] : [])]
  const codes = [...gewoon, ...(route.fouten ?? []).map(String)].toSorted()
  return {
    [String(route.status ?? 200)]: {
      description: 'Gelukt',
      headers: versiekop,
      content: { 'application/json': { schema: vormVan(route.antwoord, 'output') } },
    },
    ...Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/responses/Probleem${code}` }])),
  }
}

function veldenVanVraag({ pad, vraag }: Route): readonly Vorm[] {
  const inPad = pad.includes('{id}')
    ? [{ name: 'id', in: 'path', required: true, description: 'Het id.', schema: { type: 'string', format: 'uuid' } }]
    : []
  if (vraag === geenVraag) return inPad
  const { properties = {} } = z.toJSONSchema(vraag, { io: 'input', unrepresentable: 'any' })
  const inVraag = Object.entries(properties).map(([name, vorm]) => {
    const { description, ...schema } = Object(vorm) as Record<string, unknown>
    return { name, in: 'query', required: false, description, schema }
  })
  return [...inPad, ...inVraag]
}

function beschrijf(route: Route): Vorm {
  const parameters = veldenVanVraag(route)
  const { naam: operationId, kop: summary, uitleg: description, inhoud } = route
  return {
    operationId,
    summary,
    description: `${description}\n\nScope: \`${route.scope}\`.`,
    tags: [route.groep],
    security: [{ oauth2: [route.scope] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(inhoud === null
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: vormVan(inhoud, 'input') } } } }),
    responses: antwoordenVan(route),
  }
}

/** The document of the API (OpenAPI 3.1), made from the same schemas that read the requests. */
export function maakDocument(routes: readonly Route[]): Vorm {
  const paden = Map.groupBy(routes, ({ pad }) => pad)
  const responses = Object.entries(problemen).map(([code, description]) => [
    `Probleem${code}`,
    {
      description,
      headers: versiekop,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
    },
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kwijting',
      version: apiversie,
      description: uitleg,
      contact: {
        name: 'De beheerders van Kwijting',
        url: 'https://kwijting.example/contact',
        email: 'beheer@kwijting.example',
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: basis, description: 'Deze installatie; alleen over https.' }],
    tags: [...new Set(routes.map(({ groep }) => groep))].map((name) => ({ name })),
    paths: Object.fromEntries(
      [...paden].map(([pad, hier]) => [pad, Object.fromEntries(hier.map((een) => [een.methode, beschrijf(een)]))]),
    ),
    components: {
      schemas: { Probleem: probleemvorm },
      headers: {
        ApiVersion: {
          description: 'De volledige versie van deze API.',
          schema: { type: 'string', examples: [apiversie] },
        },
      },
      responses: Object.fromEntries(responses),
      securitySchemes: {
        oauth2: {
          type: 'oauth2',
          description: 'Een beheerder laat een systeem toe en kiest wat het mag. Het token gaat mee in Authorization.',
          flows: { clientCredentials: { tokenUrl: `${basis}/oauth/token`, scopes: scopeTabel } },
        },
      },
    },
  }
}

const uitleg = [
  'Systemen van anderen lezen en doen hier wat een beheerder hen toestaat, voor één organisatie.',
  'Bedragen zijn tekst met twee decimalen ("1234.56"); datums zijn JJJJ-MM-DD; tijdstippen zijn in UTC.',
  'Onbekende velden zijn een fout. Geen adres bevat een burgerservicenummer of een naam: zoeken gaat met POST.',
  'Elke inzage in een traject wordt vastgelegd, met het systeem dat keek.',
].join('\n\n')

/** The document as it is kept in the repository and given to who asks. */
export async function documenttekst(): Promise<string> {
  return `${JSON.stringify(maakDocument(await alleRoutes()), null, 2)}\n`
}
