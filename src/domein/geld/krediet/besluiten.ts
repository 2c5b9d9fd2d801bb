import {
  formulier,
  aantal,
  bedrag,
  dag,
  kenmerk,
  keuze,
  langeTekst,
  naam,
  percentage,
  tekst,
} from '../../../gedeeld/invoer.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import type { Centen } from '../../../gedeeld/geld.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { zoekerOp } from '../../../gedeeld/wetswaarden.ts'
import { toetsJaarrente } from '../../../regels/krediet/index.ts'
import { loopt, nietGesloten } from '../../dossier/index.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import type { GeldInzicht } from '../geld.ts'
import type { Geldweigering } from '../weigeringen.ts'
import { afgelostVan, kredietgronden, schemaVan } from './krediet.ts'
import { lopendKrediet, nogAfTeLossen, teMelden, uitstaandKrediet } from './stand.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** The rente of a contract beside the maximum of its day. Unknown is refused, never last year's maximum. */
function toetsRente(jaarrente: number, datum: Datum): readonly Geldweigering[] {
  const veld = '#/jaarrente'
  const zoeker = zoekerOp(datum)
  const teHoog = toetsJaarrente(zoeker, jaarrente)
  return [
    ...(teHoog === null ? [] : [{ code: 'KredietvergoedingTeHoog', veld, hoogste: teHoog.hoogste } as const]),
    ...zoeker.ontbreekt.map(
      ({ vroegst, laatst }) => ({ code: 'KredietvergoedingOnbekend', veld, vanaf: vroegst, totEnMet: laatst }) as const,
    ),
  ]
}

/** Informatie and krediettoets come before the contract: courts refused the rente where they did not. */
function voorContract(
  veld: 'informatieGegeven' | 'krediettoets',
  ingevuld: { readonly [V in 'datum' | 'informatieGegeven' | 'krediettoets']: Datum },
  { dossier }: GeldInzicht,
  vandaag: Datum,
): readonly Geldweigering[] {
  const gedaan = ingevuld[veld]
  const buiten = tussen(veld, gedaan, dossier.beschikking?.datum ?? null, vandaag)
  if (buiten.length > 0) return buiten
  return gedaan > ingevuld.datum ? [{ code: 'NaHetContract', veld: `#/${veld}`, contract: ingevuld.datum }] : []
}

/** What the inwoner would pay per month lies within what was agreed for him. */
function binnenCapaciteit(termijn: Centen, { schuldregeling: { capaciteit } }: GeldInzicht): readonly Geldweigering[] {
  if (capaciteit === null || termijn <= capaciteit.perMaand) return []
  return [{ code: 'TermijnBovenCapaciteit', veld: '#/bedrag', termijn, perMaand: capaciteit.perMaand }]
}

function magAanvragen(staat: GeldInzicht): readonly Geldweigering[] {
  const redenen = loopt(staat.dossier)
  if (redenen.length > 0) return redenen
  const { regeling } = staat.schuldregeling
  if (regeling === null) return [{ code: 'RegelingOntbreekt' }]
  if (regeling.vorm !== 'SK') return [{ code: 'GeenSaneringskrediet', vorm: regeling.vorm }]
  const { krediet } = staat.geld
  if (krediet === null || krediet.einde?.grond === 'ingetrokken') return []
  return [{ code: 'KredietAlAangevraagd', datum: krediet.datum }]
}

/** The loan is being repaid and the file is open: also after the end of the traject. */
function wordtAfgelost(staat: GeldInzicht): readonly Geldweigering[] {
  const redenen = nietGesloten(staat.dossier)
  if (redenen.length > 0) return redenen
  if (lopendKrediet(staat) === null) return [{ code: 'KredietOntbreekt' }]
  return uitstaandKrediet(staat) === null ? [{ code: 'KredietNietUitbetaald' }] : []
}

/** A saneringskrediet is asked of a kredietbank, with what the law asks of a consumer credit. */
export const kredietaanvraag = opdracht({
  soort: 'VraagSaneringskredietAan',
  titel: 'Saneringskrediet aanvragen',
  daarna:
    'Kwijting rekent uit wat de inwoner per maand aflost. Zodra de kredietbank uitbetaalt, krijgen de schuldeisers hun geld.',
  bevoegd: ['schuldhulpverlener', 'teammanager'],
  invoer: formulier({
    datum: dag({ label: 'Datum van het contract' }),
    kredietbank: naam({ label: 'Kredietbank' }),
    kenmerk: kenmerk({ label: 'Kenmerk van het contract' }),
    bedrag: bedrag({ label: 'Kredietbedrag', uitleg: 'Wat de kredietbank uitbetaalt.' }),
    looptijdMaanden: aantal({ label: 'In hoeveel maanden lost de inwoner af?', min: 1, max: 60 }),
    jaarrente: percentage({
      label: 'Rente per jaar',
      uitleg: 'De effectieve rente uit het contract, bijvoorbeeld 9,60.',
    }),
    informatieGegeven: dag({
      label: 'Wanneer kreeg de inwoner de informatie over het krediet?',
      uitleg: 'Het Europese informatieblad (ESIC). Dat moet vóór het contract.',
    }),
    krediettoets: dag({
      label: 'Wanneer is de krediettoets gedaan?',
      uitleg: 'Of de inwoner dit krediet kan dragen. Ook dat moet vóór het contract.',
    }),
  }),
  kan: magAanvragen,
  besluit: (ingevuld, staat, { vandaag }) => {
    const { voorstel, regeling } = staat.schuldregeling
    const hoogste = voorstel?.teVerdelen ?? ingevuld.bedrag
    const langste = voorstel?.looptijdMaanden ?? ingevuld.looptijdMaanden
    const redenen: Geldweigering[] = [
      ...tussen('datum', ingevuld.datum, regeling?.datum ?? null, vandaag),
      ...voorContract('informatieGegeven', ingevuld, staat, vandaag),
      ...voorContract('krediettoets', ingevuld, staat, vandaag),
      ...(ingevuld.bedrag === 0 ? [{ code: 'BedragNul', veld: '#/bedrag' } as const] : []),
      ...(ingevuld.bedrag > hoogste ? [{ code: 'KredietBovenVoorstel', veld: '#/bedrag', hoogste } as const] : []),
      ...(ingevuld.looptijdMaanden > langste
        ? [{ code: 'KredietlooptijdTeLang', veld: '#/looptijdMaanden', langste } as const]
        : []),
      ...toetsRente(ingevuld.jaarrente, ingevuld.datum),
    ]
    if (redenen.length > 0) return geweigerd(...redenen)
    const { rijen, totaal } = schemaVan(ingevuld, ingevuld.datum)
    const termijn = rijen[0]?.termijn ?? ingevuld.bedrag
    const teHoog = binnenCapaciteit(termijn, staat)
    if (teHoog.length > 0) return geweigerd(...teHoog)
    return gelukt([{ soort: 'SaneringskredietAangevraagd', ...ingevuld, termijn, bruto: totaal } as const])
  },
})

