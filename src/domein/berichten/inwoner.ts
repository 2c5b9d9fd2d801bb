import type { Datum } from '../../gedeeld/datum.ts'
import { alsEuro } from '../../gedeeld/geld.ts'
import { type DossierGebeurtenis, type PlanVanAanpak, producten } from '../dossier/index.ts'
import { type GeldGebeurtenis, type GeldInzicht, betaaldOp } from '../geld/index.ts'
import { type SchuldregelingGebeurtenis, nogInRegeling, vormen } from '../schuldregeling/index.ts'
import type { SchuldenGebeurtenis } from '../schulden/index.ts'
import { uiterlijk } from '../toegang/index.ts'
import type { Bericht, Berichtsoort, Regel } from './berichten.ts'
import { bkrVooraf } from './bkr.ts'
import { leefgeldregels, stopregels } from './beheer.ts'
import { boedelregels, teVeelregels } from './controle.ts'
import { vtlbbericht } from './vtlb.ts'

type Gebeurtenis = DossierGebeurtenis | SchuldenGebeurtenis | SchuldregelingGebeurtenis | GeldGebeurtenis

const regel = (wat: string, waarde: string): Regel => ({ wat, waarde })

/** The plan as it stands in the toelatingsbeschikking: all parts of Gedragscode art. 12 (Wgs art. 4a). */
function planregels(plan: PlanVanAanpak): readonly Regel[] {
  return [
    regel('Uw hulpvraag', plan.hulpvraag),
    regel('Uw financiële gegevens', plan.financieleGegevens),
    regel('Wat er aan de hand is', plan.analyse),
    regel('De hulp die u krijgt', plan.producten.map((p) => producten[p]).join(', ')),
    ...plan.stappenplan.map((s, i) => regel(`Stap ${i + 1}`, `${s.stap} (uiterlijk ${s.uiterlijk})`)),
    regel('Wij kijken samen hoe het gaat op', plan.evaluatiemomenten.join(', ')),
    regel('Begeleiding', plan.begeleiding),
    regel('Uw rechten en plichten', plan.rechtenEnPlichten),
    regel('Kosten', plan.kostenEnVergoedingen),
    regel('U houdt altijd over', 'Ten minste de beslagvrije voet.'),
    regel('U gaf toestemming', 'Wij mogen uw gegevens uitwisselen voor deze hulp.'),
    bkrVooraf,
  ]
}

const bezwaar = (datum: Datum): Regel =>
  regel('Niet mee eens?', `U kunt bezwaar maken tot en met ${uiterlijk('bezwaar', datum)}.`)

const niets = 'U hoeft niets mee te nemen.'

const wanneerEnWaar = (dag: Datum, tijd: string | null, plaats: string): readonly Regel[] => [
  regel('Wanneer', tijd === null ? dag : `${dag}, ${tijd} uur`),
  regel('Waar', plaats),
]

/** A talk after the first one, as it stands now. */
function gespreksregels(id: string, { dossier: { agenda } }: GeldInzicht, nietDoor = false): readonly Regel[] {
  return agenda.afspraken
    .filter((een) => een.id === id)
    .flatMap(({ datum, tijd, plaats, onderwerp, met, meenemen }) => [
      ...wanneerEnWaar(datum, tijd, plaats),
      ...(met === null ? [] : [regel('Met wie', met)]),
      regel('Waarover', onderwerp ?? 'Uw situatie'),
      ...(nietDoor ? [] : [regel('Meenemen', meenemen === null ? niets : `Neem mee: ${meenemen}.`)]),
    ])
}

