import { plusDagen } from '../../gedeeld/datum.ts'
import { type Centen, alsDecimaal, centen, kleinste, nul, telOp } from '../../gedeeld/geld.ts'
import { lopende, totaalSchuld, zonderSaldo } from '../../domein/schulden/index.ts'
import { isVerouderd, weigeraars } from '../../domein/schuldregeling/index.ts'
import { kans, tussen } from '../toeval.ts'
import { type Bureau, type Vuistregel, doe, pas, vanaf } from './bureau.ts'
import { opgaveBij } from './huishouden.ts'

/** Rules for whoever was admitted and has no regeling yet. */
const opWeg =
  (regel: Vuistregel): Vuistregel =>
  (bureau) => {
    const { dossier, schuldregeling } = bureau.blad.staat
    const toegelaten = dossier.einde === null && dossier.beschikking?.soort === 'toelating'
    return toegelaten && schuldregeling.regeling === null && bureau.leven.loop !== 'alleen-advies'
      ? regel(bureau)
      : null
  }

const overeenkomst: Vuistregel = (bureau) => {
  const { dossier, schuldregeling } = bureau.blad.staat
  if (schuldregeling.overeenkomst !== null || dossier.beschikking === null) return null
  const getekend = { getekendDoorInwoner: bureau.vandaag, getekendDoorOrganisatie: bureau.vandaag }
  const dag = plusDagen(dossier.beschikking.datum, pas(bureau, 'overeenkomst', 1, 10))
  return vanaf(dag, bureau, doe('SluitSchuldregelingsovereenkomst', getekend))
}

/** Well below what would pay everything in three years: then it would be no schuldregeling. */
function capaciteitBij(totaal: Centen, bureau: Bureau, ruimte: number) {
  const { leven, vandaag } = bureau
  const wens = centen(tussen(40, 260, [...leven.worp, 'capaciteit']) * 100)
  const hoogste = centen(Math.max(500, Math.floor((totaal * ruimte) / 3600 / 100) * 100))
  const vermogen = kleinste(leven.vermogen, centen(Math.floor(totaal / 10)))
  return opgaveBij(leven.worp, vandaag, leven.vorm === 'SA' ? nul : kleinste(wens, hoogste), vermogen)
}

const capaciteit: Vuistregel = (bureau) => {
  const { schuldregeling, schulden } = bureau.blad.staat
  if (schuldregeling.overeenkomst === null || schuldregeling.capaciteit !== null) return null
  const dag = plusDagen(schuldregeling.overeenkomst.datum, pas(bureau, 'capaciteit', 0, 8))
  return vanaf(dag, bureau, doe('StelAfloscapaciteitVast', capaciteitBij(totaalSchuld(schulden), bureau, 55)))
}

/** Also for a claim that went to another schuldeiser: he is told and asked like the first. */
const saldos: Vuistregel = (bureau) => {
  const { schulden, schuldregeling } = bureau.blad.staat
  if (schuldregeling.overeenkomst === null) return null
  const handelingen = [
    ...(lopende(schulden).some((v) => v.kennisgeving === null) ? [doe('VerstuurKennisgeving')] : []),
    ...(zonderSaldo(schulden).some((v) => v.gevraagd === null) ? [doe('VraagSaldoOpgaven')] : []),
  ]
  return handelingen.length === 0 ? null : { doe: handelingen }
}

const schatten: Vuistregel = ({ blad, leven, vandaag }) => {
  const teLaat = zonderSaldo(blad.staat.schulden).filter(
    (v) => v.gevraagd !== null && v.gevraagd.herinnerd && v.gevraagd.uiterlijk < vandaag,
  )
  if (teLaat.length === 0) return null
  return {
    doe: teLaat.map((v) =>
      doe('SchatVordering', {
        vorderingId: v.id,
        bedrag: alsDecimaal(v.aangemeld.bedrag),
        toelichting: `Brieven van de inwoner (${leven.persoon.woonplaats}). Er kwam geen antwoord.`,
      }),
    ),
  }
}

