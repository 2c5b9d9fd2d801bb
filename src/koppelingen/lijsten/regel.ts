import { createHash } from 'node:crypto'
import type { Antwoordinhoud, Saldodeel, Schuldeiserantwoord } from '../../domein/berichten/index.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, telOp, trekAf } from '../../gedeeld/geld.ts'
import { behandelkolommen, leesBehandeling } from './behandelaar.ts'
import { type Cel, leesBedrag, leesDag, leesJaNee } from './cellen.ts'
import { type Lijstfout, fout } from './fouten.ts'
import { type Saldokolom, schuldtypen } from './kolommen.ts'
import { titelVan } from './kop.ts'
import { type Lezer, isLeeg, maakLezer, optioneel } from './lezer.ts'

/** What one row says, before it is known whose bericht it answers. */
export type Rijantwoord = Omit<Schuldeiserantwoord, 'schuldeiserId'> & {
  readonly opBerichtId: string
  readonly conversatieId: string
}

/** A row read: an answer, nothing (it is left open), or its faults. */
export type Rijoordeel =
  | { readonly soort: 'antwoord'; readonly antwoord: Rijantwoord; readonly klant: string; readonly klantnummer: string }
  | { readonly soort: 'open' }
  | { readonly soort: 'fout'; readonly fouten: readonly Lijstfout[] }

const antwoordvelden: readonly Saldokolom[] = [
  'klantOnbekend',
  'standaardAkkoord',
  'schuldtype',
  'factuurnummerSE',
  'ontstaan',
  'origineel',
  'rente',
  'kosten',
  'betaald',
  'totaal',
  'preferent',
  'akkoord',
  'belemmering',
  'overgedragenAan',
  'overgedragenKenmerk',
  'datum',
]

/**
 * Reads one row of a saldolijst: what the schuldeiser says, or every fault in it. Pure; what is not filled in is no answer.
 * @param vandaag the day of an answer that names none
 */
export function leesRegel(line: number, cel: (kolom: Saldokolom) => Cel, vandaag: Datum): Rijoordeel {
  const lezer = maakLezer(line, cel, vandaag)
  const wat = watErStaat(lezer)
  if (wat === 'niets') return { soort: 'open' }
  const { fouten, tekst } = lezer
  const [conversatieId, referentie] = [tekst('conversatie'), tekst('referentie')]
  const behandeling = leesBehandeling(lezer)
  const antwoord = leesGezegd(lezer, wat, behandeling.kenmerkSE)
  for (const [kolom, waarde] of [
    ['conversatie', conversatieId],
    ['referentie', referentie],
  ] as const)
    if (waarde === null && isLeeg(cel(kolom))) fouten.push(fout(line, 'ontbreekt', `${titelVan(kolom)} ontbreekt.`))
  if (fouten.length > 0 || antwoord === null || conversatieId === null || referentie === null)
    return { soort: 'fout', fouten }
  const { gegeven, datum, inhoud } = antwoord
  const vraag = { opBerichtId: referentie, conversatieId }
  const { behandelt } = behandeling
  // Of what stands there, not of the day it is read: the same row tomorrow is the same answer.
  const hash = createHash('sha256')
    .update(JSON.stringify({ ...vraag, datum: gegeven, inhoud, behandelt }))
    .digest('hex')
  const [klant, klantnummer] = (['klant', 'klantnummer'] as const).map((kolom) => {
    const waarde = cel(kolom)
    return typeof waarde === 'string' ? waarde : ''
  })
  return {
    soort: 'antwoord',
    klant: klant ?? '',
    klantnummer: klantnummer ?? '',
    antwoord: {
      postId: `${conversatieId}/${referentie}/${hash.slice(0, 32)}`,
      ...vraag,
      datum,
      inhoud,
      ...(behandelt === undefined ? {} : { behandelt }),
    },
  }
}

type Watstaater = 'antwoord' | 'melding' | 'niets'

/** Whether a row answers what it asks, tells only who handles the claim, or is left open. */
function watErStaat({ cel, isLeeg: leeg }: Lezer): Watstaater {
  // A kennisgeving asks nothing: its reference is no beginning of an answer.
  const isKennisgeving = soortVan(cel('soort')) === 'kennisgeving'
  const meldvelden: readonly Saldokolom[] = isKennisgeving ? ['factuurnummerSE', ...behandelkolommen] : behandelkolommen
  const zonder: readonly Saldokolom[] = isKennisgeving ? ['factuurnummerSE', 'datum'] : []
  if (!antwoordvelden.every((kolom) => zonder.includes(kolom) || leeg(kolom))) return 'antwoord'
  return meldvelden.every(leeg) ? 'niets' : 'melding'
}

