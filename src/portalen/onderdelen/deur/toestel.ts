// The first that fits: an Edge calls itself a Chrome too, and a Chrome a Safari.
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const systemen = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

const eerste = (tekst: string, namen: readonly (readonly [string, string])[]): string =>
  namen.find(([teken]) => tekst.includes(teken))?.[1] ?? ''

/** What somebody knows a session by: `Firefox, Windows`. Nothing that tells one machine from another is kept. */
export function toestelVan(request: Request): string {
  const kop = request.headers.get('User-Agent') ?? ''
  return [eerste(kop, browsers), eerste(kop, systemen)].filter((deel) => deel !== '').join(', ')
}
