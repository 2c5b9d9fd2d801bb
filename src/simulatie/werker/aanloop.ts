import { plusDagen, plusMaanden } from '../../gedeeld/datum.ts'
import { alsDecimaal } from '../../gedeeld/geld.ts'
import { intakeafspraak } from '../../domein/dossier/index.ts'
import { kans } from '../toeval.ts'
import { type Bureau, type Vuistregel, doe, pas, vanaf, werkdag } from './bureau.ts'

/** A rule for a dossier that is not refused or ended yet. */
const zolangHetLoopt =
  (regel: Vuistregel): Vuistregel =>
  (bureau) =>
    bureau.blad.staat.dossier.aanmelding === null || bureau.blad.staat.dossier.einde !== null ? null : regel(bureau)

const crisis: Vuistregel = (bureau) => {
  const { blad, leven, vandaag } = bureau
  const { aanmelding, crisis: nu } = blad.staat.dossier
  if (aanmelding === null) return null
  if (nu === null) {
    const gevaar = leven.crisis === null ? { crisis: 'nee' } : { crisis: 'ja', situaties: [leven.crisis] }
    return vanaf(aanmelding.datum, bureau, doe('BeoordeelCrisis', { datum: vandaag, ...gevaar }))
  }
  if (nu.soort === 'geen' || (nu.afgewend ?? nu.nietAfgewend) !== null) return null
  if (nu.gesprek === null)
    return vanaf(
      plusDagen(nu.datum, 1),
      bureau,
      doe('LegCrisisgesprekVast', { datum: vandaag, machtigingGegeven: true }),
    )
  const afgewend = doe('LegCrisisAfgewendVast', { datum: vandaag, acties: 'De schuldeiser wacht drie maanden.' })
  return vanaf(plusDagen(nu.gesprek, pas(bureau, 'crisis', 3, 8)), bureau, afgewend)
}

const contact: Vuistregel = (bureau) => {
  const { blad, vandaag } = bureau
  const { eersteContact, agenda, aanmelding } = blad.staat.dossier
  if (aanmelding === null) return null
  if (eersteContact === null) {
    const dag = plusDagen(aanmelding.datum, pas(bureau, 'contact', 0, 2))
    return vanaf(dag, bureau, doe('LegEersteContactVast', { datum: vandaag, wijze: 'telefoon' }))
  }
  if (intakeafspraak(agenda) !== null) return null
  const afspraak = werkdag(plusDagen(vandaag, pas(bureau, 'intake', 4, 12)))
  const plan = { gepland: vandaag, afspraak, tijd: '10:00', plaats: 'Stadskantoor' }
  return vanaf(plusDagen(eersteContact, pas(bureau, 'plannen', 0, 3)), bureau, doe('PlanIntake', plan))
}

const intake: Vuistregel = (bureau) => {
  const { blad, leven, vandaag } = bureau
  const { agenda, eersteGesprek, intake: gedaan } = blad.staat.dossier
  const gepland = intakeafspraak(agenda)
  if (gepland === null) return null
  if (eersteGesprek === null) {
    const { naam, ...gegevens } = leven.persoon
    return vanaf(
      gepland.datum,
      bureau,
      doe('VulPersoonsgegevensAan', { naam, ...gegevens }),
      doe('LegEersteGesprekVast', {
        datum: vandaag,
        hulpvraag: 'Rust, en uitzicht op een leven zonder schulden.',
        ...(leven.loop === 'ziet-af' ? { zietAfVanBesluit: true } : {}),
      }),
    )
  }
  if (gedaan !== null) return null
  const afgerond = doe('RondIntakeAf', {
    datum: vandaag,
    inventarisatie: 'Huurwoning, vast inkomen, meerdere schuldeisers.',
    analyse: 'De inkomsten dekken de vaste lasten; er is geen ruimte voor alle schulden.',
    zelfredzaamheid: 'met-hulp',
    oorzaak: leven.oorzaak,
    ondernemer: leven.ondernemer,
  })
  return vanaf(plusDagen(eersteGesprek.datum, pas(bureau, 'intake af', 0, 6)), bureau, afgerond)
}

