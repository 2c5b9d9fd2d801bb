import type { Bewaarddocument, Poststuk } from '../../domein/verloop/index.ts'

// What came from outside may call itself anything: only these keep their name, the rest is bytes.
const uitgangen: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/json': 'json',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'message/rfc822': 'eml',
  'application/jose': 'jose',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/**
 * A piece of the archive as a file that is saved, never shown: a browser must not run what came from outside.
 * @throws Response 404 when there is none
 */
export function alsBestand(stuk: Poststuk | null, naam: string): Response {
  if (stuk === null) throw new Response(null, { status: 404 })
  return download(new Uint8Array(stuk.bytes), stuk.mediatype.split(';')[0]?.trim().toLowerCase() ?? '', naam)
}

/** A paper of an inwoner as a file that is saved, in pieces. */
export function alsDownload({ soortBestand, delen }: Bewaarddocument, naam: string): Response {
  const mediatype = soortBestand === 'pdf' ? 'application/pdf' : `image/${soortBestand}`
  const lezer = delen[Symbol.asyncIterator]()
  const stroom = new ReadableStream<Uint8Array>({
    pull: async (doel) => {
      const { done, value } = await lezer.next()
      if (done === true) doel.close()
      else doel.enqueue(value)
    },
    cancel: async () => void (await lezer.return?.()),
  })
  return download(stroom, mediatype, naam)
}

function download(inhoud: BodyInit, mediatype: string, naam: string): Response {
  const uitgang = uitgangen[mediatype]
  return new Response(inhoud, {
    headers: {
      'Content-Type': uitgang === undefined ? 'application/octet-stream' : mediatype,
      'Content-Disposition': `attachment; filename="${naam}.${uitgang ?? 'bin'}"`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
    },
  })
}
