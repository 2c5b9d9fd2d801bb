/** What a form takes; a larger file goes through the command line. */
export const hoogstensMegabyte = 9

/** Asks one file: what it is, and what it may be. */
export function Bestandsveld({
  label,
  uitleg,
  accept,
}: {
  readonly label: string
  readonly uitleg: string
  readonly accept: string
}) {
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label" htmlFor="bestand">
        {label}
      </label>
      <p className="hint" id="bestand-uitleg">
        {uitleg}
      </p>
      <input accept={accept} aria-describedby="bestand-uitleg" id="bestand" name="bestand" required type="file" />
    </div>
  )
}

/**
 * The file that was handed in, or why there is none: nothing was chosen, or it is more than a form takes.
 * @param hoogstens in bytes
 */
export async function bestandUit(
  formulier: FormData,
  hoogstens = hoogstensMegabyte * 1_000_000,
  veld = 'bestand',
): Promise<
  | { readonly soort: 'bestand'; readonly bytes: Uint8Array<ArrayBuffer>; readonly naam: string }
  | { readonly soort: 'geen' }
  | { readonly soort: 'te-groot' }
> {
  const bestand = formulier.get(veld)
  if (!(bestand instanceof File) || bestand.size === 0) return { soort: 'geen' }
  if (bestand.size > hoogstens) return { soort: 'te-groot' }
  return { soort: 'bestand', bytes: new Uint8Array(await bestand.arrayBuffer()), naam: bestand.name.slice(0, 200) }
}

/** A file as an answer that a browser saves. */
export function alsBestand({
  naam,
  mediatype,
  bytes,
}: {
  readonly naam: string
  readonly mediatype: string
  readonly bytes: Uint8Array
}): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediatype,
      'Content-Disposition': `attachment; filename="${naam}"`,
      'Cache-Control': 'no-store',
    },
  })
}
