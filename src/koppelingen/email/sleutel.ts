/**
 * What stands in the archive in the place of the token of a link. As long as a token, and of its characters, so that the
 * message keeps its lines when the token takes its place.
 */
export const geenSleutel = 'Deze-sleutel-staat-alleen-in-de-e-mail-zelf'

// Quoted-printable breaks a long line with `=`; such a break may stand anywhere in it.
const gezocht = new RegExp([...geenSleutel].join('(?:=\\r?\\n)?'), 'g')

/**
 * Puts the token of a link into a message, as it is handed over.
 * @param bytes a message in ASCII, as it lies in the archive
 * @throws Error when it has no place for a token: then nobody could answer
 */
export function metSleutel(bytes: Uint8Array, token: string): Buffer {
  const tekst = Buffer.from(bytes).toString('latin1')
  let keren = 0
  const gevuld = tekst.replace(gezocht, (plek) => {
    keren += 1
    let i = 0
    return plek.replace(/=\r?\n|[^]/g, (deel) => (deel.length > 1 ? deel : (token[i++] ?? '')))
  })
  if (keren !== 1 || token.length !== geenSleutel.length) throw new Error('A message without a place for its link')
  return Buffer.from(gevuld, 'latin1')
}
