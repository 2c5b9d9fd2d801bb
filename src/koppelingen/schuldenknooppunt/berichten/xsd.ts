import { type Versie, naamruimteVan, schemasVan } from './catalogus.ts'
import type { Deel, Xsd } from './schema.ts'

/** Writes the XSD of a release from the schemas that messages are really read by; it is kept in wsdl/ and compared. */
export function xsdVan(versie: Versie): string {
  const ruimte = naamruimteVan(versie)
  const elementen = Object.entries(schemasVan(versie)).map(([naam, { xsd }]) => inhoud(`name="${naam}"`, xsd, '  '))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!-- PROVISIONAL: the real schemas come with the toolkit of the operator. See docs/besluiten/0028. -->',
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"',
    `  xmlns="${ruimte}" xmlns:b="${ruimte}" targetNamespace="${ruimte}" elementFormDefault="qualified">`,
    ...elementen,
    '</xs:schema>',
    '',
  ].join('\n')
}

function inhoud(kenmerken: string, xsd: Xsd, in_: string): string {
  const open = `${in_}<xs:element ${kenmerken}>`
  if (xsd.soort === 'tekst') {
    const beperking = `<xs:restriction base="${xsd.basis}">${xsd.facetten.join('')}</xs:restriction>`
    return `${open}<xs:simpleType>${beperking}</xs:simpleType></xs:element>`
  }
  const groepnaam = xsd.soort === 'keuze' ? 'choice' : 'sequence'
  const delen = Object.entries(xsd.delen).map(([naam, deel]) => inhoud(plek(naam, deel), deel.xsd, `${in_}  `))
  return [
    `${open}<xs:complexType><xs:${groepnaam}>`,
    ...delen,
    `${in_}</xs:${groepnaam}></xs:complexType>${elkEens(xsd.delen)}</xs:element>`,
  ].join('\n')
}

/** Of a list whose elements differ in one place: which. The path of a constraint knows no default namespace. */
const elkEens = (delen: Readonly<Record<string, Deel<unknown>>>): string =>
  Object.entries(delen)
    .filter(([, { uniek }]) => uniek !== undefined)
    .map(
      ([naam, { uniek }]) =>
        `<xs:unique name="elk${naam}"><xs:selector xpath="b:${naam}"/><xs:field xpath="b:${uniek}"/></xs:unique>`,
    )
    .join('')

const plek = (naam: string, { min, max }: Deel<unknown>): string =>
  `name="${naam}"${min === 1 ? '' : ` minOccurs="${min}"`}${max === 1 ? '' : ` maxOccurs="${max}"`}`
