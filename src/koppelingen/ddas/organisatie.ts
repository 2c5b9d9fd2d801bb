import { createHash } from 'node:crypto'
import type { Organisatienaam } from '../../domein/toegang/index.ts'
import type { DdasOrganisatie } from './aflevering.ts'

/** What RichtOrganisatieOp asks. */
export type NieuweOrganisatie = Omit<Organisatienaam, 'id'>

/**
 * Tells which organisation delivers: by its KvK-nummer, else by a slug of its name. What a screen cannot show is left
 * out of the name here; the delivered organisation itself is kept as it came.
 */
export function organisatieVan(organisatie: DdasOrganisatie): NieuweOrganisatie {
  const naam = leesbaar(organisatie['(Statutaire) Naam'])
  const code = leesbaar(organisatie['KvK-nummer']) || slug(naam) || 'onbekend'
  return { code, naam: naam || code, gemeentecode: leesbaar(organisatie.gemeentecode) || 'Onbekend' }
}

/** The organisation as DDAS wants it, when it never delivered one itself. */
export function organisatieUit({ code, naam, gemeentecode }: Organisatienaam): DdasOrganisatie {
  return {
    '(Statutaire) Naam': naam,
    ...(/^\d{8}$/.test(code) ? { 'KvK-nummer': code } : {}),
    ...(gemeentecode === 'Onbekend' ? {} : { gemeentecode }),
  }
}

function leesbaar(tekst = ''): string {
  const schoon = tekst
    .normalize('NFC')
    .replaceAll(/[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}<>{}]/gu, (t) => (/[0-9#*]/.test(t) ? t : ''))
    .replaceAll(/[\s\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
  return schoon.trim().slice(0, 200).toWellFormed().replaceAll('\uFFFD', '').trim()
}

function slug(naam: string): string {
  const gewoon = naam.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const letters = gewoon.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  if (letters !== '' || naam === '') return letters
  return `organisatie-${createHash('sha256').update(naam).digest('hex').slice(0, 8)}`
}