function leesGezegd(lezer: Lezer, wat: 'antwoord' | 'melding', kenmerkSE: string | undefined): Gezegd | null {
  if (wat === 'melding') {
    const kenmerken = kenmerkSE === undefined ? [] : [kenmerkSE]
    return { ...leesDagen(lezer), inhoud: { soort: 'kennisgeving', kenmerken } }
  }
  const vraagt = besluitvraagVan(lezer.cel('soort'))
  return vraagt === null ? leesAntwoord(lezer, kenmerkSE) : leesBesluit(lezer, vraagt)
}

const soortVan = (cel: Cel): string => (typeof cel === 'string' ? cel.trim().toLowerCase() : '')

/** What a row asks a yes or a no about, by what we wrote there; null: it asks a saldo. */
function besluitvraagVan(cel: Cel): 'voorstel' | 'kwijting' | null {
  const soort = soortVan(cel)
  if (soort === 'kwijtingverzoek') return 'kwijting'
  return ['voorstel', 'herinnering voorstel', 'heroverweging'].includes(soort) ? 'voorstel' : null
}

const bedragvelden = ['schuldtype', 'origineel', 'rente', 'kosten', 'betaald', 'totaal', 'preferent'] as const

/** A yes, or a no with the reason under Belemmering. An amount there means that the row was taken for another question. */
function leesBesluit(lezer: Lezer, vraagt: 'voorstel' | 'kwijting'): Gezegd | null {
  const { line, lees, fouten, cel } = lezer
  const onbekend = lees('klantOnbekend', leesJaNee)
  const dag = leesDagen(lezer)
  const akkoord = leesAkkoord(lezer)
  const reden = lezer.tekst('belemmering')
  const ook = [...bedragvelden, 'overgedragenAan' as const].find((kolom) => !isLeeg(cel(kolom)))
  if (ook !== undefined)
    fouten.push(fout(line, 'tegenstrijdig', `${titelVan(ook)} is ingevuld, maar deze regel vraagt alleen ja of nee.`))
  if (onbekend === true) return { ...dag, inhoud: { soort: 'geen-medewerking', reden: 'klant-onbekend' } }
  if (akkoord === null) fouten.push(fout(line, 'ontbreekt', `${titelVan('akkoord')}: vul in of u akkoord gaat.`))
  if (akkoord === false && reden === null)
    fouten.push(fout(line, 'ontbreekt', `${titelVan('belemmering')}: schrijf op waarom u niet akkoord gaat.`))
  const niet = reden ?? ''
  if (vraagt === 'voorstel')
    return {
      ...dag,
      inhoud: akkoord
        ? { soort: 'reactie', reactie: 'akkoord' }
        : { soort: 'reactie', reactie: 'geweigerd', reden: niet },
    }
  return {
    ...dag,
    inhoud: akkoord
      ? { soort: 'kwijting', bewijs: 'Akkoord op de saldolijst' }
      : { soort: 'status', tekst: `Verleent geen finale kwijting. ${niet}` },
  }
}

/** The day that a row names, if any, and the day that counts. */
function leesDagen({ line, lees, fouten, vandaag }: Lezer): Omit<Gezegd, 'inhoud'> {
  const gegeven = lees('datum', leesDag)
  if (gegeven !== null && gegeven > vandaag)
    fouten.push(fout(line, 'datum-te-laat', `${titelVan('datum')}: deze dag moet nog komen.`))
  return { gegeven, datum: gegeven ?? vandaag }
}

/** What a row says and of which day; `gegeven` is the day that it names itself. */
interface Gezegd {
  readonly gegeven: Datum | null
  readonly datum: Datum
  readonly inhoud: Antwoordinhoud
}

function leesAntwoord(lezer: Lezer, kenmerkSE: string | undefined): Gezegd | null {
  const { line, lees, fouten, cel } = lezer
  const onbekend = lees('klantOnbekend', leesJaNee)
  const dag = leesDagen(lezer)
  const deel = leesDeel(lezer, kenmerkSE)
  const akkoord = leesAkkoord(lezer)
  const belemmering = lezer.tekst('belemmering')
  if (onbekend !== true) {
    if (deel === null) return null
    const extra = {
      ...(akkoord === null ? {} : { voorafAkkoord: akkoord }),
      ...(belemmering === null ? {} : { belemmering }),
    }
    return { ...dag, inhoud: { soort: 'saldo', opgave: { delen: [deel] }, ...extra } }
  }
  const ook = (['schuldtype', 'origineel', 'totaal', 'preferent', 'overgedragenAan'] as const).filter(
    (kolom) => !isLeeg(cel(kolom)),
  )
  if (ook.length > 0)
    fouten.push(
      fout(line, 'tegenstrijdig', `De klant is onbekend, en er is ook ${titelVan(ook[0] ?? 'totaal')} ingevuld.`),
    )
  return { ...dag, inhoud: { soort: 'geen-medewerking', reden: 'klant-onbekend' } }
}

