import assert from 'node:assert/strict'
import type { Antwoordinhoud } from '../../src/domein/berichten/index.ts'
import type { Schuldeiserplaats } from '../../src/domein/verloop/index.ts'
import type { Datum } from '../../src/gedeeld/datum.ts'
import { alsDecimaal } from '../../src/gedeeld/geld.ts'
import type { Gesimuleerd } from '../../src/simulatie/bewaren.ts'
import { antwoordOp } from '../../src/simulatie/temperamenten.ts'
import { type Mailserver, linkIn } from './mail.ts'

/** Schuldeisers that read their e-mail, open the link, and answer there by their temperament. */
export interface Mailschuldeisers {
  /** Reads the mail of this day. */
  readonly lees: (vandaag: Datum) => Promise<void>
  /** Fills in what is due. */
  readonly antwoord: (vandaag: Datum) => Promise<void>
  /** The next day on which one of them answers; null: none does. */
  readonly eerstvolgend: () => Datum | null
}

interface Gepland {
  readonly op: Datum
  readonly sleutel: string
  readonly inhoud: Antwoordinhoud
}

/** @param schuldeisers whose temperament is known; all that they know comes from their page */
export function maakMailschuldeisers(wereld: {
  readonly mail: Mailserver
  readonly plaats: Schuldeiserplaats
  readonly schuldeisers: readonly Gesimuleerd[]
  readonly zaad: string
}): Mailschuldeisers {
  const { mail, plaats, schuldeisers, zaad } = wereld
  let gelezen = 0
  let plannen: readonly Gepland[] = []
  // Each at a desk of its own: one address may open so many pages.
  const vanaf = () => `mail-${gelezen}`
  return {
    lees: async (vandaag) => {
      for (; gelezen < mail.post.length; gelezen++) {
        const bericht = mail.post[gelezen]
        const sleutel = bericht === undefined ? '' : (linkIn(bericht).split('/').at(-1) ?? '')
        const blad = await plaats.bekijk(sleutel, vanaf())
        if (blad.soort !== 'open') continue
        const { soort, klantnummer, vordering, schuldeiser } = blad.gegevens
        const zelf = schuldeisers.find(({ id }) => id === schuldeiser.id)
        assert.ok(zelf !== undefined, schuldeiser.naam)
        const worp = [zaad, klantnummer, zelf.id, vordering.kenmerk ?? '']
        const plan = antwoordOp(zelf.temperament, { soort, ontvangen: vandaag, schuldeiser: zelf, worp })
        if (plan !== null) plannen = [...plannen, { ...plan, sleutel }]
      }
    },
    antwoord: async (vandaag) => {
      const rijp = plannen.filter(({ op }) => op <= vandaag)
      plannen = plannen.filter(({ op }) => op > vandaag)
      for (const { sleutel, inhoud } of rijp) {
        const uitkomst = await plaats.antwoord(sleutel, `antwoord-${sleutel}`, ingevuld(inhoud))
        assert.ok(uitkomst.soort !== 'fouten', JSON.stringify(uitkomst))
      }
    },
    eerstvolgend: () => plannen.map(({ op }) => op).toSorted()[0] ?? null,
  }
}

/** The fields of the form that say this, as the page hands them over. */
function ingevuld(inhoud: Antwoordinhoud): Readonly<Record<string, unknown>> {
  const wie = { ingevuldDoor: 'Ans Antwoord' }
  if (inhoud.soort === 'reactie')
    return { ...wie, reactie: inhoud.reactie, ...(inhoud.reden === undefined ? {} : { reden: inhoud.reden }) }
  if (inhoud.soort === 'kwijting') return { ...wie, kwijting: 'ja' }
  const deel = inhoud.soort === 'saldo' && 'delen' in inhoud.opgave ? inhoud.opgave.delen[0] : undefined
  assert.ok(deel?.saldo !== undefined, `no form says ${inhoud.soort}`)
  return { ...wie, antwoord: 'saldo', bedrag: alsDecimaal(deel.saldo) }
}
