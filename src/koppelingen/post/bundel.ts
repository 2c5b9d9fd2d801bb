import { setImmediate as beurt } from 'node:timers/promises'
import { PDFDocument } from 'pdf-lib'

/**
 * Puts the pages of letters in one document to print: each letter begins on an odd page. The pages are those of the
 * letters, not made again. Between two letters others get their turn.
 * @throws Error when a letter is no PDF
 */
export async function voegSamen(brieven: readonly Uint8Array[]): Promise<Uint8Array> {
  const bundel = await PDFDocument.create({ updateMetadata: false })
  bundel.setTitle('Post', { showInWindowTitleBar: true })
  bundel.setLanguage('nl')
  for (const bytes of brieven) {
    if (bundel.getPageCount() % 2 === 1) bundel.addPage()
    const brief = await PDFDocument.load(bytes, { updateMetadata: false })
    for (const pagina of await bundel.copyPages(brief, brief.getPageIndices())) bundel.addPage(pagina)
    await beurt()
  }
  return bundel.save({ objectsPerTick: 50 })
}
