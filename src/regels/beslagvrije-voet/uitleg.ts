import { type Breuk, alsPercentage, breuk, plus, vergelijk } from '../../gedeeld/breuk.ts'
import { type Centen, alsDecimaal, alsEuro, centenHalfOp, nul } from '../../gedeeld/geld.ts'
import { toonBedrag, toonWetsbedrag } from '../../gedeeld/tonen.ts'
import type { Stap, Verantwoording } from '../../gedeeld/verantwoording.ts'
import type { Onderdelen } from './artikel-475da.ts'
import type { Huurformule } from './huurformule.ts'
import type { Uitwerking } from './uitwerking.ts'
import type { BeslagvrijeVoetVraag } from './vraag.ts'

/** Explains a beslagvrije voet in the order of the law: one step per line of the articles that was used. Dutch, B1. */
export function stappenBij(vraag: BeslagvrijeVoetVraag, u: Uitwerking): Verantwoording {
  return [
    ...begin(vraag, u),
    ...verhoging(vraag, u),
    ...aftrek(vraag, u),
    ...vijfProcent(vraag, u),
    bedrag('Beslagvrije voet', 'afgerond op hele centen', u.voet, 'art. 475da, 475db en 475dc Rv'),
  ]
}

function begin(vraag: BeslagvrijeVoetVraag, u: Uitwerking): readonly Stap[] {
  const { parameters: p, naMaximum } = u
  if (u.inrichtingsnorm !== null) {
    const { lid1, lid2 } = u.inrichtingsnorm
    const prijs = alsEuro(vraag.inrichting?.prijsVerzorging ?? nul)
    const formule = `prijs van de verzorging ${prijs} + 2/3 × ${toonBedrag(lid1)} + ${toonBedrag(lid2)}`
    return [bedrag('Verblijf in een inrichting', formule, naMaximum, 'art. 475e lid 2 Rv; art. 23 PW')]
  }
  if (u.onderdelen === null)
    return [bedrag('Geen adres', `47,5 % × ${toonWetsbedrag(p.normPaar)}`, naMaximum, 'art. 475da lid 4 Rv')]
  return [...vanLid2(vraag.belastbaarJaarinkomen, u.onderdelen, u), maximum(u.onderdelen, u)]
}

function vanLid2(jaarinkomen: Centen, o: Onderdelen, { parameters: p }: Uitwerking): readonly Stap[] {
  const c = alsEuro(jaarinkomen)
  const drempel = toonWetsbedrag(p.drempelinkomen)
  return [
    bedrag('Basis', `95 % × ${toonWetsbedrag(p.norm)}`, o.basis, 'art. 475da lid 2 Rv'),
    {
      ...bedrag(
        'Zorg',
        `(${c} − drempel ${drempel}) / 12 × ${procent(p.afbouwZorg)}, niet onder 0 en hoogstens ${toonWetsbedrag(p.zorgHoogstens)}`,
        o.zorg,
        'art. 475da lid 2 en 3 Rv; art. 2 lid 3 Wzt',
      ),
    },
    { ...bedrag('Huur', huur(c, p.huur), o.huur, 'art. 475da lid 2 Rv; art. 17 tot en met 21 Wht') },
    ...(p.kindgebondenBudget === null
      ? []
      : [
          bedrag(
            'Kindgebonden budget',
            `(${c} − drempel ${toonWetsbedrag(p.kindgebondenBudget.drempel)}) / 12 × ${procent(p.kindgebondenBudget.afbouw)}, niet onder 0`,
            o.kindgebondenBudget,
            'art. 475da lid 2 Rv; art. 2 lid 7 en 8 Wkb',
          ),
        ]),
  ]
}

function huur(c: string, formule: Huurformule): string {
  return formule.vorm === 'kromme'
    ? `F × (${c})² + G × ${c} − ${toonWetsbedrag(formule.j)}, niet onder 0`
    : `(${c} − ${toonWetsbedrag(formule.ijkpunt)}) × ${procent(formule.afbouw)} / 12, niet onder 0 en hoogstens ${toonWetsbedrag(formule.hoogstens)}`
}

function maximum(o: Onderdelen, { parameters: p, naMaximum }: Uitwerking): Stap {
  const totaal = plus(plus(o.basis, o.zorg), plus(o.huur, o.kindgebondenBudget))
  const formule = `samen ${toonBedrag(totaal)}, hoogstens ${toonWetsbedrag(p.maximum)}`
  return bedrag('Samen, niet meer dan het maximum', formule, naMaximum, 'art. 475da lid 1 Rv')
}

function verhoging(vraag: BeslagvrijeVoetVraag, u: Uitwerking): readonly Stap[] {
  if (vraag.woonkosten === undefined) return []
  const formule = `woonkosten ${alsEuro(vraag.woonkosten)} − 110 % × ${toonWetsbedrag(u.parameters.huurgrens)}, niet onder 0`
  return [bedrag('Verhoging voor hoge woonkosten', formule, u.verhoging, 'art. 475da lid 5 Rv')]
}

function aftrek(vraag: BeslagvrijeVoetVraag, u: Uitwerking): readonly Stap[] {
  const { partner, eigen, bijtelling } = u.aftrek
  return [
    ...af('Inkomen van uw partner', vraag.partnerNettoMaandinkomen, partner, 'hoogstens de helft', 'a'),
    ...af('Ander eigen inkomen', vraag.eigenNietBeslagenMaandinkomen, eigen, 'hoogstens wat er over is', 'b'),
    ...af('Loonheffing over de bijtelling', vraag.loonheffingBijtelling, bijtelling, 'hoogstens wat er over is', 'c'),
  ]
}

function af(
  naam: string,
  opgegeven: Centen | undefined,
  genomen: Breuk,
  grens: string,
  letter: string,
): readonly Stap[] {
  if (opgegeven === undefined || opgegeven === 0) return []
  const negatief = breuk(-genomen.teller, genomen.noemer)
  return [
    bedrag(`${naam} gaat eraf`, `${alsEuro(opgegeven)}, ${grens}`, negatief, `art. 475db lid 1 onder ${letter} Rv`),
  ]
}

function vijfProcent(vraag: BeslagvrijeVoetVraag, u: Uitwerking): readonly Stap[] {
  if (vraag.nettoMaandinkomen === undefined) return []
  const geldt = vergelijk(u.voet, u.aftrek.rest) < 0
  const formule = `95 % × ${alsEuro(vraag.nettoMaandinkomen)} is ${geldt ? 'lager, dus dat geldt' : 'niet lager'}`
  return [bedrag('Niet meer dan 95 % van het inkomen', formule, u.voet, 'art. 475dc lid 1 Rv')]
}

/** One step that gives an amount. */
export function bedrag(stap: string, formule: string, exact: Breuk, bron: string): Stap {
  return { stap, formule, bedrag: alsDecimaal(centenHalfOp(exact)), bron }
}

function procent(deel: Breuk): string {
  return `${alsPercentage(deel).replace('.', ',')} %`
}
