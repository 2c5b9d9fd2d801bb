import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import { type GeldInzicht, borgstellingVan } from '../geld/index.ts'
import { type Vordering, isBetrokken, lopende, rolVan } from '../schulden/index.ts'
import { nogInRegeling } from '../schuldregeling/index.ts'
import { type Antwoordinhoud, type Schuldeiserantwoord, redenenGeenMedewerking } from './antwoord.ts'
import { type Antwoordopdracht, type Verwerking, tafel } from './antwoordopdracht.ts'
import type { Berichtsoort } from './berichten.ts'
import { type Afzender, ernaast, kennisgevingantwoord } from './kennisgevingantwoord.ts'
import { saldoantwoord } from './saldoantwoord.ts'

/** The conversation that an answer belongs to. */
export interface Gesprek {
  readonly staat: GeldInzicht
  /** The bericht that is answered; null: only the conversation is known. */
  readonly bericht: {
    readonly soort: Berichtsoort
    readonly schuldeiserId: string
    /** The round of the voorstel that it was about; null: it was about none. */
    readonly ronde: number | null
  } | null
  /** The claims that it is about, by the bericht or because a person said so; null: the answer has to say. */
  readonly vorderingIds: readonly string[] | null
  /** Finds a schuldeiser of the contactenboek by its name. */
  readonly schuldeiserMet: (naam: string) => string | null
}

/**
 * Decides which opdrachten an answer means on the dossier, or why a person must look at it.
 * @param vandaag the day on which it is processed: an answer of a later day is one of today
 */
export function opdrachtenBij(antwoord: Schuldeiserantwoord, gesprek: Gesprek, vandaag: Datum): Verwerking {
  const { inhoud, schuldeiserId } = antwoord
  const { bericht, staat } = gesprek
  if (bericht !== null && bericht.schuldeiserId !== schuldeiserId) return tafel({ code: 'andere-afzender' })
  if (inhoud.soort === 'status') return tafel({ code: 'lezen' })
  const datum = antwoord.datum > vandaag ? vandaag : antwoord.datum
  // A loan is followed after the end of the traject, and its borgstelling with it.
  if (inhoud.soort === 'borgstelling') return borgstelling(inhoud, staat, datum)
  // That it ended was told, so it may be asked.
  if (inhoud.soort === 'statusverzoek') return statusverzoek(inhoud, schuldeiserId, gesprek, datum)
  if (staat.dossier.einde !== null) return tafel({ code: 'te-laat' })
  switch (inhoud.soort) {
    case 'kennisgeving':
      // What is agreed is paid under the reference of then; who handles it may change.
      if (staat.schuldregeling.regeling !== null && inhoud.kenmerken.length > 0) return tafel({ code: 'te-laat' })
      return kennisgevingantwoord(
        inhoud,
        antwoord,
        { eigen: eigenVan(schuldeiserId, gesprek, datum), bedoeld: gesprek.vorderingIds },
        datum,
      )
    case 'saldo':
      if (staat.schuldregeling.regeling !== null) return tafel({ code: 'te-laat' })
      return saldoantwoord(
        inhoud,
        antwoord,
        {
          gevraagd: eigenVan(schuldeiserId, gesprek, datum).filter((v) => v.gevraagd !== null),
          bedoeld: gesprek.vorderingIds,
          schuldeiserMet: gesprek.schuldeiserMet,
        },
        datum,
      )
    case 'geen-medewerking':
      return geenMedewerking(inhoud, antwoord, gesprek, datum)
    case 'reactie':
      return reactie({ reactie: inhoud.reactie, reden: inhoud.reden }, antwoord, gesprek, datum)
    case 'kwijting':
      return kwijting(inhoud.bewijs, antwoord, gesprek, datum)
    default:
      return nooit(inhoud)
  }
}

/** The claims of this schuldeiser, or for which it acts on that day. */
const eigenVan = (schuldeiserId: string, { staat }: Gesprek, op: Datum): readonly Vordering[] =>
  lopende(staat.schulden).filter((v) => isBetrokken(v, schuldeiserId, op))

/** Those of them that an answer can be about. */
function kandidaten(schuldeiserId: string, gesprek: Gesprek, op: Datum): readonly Vordering[] {
  const { vorderingIds } = gesprek
  const eigen = eigenVan(schuldeiserId, gesprek, op)
  return vorderingIds === null ? eigen : eigen.filter(({ id }) => vorderingIds.includes(id))
}

const voorstelberichten: readonly (Berichtsoort | undefined)[] = [
  'voorstel',
  'herinnering-voorstel',
  'verzoek-heroverweging',
]
const saldoberichten: readonly (Berichtsoort | undefined)[] = ['saldoverzoek', 'herinnering-saldoverzoek']

function geenMedewerking(
  { reden }: Extract<Antwoordinhoud, { soort: 'geen-medewerking' }>,
  afzender: Afzender,
  gesprek: Gesprek,
  datum: Datum,
): Verwerking {
  const soort = gesprek.bericht?.soort
  const uitleg = `${redenenGeenMedewerking[reden]}.`
  if (voorstelberichten.includes(soort))
    return reactie({ reactie: 'geen-medewerking', reden: uitleg }, afzender, gesprek, datum)
  if (!saldoberichten.includes(soort) || reden !== 'klant-onbekend') return tafel({ code: 'geen-medewerking' })
  if (gesprek.staat.schuldregeling.regeling !== null) return tafel({ code: 'te-laat' })
  const vorderingen = kandidaten(afzender.schuldeiserId, gesprek, datum).filter((v) => v.gevraagd !== null)
  if (vorderingen.length === 0) return tafel({ code: 'geen-vordering' })
  return {
    opdrachten: vorderingen.map(({ id }) => ({
      soort: 'RegistreerSaldoOpgave',
      vorderingId: id,
      invoer: { datum, vorderingId: id, antwoord: 'client-onbekend' },
    })),
    reden: null,
  }
}

