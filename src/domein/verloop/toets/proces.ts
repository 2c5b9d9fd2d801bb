import type { Bericht, Berichtsoort } from '../../berichten/index.ts'
import { geldIsUit, nogOpen } from '../../geld/index.ts'
import { isVerouderd, nogInRegeling } from '../../schuldregeling/index.ts'
import { termijnenVan } from '../termijnen/index.ts'
import type { Gebeurtenis, Traject } from '../traject.ts'
import { vervolgOp } from '../vervolg.ts'
import type { Stap, Verhaal } from './verhaal.ts'

const saldovragen: readonly Berichtsoort[] = ['saldoverzoek', 'herinnering-saldoverzoek']
const kwijtingvraag: Berichtsoort = 'verzoek-finale-kwijting'

/** Tells whether a gebeurtenis says what became of a question: answered, asked again, or no longer needed, with why. */
function verklaart(g: Gebeurtenis, { soort }: Bericht, vorderingId: string): boolean {
  switch (g.soort) {
    case 'TrajectBeeindigd':
    case 'VanBesluitAfgezien':
      return true
    case 'SaldoOpgaveOntvangen':
    case 'VorderingGeschat':
    case 'VorderingOvergedragen':
      return saldovragen.includes(soort) && g.vorderingId === vorderingId
    case 'VorderingVervallen':
      return g.vorderingId === vorderingId
    case 'SaldoOpgaveHerinnerd':
      return saldovragen.includes(soort) && g.vorderingIds.includes(vorderingId)
    case 'VoorstelHerinnerd':
      return !saldovragen.includes(soort) && g.vorderingIds.includes(vorderingId)
    case 'ReactieOntvangen':
    case 'HeroverwegingGevraagd':
      return !saldovragen.includes(soort) && g.vorderingId === vorderingId
    case 'VoorstelGedaan':
    case 'RegelingMislukt':
      return !saldovragen.includes(soort) && soort !== kwijtingvraag
    case 'KwijtingBevestigd':
      return soort === kwijtingvraag && g.vorderingId === vorderingId
    default:
      return false
  }
}

/** A question about a voorstel that no longer counts needs no answer: the next round asks again. */
const vervallen = (staat: Traject, { soort }: Bericht): boolean =>
  !saldovragen.includes(soort) && soort !== kwijtingvraag && isVerouderd(staat)

/** A question past its term is on somebody's desk until it is explained. */
const bewaakt = (staat: Traject, vorderingId: string): boolean =>
  termijnenVan(staat).some((t) => t.gesloten === null && t.sleutel.endsWith(vorderingId))

/**
 * Tells whether it is known what became of a question past its term, for one claim.
 * @param daarna what happened after the bericht was made
 * @param staat the dossier as it stands
 */
export const isVerantwoord = (
  bericht: Bericht,
  vorderingId: string,
  daarna: readonly Gebeurtenis[],
  staat: Traject,
): boolean =>
  daarna.some((g) => verklaart(g, bericht, vorderingId)) || bewaakt(staat, vorderingId) || vervallen(staat, bericht)

/** Every bericht with a term was answered, reminded, explained, or its term is still watched. */
export function berichtenVerantwoord({ stappen, staat, vandaag }: Verhaal): readonly boolean[] {
  const gebeurd = stappen.map(({ g }) => g)
  return stappen.flatMap(({ berichten }, i) =>
    berichten
      .filter(({ antwoordUiterlijk }) => antwoordUiterlijk !== null && antwoordUiterlijk < vandaag)
      .flatMap((bericht) => bericht.vorderingIds.map((id) => isVerantwoord(bericht, id, gebeurd.slice(i + 1), staat))),
  )
}

/** After every opdracht: closed, or going on by itself, or with an open termijn that has an owner (L-24). */
export function nooitZonderKlok({ stappen, organisatie }: Verhaal): readonly boolean[] {
  return stappen
    .filter(({ laatste, na }) => laatste && na.dossier.gesloten === null && na.dossier.overgenomen === null)
    .map(({ na, op }) => heeftKlok(na) || vervolgOp(na, op, organisatie) !== null)
}

const heeftKlok = (staat: Traject): boolean => termijnenVan(staat).some(({ gesloten }) => gesloten === null)

/** Who agreed beforehand and reported no belemmering got no voorstel; everybody else did (Z0). */
export function voorstelNaarWieHetHoort({ stappen }: Verhaal): readonly boolean[] {
  return stappen.flatMap(({ g, voor }) => {
    if (g.soort !== 'VoorstelGedaan') return []
    return g.grondslag.map(({ vorderingId }) => {
      const v = voor.schulden.vorderingen.find(({ id }) => id === vorderingId)
      const hoort = v !== undefined && (!v.voorafAkkoord || v.belemmering !== null)
      return (
        v !== undefined && g.gevraagd.includes(vorderingId) === hoort && g.voorafAkkoord.includes(vorderingId) !== hoort
      )
    })
  })
}

/** A regeling stands only when every claim of the last round agreed; silence never does. */
export function iedereenAkkoord({ stappen }: Verhaal): readonly boolean[] {
  return stappen.flatMap(({ g, voor: { schuldregeling } }) =>
    g.soort === 'RegelingTotStandGekomen'
      ? [
          schuldregeling.voorstel?.grondslag.every(({ vorderingId }) =>
            ['akkoord', 'vooraf-akkoord'].includes(schuldregeling.reacties[vorderingId]?.soort ?? ''),
          ) === true,
        ]
      : [],
  )
}

/** Finale kwijting once, after all money went out; with SB by the word of every schuldeiser, after the looptijd or when all was paid. */
export function kwijtingOpTijd({ stappen }: Verhaal): readonly boolean[] {
  return stappen.flatMap(({ g, voor }) => (g.soort === 'FinaleKwijtingVerleend' ? [magKwijting(g.datum, voor)] : []))
}

function magKwijting(datum: string, voor: Traject): boolean {
  const { regeling, kwijting, kwijtingBevestigd } = voor.schuldregeling
  if (regeling === null || kwijting !== null || !geldIsUit(voor) || datum < regeling.datum) return false
  if (regeling.vorm !== 'SB') return true
  const bevestigd = nogInRegeling(voor).every((v) => kwijtingBevestigd[v.vorderingId] !== undefined)
  return (datum >= regeling.einde || nogOpen(voor) === 0) && bevestigd
}

/**
 * What a register outside is still told of a closed dossier: that it is over, or should not stand there. And that
 * somebody may not look at it any more: who was let in can turn out to be the wrong one.
 */
const naHetSluiten: readonly string[] = [
  'VishAfgemeld',
  'BkrBeeindigd',
  'BkrCodeWeggehaald',
  'BkrVerwijderd',
  'InwonerToegangIngetrokken',
  'GemachtigdeVervallen',
]

/** Nothing happens after the dossier was closed, but that registers outside stop naming the inwoner, and people stop looking. */
export function dichtIsDicht({ stappen }: Verhaal): readonly boolean[] {
  const dicht = stappen.findIndex(({ g }) => g.soort === 'DossierGesloten')
  const daarna: readonly Stap[] = dicht < 0 ? [] : stappen.slice(dicht + 1)
  return dicht < 0 ? [] : [daarna.every(({ g }) => naHetSluiten.includes(g.soort))]
}