const beschikken: Vuistregel = (bureau) => {
  const { blad, leven, vandaag } = bureau
  const { intake: af, plan, beschikking } = blad.staat.dossier
  if (af === null || beschikking !== null) return null
  if (leven.loop === 'afwijzing') {
    const motivering = 'Er is geen problematische schuld: binnen een jaar kan alles betaald zijn.'
    const afwijzing = { datum: vandaag, gronden: ['geen-problematische-schulden'], motivering }
    return vanaf(
      plusDagen(af.datum, pas(bureau, 'afwijzing', 3, 20)),
      bureau,
      doe('GeefAfwijzingsbeschikking', afwijzing),
    )
  }
  if (plan === null)
    return vanaf(plusDagen(af.datum, pas(bureau, 'plan', 1, 9)), bureau, doe('StelPlanVanAanpakOp', planVan(bureau)))
  if (plan.ondertekend === null) {
    const dag = plusDagen(plan.opgesteld, pas(bureau, 'tekenen', 1, 7))
    return vanaf(dag, bureau, doe('OndertekenPlanVanAanpak', { datum: vandaag }))
  }
  const dag = plusDagen(plan.ondertekend, pas(bureau, 'beschikking', 0, 5))
  return vanaf(dag, bureau, doe('GeefToelatingsbeschikking', { datum: vandaag }))
}

function planVan({ leven, vandaag }: Bureau) {
  const stabilisatie = kans(30, [...leven.worp, 'stabilisatie']) ? ['stabilisatie'] : []
  return {
    datum: vandaag,
    hulpvraag: 'Rust, en uitzicht op een leven zonder schulden.',
    financieleGegevens: 'Inkomen uit werk, toeslagen, huur. Zie de inventarisatie.',
    analyse: 'Met een schuldregeling en begeleiding is er binnen de looptijd een oplossing.',
    producten:
      leven.loop === 'alleen-advies' ? ['informatie-en-advies'] : [...stabilisatie, 'schuldregeling', 'nazorg'],
    stappenplan: [
      { stap: 'Overzicht van alle schulden', uiterlijk: plusDagen(vandaag, 30) },
      { stap: 'Voorstel aan de schuldeisers', uiterlijk: plusDagen(vandaag, 120) },
    ],
    evaluatiemomenten: [{ datum: plusMaanden(vandaag, 3) }, { datum: plusMaanden(vandaag, 12) }],
    begeleiding: 'Elke twee maanden een gesprek over de administratie.',
    rechtenEnPlichten: 'U geeft wijzigingen door. Wij vertellen u alles wat wij doen.',
    kostenEnVergoedingen: 'Er zijn geen kosten voor u.',
    beslagvrijeVoetBewaakt: true,
    machtigingGegevensuitwisseling: true,
  }
}

/** The debts come on the table right after the intake; the kennisgeving gives rest and does not wait. */
const inBeeld: Vuistregel = (bureau) => {
  const { blad, leven, vandaag } = bureau
  const { dossier, schulden } = blad.staat
  if (dossier.intake === null || leven.loop === 'afwijzing' || leven.loop === 'alleen-advies') return null
  if (schulden.vorderingen.length > 0) return null
  const vorderingen = leven.schulden.map(({ schuldeiserId, kenmerk, bedrag, incasso }) =>
    doe('VoegVorderingToe', {
      datum: vandaag,
      schuldeiserId,
      kenmerk,
      aangemeldBedrag: alsDecimaal(bedrag),
      zakelijk: leven.ondernemer,
      ...incasso,
    }),
  )
  return vanaf(dossier.intake.datum, bureau, ...vorderingen, doe('VerstuurKennisgeving'))
}

/** From aanmelding to beschikking. Crisis goes first. */
export const aanloop: readonly Vuistregel[] = [crisis, contact, intake, inBeeld, beschikken].map(zolangHetLoopt)
