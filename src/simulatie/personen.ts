import { leesBsn } from '../gedeeld/bsn.ts'
import { type Worp, kans, kies, tussen } from './toeval.ts'

const voornamen = 'Anouk Bram Carlijn Daan Esma Faruk Guusje Hamid Ilse Joris Karima Lars Mila Noor Otto Pien Quinten'
const meerVoornamen = 'Roos Sem Tirza Ugur Vera Wessel Xandra Yara Zoë Amir Brechtje Cas Dewi Evert Femke Gijs Hind'
const achternamen = 'van Zandwijk,Koppelaar,de Rietveen,Bootsman,El Warda,Duinker,Sterrenberg,van der Kwel,Yildirak'
const meerAchternamen = 'Polderman,Hazelhof,Windhouwer,ten Velde,Oosterling,Kruithof,Beukema,Zilvervoet,Maanders'
const straten = ['1011', '2022', '3033', '4044', '5055', '6066', '7077']
const woonplaatsen = ['Zonderland', 'Oud-Zonderland', 'Zonderlandseveen']

/** An invented inwoner. */
export interface Voorbeeldpersoon {
  readonly naam: string
  readonly telefoon: string
  readonly geboortedatum: string
  /** From the range 99999…, which is given to nobody. */
  readonly bsn: string
  readonly postcode: string
  readonly huisnummer: string
  readonly woonplaats: string
}

/** Makes an inwoner who does not exist. @param nummer 0, 1, 2, …: another number is another person */
export function verzinPersoon(nummer: number, worp: Worp): Voorbeeldpersoon {
  const voor = `${voornamen} ${meerVoornamen}`.split(' ')
  const achter = `${achternamen},${meerAchternamen}`.split(',')
  const twee = (n: number) => String(n).padStart(2, '0')
  return {
    // Steps that share no divisor with the lists: the first three hundred people have names of their own.
    naam: `${voor[(nummer * 13) % voor.length]} ${achter[(nummer * 7) % achter.length]}`,
    telefoon: `06 0000 ${String(tussen(0, 9999, [...worp, 'telefoon'])).padStart(4, '0')}`,
    geboortedatum: [
      tussen(1950, 2005, [...worp, 'jaar']),
      twee(tussen(1, 12, [...worp, 'maand'])),
      twee(tussen(1, 28, [...worp, 'dag'])),
    ].join('-'),
    bsn: fictieveBsn(nummer),
    postcode: `${kies(straten, [...worp, 'postcode'])} ${kans(50, [...worp, 'letters']) ? 'ZL' : 'XX'}`,
    huisnummer: String(tussen(1, 240, [...worp, 'huisnummer'])),
    woonplaats: kies(woonplaatsen, [...worp, 'woonplaats']),
  }
}

/** A burgerservicenummer that passes the elfproef and belongs to nobody; there are some nine hundred. */
export function fictieveBsn(nummer: number): string {
  let over = nummer % fictieveBsns
  for (let eind = 0; eind < 10_000; eind++) {
    const kandidaat = `99999${String(eind).padStart(4, '0')}`
    if (leesBsn(kandidaat) !== null && over-- === 0) return kandidaat
  }
  throw new RangeError('More fictional numbers were promised than there are')
}

const fictieveBsns = 900
