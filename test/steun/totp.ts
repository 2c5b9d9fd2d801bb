import { TOTP } from 'otpauth'

/** What an app shows at an instant (milliseconds since 1970) that was set up with these letters. */
export function codeVan(geheim: string, op = Date.now()): string {
  return new TOTP({ secret: geheim.replaceAll(' ', '') }).generate({ timestamp: op })
}
