/**
 * The largest whole number whose power `graad` is not above `getal`: Newton from above, exact.
 * @throws RangeError below 0, or for a graad that is no whole number from 1 on: that is a bug
 */
export function wortel(getal: bigint, graad: number): bigint {
  const n = BigInt(graad)
  if (getal < 0n || n < 1n) throw new RangeError('A root of nothing')
  if (getal === 0n) return 0n
  let hoger = 2n ** BigInt(Math.ceil(getal.toString(2).length / graad))
  for (;;) {
    const volgend = ((n - 1n) * hoger + getal / hoger ** (n - 1n)) / n
    if (volgend >= hoger) return hoger
    hoger = volgend
  }
}
