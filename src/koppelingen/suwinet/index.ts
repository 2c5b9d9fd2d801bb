import { randomUUID } from 'node:crypto'
import { bevragingsdoelen, openBevraging } from '../../domein/dossier/index.ts'
import type { Brongegevensoordeel, Bronplaats, Werkplaats } from '../../domein/verloop/index.ts'
import { leesAntwoord } from './bericht.ts'
import { vraagOver } from './http.ts'

/** Reads a file with data of the sources, and does nothing. */
export function leesBrongegevens(bytes: Uint8Array): Brongegevensoordeel {
  const uitkomst = leesAntwoord(bytes)
  if (uitkomst.ok) return { soort: 'gelezen', invoer: uitkomst.invoer }
  return {
    soort: 'onleesbaar',
    fouten: uitkomst.fouten.map(({ pointer = '#', detail, line }) => ({
      plaats: line === undefined ? pointer : `regel ${line}`,
      detail,
    })),
  }
}

type Haalop = NonNullable<Bronplaats['haalOp']>

/**
 * The line to Suwinet and the Inlichtingenbureau. The question was recorded before it leaves; who asks and why stands in
 * the processing log too. What comes is recorded as what it answers; nothing comes, and the question stays open.
 * @param url without a slash at the end
 */
export function openSuwinet(url: string, werkplaats: Pick<Werkplaats, 'dossier' | 'voerUit'>): Haalop {
  const onderweg = new Map<string, ReturnType<Haalop>>()
  return (organisatieId, dossierId, door) => {
    const plek = `${organisatieId}/${dossierId}`.toLowerCase()
    // A second click waits for the same answer: nobody is asked about twice for one question.
    const bezig =
      onderweg.get(plek) ??
      haal(url, werkplaats, { organisatieId, dossierId, door }).finally(() => onderweg.delete(plek))
    onderweg.set(plek, bezig)
    return bezig
  }
}

interface Wie {
  readonly organisatieId: string
  readonly dossierId: string
  readonly door: Parameters<Haalop>[2]
}

async function haal(
  url: string,
  { dossier, voerUit }: Pick<Werkplaats, 'dossier' | 'voerUit'>,
  { organisatieId, dossierId, door }: Wie,
): ReturnType<Haalop> {
  const blad = await dossier(organisatieId, dossierId, { door, waarom: 'gegevens opgevraagd bij Suwinet' })
  const vraag = blad === null ? null : openBevraging(blad.staat.dossier.bevragingen)
  const bsn = blad?.staat.dossier.client?.bsn
  if (blad === null || vraag === null || bsn === undefined) return { soort: 'geen-vraag' }
  const { vraagId, doel, reden } = vraag
  await dossier(organisatieId, dossierId, {
    door,
    waarom: `Suwinet, ${bevragingsdoelen[doel]} ${reden}`.slice(0, 500),
  })
  const bytes = await vraagOver(url, { vraagId, doel, organisatie: blad.organisatie.code, bsn })
  const gelezen = bytes === null ? null : leesAntwoord(bytes)
  if (gelezen === null || !gelezen.ok || gelezen.vraagId !== vraagId) return { soort: 'geen-antwoord' }
  const antwoord = await voerUit({
    organisatieId,
    stroom: { soort: 'dossier', id: dossierId },
    opdrachtId: randomUUID(),
    soort: 'LegBrongegevensVast',
    invoer: { ...gelezen.invoer, vraagId, wijze: 'lijn' },
    gezienVersie: null,
    door: { soort: 'kwijting' },
  })
  if (antwoord.soort === 'gedaan') return { soort: 'beantwoord' }
  return { soort: 'geweigerd', weigeringen: antwoord.soort === 'geweigerd' ? antwoord.weigeringen : [] }
}
