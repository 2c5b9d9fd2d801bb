import { type Breuk, breuk, vergelijk } from '../../gedeeld/breuk.ts'
import { type Centen, alsBreuk, alsEuro, nul } from '../../gedeeld/geld.ts'
import { toonBedrag, toonWetsbedrag } from '../../gedeeld/tonen.ts'
import type { Stap, Verantwoording } from '../../gedeeld/verantwoording.ts'
import { type Onderdelen, som, vijfennegentigProcent } from './artikel-475da.ts'
import { isPaar, leefsituaties } from './leefsituatie.ts'
import { bedrag, open, opgave } from './stap.ts'
import type { Uitwerking } from './uitwerking.ts'
import { vasteStappenBij } from './vaste-stappen.ts'
import { type BeslagvrijeVoetVraag, woningen } from './vraag.ts'

/** Explains a beslagvrije voet in the order of the law: one step per line of the articles that was used. Dutch, B1. */
export function stappenBij(vraag: BeslagvrijeVoetVraag, u: Uitwerking): Verantwoording {
  return [
    opgave('Uw gegevens', gegevens(vraag, u)),
    ...begin(vraag, u),
    ...verhoging(vraag, u),
    ...aftrek(vraag, u),
    ...vijfProcent(vraag, u),
    bedrag('Beslagvrije voet', 'afgerond op hele centen; elke stap is los afgerond', u.voet, 'art. 475da–475e Rv'),
  ]
}

/** Only what this case uses and no later step repeats: the amounts that come off are told where they come off. */
function gegevens(vraag: BeslagvrijeVoetVraag, { onderdelen }: Uitwerking): readonly string[] {
  const { leefsituatie, belastbaarJaarinkomen, nettoMaandinkomen, woning } = vraag
  const delen: string[] = [leefsituaties[leefsituatie]]
  if (onderdelen !== null) delen.push(`belastbaar jaarinkomen ${alsEuro(belastbaarJaarinkomen)}`)
  if (nettoMaandinkomen !== undefined) delen.push(`netto inkomen per maand ${alsEuro(nettoMaandinkomen)}`)
  if (woning !== undefined && onderdelen !== null) delen.push(woningen[woning])
  return delen
}

function begin(vraag: BeslagvrijeVoetVraag, u: Uitwerking): readonly Stap[] {
  const { parameters: p, naMaximum } = u
  if (u.inrichtingsnorm !== null) {
    const { lid1, lid2 } = u.inrichtingsnorm
    const prijs = alsEuro(vraag.inrichting?.prijsVerzorging ?? nul)
    const formule = `prijs van de verzorging ${prijs} + 2/3 × ${toonWetsbedrag(lid1)} + ${toonWetsbedrag(lid2)}`
    return [bedrag('Verblijf in een inrichting', formule, naMaximum, 'art. 475e lid 2 Rv; art. 23 PW')]
  }
  if (u.onderdelen === null)
    return [bedrag('Geen adres', `47,5 % × ${toonWetsbedrag(p.normPaar)}`, naMaximum, 'art. 475da lid 4 Rv')]
  return vanLid2(alsEuro(vraag.belastbaarJaarinkomen), u.onderdelen, u)
}

const lid2Rv = 'art. 475da lid 2 Rv'

function vanLid2(c: string, o: Onderdelen, { parameters: p, naMaximum }: Uitwerking): readonly Stap[] {
  const vast = vasteStappenBij(p)
  const samen = `samen ${toonBedrag(som(o))}, hoogstens ${vast.maximum}`
  return [
    vast.drempel,
    bedrag('Basis: 95 % van de bijstandsnorm', vast.basis, o.basis, lid2Rv),
    vast.zorgHoogstens,
    bedrag('Zorg: zorgtoeslag die u bij dit inkomen niet krijgt', `(${c} − ${vast.zorg}`, o.zorg, zorgbron),
    ...vast.factoren,
    bedrag('Huur: huurtoeslag die u bij dit inkomen niet krijgt', vast.huur(c, o.huur), o.huur, huurbron),
    ...vast.kgbDrempel,
    ...(p.kindgebondenBudget === null
      ? []
      : [bedrag(kgbNaam, `(${c} − ${vast.kindgebondenBudget(o.kindgebondenBudget)}`, o.kindgebondenBudget, kgbBron)]),
    bedrag('Samen, niet meer dan het maximum', samen, naMaximum, 'art. 475da lid 1 Rv'),
  ]
}

const zorgbron = 'art. 475da lid 2 en 3 Rv; art. 2 lid 3 Wzt'
const huurbron = 'art. 475da lid 2 Rv; art. 16 tot en met 21 Wht'
const kgbNaam = 'Kindgebonden budget dat u bij dit inkomen niet krijgt'
const kgbBron = 'art. 475da lid 2 Rv; art. 2 lid 7 en 8 Wkb'

function verhoging({ woonkosten, leefsituatie }: BeslagvrijeVoetVraag, u: Uitwerking): readonly Stap[] {
  if (woonkosten === undefined) return []
  const formule = `woonkosten ${alsEuro(woonkosten)} − 110 % × huurgrens ${toonWetsbedrag(u.parameters.huurgrens)}, niet onder 0`
  const stap = bedrag('Verhoging voor hoge woonkosten', formule, u.verhoging, 'art. 475da lid 5 Rv')
  // For a couple the law grants no more than the partner cannot pay; the whole raise is our choice.
  return [isPaar(leefsituatie) ? open(stap) : stap]
}

function aftrek(vraag: BeslagvrijeVoetVraag, u: Uitwerking): readonly Stap[] {
  const { partner, eigen, bijtelling } = u.aftrek
  return [
    ...af('Inkomen van uw partner', vraag.partnerNettoMaandinkomen, partner, 'de helft van de beslagvrije voet', 'a'),
    ...af('Uw inkomen zonder beslag', vraag.eigenNietBeslagenMaandinkomen, eigen, 'wat er over is', 'b'),
    ...af('Loonheffing over uw auto van de zaak', vraag.loonheffingBijtelling, bijtelling, 'wat er over is', 'c'),
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
  const formule = `${alsEuro(opgegeven)}, hoogstens ${grens}`
  return [bedrag(`${naam} gaat eraf`, formule, negatief, `art. 475db lid 1 onder ${letter} Rv`)]
}

function vijfProcent({ nettoMaandinkomen: inkomen }: BeslagvrijeVoetVraag, u: Uitwerking): readonly Stap[] {
  if (inkomen === undefined) return []
  const grens = `95 % × ${alsEuro(inkomen)} = ${toonBedrag(vijfennegentigProcent(alsBreuk(inkomen)))}`
  const geldt = vergelijk(u.voet, u.aftrek.rest) < 0
  const formule = `${grens}; dat is ${geldt ? 'lager, dus dat geldt' : 'niet lager, dus er verandert niets'}`
  return [bedrag('Niet meer dan 95 % van het inkomen', formule, u.voet, 'art. 475dc lid 1 Rv')]
}
