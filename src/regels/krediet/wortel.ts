/**
 * The largest whole number whose power `graad` is not above `getal`: Newton from above, exact.
 * @throws RangeError below 0, or for a graad below 1: that is a bug
 */
export function wortel(getal: bigint, graad: number): bigint {
  if (getal < 0n || !Number.isInteger(graad) || graad < 1) throw new RangeError('A root of nothing')
  if (getal < 2n) return getal
  const n = BigInt(graad)
  let hoger = 2n ** BigInt(Math.ceil(getal.toString(2).length / graad))
  for (;;) {
    const volgend = ((n - 1n) * hoger + getal / hoger ** (n - 1n)) / n
    if (volgend >= hoger) return hoger
    hoger = volgend
  }
}
