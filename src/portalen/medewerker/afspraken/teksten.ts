import type { Herkomst, Voorwaarde, Voorwaarden } from '../../../domein/schuldeisers/index.ts'
import { extraGegevens, uitgeslotenSchulden } from '../../../regels/convenanten/index.ts'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'

/** One term as people read it: what, how much, and where it comes from. */
export interface Termregel {
  readonly wat: string
  readonly waarde: string
  readonly herkomst: readonly Herkomst[]
}

const onbekend = 'Niet bekend'

function tekst<T>({ waarde, herkomst }: Voorwaarde<T>, toon: (waarde: T) => string, zonder: string): string {
  if (waarde !== null) return toon(waarde)
  return herkomst.length === 0 ? zonder : onbekend
}

const maanden = (n: number): string => telwoord(n, 'maand', 'maanden')

/** The terms of a schuldeiser in words. What was not agreed and what nobody has seen are two different things. */
export function termregels(v: Voorwaarden): readonly Termregel[] {
  return [
    {
      wat: 'Vooraf akkoord',
      waarde: tekst(v.voorafAkkoord, (ja) => (ja ? 'Ja' : 'Nee'), 'Nee, niets afgesproken'),
      herkomst: v.voorafAkkoord.herkomst,
    },
    {
      wat: 'Pauze na de kennisgeving',
      waarde: tekst(v.pauzeMaanden, maanden, 'Wij vragen erom'),
      herkomst: v.pauzeMaanden.herkomst,
    },
    {
      wat: 'Pauze na de saldo-opgave',
      waarde: tekst(v.pauzeNaSaldoMaanden, maanden, 'Niet afgesproken'),
      herkomst: v.pauzeNaSaldoMaanden.herkomst,
    },
    {
      wat: 'Wat telt als belemmering',
      waarde: tekst(v.belemmering, (lijst) => lijst.join(', '), 'Niet afgesproken'),
      herkomst: v.belemmering.herkomst,
    },
    {
      wat: 'Geldt niet voor',
      waarde: tekst(
        v.uitgesloten,
        (lijst) => lijst.map((een) => uitgeslotenSchulden[een]).join(', ') || 'Geen uitzonderingen',
        'Geen uitzonderingen afgesproken',
      ),
      herkomst: v.uitgesloten.herkomst,
    },
    {
      wat: 'Nodig bij het saldoverzoek',
      waarde: tekst(
        v.extraGegevens,
        (lijst) => lijst.map((een) => extraGegevens[een]).join(', ') || 'Niets extra',
        'Niets extra',
      ),
      herkomst: v.extraGegevens.herkomst,
    },
    {
      wat: 'Collectief Schuldregelen',
      waarde: v.collectief ? 'Doet mee' : 'Doet niet mee, voor zover wij weten',
      herkomst: [],
    },
  ]
}

/** Where a term comes from, in one line. */
export function herkomsttekst({ naam, vanaf, bron, status, toelichting }: Herkomst): string {
  const zeker = status === 'te-bevestigen' ? ' (nog te bevestigen)' : ''
  return `${naam}, vanaf ${datumKort(vanaf)}${zeker}. ${bron}.${toelichting === undefined ? '' : ` ${toelichting}`}`
}
