/** What the application gets with a request, besides the request. */
export interface Verzoekgegevens {
  /** Names the request in the log; shown to the user with an error. */
  readonly verzoekId: string
  /** To be put on every inline script and style; the Content-Security-Policy of the answer allows only these. */
  readonly nonce: string
  /** Address of the visitor, of IPv6 the network; behind a proxy the one that the proxy saw. */
  readonly vanaf: string
}

/**
 * Sets the security headers that an answer does not set itself.
 * Referrer-Policy is not `no-referrer`: with that, browsers post a form with `Origin: null`, which is refused.
 * @param secure browsers reach us by https, so they may insist on it
 */
export function setSecurityHeaders(headers: Headers, nonce: string, secure: boolean): void {
  const standard: Readonly<Record<string, string>> = {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    // A page holds a person's debts: no copy stays behind in a browser or a proxy.
    'cache-control': 'no-store',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
  for (const [naam, waarde] of Object.entries(standard)) if (!headers.has(naam)) headers.set(naam, waarde)
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Charts are SVG with a style on their parts.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
