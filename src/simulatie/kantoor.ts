import { type Datum, plusDagen } from '../gedeeld/datum.ts'
import { alsDecimaal } from '../gedeeld/geld.ts'
import { eersteTargetdag, magOntvangen, verwachtingVan } from '../domein/geld/index.ts'
import type { Actor } from '../domein/toegang/index.ts'
import type { Betaaloverzicht, Betaalrekening, Dossierblad, Toewijsbaar } from '../domein/verloop/index.ts'
import { verzinIban } from './bank/rekeningen.ts'
import type { Dagloop } from './dagen.ts'
import { geef, wijzigRekening } from './keten.ts'
import { actorVan } from './medewerkers.ts'
import { vasteId } from './toeval.ts'
import { type Bekende, dossiersVoor } from './werker/administratie.ts'

/**
 * Puts with a dossier what the bank's import was not sure of, as the medewerker administratie does it; what belongs to
 * a dossier that is left alone today stays where it is.
 * @returns the dossiers that got something
 */
export async function wijsToe(loop: Dagloop, vandaag: Datum): Promise<readonly string[]> {
  const door = actorVan(loop.medewerkers, 'administratie')
  const bekenden = loop.zaken
    .filter(({ werkTot }) => vandaag <= (werkTot ?? vandaag))
    .map(({ id, leven }): Bekende => ({ id, naam: leven.persoon.naam }))
  const geraakt: string[] = []
  for (const geld of await leesBak(loop, door)) {
    const blad = await kiesDossier(loop, door, dossiersVoor(geld, bekenden))
    if (blad === null) continue
    await koppel(loop, door, geld, blad)
    geraakt.push(blad.id)
  }
  return geraakt
}

/** Everything in the in-tray that came in as money, not what came back. */
async function leesBak({ keten, organisatie }: Dagloop, door: Actor): Promise<readonly Toewijsbaar[]> {
  const alle: Toewijsbaar[] = []
  for (let pagina = 1; ; pagina++) {
    const { rijen, totaal } = await keten.opslag.bank.toeTeWijzen(organisatie.id, { pagina, door })
    alle.push(...rijen)
    if (rijen.length === 0 || alle.length >= totaal) return alle.filter(({ soort }) => soort === 'gewoon')
  }
}

/** The first that can take money. */
async function kiesDossier(
  { keten, organisatie }: Dagloop,
  door: Actor,
  ids: readonly string[],
): Promise<Dossierblad | null> {
  for (const id of ids) {
    const blad = await keten.opslag.dossier(organisatie.id, id, { door, waarom: 'Geld toewijzen' })
    if (blad !== null && magOntvangen(blad.staat).length === 0) return blad
  }
  return null
}

function koppel({ keten, organisatie }: Dagloop, door: Actor, geld: Toewijsbaar, { id, staat }: Dossierblad) {
  const { postId, detail, open } = geld
  const verwacht = verwachtingVan(staat)
  const herkomst = (['krediet', 'vermogen'] as const).find((een) => verwacht[een] === open) ?? 'reservering'
  return geef(keten, {
    organisatieId: organisatie.id,
    stroom: { soort: 'dossier', id },
    opdrachtId: vasteId('toewijzen', postId, detail ?? 0, id),
    soort: 'KoppelBankpost',
    invoer: { postId, ...(detail === null ? {} : { detail }), bedrag: alsDecimaal(open), herkomst },
    gezienVersie: null,
    door,
  })
}

/** Whether nothing is to be paid, on its way or come back. */
export function isAllesBetaald({ klaar, belemmerd, teruggekomen, rekeningen }: Betaaloverzicht): boolean {
  const batches = rekeningen.flatMap((een) => een.batches)
  return (
    klaar.length + belemmerd.length + teruggekomen.length === 0 &&
    batches.every(({ stand }) => stand === 'uitgevoerd' || stand === 'ingetrokken' || stand === 'geweigerd')
  )
}

/**
 * Makes the payments of the last weeks: finds out about what came back, composes one batch of all that is ready, has it
 * approved by a colleague and offers it.
 * @returns whether a file was offered
 */
export async function betaal(loop: Dagloop, vandaag: Datum): Promise<boolean> {
  const { keten, organisatie } = loop
  const lees = () => keten.opslag.betalen.overzicht(organisatie.id)
  let overzicht = await lees()
  for (const terug of overzicht.teruggekomen) await herstel(loop, terug, vandaag)
  if (overzicht.teruggekomen.length > 0) overzicht = await lees()
  const [rekening] = overzicht.rekeningen
  if (rekening === undefined) return false
  if (overzicht.klaar.length > 0) {
    const uitvoerdatum = eersteTargetdag(plusDagen(vandaag, 1))
    await opRekening(loop, rekening, 'administratie', 'StelBetaalbatchSamen', { uitvoerdatum }, vandaag)
    overzicht = await lees()
  }
  // What was left halfway is finished too.
  const batches = overzicht.rekeningen.flatMap((een) => een.batches)
  const teGaan = batches.filter(({ stand }) => stand === 'samengesteld' || stand === 'goedgekeurd')
  for (const { id: batchId, stand } of teGaan) {
    if (stand === 'samengesteld') await opRekening(loop, rekening, 'teammanager', 'KeurBetaalbatchGoed', { batchId })
    await opRekening(loop, rekening, 'administratie', 'BiedBetaalbatchAan', { batchId })
  }
  return teGaan.length > 0
}

type Terug = Betaaloverzicht['teruggekomen'][number]

/** An account that was closed: the schuldeiser is called, and a colleague confirms the new one. Then it is paid again. */
async function herstel(loop: Dagloop, { betalingId, bankrekeningId, naar, reden }: Terug, vandaag: Datum) {
  const schuldeiser = loop.schuldeisers.find(({ naam }) => naam === naar)
  if (reden === 'AC04' && schuldeiser !== undefined)
    await wijzigRekening(loop.keten, loop, schuldeiser, {
      iban: verzinIban('schuldeiser', naar, vandaag),
      bron: `Nagebeld op ${vandaag}`,
    })
  const waarom = reden === 'AC04' ? 'Nagebeld: nieuw rekeningnummer.' : 'Nagebeld: het nummer klopt.'
  await opRekening(
    loop,
    { id: bankrekeningId },
    'administratie',
    'GeefBetalingVrij',
    { betalingId, reden: waarom },
    vandaag,
  )
}

/** One opdracht on the account; the same again on the same day is the same one. */
function opRekening(
  { keten, organisatie, medewerkers }: Dagloop,
  { id }: Pick<Betaalrekening, 'id'>,
  rol: 'administratie' | 'teammanager',
  soort: string,
  invoer: Readonly<Record<string, string>>,
  ...over: readonly string[]
) {
  return geef(keten, {
    organisatieId: organisatie.id,
    stroom: { soort: 'bankrekening', id },
    opdrachtId: vasteId('kantoor', id, soort, invoer['batchId'] ?? invoer['betalingId'] ?? '', ...over),
    soort,
    invoer,
    gezienVersie: null,
    door: actorVan(medewerkers, rol),
  })
}
