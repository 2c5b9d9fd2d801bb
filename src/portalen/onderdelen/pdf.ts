import type { Brief } from '../../domein/berichten/index.ts'

/** A letter as an answer that a browser shows in a tab. @throws Response 404 when there is none */
export function alsPdf(brief: Pick<Brief, 'bytes'> | null, naam: string): Response {
  if (brief === null) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(brief.bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${naam}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
