const vorm = /^#[0-9a-f]{6}$/i

/** Tells whether a text is a colour as `#rrggbb`. */
export const isKleur = (tekst: string): boolean => vorm.test(tekst)

/**
 * The contrast of two colours `#rrggbb` with each other, from 1 to 21.
 * @bron WCAG 2.2, contrast ratio and relative luminance
 */
export function contrast(een: string, ander: string): number {
  const [licht, donker] = [lichtheid(een), lichtheid(ander)].toSorted((a, b) => b - a) as [number, number]
  return (licht + 0.05) / (donker + 0.05)
}

function lichtheid(kleur: string): number {
  const [rood = 0, groen = 0, blauw = 0] = [1, 3, 5].map((i) => {
    const deel = Number.parseInt(kleur.slice(i, i + 2), 16) / 255
    return deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw
}
