import { plusDagen } from '../../gedeeld/datum.ts'
import { alsDecimaal, trekAf } from '../../gedeeld/geld.ts'
import { lopendKrediet, openRijen, uitstaandKrediet } from '../../domein/geld/index.ts'
import { normenBekend } from '../../domein/schuldregeling/index.ts'
import { type Bureau, type Vuistregel, doe, pas, vanaf } from './bureau.ts'

/** All agreed on a saneringskrediet: the contract, and the borgstelling of the Waarborgfonds with it. */
const aanvragen: Vuistregel = (bureau) => {
  const { staat } = bureau.blad
  const { regeling, voorstel, capaciteit } = staat.schuldregeling
  if (regeling?.vorm !== 'SK' || voorstel === null || capaciteit === null || staat.dossier.einde !== null) return null
  if (staat.geld.krediet !== null) return null
  const bedrag = alsDecimaal(trekAf(voorstel.teVerdelen, capaciteit.vermogen))
  return vanaf(
    plusDagen(regeling.datum, pas(bureau, 'krediet', 1, 6)),
    bureau,
    doe('VraagSaneringskredietAan', contract(bureau, bedrag, voorstel.looptijdMaanden)),
    doe('VraagBorgstellingAan', { categorie: bureau.leven.ondernemer ? '400' : '100', statistieken }),
  )
}

function contract({ blad, vandaag }: Bureau, bedrag: string, looptijdMaanden: number) {
  return {
    datum: vandaag,
    kredietbank: 'Kredietbank Zonderland (voorbeeld)',
    kenmerk: `KB-${blad.id.slice(0, 8)}`,
    bedrag,
    looptijdMaanden,
    // Where the law's maximum is not known yet, a kredietbank that lends without rente still can.
    jaarrente: vandaag <= normenBekend.totEnMet ? '4.00' : '0.00',
    informatieGegeven: vandaag,
    krediettoets: vandaag,
  }
}

const statistieken = {
  bevolkingsgroep: '1',
  betalendeInstantie: '1',
  kredietdoel: '1',
  leeftijdsgroep: '1',
  soortBorgstelling: '1',
}

/** Days after a second missed termijn in which the inwoner is spoken; then the kredietbank takes its loss. */
const geduldDagen = 90

/** The loan was repaid, or it will not be. */
const beeindigen: Vuistregel = (bureau) => {
  const { staat } = bureau.blad
  const krediet = uitstaandKrediet(staat)
  if (krediet === null || staat.dossier.gesloten !== null) return null
  const einde = (grond: string, toelichting: string) =>
    doe('BeeindigKrediet', { datum: bureau.vandaag, grond, toelichting })
  if (openRijen(krediet).length === 0) return { doe: [einde('afgelost', 'De inwoner heeft alles afgelost.')] }
  const { melding } = krediet
  if (melding === null || melding.termijnen < 2) return null
  const klaar = einde('oninbaar', 'De inwoner kan niet meer aflossen. De kredietbank neemt het verlies.')
  return vanaf(plusDagen(melding.datum, geduldDagen), bureau, klaar)
}

/** What was asked for and never paid out is withdrawn when the traject ends. */
const intrekken: Vuistregel = ({ blad: { staat }, vandaag: datum }) => {
  const krediet = lopendKrediet(staat)
  if (krediet === null || krediet.uitbetaald !== null || staat.dossier.einde === null) return null
  if (staat.dossier.gesloten !== null) return null
  return { doe: [doe('BeeindigKrediet', { datum, grond: 'ingetrokken', toelichting: 'Het traject is beëindigd.' })] }
}

/** The saneringskrediet from contract to its last termijn. */
export const krediet: readonly Vuistregel[] = [aanvragen, beeindigen, intrekken]
