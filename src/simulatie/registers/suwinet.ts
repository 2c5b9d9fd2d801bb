import { leesBsn } from '../../gedeeld/bsn.ts'
import { type Datum, plusDagen } from '../../gedeeld/datum.ts'
import { alsDecimaal, centen } from '../../gedeeld/geld.ts'
import { type Bevragingsdoel, bevragingsdoelen, bronnenVoor } from '../../domein/dossier/index.ts'
import { type Worp, kans, kies, tussen } from '../toeval.ts'
import { type Registerantwoord, type Registerserver, alsLid, startServer } from './server.ts'

const velden = ['bsn', 'doel', 'organisatie', 'vraagId']
const euro = (bedrag: number): string => alsDecimaal(centen(bedrag * 100))

/**
 * What the invented sources say of a number of nobody: the same number, purpose and day give the same answer. Only sources
 * that may be asked for the purpose say anything.
 */
export function verzinBrongegevens(bsn: string, doel: Bevragingsdoel, vandaag: Datum) {
  const worp = (wat: string): Worp => ['suwinet', bsn, wat]
  const mag = bronnenVoor[doel]
  const op = plusDagen(vandaag, -tussen(1, 40, worp('op')))
  const van = <T extends { readonly bron: (typeof mag)[number] }>(...rijen: readonly T[]): readonly T[] =>
    rijen.filter(({ bron }) => mag.includes(bron))
  const netto = tussen(950, 2100, worp('netto'))
  return {
    adressen: van({
      bron: 'rvig',
      op,
      straat: kies(['Dorpsstraat', 'Molenweg', 'Zonnelaan'], worp('straat')),
      huisnummer: String(tussen(1, 240, worp('nummer'))),
      postcode: `${kies(['1011', '2022', '3033'], worp('postcode'))}ZL`,
      woonplaats: 'Zonderland',
    }),
    inkomens: kans(60, worp('werk'))
      ? van({
          bron: 'uwv',
          op,
          soort: 'loon',
          van: kies(['Bakkerij De Korst', 'Vervoer Zonderland', 'Schoonmaak Helder'], worp('werkgever')),
          nettoPerMaand: euro(netto),
          belastbaarPerJaar: euro(netto * 14),
        })
      : van({
          bron: 'sociale-dienst',
          op,
          soort: 'uitkering',
          van: 'Participatiewet',
          nettoPerMaand: '1345.00',
          belastbaarPerJaar: '19200.00',
        }),
    toeslagen: van({
      bron: 'belastingdienst',
      op,
      toeslag: 'zorgtoeslag',
      perMaand: euro(tussen(60, 131, worp('zorgtoeslag'))),
    }),
    voertuigen: kans(40, worp('auto'))
      ? van({
          bron: 'rdw',
          op,
          kenteken: 'ZZ-000-Z',
          merk: 'Zonnewagen',
          waarde: euro(tussen(3, 40, worp('auto')) * 100),
        })
      : [],
  }
}

const isDoel = (doel: unknown): doel is Bevragingsdoel =>
  typeof doel === 'string' && Object.hasOwn(bevragingsdoelen, doel)

/**
 * Starts the simulated WGS Toegang and WGS Plan van aanpak on the loopback: `POST /bevragingen`. It knows numbers of nobody
 * (99999…, 111222333) and refuses a field or a purpose that it does not know.
 * @param vandaag the day of its answers
 */
export async function startSuwinet({
  vandaag,
  port = 0,
}: {
  readonly vandaag: () => Datum
  readonly port?: number
}): Promise<Registerserver> {
  const antwoordOp = (tekst: string): Registerantwoord => {
    const vraag = alsLid(tekst)
    const lid = (naam: string) => (typeof vraag[naam] === 'string' ? vraag[naam] : '')
    const doel = vraag['doel']
    const heel = velden.join() === Object.keys(vraag).toSorted().join()
    if (!heel || !isDoel(doel) || lid('vraagId') === '' || leesBsn(lid('bsn')) === null) return [422]
    if (!/^99999|^111222333$/.test(lid('bsn'))) return [404]
    const gegevens = verzinBrongegevens(lid('bsn'), doel, vandaag())
    return [200, { soort: 'kwijting-brongegevens', versie: 1, vraagId: lid('vraagId'), bsn: lid('bsn'), ...gegevens }]
  }
  return startServer({ '/bevragingen': antwoordOp }, port)
}
