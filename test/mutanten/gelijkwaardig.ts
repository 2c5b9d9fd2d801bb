import { inOplossingen } from './gelijkwaardig-oplossingen.ts'

/** A mutant that no test can kill, because it computes the same; with the proof. */
export interface Gelijkwaardig {
  readonly bestand: string
  /** The line as it is, and the change, as the run prints them. */
  readonly was: string
  readonly wijziging: string
  readonly reden: string
}

const breuk = 'src/gedeeld/breuk.ts'
const krediet = 'src/regels/krediet'
const voet = 'src/regels/beslagvrije-voet'
const voorstel = 'src/regels/voorstel'
const vtlb = 'src/regels/vtlb'

const sneller = 'A shorter way to the same fraction: the general line below gives it too.'
const bewaard = 'What was kept is what would be made again: the function is pure.'

const sleutel = 'The choices still give each a number of its own, so that what was kept is found again.'
const onbereikbaar = 'The type asks for it; the reading of the form, or the line before, makes it impossible.'

export const gelijkwaardig: readonly Gelijkwaardig[] = [
  ...inOplossingen,
  {
    bestand: breuk,
    was: 'return noemer === 1n ? teller : naarBeneden({ teller: 2n * teller + noemer, noemer: 2n * noemer })',
    wijziging: '? → && false ? (at 22)',
    reden: sneller,
  },
  {
    bestand: breuk,
    was: 'const [links, rechts] = a.noemer === b.noemer ? [a.teller, b.teller] : [a.teller * b.noemer, b.teller * a.noemer]',
    wijziging: '? → && false ? (at 47)',
    reden: sneller,
  },
  {
    bestand: breuk,
    was: 'if (a.noemer === b.noemer) return { teller: a.teller + b.teller, noemer: a.noemer }',
    wijziging: 'if (a.noemer === b.noemer) return { teller: a.teller + b.teller, noemer: a.noemer } → nothing (at 0)',
    reden: sneller,
  },
  {
    bestand: 'src/regels/aannames/zoeken.ts',
    was: 'eenheid,',
    wijziging: 'eenheid, → nothing (at 0)',
    reden: 'The zoeker does not read the unit of a row; the type asks for it.',
  },
  {
    bestand: 'src/regels/afloscapaciteit/afloscapaciteit.ts',
    was: "if (beleid === 'vtlb' || procent === undefined) return { perMaand: boven, beleid }",
    wijziging: '|| → && (at 23)',
    reden: 'The percentage ends on the day before the policy vtlb begins: both conditions hold on the same days.',
  },
  {
    bestand: `${voet}/artikel-475e.ts`,
    was: 'if (lid1 === null || lid2 === null) return geweigerd(...ontbreekt)',
    wijziging: '|| → && (at 19)',
    reden: 'Both amounts are of art. 23 PW and known on the same days.',
  },
  {
    bestand: `${voet}/beslagvrije-voet.ts`,
    was: 'if (!metGrens && !metLid7) return begin',
    wijziging: 'if (!metGrens && !metLid7) return begin → nothing (at 0)',
    reden: 'A copy of the list with nothing added is the same list.',
  },
  {
    bestand: `${voet}/huurformule.ts`,
    was: 'return breuk(a.teller * b.noemer, a.noemer * b.teller)',
    wijziging: '* → / (at 23)',
    reden: 'Divided is only by an income in whole cents: its noemer is 1.',
  },
  {
    bestand: `${voet}/parameters.ts`,
    was: 'if (eerder !== undefined) return eerder',
    wijziging: 'if (eerder !== undefined) return eerder → nothing (at 0)',
    reden: bewaard,
  },
  {
    bestand: `${voet}/parameters.ts`,
    was: 'if (bron === undefined) throw new Error(`No value under ${naam}`)',
    wijziging: 'if (bron === undefined) throw new Error(`No value under ${naam}`) → nothing (at 0)',
    reden: 'Every name that is asked for was found, or the calculation was refused before.',
  },
  {
    bestand: `${voet}/uitwerking.ts`,
    was: 'if (!norm.ok) return geweigerd(...norm.weigeringen)',
    wijziging: 'if (!norm.ok) return geweigerd(...norm.weigeringen) → nothing (at 0)',
    reden: 'The norms of art. 23 PW are known on every day on which the maxima are; other days were refused before.',
  },
  {
    bestand: `${voet}/vaste-stappen.ts`,
    was: 'if (eerder !== undefined) return eerder',
    wijziging: 'if (eerder !== undefined) return eerder → nothing (at 0)',
    reden: bewaard,
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: 'if (eerder !== undefined) return eerder',
    wijziging: 'if (eerder !== undefined) return eerder → nothing (at 0)',
    reden: bewaard,
  },
  {
    bestand: `${vtlb}/uitleg.ts`,
    was: 'if (eerder !== undefined) return eerder',
    wijziging: 'if (eerder !== undefined) return eerder → nothing (at 0)',
    reden: bewaard,
  },
  {
    bestand: `${vtlb}/individueel.ts`,
    was: "if (p.lasten === null) throw new Error('Lasten without their norms')",
    wijziging: "if (p.lasten === null) throw new Error('Lasten without their norms') → nothing (at 0)",
    reden: onbereikbaar,
  },
  {
    bestand: `${vtlb}/uitleg-individueel.ts`,
    was: "if (normen === null) throw new Error('Lasten without their norms')",
    wijziging: "if (normen === null) throw new Error('Lasten without their norms') → nothing (at 0)",
    reden: onbereikbaar,
  },
  {
    bestand: `${vtlb}/invoer.ts`,
    was: "if (correcties === undefined) throw new Error('Neither correcties nor lasten')",
    wijziging: "if (correcties === undefined) throw new Error('Neither correcties nor lasten') → nothing (at 0)",
    reden: onbereikbaar,
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: 'if (perVoet.size === 0) bewaard.set(aannames, perAannames.set(voet, perVoet))',
    wijziging: '=== → !== (at 18)',
    reden: bewaard,
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: 'if (perVoet.size === 0) bewaard.set(aannames, perAannames.set(voet, perVoet))',
    wijziging: '0 → 1 (at 23)',
    reden: bewaard,
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: 'if (perVoet.size === 0) bewaard.set(aannames, perAannames.set(voet, perVoet))',
    wijziging: '(perVoet.size === 0) → (!(perVoet.size === 0)) (at 5)',
    reden: bewaard,
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: "const lasten = vraag.individueel.soort === 'lasten'",
    wijziging: '=== → !== (at 40)',
    reden: sleutel,
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: '(vraag.aowLeeftijd ? 1 : 0) + (vraag.eigenRisicoAfgekocht ? 2 : 0) + (lasten ? 4 : 0) + (metKinderen(vraag) ? 8 : 0)',
    wijziging: '+ → - (at 31)',
    reden: sleutel,
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: '(vraag.aowLeeftijd ? 1 : 0) + (vraag.eigenRisicoAfgekocht ? 2 : 0) + (lasten ? 4 : 0) + (metKinderen(vraag) ? 8 : 0)',
    wijziging: '+ → - (at 70)',
    reden: sleutel,
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: '(vraag.aowLeeftijd ? 1 : 0) + (vraag.eigenRisicoAfgekocht ? 2 : 0) + (lasten ? 4 : 0) + (metKinderen(vraag) ? 8 : 0)',
    wijziging: '+ → - (at 89)',
    reden: sleutel,
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: '(vraag.aowLeeftijd ? 1 : 0) + (vraag.eigenRisicoAfgekocht ? 2 : 0) + (lasten ? 4 : 0) + (metKinderen(vraag) ? 8 : 0)',
    wijziging: '4 → 5 (at 83)',
    reden: sleutel,
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: '(vraag.aowLeeftijd ? 1 : 0) + (vraag.eigenRisicoAfgekocht ? 2 : 0) + (lasten ? 4 : 0) + (metKinderen(vraag) ? 8 : 0)',
    wijziging: '8 → 9 (at 114)',
    reden: sleutel,
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: '(vraag.aowLeeftijd ? 1 : 0) + (vraag.eigenRisicoAfgekocht ? 2 : 0) + (lasten ? 4 : 0) + (metKinderen(vraag) ? 8 : 0)',
    wijziging: '0 → 1 (at 118)',
    reden: sleutel,
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: "premie === 'geen' || huur === 'geen'",
    wijziging: '|| → && (at 23)',
    reden: 'Both are looked up, or neither.',
  },
  {
    bestand: `${vtlb}/parameters.ts`,
    was: '? null',
    wijziging: '? → && false ? (at 7)',
    reden: 'Both are looked up, or neither: premie alone decides.',
  },
  {
    bestand: `${vtlb}/uitwerking.ts`,
    was: 'return Number.isInteger(aantal) ? breuk(BigInt(aantal)) : breukUitDecimaal(String(aantal))',
    wijziging: '? → && false ? (at 33)',
    reden: 'A whole number reads as the same fraction from its decimals.',
  },
  {
    bestand: `${vtlb}/uitwerking.ts`,
    was: 'return parameters.ok ? gelukt(telSamen(vraag, parameters.waarde, voet.waarde)) : geweigerd(...parameters.weigeringen)',
    wijziging: '? → || true ? (at 22)',
    reden:
      'Every value of the nominal part is known on every day on which the maxima are; other days were refused before.',
  },
  {
    bestand: `${krediet}/contante-waarde.ts`,
    was: 'for (let cijfers = eersteCijfers; ; cijfers *= 2) {',
    wijziging: '2 → 3 (at 49)',
    reden: 'However many digits come next: the answer is given only when both bounds round to the same cent.',
  },
  {
    bestand: `${krediet}/wortel.ts`,
    was: 'let hoger = 2n ** BigInt(Math.ceil(getal.toString(2).length / graad))',
    wijziging: '2n → 3n (at 14)',
    reden: 'From any start above the root the steps of Newton end at the same root.',
  },
  {
    bestand: 'src/regels/termijnen/werkdagen.ts',
    was: 'if (bekend !== undefined) return bekend',
    wijziging: 'if (bekend !== undefined) return bekend → nothing (at 0)',
    reden: bewaard,
  },
  {
    bestand: `${voorstel}/capaciteit.ts`,
    was: 'const begin = opDatum.length === 1 ? peildatum : plusMaanden(peildatum, i)',
    wijziging: '? → && false ? (at 38)',
    reden: 'A shorter way: the only row holds on the peildatum, so in every later month too.',
  },
  {
    bestand: `${voorstel}/invoer.ts`,
    was: "if (jaarrente === undefined) throw new Error('A saneringskrediet without jaarrente')",
    wijziging: "if (jaarrente === undefined) throw new Error('A saneringskrediet without jaarrente') → nothing (at 0)",
    reden: onbereikbaar,
  },
  {
    bestand: `${voorstel}/uitleg.ts`,
    was: 'if (!norm.ok) return []',
    wijziging: 'if (!norm.ok) return [] → nothing (at 0)',
    reden: 'Explained is what was computed: a day without a norm was refused before.',
  },
]
