import { maal } from '../../gedeeld/breuk.ts'
import { type Centen, alsDecimaal, alsEuro, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { toonGetal, toonProcent } from '../../gedeeld/tonen.ts'
import type { Stap, Verantwoording } from '../../gedeeld/verantwoording.ts'
import { maandrente } from '../krediet/index.ts'
import { looptijdnorm } from '../termijnen/index.ts'
import { alsProcent } from '../vergoeding/index.ts'
import { soortVan, voorstelsoorten } from './soort.ts'
import { type Krediet, type Reserveringsverloop, type Voorstelvraag, vormen } from './vraag.ts'
import type { Uitwerking } from './voorstel.ts'

const art8 = 'Gedragscode art. 8'
const art1112 = 'Gedragscode art. 11.12'

/** Explains a voorstel: the capacity, the credit, the fee, the verdeling, and what each schuldeiser forgives. Dutch, B1. */
export function stappenBij(vraag: Voorstelvraag, u: Uitwerking): Verantwoording {
  return [
    opgave(vraag, u),
    ...looptijd(vraag),
    inBedrag('Afloscapaciteit over de looptijd', perMaandGeteld(u.perMaand), telOp(...u.perMaand), art8),
    ...perVorm(vraag, u),
    ...vergoeding(vraag, u),
    ...vermogen(vraag),
    inBedrag('Voor de schuldeisers', samen(vraag, u), telOp(u.vergoeding.naarSchuldeisers, vraag.vermogen), art1112),
    ...u.verdeling.verantwoording,
    ...kwijting(vraag, u),
    soort(vraag, u),
  ]
}

function inBedrag(stap: string, formule: string, bedrag: Centen, bron: string): Stap {
  return { stap, formule, bedrag: alsDecimaal(bedrag), bron }
}

function opgave({ vorm, vorderingen }: Voorstelvraag, { betaalbaarheid: { schuld } }: Uitwerking): Stap {
  const aantal = vorderingen.length === 1 ? '1 vordering' : `${vorderingen.length} vorderingen`
  const uitkomst = `${vormen[vorm]}; ${aantal} van samen ${alsEuro(schuld)}`
  return { stap: 'Uw gegevens', formule: 'zoals opgegeven', uitkomst, bron: 'Opgave' }
}

function looptijd({ peildatum, ondernemer, looptijdMaanden, afwijkingLooptijd }: Voorstelvraag): readonly Stap[] {
  const norm = looptijdnorm(peildatum, ondernemer)
  if (!norm.ok) return []
  const { maanden, bron } = norm.waarde
  const langer = looptijdMaanden > maanden ? `; langer, omdat: ${afwijkingLooptijd ?? ''}` : ''
  return [
    { stap: 'Looptijd', formule: `norm ${maanden} maanden${langer}`, uitkomst: `${looptijdMaanden} maanden`, bron },
  ]
}

/** Months with the same amount that follow each other, as one product: `3 × € 100,00 + 15 × € 150,00`. */
function perMaandGeteld(perMaand: readonly Centen[]): string {
  const reeksen: { bedrag: Centen; maanden: number }[] = []
  for (const bedrag of perMaand) {
    const laatste = reeksen.at(-1)
    if (laatste?.bedrag === bedrag) laatste.maanden += 1
    else reeksen.push({ bedrag, maanden: 1 })
  }
  return reeksen.map(({ bedrag, maanden }) => `${maanden} × ${alsEuro(bedrag)}`).join(' + ')
}

function perVorm(vraag: Voorstelvraag, u: Uitwerking): readonly Stap[] {
  if (vraag.vorm === 'SK') return krediet(vraag.krediet, u)
  if (vraag.vorm === 'SA')
    return [inBedrag('Gespaard', 'er is geen afloscapaciteit', u.gespaard, 'NVVK 2024: zonder afloscapaciteit')]
  return [
    ...voorafGespaard(vraag.reservering),
    inBedrag('Gespaard', 'prognose: na elke hercontrole kan het meer of minder worden', u.gespaard, art1112),
  ]
}

function voorafGespaard(verloop: Reserveringsverloop | undefined): readonly Stap[] {
  if (verloop === undefined || (verloop.zonderCapaciteit === 0 && verloop.vooraf === nul)) return []
  const { zonderCapaciteit, vooraf } = verloop
  const maanden = zonderCapaciteit === 1 ? '1 maand' : `${zonderCapaciteit} maanden`
  const formule =
    zonderCapaciteit === 0
      ? 'wat voor de looptijd binnenkwam'
      : `${maanden} van de looptijd telt met wat tot dan toe binnenkwam, niet met een bedrag dat nog niet bekend was`
  const stap = inBedrag('Gereserveerd voordat er een afloscapaciteit was', formule, vooraf, 'Keuze van Kwijting')
  return [{ ...stap, status: 'te-bevestigen' }]
}

const effectief = 'Effectieve jaarrente, nagerekend op een contract van een kredietbank'

function krediet(gegeven: Krediet, { gespaard, rente }: Uitwerking): readonly Stap[] {
  return [
    ...(gegeven.soort === 'offerte'
      ? [inBedrag('Krediet', 'volgens de offerte van de kredietbank', gespaard, 'Offerte')]
      : uitJaarrente(gegeven.jaarrente, gespaard)),
    inBedrag('Rente', 'afloscapaciteit over de looptijd − krediet', rente, art1112),
    {
      stap: 'Premie van het Waarborgfonds',
      formule: '1 % van het krediet. De gemeente betaalt die. Zij gaat niet van het voorstel af.',
      bron: 'Waarborgfonds Saneringskredieten',
      status: 'te-bevestigen',
    },
  ]
}

function uitJaarrente(jaarrente: number, gespaard: Centen): readonly Stap[] {
  const rente = toonGetal(maal(maandrente(jaarrente), 100n), 6)
  const formule = `(1 + ${toonProcent(alsProcent(jaarrente))})^(1/12) − 1`
  const perMaand = 'elke maand: afloscapaciteit / (1 + rente per maand)^maand; alles opgeteld en dan afgerond'
  return [
    { stap: 'Rente per maand', formule, uitkomst: `${rente} %`, bron: effectief },
    inBedrag('Krediet: de waarde van alle maanden nu', perMaand, gespaard, effectief),
  ]
}

function vergoeding({ vorm, vergoeding: afspraak }: Voorstelvraag, u: Uitwerking): readonly Stap[] {
  const zonderBeheer = afspraak !== null && vorm !== 'SB' && afspraak.beheerPerMaand > nul
  return [
    ...(zonderBeheer
      ? [inBedrag('Vergoeding voor financieel beheer', 'alleen bij schuldbemiddeling', nul, 'Gedragscode art. 5')]
      : []),
    ...u.vergoeding.verantwoording,
  ]
}

function vermogen({ vorm, vermogen: bedrag }: Voorstelvraag): readonly Stap[] {
  if (bedrag === nul) return []
  const stap = inBedrag('Vermogen', 'aan het begin uitgedeeld, zonder vergoeding', bedrag, art8)
  return [vorm === 'SA' ? { ...stap, status: 'te-bevestigen' } : stap]
}

function samen(
  { vermogen: bedrag }: Voorstelvraag,
  { gespaard, vergoeding: { beheer, percentageDeel } }: Uitwerking,
): string {
  return `gespaard ${alsEuro(gespaard)} − vergoeding ${alsEuro(telOp(beheer, percentageDeel))} + vermogen ${alsEuro(bedrag)}`
}

function kwijting({ vorderingen }: Voorstelvraag, { verdeling }: Uitwerking): readonly Stap[] {
  return vorderingen.map(({ id, bedrag }, i) => {
    const deel = verdeling.uitdeling[i]?.bedrag ?? nul
    const formule = `vordering ${alsEuro(bedrag)} − uitdeling ${alsEuro(deel)}`
    return inBedrag(`Kwijting ${id}`, formule, trekAf(bedrag, deel), art8)
  })
}

function soort({ vorm, vermogen: bedrag }: Voorstelvraag, { betaalbaarheid: b }: Uitwerking): Stap {
  const kan = `in ${b.binnenMaanden} maanden ${alsEuro(b.capaciteit)} + vermogen ${alsEuro(bedrag)}`
  return {
    stap: 'Soort',
    formule: `${kan}; dat is ${b.volledig ? 'genoeg' : 'niet genoeg'} voor de schulden van ${alsEuro(b.schuld)}`,
    uitkomst: voorstelsoorten[soortVan(vorm, b)],
    bron: 'Gedragscode Schuldhulpverlening 2024',
  }
}