function leesAkkoord({ line, lees, fouten }: Lezer): boolean | null {
  const standaard = lees('standaardAkkoord', leesJaNee)
  const akkoord = lees('akkoord', leesJaNee)
  if (standaard !== null && akkoord !== null && standaard !== akkoord)
    fouten.push(
      fout(line, 'tegenstrijdig', `${titelVan('standaardAkkoord')} en ${titelVan('akkoord')} spreken elkaar tegen.`),
    )
  return akkoord ?? standaard
}

function leesDeel(lezer: Lezer, kenmerkSE: string | undefined): Saldodeel | null {
  const { line, lees, tekst, fouten, cel } = lezer
  const woord = tekst('schuldtype')
  const schuldtype = woord === null ? 'openstaand' : schuldtypeVan(woord)
  if (schuldtype === null)
    fouten.push(
      fout(line, 'onbekende-waarde', `${titelVan('schuldtype')}: kies uit ${Object.keys(schuldtypen).join(', ')}.`),
    )
  const kenmerken = {
    ...optioneel('kenmerkSE', kenmerkSE),
    ...optioneel('kenmerkVolgensOns', leesKenmerk(cel('kenmerk'))),
  }
  const bedragen = leesBedragen(lezer)
  const ontstaan = lees('ontstaan', leesDag)
  const [naam, kenmerk] = [tekst('overgedragenAan'), tekst('overgedragenKenmerk')]
  const klantOnbekend = !isLeeg(cel('klantOnbekend'))
  if (schuldtype === 'overgedragen' && naam === null)
    fouten.push(fout(line, 'ontbreekt', `${titelVan('overgedragenAan')}: vul in aan wie de schuld is overgedragen.`))
  if (schuldtype !== 'overgedragen' && naam !== null)
    fouten.push(
      fout(line, 'tegenstrijdig', `${titelVan('overgedragenAan')} is ingevuld, maar de schuld is niet overgedragen.`),
    )
  if (schuldtype === 'openstaand' && isLeeg(cel('totaal')) && !klantOnbekend)
    fouten.push(fout(line, 'ontbreekt', `${titelVan('totaal')}: vul in wat vandaag openstaat.`))
  if (schuldtype === null) return null
  if (schuldtype === 'overgedragen')
    return {
      schuldtype,
      ...kenmerken,
      ...(naam === null ? {} : { overgedragenAan: { naam, ...optioneel('kenmerk', kenmerk) } }),
    }
  if (schuldtype === 'onbekend') return { schuldtype, ...kenmerken }
  return { schuldtype, ...kenmerken, ...bedragen, ...optioneel('ontstaan', ontstaan) }
}

/** Our own reference as it stands there: what we made text for a spreadsheet is that reference again. */
function leesKenmerk(cel: Cel): string | null {
  if (typeof cel === 'number') return String(cel)
  return typeof cel === 'string' && cel.trim() !== '' ? cel.trim().replace(/^'(?=[=+\-@])/, '') : null
}

const schuldtypeVan = (woord: string): Saldodeel['schuldtype'] | null => {
  const gevonden = Object.entries(schuldtypen).find(([naam]) => naam.toLowerCase() === woord.toLowerCase())
  return gevonden?.[1] ?? null
}

/** The amounts of a row; what can be added up has to come out. */
function leesBedragen({ line, lees, fouten }: Lezer) {
  const lezen = (kolom: Saldokolom): Centen | null => lees(kolom, leesBedrag)
  const [origineel, rente, kosten, betaald] = [lezen('origineel'), lezen('rente'), lezen('kosten'), lezen('betaald')]
  const [saldo, preferent] = [lezen('totaal'), lezen('preferent')]
  if (saldo !== null && preferent !== null && preferent > saldo)
    fouten.push(fout(line, 'telt-niet-op', `${titelVan('preferent')} is meer dan ${titelVan('totaal')}.`))
  if (saldo !== null && origineel !== null && rente !== null && kosten !== null && betaald !== null) {
    if (trekAf(telOp(origineel, rente, kosten), betaald) !== saldo)
      fouten.push(fout(line, 'telt-niet-op', 'Vordering, rente en kosten min betaald is niet het totaal.'))
  }
  return {
    ...optioneel('origineel', origineel),
    ...optioneel('rente', rente),
    ...optioneel('kosten', kosten),
    ...optioneel('betaald', betaald),
    ...optioneel('saldo', saldo),
    ...optioneel('preferent', preferent),
  }
}