/** A saneringskrediet is repaid and ends. */
export const kredietopdrachten = [
  opdracht({
    soort: 'LegAflossingVast',
    titel: 'Aflossing van het krediet vastleggen',
    daarna: 'Kwijting houdt bij of de inwoner op schema ligt.',
    bevoegd: [...team, 'kredietbank'],
    invoer: formulier({
      datum: dag({ label: 'Datum van de aflossing' }),
      bedrag: bedrag({ label: 'Bedrag', uitleg: 'Wat de inwoner aan de kredietbank betaalde.' }),
      bewijs: tekst({ label: 'Bewijs', uitleg: 'Bijvoorbeeld: opgave van de kredietbank van 3 mei.' }),
    }),
    kan: wordtAfgelost,
    besluit: (ingevuld, staat, { vandaag }) => {
      const krediet = uitstaandKrediet(staat)
      if (krediet === null) return geweigerd({ code: 'KredietNietUitbetaald' } as const)
      const hoogste = nogAfTeLossen(krediet)
      const redenen: Geldweigering[] = [
        ...tussen('datum', ingevuld.datum, krediet.uitbetaald, vandaag),
        ...(ingevuld.bedrag === 0 ? [{ code: 'BedragNul', veld: '#/bedrag' } as const] : []),
        ...(ingevuld.bedrag > hoogste ? [{ code: 'AflossingBovenSchuld', veld: '#/bedrag', hoogste } as const] : []),
      ]
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'AflossingVastgelegd', ...ingevuld } as const])
    },
  }),
  opdracht({
    soort: 'MeldAchterstand',
    titel: 'Achterstand op het krediet melden',
    daarna: 'De behandelaar krijgt een taak: bel de inwoner.',
    bevoegd: ['kwijting'],
    invoer: formulier({}),
    kan: (staat: GeldInzicht, { vandaag }): readonly Geldweigering[] => {
      const redenen = wordtAfgelost(staat)
      if (redenen.length > 0) return redenen
      const krediet = uitstaandKrediet(staat)
      return krediet === null || teMelden(krediet, vandaag) === null ? [{ code: 'GeenNieuweAchterstand' }] : []
    },
    besluit: (_leeg, staat, { vandaag }) => {
      const krediet = uitstaandKrediet(staat)
      const achterstand = krediet === null ? null : teMelden(krediet, vandaag)
      return achterstand === null
        ? geweigerd({ code: 'GeenNieuweAchterstand' } as const)
        : gelukt([{ soort: 'AchterstandGemeld', datum: vandaag, ...achterstand } as const])
    },
  }),
  opdracht({
    soort: 'BeeindigKrediet',
    titel: 'Krediet beëindigen',
    daarna: 'Wij volgen het krediet niet meer. De schuldeisers houden hun geld en de kwijting blijft.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      datum: dag({ label: 'Datum' }),
      grond: keuze({ label: 'Waarom?', opties: kredietgronden }),
      toelichting: langeTekst({ label: 'Toelichting' }),
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] => {
      const redenen = nietGesloten(staat.dossier)
      if (redenen.length > 0) return redenen
      return lopendKrediet(staat) === null ? [{ code: 'KredietOntbreekt' }] : []
    },
    besluit: (ingevuld, staat, { vandaag }) => {
      const krediet = lopendKrediet(staat)
      if (krediet === null) return geweigerd({ code: 'KredietOntbreekt' } as const)
      const uitbetaald = krediet.uitbetaald !== null
      const veld = '#/grond'
      // Who repays early pays less rente; the loan itself always came back.
      const isTerug = afgelostVan(krediet) >= krediet.bedrag
      const redenen: Geldweigering[] = [
        ...tussen(
          'datum',
          ingevuld.datum,
          krediet.aflossingen.at(-1)?.datum ?? krediet.uitbetaald ?? krediet.datum,
          vandaag,
        ),
        ...((ingevuld.grond === 'ingetrokken') === uitbetaald
          ? [{ code: 'KredietgrondPastNiet', veld, uitbetaald } as const]
          : ingevuld.grond === 'afgelost' && !isTerug
            ? [{ code: 'NogNietAfgelost', veld, open: nogAfTeLossen(krediet) } as const]
            : []),
      ]
      return redenen.length > 0 ? geweigerd(...redenen) : gelukt([{ soort: 'KredietBeeindigd', ...ingevuld } as const])
    },
  }),
]