function inhoud(
  g: Gebeurtenis,
  na: GeldInzicht,
): { readonly soort: Berichtsoort; readonly datum: Datum; readonly regels: readonly Regel[] } | null {
  switch (g.soort) {
    case 'IntakeGepland':
      return {
        soort: 'afspraak-inwoner',
        datum: g.gepland,
        regels: [...wanneerEnWaar(g.afspraak, g.tijd ?? null, g.plaats), regel('Meenemen', niets)],
      }
    case 'AfspraakGepland':
      return { soort: 'gesprek-inwoner', datum: g.gepland, regels: gespreksregels(g.afspraakId, na) }
    case 'AfspraakVerzet':
      return { soort: 'gesprek-inwoner', datum: g.gepland, regels: gespreksregels(g.afspraakId, na) }
    case 'AfspraakAfgezegd':
      return {
        soort: 'gesprek-inwoner',
        datum: g.datum,
        regels: [...gespreksregels(g.afspraakId, na, true), regel('Gaat niet door', g.reden)],
      }
    case 'ToelatingsbeschikkingGegeven':
      return { soort: 'toelating-inwoner', datum: g.datum, regels: [...planregels(g.plan), bezwaar(g.datum)] }
    case 'AfwijzingsbeschikkingGegeven':
      return {
        soort: 'afwijzing-inwoner',
        datum: g.datum,
        regels: [regel('Waarom niet', g.motivering), bezwaar(g.datum)],
      }
    case 'TrajectBeeindigd':
      return g.beschikkingsdatum === null
        ? null
        : {
            soort: 'beeindiging-inwoner',
            datum: g.beschikkingsdatum,
            regels: [regel('Waarom', g.toelichting), regel('De hulp stopt op', g.datum), bezwaar(g.beschikkingsdatum)],
          }
    case 'SchuldregelingsovereenkomstAangeboden':
      return {
        soort: 'overeenkomst-inwoner',
        datum: g.datum,
        regels: [
          ...g.tekenaars.map(({ naam }) => regel('Handtekening van', naam)),
          ...g.artikelen.map(({ kop, tekst }, i) => regel(`${i + 1}. ${kop}`, tekst)),
        ],
      }
    case 'AfloscapaciteitVastgesteld':
    case 'VtlbHerberekend':
    case 'HercontroleGedaan':
      return vtlbbericht(g)
    case 'RegelingTotStandGekomen':
      return {
        soort: 'stand-inwoner',
        datum: g.datum,
        regels: [
          regel('Goed nieuws', 'Al uw schuldeisers zijn akkoord.'),
          regel('Vorm', vormen[g.vorm]),
          regel('Einde', g.einde),
        ],
      }
    case 'RegelingMislukt':
      return {
        soort: 'stand-inwoner',
        datum: g.datum,
        regels: [regel('Niet iedereen is akkoord', 'Wij zoeken samen met u een andere weg.')],
      }
    case 'AanInwonerTerugbetaald':
      return g.teVeel === undefined
        ? null
        : { soort: 'te-veel-inwoner', datum: g.datum, regels: teVeelregels(g, g.teVeel.stappen, true) }
    case 'TeVeelGereserveerdBehouden':
      return { soort: 'te-veel-inwoner', datum: g.datum, regels: teVeelregels(g, g.stappen, false) }
    case 'FinancieelBeheerGestart':
    case 'LeefgeldplanGewijzigd':
      return { soort: 'leefgeld-inwoner', datum: g.datum, regels: leefgeldregels(g) }
    case 'FinancieelBeheerGestopt':
      return { soort: 'beheer-stopt-inwoner', datum: g.datum, regels: stopregels(g, na) }
    case 'AanBoedelOvergedragen':
      return { soort: 'boedel-inwoner', datum: g.datum, regels: boedelregels(g) }
    case 'FinaleKwijtingVerleend':
      return { soort: 'kwijting-inwoner', datum: g.datum, regels: kwijtingregels(na) }
    default:
      return null
  }
}

function kwijtingregels(na: GeldInzicht): readonly Regel[] {
  const { schulden, geld } = na
  return nogInRegeling(na).map(({ vorderingId, bedrag }) => {
    const naam = schulden.vorderingen.find((v) => v.id === vorderingId)?.schuldeiser.naam ?? 'Schuldeiser'
    const betaald = betaaldOp(geld, vorderingId)
    return regel(naam, `schuld ${alsEuro(bedrag)}, betaald ${alsEuro(betaald)}; de rest hoeft u niet meer te betalen`)
  })
}

/** The messages to the inwoner that follow from one gebeurtenis; after death there is nobody to write to. */
export function naarInwoner(g: Gebeurtenis, na: GeldInzicht): readonly Bericht[] {
  const bericht = na.dossier.overlijden === null ? inhoud(g, na) : null
  if (bericht === null) return []
  const naam = na.dossier.client?.naam ?? 'Naam onbekend'
  return [{ ...bericht, aan: { soort: 'inwoner', naam }, vorderingIds: [], antwoordUiterlijk: null }]
}
