import { type Server, createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { SignJWT, decodeJwt, exportJWK, exportPKCS8, generateKeyPair, importJWK } from 'jose'
import Provider from 'oidc-provider'

/** What somebody is at the provider: the claims that it gives of him. */
export type Mens = Readonly<Record<string, unknown>>

/** A real OpenID provider on this machine, in which whoever comes is the one that the test says. */
export interface Proefaanbieder {
  readonly issuer: string
  readonly clientId: string
  readonly geheim: string
  /** Another client of it, that signs with a key of its own; its private key in PEM. */
  readonly metSleutel: { readonly clientId: string; readonly pem: string }
  /** Begins to answer, for pages at this address. */
  readonly open: (kwijting: string, paden: readonly string[]) => Promise<void>
  /** Who signs in next; `stopt`: he goes back. */
  readonly zet: (mens: Mens | 'stopt') => void
  /** How the next ID token is spoilt; null: as it is. */
  readonly verknoei: (hoe: 'andere-sleutel' | 'andere-nonce' | 'andere-aud' | null) => void
  /** Answers nothing but 503. */
  readonly zetUit: (uit: boolean) => void
  readonly sluit: () => Promise<void>
}

const scope = 'openid persoon'
const persoon = [
  'nin',
  'idp_id',
  'acting_nin',
  'loa',
  'kvk',
  'name',
  'preferred_username',
  'email',
  'email_verified',
  'amr',
]

/** Starts one on a free port; it answers when it is opened. */
export async function proefaanbieder(): Promise<Proefaanbieder> {
  const server = createServer()
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const sleutels = await generateKeyPair('RS256', { extractable: true })
  const vanClient = await generateKeyPair('ES256', { extractable: true })
  const privaat = { ...(await exportJWK(sleutels.privateKey)), kid: 'een', alg: 'RS256', use: 'sig' }
  const mensen = new Map<string, Mens>()
  const stand: { mens: Mens | 'stopt'; knoei: string | null; uit: boolean } = { mens: {}, knoei: null, uit: false }
  const knoei = async (token: string): Promise<string> => {
    const inhoud = decodeJwt(token)
    const sleutel =
      stand.knoei === 'andere-sleutel' ? (await generateKeyPair('RS256')).privateKey : await importJWK(privaat, 'RS256')
    const anders = {
      ...(stand.knoei === 'andere-nonce' ? { nonce: 'een-andere' } : {}),
      ...(stand.knoei === 'andere-aud' ? { aud: 'iemand-anders' } : {}),
    }
    return new SignJWT({ ...inhoud, ...anders }).setProtectedHeader({ alg: 'RS256', kid: 'een' }).sign(sleutel)
  }
  const basis = {
    id_token_signed_response_alg: 'RS256',
    response_types: ['code'],
    grant_types: ['authorization_code'],
  } as const
  const clientId = 'kwijting'
  const geheim = 'een geheim van de proef'
  return {
    issuer,
    clientId,
    geheim,
    metSleutel: { clientId: 'kwijting-met-sleutel', pem: await exportPKCS8(vanClient.privateKey) },
    open: async (kwijting, paden) => {
      const adressen = {
        redirect_uris: paden.map((pad) => `${kwijting}${pad}`),
        post_logout_redirect_uris: paden.map((pad) => `${kwijting}/${pad.split('/')[1]}/inloggen`),
      }
      const openbaar = { ...(await exportJWK(vanClient.publicKey)), alg: 'ES256', use: 'sig' }
      const provider = new Provider(issuer, {
        clients: [
          { ...basis, ...adressen, client_id: clientId, client_secret: geheim },
          {
            ...basis,
            ...adressen,
            client_id: 'kwijting-met-sleutel',
            token_endpoint_auth_method: 'private_key_jwt',
            jwks: { keys: [openbaar] },
          },
        ],
        jwks: { keys: [privaat] },
        cookies: { keys: ['een sleutel van de proef'] },
        scopes: ['openid', 'persoon'],
        claims: { openid: ['sub'], persoon: [...persoon] },
        conformIdTokenClaims: false,
        features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
        interactions: { url: (_, { uid }) => `/stap/${uid}` },
        findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...mensen.get(id) }) }),
        loadExistingGrant: async ({ oidc }) => {
          // A code goes with the grant of its session: a second tab gets the same.
          const eerder = oidc.session?.grantIdFor(oidc.client?.clientId ?? '')
          if (eerder !== undefined) return oidc.provider.Grant.find(eerder)
          const grant = new oidc.provider.Grant({
            clientId: oidc.client?.clientId ?? '',
            accountId: oidc.session?.accountId ?? '',
          })
          grant.addOIDCScope(scope)
          await grant.save()
          return grant
        },
      })
      provider.use(async (ctx, verderop) => {
        await verderop()
        const body: unknown = ctx.body
        if (ctx.path !== '/token' || stand.knoei === null || typeof body !== 'object' || body === null) return
        if ('id_token' in body && typeof body.id_token === 'string')
          ctx.body = { ...body, id_token: await knoei(body.id_token) }
      })
      const behandel = provider.callback()
      server.on('request', (verzoek, antwoord) => {
        if (stand.uit) return void antwoord.writeHead(503).end('<html>')
        if (!verzoek.url?.startsWith('/stap/')) return void behandel(verzoek, antwoord)
        const { mens } = stand
        const sub = mens === 'stopt' ? '' : `sub-${String(mens['sub'] ?? JSON.stringify(mens).length)}`
        if (mens !== 'stopt') mensen.set(sub, mens)
        const uitkomst =
          mens === 'stopt'
            ? { error: 'access_denied', error_description: 'De gebruiker ging terug' }
            : { login: { accountId: sub, amr: amrVan(mens) }, consent: {} }
        provider.interactionFinished(verzoek, antwoord, uitkomst).catch(() => antwoord.writeHead(500).end())
      })
      return Promise.resolve()
    },
    zet: (mens) => void (stand.mens = mens),
    verknoei: (hoe) => void (stand.knoei = hoe),
    zetUit: (uit) => void (stand.uit = uit),
    sluit: () => sluit(server),
  }
}

function sluit(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((klaar) => void server.close(() => klaar()))
}

const amrVan = ({ amr }: Mens): string[] => (Array.isArray(amr) ? amr.map(String) : [])
