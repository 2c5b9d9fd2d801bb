/** What was checked and what was broken. Names are Dutch: `kwijting controleer` prints them. */
export interface Invariant {
  readonly naam: string
  readonly gecontroleerd: number
  readonly geschonden: number
  /** Where, at most five: ids and versions, never content. */
  readonly voorbeelden?: readonly string[]
}

/** The invariants of the storage, in the order in which they are reported. */
export const namen = {
  keten: 'De hashketen van elke stroom klopt',
  inhoud: 'De inhoud hoort bij haar hash',
  versies: 'De versies zijn aaneengesloten',
  herspeelbaar: 'Elke stroom is te herspelen',
  opdrachten: 'Elke gebeurtenis hoort bij haar opdracht en antwoord',
  verwerkingen: 'Elke opdracht staat precies een keer in het verwerkingenlog',
  afleiding: 'De leestabellen zijn van deze versie',
  overzichten: 'Het overzicht is gelijk aan het herspeelde dossier',
  zoekwoorden: 'De zoekwoorden zijn gelijk aan het herspeelde dossier',
  termijnen: 'De termijnen zijn gelijk aan het herspeelde dossier',
  berichten: 'Elk bericht uit het herspeelde dossier bestaat precies een keer, en geen ander',
  archief: 'Elk bericht is zoals het werd opgetekend',
  boekregels: 'De boekingen zijn gelijk aan het herspeelde dossier',
  bankrekeningen: 'De bankrekeningen zijn gelijk aan de herspeelde bankrekening',
  koppelingen: 'Elk gebruik van een bankpost volgt uit een gebeurtenis, en omgekeerd',
  betalingen: 'De betalingen zijn gelijk aan wat het herspeelde dossier laat betalen',
  betaalstanden: 'Elke betaling staat waar haar laatste stap haar bracht, in hoogstens een batch',
  batches: 'Elke batch is wat zij was toen zij werd samengesteld',
  batchboekingen: 'De boekingen van elke batch volgen uit haar betalingen',
  onderweg: 'Wat onderweg is, is wat is besteld en nog niet bevestigd',
  bestanden: 'Elk bestand voor de bank is nog wat het was',
  opgetekend: 'Elke boeking is zoals zij werd opgetekend',
  evenwicht: 'Elke boeking is in evenwicht',
  saldo: 'Reservering, leefgeld en afloscapaciteit van elk dossier zijn wat er in het grootboek staat',
  nooitOnderNul: 'Geen saldo van een inwoner is onder nul',
  toegedeeld: 'Wat is uitgedeeld staat in het grootboek als te betalen aan de schuldeisers',
  nul: 'Alle rekeningen van een organisatie samen zijn nul',
  bank: 'De bank houdt wat de clienten samen hebben, en wat nog betaald moet worden',
  bankposten: 'De boekingen van de afschriften zijn samen wat er op de bank geboekt is',
  tussenrekening: 'De tussenrekening is wat van de afschriften nog niet is toegewezen',
  beginsaldo: 'Van een beginsaldo is niet meer toegewezen dan er is geboekt',
  afschriften: 'Elk afschrift bracht wat zijn gebeurtenis zegt, en niets dubbel',
  posten: 'Elke boeking van een afschrift is nog zoals zij werd ingelezen',
  post: 'Elk stuk post is nog wat wegging of binnenkwam',
  documenten: 'Elk document in het logboek van een dossier is bewaard, en geen ander',
  documentbytes: 'De bytes van elk document zijn nog wat binnenkwam',
  verzendingen: 'Elk bericht is verstuurd, mislukt of wacht nog, en zijn kanaal zegt hetzelfde',
  berichtlot: 'Van elk bericht aan een schuldeiser is bekend wat ervan werd',
  berichttelling: 'De berichten aan schuldeisers zijn per kanaal geteld samen alle',
  binnen: 'Alles wat binnenkwam is verwerkt of ligt bij een mens',
  antwoorden: 'Elk verwerkt antwoord staat in het logboek van zijn dossier',
  beantwoord: 'Wat een schuldeiser antwoordde, ligt in het archief',
  standen: 'Elk bericht heeft precies een stand',
  schuldeisers: 'Het contactenboek is gelijk aan de herspeelde schuldeiser',
  organisaties: 'Organisatie en medewerkers zijn gelijk aan de herspeelde organisatie',
  vernietigd: 'Van een vernietigd dossier is geen inhoud over',
} as const
export type Sleutel = keyof typeof namen

/** Collects what was found. */
export class Bevindingen {
  readonly #geteld = new Map<string, { gecontroleerd: number; geschonden: number; voorbeelden: string[] }>()

  constructor(volgorde: readonly string[]) {
    for (const naam of volgorde) this.#geteld.set(naam, { gecontroleerd: 0, geschonden: 0, voorbeelden: [] })
  }

  /** Counts one thing that was looked at. @param waar where it is, for who has to repair it */
  tel(naam: string, klopt: boolean, waar: string): void {
    const regel = this.#geteld.get(naam)
    if (regel === undefined) throw new Error(`Not an invariant: ${naam}`)
    regel.gecontroleerd += 1
    if (klopt) return
    regel.geschonden += 1
    if (regel.voorbeelden.length < 5) regel.voorbeelden.push(waar)
  }

  /** Everything that was found, one line per invariant. */
  regels(): readonly Invariant[] {
    return [...this.#geteld].map(([naam, { voorbeelden, ...getallen }]) => ({
      naam,
      ...getallen,
      ...(voorbeelden.length === 0 ? {} : { voorbeelden }),
    }))
  }
}