const voorstel: Vuistregel = (bureau) => {
  const { blad, leven } = bureau
  const { schulden, schuldregeling } = blad.staat
  const { capaciteit: nu, overeenkomst: getekend, voorstel: eerder, mislukt } = schuldregeling
  if (nu === null || getekend === null || mislukt !== null || zonderSaldo(schulden).length > 0) return null
  if (lopende(schulden).length === 0)
    return stop(bureau, 'op-verzoek', 'Geen enkele schuldeiser heeft nog een vordering.')
  if (eerder !== null && !isVerouderd(blad.staat)) return null
  const totaal = totaalSchuld(schulden)
  const alles = telOp(centen(nu.perMaand * 36), nu.vermogen)
  if (alles >= totaal) return { doe: [doe('StelAfloscapaciteitVast', capaciteitBij(totaal, bureau, 55))] }
  const vorm = nu.perMaand === 0 ? 'SA' : leven.vorm === 'SA' ? 'SB' : leven.vorm
  const krediet = centen(Math.floor((nu.perMaand * getekend.looptijdMaanden * 92) / 10_000) * 100)
  return {
    doe: [
      doe('DoeVoorstel', {
        vorm,
        ...(vorm === 'SK' ? { kredietbedrag: alsDecimaal(krediet) } : {}),
        ...(vorm === 'SA' ? { capaciteitVerwacht: false } : {}),
        motivering: 'Dit is wat binnen de looptijd kan, na het vrij te laten bedrag.',
      }),
    ],
  }
}

/** A refusal is asked again once in a round; after that the regeling fails. */
const weigering: Vuistregel = (bureau) => {
  const { blad, vandaag } = bureau
  const { voorstel: ronde, mislukt, wachten, reacties } = blad.staat.schuldregeling
  if (ronde === null || mislukt !== null || isVerouderd(blad.staat)) return null
  const sinds = blad.historie.findLastIndex(({ gebeurtenis }) => gebeurtenis.soort === 'VoorstelGedaan')
  const opnieuwGevraagd = new Set(
    blad.historie
      .slice(sinds)
      .flatMap(({ gebeurtenis: g }) => (g.soort === 'HeroverwegingGevraagd' ? [g.vorderingId] : [])),
  )
  const tegen = weigeraars(blad.staat)
  const teVragen = tegen.filter((id) => !opnieuwGevraagd.has(id))
  if (teVragen.length > 0) {
    const toelichting = 'Dit voorstel is het hoogst haalbare. Wilt u het opnieuw bekijken?'
    const laatste =
      teVragen
        .map((id) => reacties[id]?.datum ?? vandaag)
        .toSorted()
        .at(-1) ?? vandaag
    return vanaf(
      plusDagen(laatste, pas(bureau, 'heroverweging', 0, 4)),
      bureau,
      ...teVragen.map((vorderingId) => doe('VraagHeroverweging', { vorderingId, toelichting })),
    )
  }
  if (tegen.length === 0 || Object.keys(wachten).length > 0) return null
  return { doe: [doe('StelMislukkingVast', { toelichting: 'Twee keer gevraagd; de schuldeiser blijft weigeren.' })] }
}

const mislukt: Vuistregel = (bureau) => {
  const { mislukt: sinds } = bureau.blad.staat.schuldregeling
  if (sinds === null || bureau.vandaag < plusDagen(sinds, 5))
    return sinds === null ? null : { wacht: plusDagen(sinds, 5) }
  return kans(60, [...bureau.leven.worp, 'Wsnp'])
    ? stop(bureau, 'overgang-wsnp', 'De inwoner vraagt de Wsnp aan.')
    : stop(bureau, 'schuldeisers-weigeren', 'De regeling is niet gelukt.')
}

function stop({ vandaag }: Bureau, grond: string, toelichting: string) {
  return { doe: [doe('BeeindigTraject', { datum: vandaag, grond, toelichting, beschikkingsdatum: vandaag })] }
}

/** From toelating to an answer of every schuldeiser. */
export const regelen: readonly Vuistregel[] = [
  overeenkomst,
  capaciteit,
  saldos,
  schatten,
  voorstel,
  weigering,
  mislukt,
].map(opWeg)
