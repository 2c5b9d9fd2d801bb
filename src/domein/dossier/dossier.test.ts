import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { bezoeker, hulpvraag, voorAnder } from '../../../test/steun/zelfwandeling.ts'
import { doorverwijzing, verwijzer } from '../../../test/steun/doorverwijswandeling.ts'
import { planInvoer } from '../../../test/steun/gevallen/dossier.ts'
import {
  afgewezen,
  kwijting,
  mislukt,
  overleden,
  saneringskrediet,
  schuldbemiddeling,
  toelating,
} from '../../../test/steun/wandeling.ts'

const aangemeld = toelating.slice(0, 1)
const naGesprek = totEnMet(toelating, 'LegEersteGesprekVast')

describe('aanmelding', () => {
  test('a name and a telephone number are enough, and nothing is added to them', () => {
    gegeven()
      .als('2026-01-06', 'MeldAan', {
        datum: '2026-01-05',
        kanaal: 'balie',
        naam: 'Zoë Ångström-Ünal',
        telefoon: '+31 (0)6 12345678',
      })
      .dan({
        soort: 'Aangemeld',
        datum: '2026-01-05',
        kanaal: 'balie',
        client: { naam: 'Zoë Ångström-Ünal', telefoon: '+31 (0)6 12345678' },
      })
  })

  test('a day on which no norm held cannot start a clock', () => {
    const invoer = { kanaal: 'mail', naam: 'Joris Blom', email: 'joris@voorbeeld.nl' }
    gegeven()
      .als('2026-01-06', 'MeldAan', { ...invoer, datum: '2014-05-22' })
      .danGeweigerd('DatumTeVroeg')
    gegeven()
      .als('2026-01-06', 'MeldAan', { ...invoer, datum: '2014-05-23' })
      .danSoorten('Aangemeld')
  })

  test('another party refers: one aanmelding from its own day, with who sent it and the leave of the inwoner', () => {
    gegeven()
      .als('2026-01-07', 'NeemDoorverwijzingAan', doorverwijzing, verwijzer)
      .dan({
        soort: 'Aangemeld',
        datum: '2026-01-05',
        kanaal: 'doorverwijzing',
        reden: doorverwijzing.reden,
        client: { naam: 'Joris Blom', telefoon: '06 12345678' },
        doorverwijzing: { door: 'Geldfit', kenmerk: 'GF-2026-000123', toestemming: '2026-01-04' },
      })
    gegeven()
      .als('2026-01-07', 'NeemDoorverwijzingAan', { ...doorverwijzing, crisis: ['woningontruiming'] }, verwijzer)
      .danSoorten('Aangemeld', 'CrisisVastgesteld')
  })

  test('a doorverwijzing without leave, without a way to reach him, of tomorrow: all of it is said at once', () => {
    const invoer = { ...doorverwijzing, toestemming: { gegeven: false, op: '2026-01-06' }, telefoon: undefined }
    gegeven()
      .als('2026-01-04', 'NeemDoorverwijzingAan', invoer, verwijzer)
      .danGeweigerd('DatumInDeToekomst', 'DatumInDeToekomst', 'ToestemmingOntbreekt', 'BereikbaarheidOntbreekt')
    const onbekend = { ...doorverwijzing, bsn: '999990019' }
    gegeven().als('2026-01-07', 'NeemDoorverwijzingAan', onbekend, verwijzer).danGeweigerd('OnjuisteInvoer')
    gegeven(aangemeld).als('2026-01-07', 'NeemDoorverwijzingAan', doorverwijzing, verwijzer).danGeweigerd('AlAangemeld')
  })

  test('somebody asks for help without an account: a name and a telephone number are enough', () => {
    gegeven()
      .als('2026-01-05', 'MeldZichAan', hulpvraag, bezoeker)
      .dan({
        soort: 'Aangemeld',
        datum: '2026-01-05',
        kanaal: 'website',
        client: { naam: 'Joris Blom', telefoon: '06 12345678', taal: 'nl' },
      })
    const zonder = { ...hulpvraag, telefoon: undefined }
    gegeven().als('2026-01-05', 'MeldZichAan', zonder, bezoeker).danGeweigerd('BereikbaarheidOntbreekt')
    gegeven(aangemeld).als('2026-01-07', 'MeldZichAan', hulpvraag, bezoeker).danGeweigerd('AlAangemeld')
  })

  test('for somebody else only with consent, then with who asks and what threatens; the language stays with the person', () => {
    gegeven()
      .als('2026-01-05', 'MeldZichAan', voorAnder, bezoeker)
      .dan(
        {
          soort: 'Aangemeld',
          datum: '2026-01-05',
          kanaal: 'website',
          reden: voorAnder.reden,
          client: {
            naam: 'Fatima el Amrani',
            telefoon: '06 12345678',
            belmoment: 'avond',
            email: 'fatima@voorbeeld.nl',
            postcode: '1234AB',
            straat: 'Dorpsstraat',
            huisnummer: '9',
            woonplaats: 'Zonderland',
            taal: 'ar',
          },
          zorgen: ['rekeningen-blijven-liggen'],
          aanmelder: {
            relatie: 'wijkteam',
            naam: 'Sanne Kuiper',
            telefoon: '06 87654321',
            toestemming: '2026-01-05',
          },
        },
        { soort: 'CrisisVastgesteld', datum: '2026-01-05', situaties: ['woningontruiming'] },
      )
    const nee = { ...voorAnder, namens: { ...voorAnder.namens, akkoord: false } }
    gegeven().als('2026-01-05', 'MeldZichAan', nee, bezoeker).danGeweigerd('ToestemmingOntbreekt')
    const wie = { ...voorAnder, namens: undefined }
    gegeven().als('2026-01-05', 'MeldZichAan', wie, bezoeker).danGeweigerd('HoortNietBijElkaar')
    gegeven()
      .als('2026-01-05', 'MeldZichAan', { ...hulpvraag, namens: voorAnder.namens }, bezoeker)
      .danGeweigerd('HoortNietBijElkaar')
    gegeven()
      .als('2026-01-05', 'MeldZichAan', { ...hulpvraag, bsn: '999990019' }, bezoeker)
      .danGeweigerd('OnjuisteInvoer')
  })

  test('a child of tomorrow cannot be a client today', () => {
    const invoer = { datum: '2026-01-05', kanaal: 'mail', naam: 'Joris Blom', postcode: '1234 AB' }
    gegeven()
      .als('2026-01-05', 'MeldAan', { ...invoer, geboortedatum: '2026-01-06' })
      .danGeweigerd('DatumInDeToekomst')
  })

  test('nobody is put in charge of what does not exist', () => {
    gegeven().als('2026-01-06', 'WijsBehandelaarToe', { medewerkerId: 'm-1' }).danGeweigerd('NietAangemeld')
    gegeven(aangemeld)
      .als('2026-01-06', 'WijsBehandelaarToe', { medewerkerId: 'm-1' })
      .dan({ soort: 'BehandelaarToegewezen', medewerkerId: 'm-1', naam: 'Noor de Wit' })
  })

  test('a partner has a name, or is not there', () => {
    const invoer = { naam: 'Fatima el Amrani', telefoon: '06 12345678' }
    gegeven(aangemeld)
      .als('2026-01-06', 'VulPersoonsgegevensAan', { ...invoer, partnerBsn: '123456782' })
      .danGeweigerd('HoortNietBijElkaar')
    gegeven(aangemeld)
      .als('2026-01-06', 'VulPersoonsgegevensAan', { ...invoer, partnerNaam: 'Samir el Amrani' })
      .dan({ soort: 'PersoonsgegevensAangevuld', client: invoer, partner: { naam: 'Samir el Amrani' } })
      .als('2026-01-07', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani', partnerGeboortedatum: '1983-04-01' })
      .dan({
        soort: 'PersoonsgegevensAangevuld',
        client: invoer,
        partner: { naam: 'Samir el Amrani', geboortedatum: '1983-04-01' },
      })
  })

  test('what a form leaves out is not erased: who could be reached can still be reached', () => {
    const { staat } = gegeven(aangemeld)
      .als('2026-01-06', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani-Bos', woonplaats: 'Zonderland' })
      .danSoorten('PersoonsgegevensAangevuld')
    assert.deepEqual(staat.dossier.client, {
      naam: 'Fatima el Amrani-Bos',
      telefoon: '06 12345678',
      woonplaats: 'Zonderland',
    })
  })

  test('who has no home and no telephone is helped at the counter, and nowhere else left without a way back', () => {
    const dakloos = { datum: '2026-01-05', naam: 'Joris Blom' }
    const bereikbaarVia = 'Elke ochtend bij de nachtopvang.'
    const { staat } = gegeven()
      .als('2026-01-05', 'MeldAan', { ...dakloos, kanaal: 'balie', bereikbaarVia })
      .danSoorten('Aangemeld')
    assert.equal(staat.dossier.client?.bereikbaarVia, bereikbaarVia)
    gegeven()
      .als('2026-01-05', 'MeldAan', { ...dakloos, kanaal: 'balie', reden: 'Ik slaap op straat.' })
      .danSoorten('Aangemeld')
    gegeven()
      .als('2026-01-05', 'MeldAan', { ...dakloos, kanaal: 'website', bereikbaarVia })
      .danGeweigerd('BereikbaarheidOntbreekt')
  })
})

describe('crisis', () => {
  const crisis = totEnMet(toelating, 'BeoordeelCrisis')
  test('every situation of law, Gedragscode and municipality makes a crisis', () => {
    for (const situatie of [
      'executieverkoop',
      'afsluiting-stadsverwarming',
      'einde-zorgverzekering',
      'loon-of-bankbeslag',
    ])
      gegeven(aangemeld)
        .als('2026-01-05', 'BeoordeelCrisis', { datum: '2026-01-05', crisis: 'ja', situaties: [situatie] })
        .dan({ soort: 'CrisisVastgesteld', datum: '2026-01-05', situaties: [situatie] })
  })
  test('no crisis today does not keep tomorrow from being one', () => {
    gegeven(aangemeld)
      .als('2026-01-05', 'BeoordeelCrisis', { datum: '2026-01-05', crisis: 'nee' })
      .dan({ soort: 'GeenCrisisVastgesteld', datum: '2026-01-05' })
      .als('2026-01-06', 'BeoordeelCrisis', { datum: '2026-01-06', crisis: 'ja', situaties: ['boedelverkoop'] })
      .danSoorten('CrisisVastgesteld')
  })
  test('the talk about a second crisis does not lie before it', () => {
    const later = { datum: '2026-02-09', crisis: 'ja', situaties: ['boedelverkoop'] }
    const tweede = gegeven([...toelating, stapje('2026-02-09', 'BeoordeelCrisis', later)])
    const gesprek = { machtigingGegeven: true }
    tweede.als('2026-02-09', 'LegCrisisgesprekVast', { ...gesprek, datum: '2026-02-08' }).danGeweigerd('DatumTeVroeg')
    tweede
      .als('2026-02-09', 'LegCrisisgesprekVast', { ...gesprek, datum: '2026-02-09' })
      .danSoorten('CrisisgesprekGevoerd')
  })
  test('a machtiging may still be given in a second talk', () => {
    gegeven(crisis)
      .als('2026-01-07', 'LegCrisisgesprekVast', { datum: '2026-01-07', machtigingGegeven: false })
      .dan({ soort: 'CrisisgesprekGevoerd', datum: '2026-01-07', machtigingGegeven: false })
      .als('2026-01-08', 'LegCrisisgesprekVast', { datum: '2026-01-08', machtigingGegeven: true })
      .danSoorten('CrisisgesprekGevoerd')
      .als('2026-01-08', 'LegCrisisAfgewendVast', { datum: '2026-01-08', acties: 'Gebeld.' })
      .dan({ soort: 'CrisisAfgewend', datum: '2026-01-08', acties: 'Gebeld.' })
  })
})

describe('intake, plan and beschikking', () => {
  test('who waives a decision in the first talk is let go without one, on the record', () => {
    const gesprek = { datum: '2026-01-20', hulpvraag: 'Eén vraag over toeslagen.' }
    gegeven(voor(toelating, 'LegEersteGesprekVast'))
      .als('2026-01-20', 'LegEersteGesprekVast', { ...gesprek, zietAfVanBesluit: true })
      .dan(
        { soort: 'EersteGesprekGevoerd', ...gesprek },
        { soort: 'VanBesluitAfgezien', datum: '2026-01-20', toelichting: gesprek.hulpvraag },
      )
      .als('2026-01-21', 'GeefToelatingsbeschikking', { datum: '2026-01-21' })
      .danGeweigerd('DossierBeeindigd', 'PlanOntbreekt')
  })

  test('the toelatingsbeschikking holds the plan that was signed', () => {
    const klaar = gegeven(voor(toelating, 'GeefToelatingsbeschikking'))
    klaar.als('2026-02-06', 'GeefToelatingsbeschikking', { datum: '2026-02-06' }).dan({
      soort: 'ToelatingsbeschikkingGegeven',
      datum: '2026-02-06',
      plan: klaar.staat.dossier.plan?.inhoud,
      door: 'm-1',
    })
  })

  test('a plan that is drawn up again must be signed again', () => {
    gegeven(totEnMet(toelating, 'OndertekenPlanVanAanpak'))
      .als('2026-02-05', 'StelPlanVanAanpakOp', planInvoer({ datum: '2026-02-05' }))
      .danSoorten('PlanVanAanpakOpgesteld')
      .als('2026-02-06', 'GeefToelatingsbeschikking', { datum: '2026-02-06' })
      .danGeweigerd('PlanNietOndertekend')
  })

  test('every part of the plan that the Gedragscode asks is there, or it is no plan', () => {
    const opstellen = gegeven(voor(toelating, 'StelPlanVanAanpakOp'))
    for (const leeg of [{ producten: [] }, { stappenplan: [] }, { evaluatiemomenten: [] }, { begeleiding: '' }])
      opstellen.als('2026-02-03', 'StelPlanVanAanpakOp', planInvoer(leeg)).danGeweigerd('OnjuisteInvoer')
    opstellen
      .als('2026-02-03', 'StelPlanVanAanpakOp', planInvoer({ machtigingGegevensuitwisseling: false }))
      .danGeweigerd('MachtigingOntbreekt')
  })

  test('whoever does not want an intake can have a plan without one, with the reason on record', () => {
    const zonder = gegeven(naGesprek)
      .als('2026-01-21', 'WijkAfVanStandaard', { datum: '2026-01-21', onderdeel: 'intake', reden: 'Wil dat niet.' })
      .dan({ soort: 'VanStandaardAfgeweken', datum: '2026-01-21', onderdeel: 'intake', reden: 'Wil dat niet.' })
    zonder.als('2026-02-03', 'StelPlanVanAanpakOp', planInvoer()).danSoorten('PlanVanAanpakOpgesteld')
  })

  test('no beschikking is dated before the talk that it follows from', () => {
    gegeven([
      ...voor(toelating, 'LegEersteGesprekVast'),
      stapje('2026-01-13', 'WijkAfVanStandaard', { datum: '2026-01-13', onderdeel: 'intake', reden: 'Wil dat niet.' }),
      stapje('2026-01-13', 'StelPlanVanAanpakOp', planInvoer({ datum: '2026-01-13' })),
      stapje('2026-01-13', 'OndertekenPlanVanAanpak', { datum: '2026-01-13' }),
      stapje('2026-01-20', 'LegEersteGesprekVast', { datum: '2026-01-20', hulpvraag: 'Rust.' }),
    ])
      .als('2026-01-20', 'GeefToelatingsbeschikking', { datum: '2026-01-19' })
      .danGeweigerd('DatumTeVroeg')
  })

  test('afwijzing ends the dossier with its grounds; nothing follows but what belongs to an end', () => {
    const { staat } = gegeven(afgewezen)
    assert.deepEqual(staat.dossier.einde, {
      datum: '2026-01-22',
      reden: 'Niet passend',
      grond: 'afgewezen',
      beschikkingsdatum: '2026-01-22',
    })
  })
})

describe('the end', () => {
  const einde = { datum: '2026-02-10', toelichting: 'De inwoner stopt.' }
  const toegelaten = gegeven(toelating)

  test('help does not stop before the decision that stops it', () => {
    toegelaten
      .als('2026-02-12', 'BeeindigTraject', { ...einde, grond: 'op-verzoek', beschikkingsdatum: '2026-02-11' })
      .danGeweigerd('DatumTeVroeg')
    toegelaten
      .als('2026-02-12', 'BeeindigTraject', { ...einde, grond: 'op-verzoek', beschikkingsdatum: '2026-02-10' })
      .dan({
        soort: 'TrajectBeeindigd',
        ...einde,
        reden: 'Ingetrokken',
        grond: 'op-verzoek',
        beschikkingsdatum: '2026-02-10',
        door: 'm-1',
      })
  })

  test('before a decision only the inwoner, or a move, ends what began with the first talk', () => {
    const gesproken = gegeven(naGesprek)
    for (const grond of ['schuldeisers-weigeren', 'voorwaarden-niet-nagekomen', 'overgang-wsnp', 'afgerond'])
      gesproken.als('2026-02-10', 'BeeindigTraject', { ...einde, grond }).danGeweigerd('BesluitNodig')
    for (const grond of ['op-verzoek', 'verhuizing'])
      gesproken.als('2026-02-10', 'BeeindigTraject', { ...einde, grond }).danSoorten('TrajectBeeindigd')
    for (const grond of ['overlijden', 'afgewezen', 'afgezien-van-besluit', 'geen-zin'])
      gesproken.als('2026-02-10', 'BeeindigTraject', { ...einde, grond }).danGeweigerd('OnjuisteInvoer')
  })

  test('before the first talk a dossier ends only by the inwoner, a move, or nobody appearing', () => {
    const contact = gegeven(voor(toelating, 'LegEersteGesprekVast'))
    const nu = { ...einde, datum: '2026-01-20' }
    for (const grond of ['schuldeisers-weigeren', 'voorwaarden-niet-nagekomen', 'overgang-wsnp', 'afgerond'])
      contact.als('2026-01-20', 'BeeindigTraject', { ...nu, grond }).danGeweigerd('BesluitNodig')
    const { staat } = contact
      .als('2026-01-20', 'BeeindigTraject', { ...nu, grond: 'niet-verschenen' })
      .danSoorten('TrajectBeeindigd')
    assert.equal(staat.dossier.einde?.reden, 'Nietverschenen')
    gegeven(naGesprek)
      .als('2026-02-10', 'BeeindigTraject', { ...einde, grond: 'niet-verschenen' })
      .danGeweigerd('BesluitNodig')
  })

  test('"the schuldeisers refuse" is only true when they did', () => {
    const weigeren = { datum: '2026-04-20', toelichting: 'Geen akkoord.', beschikkingsdatum: '2026-04-20' }
    gegeven(totEnMet(mislukt, 'DoeVoorstel'))
      .als('2026-04-20', 'BeeindigTraject', { ...weigeren, grond: 'schuldeisers-weigeren' })
      .danGeweigerd('NietGeweigerd')
    gegeven(totEnMet(mislukt, 'StelGeenReactieVast'))
      .als('2026-04-20', 'BeeindigTraject', { ...weigeren, grond: 'schuldeisers-weigeren' })
      .danSoorten('TrajectBeeindigd')
  })

  test('a regeling that failed is never called afgerond', () => {
    for (const tot of ['DoeVoorstel', 'StelMislukkingVast'])
      gegeven(totEnMet(mislukt, tot))
        .als('2026-04-20', 'BeeindigTraject', {
          datum: '2026-04-20',
          grond: 'afgerond',
          toelichting: 'Klaar.',
          beschikkingsdatum: '2026-04-20',
        })
        .danGeweigerd('KwijtingOntbreekt')
  })

  test('the end does not lie before what happened later in the process', () => {
    const stop = (dag: string) => ({
      datum: dag,
      grond: 'op-verzoek',
      toelichting: 'De inwoner stopt.',
      beschikkingsdatum: '2026-02-06',
    })
    const gespaard = gegeven(voor(mislukt, 'HerinnerVoorstel'))
    gespaard.als('2026-03-25', 'BeeindigTraject', stop('2026-03-15')).danGeweigerd('DatumTeVroeg', 'DatumTeVroeg')
    gespaard.als('2026-03-25', 'BeeindigTraject', stop('2026-03-19')).danGeweigerd('DatumTeVroeg')
    gespaard.als('2026-03-25', 'BeeindigTraject', stop('2026-03-20')).danSoorten('TrajectBeeindigd')
  })

  test('death ends everything, on the day that we hear of it', () => {
    const dood = { datum: '2026-03-24', bron: 'Basisregistratie' }
    gegeven(voor(overleden, 'LegOverlijdenVast'))
      .als('2026-03-27', 'LegOverlijdenVast', dood)
      .dan(
        { soort: 'OverlijdenVastgelegd', ...dood },
        {
          soort: 'TrajectBeeindigd',
          datum: '2026-03-27',
          reden: 'Overleden',
          grond: 'overlijden',
          toelichting: 'De inwoner is overleden.',
          beschikkingsdatum: null,
        },
      )
      .als('2026-03-28', 'LegOverlijdenVast', dood)
      .danGeweigerd('AlGedaan')
  })

  test("death after the end is recorded too: the money is the heirs', and nobody is called for nazorg", () => {
    const dood = { datum: '2026-04-20', bron: 'Familie' }
    gegeven(totEnMet(mislukt, 'BeeindigTraject'))
      .als('2026-04-20', 'LegOverlijdenVast', dood)
      .dan({ soort: 'OverlijdenVastgelegd', ...dood })
      .als('2026-04-20', 'DeelUitBijEinde', {}, kwijting)
      .danGeweigerd('GeldHoortBijErfgenamen')
    const afgerond = gegeven(totEnMet(saneringskrediet, 'BeeindigTraject'))
    afgerond
      .als('2027-09-01', 'LegOverlijdenVast', { datum: '2027-08-30', bron: 'Familie' })
      .danSoorten('OverlijdenVastgelegd')
      .als('2027-09-01', 'SluitDossier', { datum: '2027-09-01' })
      .danSoorten('DossierGesloten')
  })

  test('nazorg comes after the end, as often as needed; closing after the last of it', () => {
    const nazorg = { evenwicht: false, toelichting: 'Nieuwe achterstand.' }
    gegeven(totEnMet(schuldbemiddeling, 'LegNazorgcontactVast'))
      .als('2028-03-01', 'LegNazorgcontactVast', { datum: '2028-03-01', ...nazorg })
      .dan({ soort: 'NazorgcontactGehad', datum: '2028-03-01', ...nazorg })
      .als('2028-03-01', 'SluitDossier', { datum: '2028-02-28' })
      .danGeweigerd('DatumTeVroeg')
  })

  test('after closing nothing changes any more', () => {
    const dicht = gegeven(mislukt)
    dicht.als('2026-05-01', 'WijsBehandelaarToe', { medewerkerId: 'm-1' }).danGeweigerd('DossierGesloten')
    dicht.als('2026-05-01', 'SluitDossier', { datum: '2026-05-01' }).danGeweigerd('DossierGesloten')
    dicht.als('2026-05-01', 'LegOverlijdenVast', { datum: '2026-05-01', bron: 'x' }).danGeweigerd('DossierGesloten')
  })
})
