import { fileTypeFromBuffer } from 'file-type'
import { type Bestandssoort, hoogstensBytes } from '../../domein/dossier/index.ts'
import type { Bestandsbezwaar, Keuring } from '../../domein/verloop/index.ts'
import { zonderHerkomst } from './foto.ts'
import { bezwaarTegenPdf } from './pdf.ts'

// By content, never by name. HEIC comes under two names, as phones write it.
const soorten: Readonly<Record<string, Bestandssoort>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
}

const tegen = (bezwaar: Bestandsbezwaar): Keuring => ({ soort: 'bezwaar', bezwaar })

/** Decides whether a file is a paper that we can keep, and what of it. A photo loses where it was taken. */
export async function keur(bytes: Uint8Array): Promise<Keuring> {
  if (bytes.length === 0) return tegen('leeg')
  if (bytes.length > hoogstensBytes) return tegen('te-groot')
  const mediatype = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  const soortBestand = soorten[mediatype]
  if (soortBestand === undefined) return tegen('andere-soort')
  if (soortBestand === 'pdf') {
    const bezwaar = bezwaarTegenPdf(bytes)
    return bezwaar === null ? { soort: 'goed', soortBestand, bytes } : tegen(bezwaar)
  }
  const kaal = veilig(() => zonderHerkomst(soortBestand, bytes))
  return kaal === null || kaal.length > hoogstensBytes
    ? tegen('beschadigd')
    : { soort: 'goed', soortBestand, bytes: kaal }
}

/** A number in a broken file can point past its end. */
function veilig(lees: () => Uint8Array | null): Uint8Array | null {
  try {
    return lees()
  } catch (fout) {
    if (fout instanceof RangeError) return null
    throw fout
  }
}
