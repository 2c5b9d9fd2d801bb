import { leesDatum } from '../../gedeeld/datum.ts'
import { centenUitDecimaal } from '../../gedeeld/geld.ts'
import { datumKort, leesbaar } from '../../gedeeld/leesbaar.ts'
import type { Briefgegevens, Briefinhoud } from '../../domein/berichten/index.ts'
import { type Veld, briefvelden } from './velden.ts'

type Regel = Briefinhoud['regels'][number]

/** A line in a list of a letter; `kort`: an amount or a day, that stands at the right. */
export interface Briefregel {
  readonly wat: string
  readonly waarde: string
  readonly uitleg: string | null
  readonly kort: boolean
}

/** What a template can print: text as it stands in the letter, null for what this letter does not have. */
export type Briefdata = Readonly<Record<string, unknown>>

const neemt = (veld: Veld, { wat }: Regel): boolean =>
  'wat' in veld && (typeof veld.wat === 'string' ? veld.wat === wat : veld.wat.test(wat))

/** The lines of a bericht that no field takes: they would be lost. */
export function onbenoemd({ soort, regels }: Pick<Briefinhoud, 'soort' | 'regels'>): readonly string[] {
  const velden = Object.values(briefvelden[soort])
  if (velden.some(({ uit }) => uit === 'overige')) return []
  return regels.filter((regel) => !velden.some((veld) => neemt(veld, regel))).map(({ wat }) => wat)
}

/**
 * The fields of a letter, each as it is printed. Nothing is computed: amounts and days are written out, that is all.
 * @throws Error when a field that is always there is not: the template would print nothing in its place
 */
export function veldenVan(bericht: Briefinhoud): Briefdata {
  const velden = briefvelden[bericht.soort]
  return Object.fromEntries(Object.entries(velden).map(([naam, veld]) => [naam, uitBericht(naam, veld, bericht)]))
}

function uitBericht(naam: string, veld: Veld, { soort, regels, antwoordUiterlijk }: Briefinhoud): unknown {
  switch (veld.uit) {
    case 'regels':
      return regels.filter((regel) => neemt(veld, regel)).map(alsBriefregel)
    case 'overige': {
      const anderen = Object.values(briefvelden[soort]).filter(({ uit }) => uit !== 'overige')
      return regels.filter((regel) => !anderen.some((ander) => neemt(ander, regel))).map(alsBriefregel)
    }
    case 'termijn':
      if (antwoordUiterlijk === null) throw new Error(`A ${soort} without the day on which an answer is due`)
      return datumKort(antwoordUiterlijk)
    case 'uitleg': {
      const gevonden = regels.find((regel) => neemt(veld, regel))?.uitleg
      return gevonden === undefined ? null : leesbaar(gevonden)
    }
    case 'waarde': {
      const gevonden = regels.find((regel) => neemt(veld, regel))
      if (gevonden === undefined && veld.altijd) throw new Error(`A ${soort} without its line ${naam}`)
      return gevonden === undefined ? null : leesbaar(metSpatie(gevonden.waarde))
    }
  }
}

/** A postcode as people write it: `1234 AB`. */
const metSpatie = (tekst: string): string => tekst.replace(/^(\d{4})([A-Z]{2})(?= |$)/, '$1 $2')

function alsBriefregel({ wat, waarde, uitleg }: Regel): Briefregel {
  return {
    wat: leesbaar(wat),
    waarde: leesbaar(waarde),
    uitleg: uitleg === undefined ? null : leesbaar(uitleg),
    kort: centenUitDecimaal(waarde) !== null || leesDatum(waarde) !== null,
  }
}

/** Spaces at which no line ends. */
const aaneen = (tekst: string): string => tekst.replaceAll(' ', '\u00a0')

/** A long number as people can read it out: in fours. */
const inGroepen = (kenmerk: string): string =>
  /^\d{16}$/.test(kenmerk) ? aaneen(kenmerk.replace(/(.{4})(?=.)/g, '$1 ')) : kenmerk

/** What stands around the text of a letter: the sender, the addressee, the day and the references. */
export function randVan(bericht: Briefinhoud, gegevens: Briefgegevens, logo: string | null): Briefdata {
  const { huisstijl, adres, contact } = gegevens
  return {
    afzender: {
      naam: huisstijl.naam,
      kleur: huisstijl.kleur,
      logo,
      afdeling: huisstijl.afdeling ?? null,
      adres: huisstijl.adres ?? null,
      postcode: huisstijl.postcode === undefined ? null : metSpatie(huisstijl.postcode),
      plaats: huisstijl.plaats ?? null,
      telefoon: huisstijl.telefoon === undefined ? null : aaneen(huisstijl.telefoon),
      email: huisstijl.email ?? null,
      website: huisstijl.website ?? null,
      bezwaarAan: huisstijl.bezwaarAan ?? 'het college van burgemeester en wethouders',
      contact,
    },
    ontvanger: { naam: bericht.aan.naam, adres },
    datum: datumKort(bericht.datum),
    onsKenmerk: inGroepen(gegevens.onsKenmerk),
    uwKenmerk: bericht.regels.find(({ wat }) => wat === 'Uw kenmerk')?.waarde ?? null,
  }
}
