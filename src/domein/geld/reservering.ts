import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, kleinste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Capaciteitsregel } from '../../regels/voorstel/index.ts'
import {
  type Reservering,
  type Reserveertijd,
  type TeVeel,
  achterVanaf,
  teVeelGereserveerd,
  vergelijkReservering,
} from '../../regels/reservering/index.ts'
import { type Vaststelling, capaciteitsregels } from '../schuldregeling/index.ts'
import { type GeldInzicht, saldoVan } from './geld.ts'

/** The months in which this inwoner reserves: from the overeenkomst, as long as the looptijd; null: there is none. */
export function reserveertijdVan({ schuldregeling }: GeldInzicht): Reserveertijd | null {
  const { overeenkomst, vaststellingen, voorstel } = schuldregeling
  if (overeenkomst === null) return null
  const { datum, looptijdMaanden } = overeenkomst
  const vraag = voorstel?.berekend.vraag
  const vooraf = vraag?.vorm === 'SB' ? (vraag.reservering?.vooraf ?? nul) : nul
  return { begin: datum, maanden: looptijdMaanden, capaciteit: capaciteitsregels(vaststellingen), vooraf }
}

/** What came in as reservering, and what of it went back because it was too much. */
export function gereserveerdIn({ geld }: GeldInzicht) {
  const ontvangen = geld.ontvangsten.filter(({ herkomst }) => herkomst === 'reservering')
  const terug = geld.teruggegeven.filter(({ teVeel }) => teVeel !== null)
  return { ontvangen, terugbetaald: telOp(nul, ...terug.map(({ bedrag }) => bedrag)) }
}

/** Expected against received on a day; null without overeenkomst. */
export function reserveringOp(staat: GeldInzicht, peildatum: Datum): Reservering | null {
  const tijd = reserveertijdVan(staat)
  return tijd === null ? null : vergelijkReservering({ ...tijd, ...gereserveerdIn(staat), peildatum })
}

/**
 * The day on which a schuldbemiddeling is behind by more than a month when nothing more comes in, not looked at yet;
 * null: that day does not come.
 */
export function achterOp(staat: GeldInzicht): Datum | null {
  const tijd = reserveertijdVan(staat)
  if (tijd === null) return null
  return achterVanaf({ ...tijd, ...gereserveerdIn(staat) }, staat.geld.controle.besproken.at(-1) ?? null)
}

/** What a vaststelling that works back made too much, and whether that was decided on. */
export interface Teveelstand extends TeVeel {
  /** Which vaststelling: 1 for the first. */
  readonly vaststelling: number
  readonly vanaf: Datum
  /** The day on which it was told. */
  readonly sinds: Datum
  readonly besloten: Datum | null
}

/** Every vaststelling that works back and made something too much, oldest first. */
export function teVeelVan(staat: GeldInzicht): readonly Teveelstand[] {
  const { vaststellingen, regeling } = staat.schuldregeling
  // A credit or a kwijting at the start fixes the amount: then nothing is reserved with us.
  if (regeling !== null && regeling.vorm !== 'SB') return []
  return vaststellingen.flatMap((v, i) => {
    const stand = v.opNorm === null ? null : teVeelBij(staat, vaststellingen.slice(0, i), v, v.opNorm)
    return stand === null ? [] : [stand]
  })
}

function teVeelBij(
  staat: GeldInzicht,
  eerdere: readonly Vaststelling[],
  nieuw: Vaststelling,
  { vanaf, tot }: NonNullable<Vaststelling['opNorm']>,
): Teveelstand | null {
  const tijd = reserveertijdVan(staat)
  const nummer = eerdere.length + 1
  const besloten = staat.geld.controle.besloten[nummer] ?? null
  if (tijd === null) return null
  const eerder: readonly Capaciteitsregel[] = capaciteitsregels(eerdere)
  const { ontvangen } = gereserveerdIn(staat)
  const uitkomst = teVeelGereserveerd({
    ...tijd,
    capaciteit: capaciteitsregels([...eerdere, nieuw]),
    eerder,
    ontvangen,
    terugbetaald: eerderTerug(staat, nummer),
    vanaf,
    bekendOp: tot,
  })
  return uitkomst.bedrag === 0 ? null : { ...uitkomst, vaststelling: nummer, vanaf, sinds: tot, besloten }
}

/** What went back because of other vaststellingen than this one. */
function eerderTerug({ geld }: GeldInzicht, nummer: number): Centen {
  const terug = geld.teruggegeven.filter(({ teVeel }) => teVeel !== null && teVeel < nummer)
  return telOp(nul, ...terug.map(({ bedrag }) => bedrag))
}

/** What was too much and is not decided on, the oldest first; after kwijting or death there is nothing to decide. */
export function openTeVeel(staat: GeldInzicht): readonly Teveelstand[] {
  const { dossier, schuldregeling } = staat
  if (schuldregeling.kwijting !== null || dossier.overlijden !== null || dossier.einde?.grond === 'overgang-wsnp')
    return []
  return teVeelVan(staat).filter(({ besloten }) => besloten === null)
}

/** What may be divided: what is held less what may have to go back to the inwoner. */
export function vrijSaldo(staat: GeldInzicht): Centen {
  const saldo = saldoVan(staat.geld)
  const opzij = telOp(nul, ...openTeVeel(staat).map(({ bedrag }) => bedrag))
  return trekAf(saldo, kleinste(saldo, opzij))
}