function reactie(
  gegeven: {
    readonly reactie: 'akkoord' | 'geweigerd' | 'geen-medewerking'
    readonly reden: string | undefined
  },
  afzender: Afzender,
  gesprek: Gesprek,
  datum: Datum,
): Verwerking {
  const { voorstel, regeling, mislukt, reacties } = gesprek.staat.schuldregeling
  const ronde = gesprek.bericht?.ronde ?? voorstel?.ronde
  if (regeling !== null || mislukt !== null || (voorstel !== null && ronde !== voorstel.ronde))
    return tafel({ code: 'te-laat' })
  const gevraagd = kandidaten(afzender.schuldeiserId, gesprek, datum).filter(
    ({ id }) => voorstel?.gevraagd.includes(id) === true,
  )
  const [vordering] = gevraagd
  if (vordering === undefined) return tafel({ code: 'geen-vordering' })
  if (gevraagd.length > 1) return tafel({ code: 'meer-vorderingen', aantal: gevraagd.length })
  const eerder = reacties[vordering.id]?.soort ?? 'geen-reactie'
  const vervangt = eerder === 'geen-reactie' || (eerder !== 'akkoord' && gegeven.reactie === 'akkoord')
  if (!vervangt) return tafel({ code: 'al-beantwoord' })
  if (gegeven.reactie !== 'akkoord' && gegeven.reden === undefined) return tafel({ code: 'onvolledig', wat: 'reden' })
  const reden = gegeven.reden === undefined ? {} : { reden: gegeven.reden }
  const invoer = { datum, vorderingId: vordering.id, reactie: gegeven.reactie, ...reden }
  return gedaanBij({ soort: 'RegistreerReactie', vorderingId: vordering.id, invoer }, vordering, afzender, datum)
}

function kwijting(bewijs: string, afzender: Afzender, gesprek: Gesprek, datum: Datum): Verwerking {
  const { staat } = gesprek
  const { kwijting: verleend, kwijtingGevraagd, kwijtingBevestigd } = staat.schuldregeling
  if (verleend !== null) return tafel({ code: 'te-laat' })
  const inRegeling = new Set(nogInRegeling(staat).map(({ vorderingId }) => vorderingId))
  const eigen = kandidaten(afzender.schuldeiserId, gesprek, datum).filter(({ id }) => inRegeling.has(id))
  if (kwijtingGevraagd === null || eigen.length === 0) return tafel({ code: 'geen-vordering' })
  const open = eigen.filter(({ id }) => kwijtingBevestigd[id] === undefined)
  const [vordering] = open
  if (vordering === undefined) return tafel({ code: 'al-beantwoord' })
  if (open.length > 1) return tafel({ code: 'meer-vorderingen', aantal: open.length })
  const invoer = { datum, vorderingId: vordering.id, bewijs }
  return gedaanBij({ soort: 'BevestigKwijting', vorderingId: vordering.id, invoer }, vordering, afzender, datum)
}

/** Each claim of which it was told hears how it stands. After death, and in a closed file, a person answers. */
function statusverzoek(
  { verzoek }: Extract<Antwoordinhoud, { soort: 'statusverzoek' }>,
  schuldeiserId: string,
  gesprek: Gesprek,
  datum: Datum,
): Verwerking {
  const { overlijden, gesloten } = gesprek.staat.dossier
  if (overlijden !== null || gesloten !== null) return tafel({ code: 'lezen' })
  const opdrachten = kandidaten(schuldeiserId, gesprek, datum).flatMap((v): readonly Antwoordopdracht[] => {
    const wie = rolVan(v, schuldeiserId)
    if (v.kennisgeving === null || wie === null) return []
    const invoer = { datum, vorderingId: v.id, wie, ...(verzoek === undefined ? {} : { verzoek }) }
    return [{ soort: 'BeantwoordStatusverzoek', vorderingId: v.id, invoer }]
  })
  return opdrachten.length === 0 ? tafel({ code: 'geen-vordering' }) : { opdrachten, reden: null }
}

/** What an answer means at one claim, and what it tells besides of who handles that. */
const gedaanBij = (opdracht: Antwoordopdracht, vordering: Vordering, afzender: Afzender, datum: Datum): Verwerking => ({
  opdrachten: [opdracht, ...ernaast(vordering, afzender, datum)],
  reden: null,
})

function borgstelling(
  { kenmerk, stand, kenmerkFonds }: Extract<Antwoordinhoud, { soort: 'borgstelling' }>,
  { geld: { krediet } }: GeldInzicht,
  datum: Datum,
): Verwerking {
  const laatste = krediet === null ? null : borgstellingVan(krediet)
  if (laatste?.kenmerk !== kenmerk) return tafel({ code: 'andere-borgstelling', kenmerk })
  if (laatste.stand === stand) return tafel({ code: 'al-beantwoord' })
  const invoer = { datum, stand, kenmerkFonds }
  return { opdrachten: [{ soort: 'LegBorgstellingVast', vorderingId: null, invoer }], reden: null }
}
