import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { magDit, organisatieopdrachten } from '../../src/domein/toegang/index.ts'
import { bankrekeningopdrachten } from '../../src/domein/geld/index.ts'
import { schuldeiseropdrachten } from '../../src/domein/schuldeisers/index.ts'
import { type Opdrachtverzoek, opdrachtVan, opdrachten } from '../../src/domein/verloop/index.ts'
import { controleer } from '../../src/koppelingen/opslag/index.ts'
import { importeerBankbestand } from '../../src/koppelingen/bank/index.ts'
import { camt } from '../steun/afschriften.ts'
import { aangebodenBatch } from '../steun/betalen.ts'
import { vulDocument } from '../steun/document.ts'
import { vulPost } from '../steun/post.ts'
import { type Proefopslag, proefopslag, richtProefIn } from '../steun/opslag.ts'
import { bkrInstelling, wandelingen } from '../steun/wandeling.ts'

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

const gezien = new Set<string>()

/** Done once, each of these must hold of every opdracht. */
async function beproef(verzoek: Opdrachtverzoek, onbevoegd: Opdrachtverzoek['door']): Promise<void> {
  const { opslag } = proef
  const voor = await proef.tellingen()
  const geweigerd = await opslag.voerUit({ ...verzoek, opdrachtId: randomUUID(), door: onbevoegd })
  assert.equal(geweigerd.soort === 'geweigerd' && geweigerd.weigeringen[0]?.code, 'NietBevoegd', verzoek.soort)
  assert.deepEqual(await proef.tellingen(), voor, 'a refusal writes nothing')

  const eerst = await opslag.voerUit(verzoek)
  assert.equal(eerst.soort, 'gedaan', `${verzoek.soort}: ${JSON.stringify(eerst)}`)
  const na = await proef.tellingen()
  const audit = await proef.sql<{ wat: string; door: { soort: string }; betrokkene: string; waarom: string }>(
    'SELECT wat, door, betrokkene, waarom FROM kwijting.verwerking WHERE opdracht_id = $1',
    [verzoek.opdrachtId],
  )
  assert.deepEqual(
    audit.map(({ wat, door, betrokkene }) => [wat, door.soort, betrokkene]),
    [[verzoek.soort, verzoek.door.soort, verzoek.stroom.id]],
  )

  assert.deepEqual(await opslag.voerUit(verzoek), { ...eerst, herhaald: true })
  const anders = await opslag.voerUit({ ...verzoek, invoer: { ...Object(verzoek.invoer), anders: 1 } })
  assert.deepEqual(anders, { soort: 'id-hergebruikt' })
  assert.deepEqual(await proef.tellingen(), na, 'neither writes anything')
  gezien.add(verzoek.soort)
}

describe('every opdracht on a dossier: who may, idempotent, audited', () => {
  for (const [naam, stappen] of Object.entries(wandelingen)) {
    test(naam, async () => {
      const dossierId = randomUUID()
      await proef.klaarVoor(stappen)
      for (const stap of stappen) {
        const verzoek = proef.stapVerzoek(stap, dossierId, await proef.staat(dossierId))
        if (gezien.has(stap.soort)) {
          const antwoord = await proef.opslag.voerUit(verzoek)
          assert.equal(antwoord.soort, 'gedaan', `${stap.soort}: ${JSON.stringify(antwoord)}`)
          continue
        }
        const bevoegd = opdrachtVan(stap.soort)?.bevoegd ?? []
        const niemand = { soort: 'medewerker', id: randomUUID(), naam: 'Niemand', rollen: [] } as const
        assert.ok(!magDit(niemand, bevoegd))
        await beproef(verzoek, niemand)
      }
    })
  }

  test('none was left out', () => {
    assert.deepEqual(
      opdrachten.map((o) => o.soort).filter((soort) => !gezien.has(soort)),
      [],
    )
  })

  test('afterwards everything that must hold, holds', async () => {
    const betalend = await richtProefIn(proef.url, 'betalend')
    await aangebodenBatch(betalend)
    await vulPost(betalend)
    await betalend.sluit()
    await vulDocument(proef)
    const { invarianten } = await controleer(proef.url)
    // A walk hands papers in without their bytes: each is missed.
    assert.deepEqual(
      invarianten.flatMap(({ geschonden, naam, voorbeelden }) =>
        geschonden > 0 ? [[naam, voorbeelden?.toSorted()]] : [],
      ),
      [
        [
          'Elk document in het logboek van een dossier is bewaard, en geen ander',
          ['document d-1', 'document d-2', 'document d-3'],
        ],
      ],
    )
    const geteld = new Map(invarianten.map(({ naam, gecontroleerd }) => [naam, gecontroleerd]))
    for (const [naam, aantal] of geteld) if (!naam.startsWith('Van een vernietigd')) assert.ok(aantal > 0, naam)
  })
})

describe('every opdracht on the contactenboek and the organisatie', () => {
  const niemand = { soort: 'schuldeiser', id: 'x', naam: 'Niemand' } as const

  test('schuldeisers', async () => {
    const stroom = { soort: 'schuldeiser', id: randomUUID() } as const
    const gegevens = { naam: 'Bakkerij Het Brood', soort: 'Overig', privepersoon: false, voorafAkkoord: false }
    await beproef(proef.verzoek({ stroom, soort: 'RegistreerSchuldeiser', invoer: gegevens }), niemand)
    const partner = { soort: 'schuldeiser', id: randomUUID() } as const
    const invoer = { convenantpartner: 'billink' }
    await beproef(proef.verzoek({ stroom: partner, soort: 'NeemConvenantpartnerOver', invoer }), niemand)
    const gewijzigd = { naam: 'Bakkerij De Korst', soort: 'Overig', privepersoon: false }
    await beproef(proef.verzoek({ stroom, soort: 'WijzigSchuldeiser', invoer: gewijzigd }), niemand)
    const afspraak = { grond: 'lokaal', vanaf: '2026-01-01', pauzeMaanden: 4, bron: 'brief van 12 mei' }
    await beproef(proef.verzoek({ stroom, soort: 'LegAfspraakVast', invoer: afspraak }), niemand)
    const bekend = await proef.opslag.schuldeisers(proef.organisatieId, { zoek: 'korst', pagina: 1 })
    const einde = { afspraakId: bekend.rijen[0]?.gegevens.afspraken?.[0]?.id, per: '2026-03-31', reden: 'Opgezegd.' }
    await beproef(proef.verzoek({ stroom, soort: 'BeeindigAfspraak', invoer: einde }), niemand)
    const rekening = { iban: 'NL02ABNA0123456789', tenNameVan: 'De Korst', bron: 'brief van 12 mei' }
    await beproef(proef.verzoek({ stroom, soort: 'WijzigBankrekening', invoer: rekening }), niemand)
    const collega = { soort: 'medewerker', id: randomUUID(), naam: 'Sam Vos', rollen: ['administratie'] } as const
    const bevestiging = { stroom, soort: 'BevestigBankrekening', invoer: { iban: rekening.iban }, door: collega }
    await beproef(proef.verzoek(bevestiging), niemand)
    const toegang = { kvkNummer: '90001234', naam: 'Bea Bakker', email: 'bea@brood.example' }
    await beproef(proef.verzoek({ stroom, soort: 'GeefSchuldeiserToegang', invoer: toegang }), niemand)
    const weg = { stroom, soort: 'TrekSchuldeiserToegangIn', invoer: { reden: 'De bakkerij is gestopt.' } }
    await beproef(proef.verzoek(weg), niemand)
    const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { zoek: 'korst', pagina: 1 })
    assert.deepEqual(
      rijen.map(({ id, versie }) => [id, versie]),
      [[stroom.id, 8]],
    )
    assert.deepEqual(
      schuldeiseropdrachten.map((o) => o.soort).filter((soort) => !gezien.has(soort)),
      [],
    )
  })

  test('bankrekeningen', async () => {
    const stroom = { soort: 'bankrekening', id: randomUUID() } as const
    const invoer = { iban: 'NL91ABNA0417164300', naam: 'Derdengelden' }
    const door = { soort: 'medewerker', id: randomUUID(), naam: 'B', rollen: ['beheerder'] } as const
    await beproef(proef.verzoek({ stroom, soort: 'OpenBankrekening', invoer, door }), niemand)
    const nogEens = await proef.opslag.voerUit(proef.verzoek({ stroom, soort: 'OpenBankrekening', invoer, door }))
    assert.deepEqual(nogEens, { soort: 'geweigerd', weigeringen: [{ code: 'BankrekeningBestaatAl' }] })
    const afschrift = camt({ begin: '0.00', eind: '10.00', posten: [{ bedrag: '10.00', dag: '2026-03-02', ref: 'x' }] })
    const bestand = { bytes: Buffer.from(afschrift), naam: 'a.xml', door, nieuweRekening: true }
    await importeerBankbestand(proef.opslag.bank, { id: proef.organisatieId }, bestand)
    const [post] = await proef.sql<{ id: string; rekening: string }>(
      'SELECT bankpost_id AS id, bankrekening_id AS rekening FROM kwijting.bankpost WHERE organisatie_id = $1',
      [proef.organisatieId],
    )
    const van = { soort: 'bankrekening', id: post?.rekening ?? '' } as const
    const toos = { ...door, rollen: ['administratie'] } as const
    const rente = { postId: post?.id, bestemming: 'eigen-middelen', toelichting: 'Rente' }
    await beproef(proef.verzoek({ stroom: van, soort: 'BoekBankpost', invoer: rente, door: toos }), niemand)
    const fout = { postId: post?.id, toelichting: 'Was van een inwoner' }
    await beproef(proef.verzoek({ stroom: van, soort: 'DraaiBankpostTerug', invoer: fout, door: toos }), niemand)
    const bram = { ...toos, id: randomUUID(), naam: 'Bram' }
    const begin = { op: '2026-01-01', bedrag: '12.34', reden: 'saldo-opgave van de bank' }
    await beproef(proef.verzoek({ stroom, soort: 'BoekBeginsaldo', invoer: begin, door: toos }), niemand)
    const goed = { stroom, soort: 'KeurBeginsaldoGoed', invoer: { bedrag: '12.34' }, door: bram }
    await beproef(proef.verzoek(goed), niemand)
    const weg = { stroom, soort: 'DraaiBeginsaldoTerug', invoer: { reden: 'Te vroeg geboekt' }, door: toos }
    await beproef(proef.verzoek(weg), niemand)
    assert.deepEqual(
      bankrekeningopdrachten.map((o) => o.soort).filter((soort) => !gezien.has(soort)),
      [],
    )
  })

  test('organisatie', async () => {
    const organisatieId = randomUUID()
    const stroom = { soort: 'organisatie', id: organisatieId } as const
    const beheerder = { soort: 'medewerker', id: randomUUID(), naam: 'B', rollen: ['beheerder'] } as const
    const geef = (soort: string, invoer: object, door: Opdrachtverzoek['door']) =>
      beproef(proef.verzoek({ organisatieId, stroom, soort, invoer, door }), niemand)
    const op = { code: 'ander', naam: 'Gemeente Ander', gemeentecode: 'GM0001' }
    await geef('RichtOrganisatieOp', op, { soort: 'kwijting' })
    await geef('VoegMedewerkerToe', { naam: 'Eva', gebruikersnaam: 'eva', rollen: ['beheerder'] }, beheerder)
    const [eva] = await proef.opslag.medewerkers(organisatieId)
    await geef('WijsConvenantcontactAan', { medewerkerId: eva?.id }, beheerder)
    assert.equal((await proef.opslag.convenantcontact(organisatieId))?.naam, 'Eva')
    await geef('MeldMedewerkerUitDienst', { medewerkerId: eva?.id }, beheerder)
    assert.equal(await proef.opslag.convenantcontact(organisatieId), null, 'who left is no contact')
    const aanname = { sleutel: 'reserveringstoeslag', vanaf: '2026-01-01', waarde: '12,50', reden: 'Vtlb-rapport 4.2' }
    await geef('StelAannameVast', aanname, beheerder)
    const [gezet, ...meer] = await proef.opslag.aannames(organisatieId)
    const { opgetekendOp, door, ...rest } = gezet ?? assert.fail()
    assert.deepEqual([rest, door, meer], [{ ...aanname, waarde: '12.50' }, beheerder, []])
    assert.match(opgetekendOp, /^\d{4}-\d{2}-\d{2}T/)
    assert.deepEqual(await proef.opslag.aannames(proef.organisatieId), [])
    const vergoeding = { vanaf: '2026-01-01', grondslag: 'doorbetaald', reden: 'Besluit van 2 december 2025.' }
    await geef('StelVergoedingVast', { ...vergoeding, percentage: '9.00', beheerPerMaand: '0.00' }, beheerder)
    const [vraagt] = await proef.opslag.vergoedingen(organisatieId)
    assert.deepEqual([vraagt?.percentage, vraagt?.door], [900, beheerder])
    assert.deepEqual(await proef.opslag.vergoedingen(proef.organisatieId), [])
    const stijl = {
      vanaf: '2026-01-01',
      naam: 'Gemeente Ander',
      adres: 'Postbus 1',
      postcode: '1234AB',
      plaats: 'Ander',
    }
    await geef('StelHuisstijlVast', { ...stijl, telefoon: '14 0123', kleur: '#154273' }, beheerder)
    const [ziet] = await proef.opslag.huisstijlen(organisatieId)
    assert.deepEqual([ziet?.plaats, ziet?.kleur, ziet?.door], ['Ander', '#154273', beheerder])
    assert.deepEqual(await proef.opslag.huisstijlen(proef.organisatieId), [])
    const register = { vanaf: '2026-01-01', vishAansluitcode: 'SNG-0001', reden: 'Overeenkomst met SNG.' }
    await geef('StelRegistersIn', register, beheerder)
    const [aangesloten] = await proef.opslag.registers(organisatieId)
    assert.deepEqual([aangesloten?.vishAansluitcode, aangesloten?.door], ['SNG-0001', beheerder])
    // The other organisation has what the walks set, and nothing of this.
    const elders = await proef.opslag.registers(proef.organisatieId)
    assert.deepEqual(
      elders.map((r) => [r.vishAansluitcode, r.bkrDeelnemersnummer]),
      [[undefined, bkrInstelling.bkrDeelnemersnummer]],
    )
    const sleutel = proef.opslag.nieuweSleutel().openbaar
    const verwijzer = { naam: 'Geldfit', vanaf: '2026-01-01', mag: 'ja', reden: 'Overeenkomst met Geldfit.' }
    await geef('StelVerwijzerIn', { ...verwijzer, sleutel }, beheerder)
    const [verwijst] = await proef.opslag.verwijzers(organisatieId)
    assert.deepEqual([verwijst?.naam, verwijst?.sleutel, verwijst?.door], ['Geldfit', sleutel, beheerder])
    assert.deepEqual(await proef.opslag.verwijzers(proef.organisatieId), [])
    const systeem = { naam: 'Zaaksysteem', scopes: ['berekenen'], reden: 'Overeenkomst.' }
    await geef('RegistreerApiclient', systeem, beheerder)
    const [toegelaten] = await proef.opslag.api.clients(organisatieId)
    assert.deepEqual([toegelaten?.naam, toegelaten?.geheimSinds, toegelaten?.door], ['Zaaksysteem', null, beheerder])
    await geef('TrekApiclientIn', { clientId: toegelaten?.id, reden: 'Gestopt.' }, beheerder)
    assert.equal((await proef.opslag.api.clients(organisatieId))[0]?.ingetrokken, true)
    assert.deepEqual(await proef.opslag.api.clients(proef.organisatieId), [])
    assert.equal((await proef.opslag.medewerkers(organisatieId))[0]?.actief, false)
    assert.deepEqual(
      organisatieopdrachten.map((o) => o.soort).filter((soort) => !gezien.has(soort)),
      [],
    )

    const zelfde = randomUUID()
    const dubbel = await proef.opslag.voerUit(
      proef.verzoek({
        organisatieId: zelfde,
        stroom: { soort: 'organisatie', id: zelfde },
        soort: 'RichtOrganisatieOp',
        invoer: op,
        door: { soort: 'kwijting' },
      }),
    )
    assert.deepEqual(dubbel, { soort: 'geweigerd', weigeringen: [{ code: 'OrganisatieBestaatAl' }] })
  })
})

describe('what is asked wrongly changes nothing', () => {
  const gevallen: readonly (readonly [string, Partial<Opdrachtverzoek>])[] = [
    ['an opdracht that does not exist', { soort: 'WisDossier' }],
    ['an opdracht of another kind of stroom', { soort: 'RegistreerSchuldeiser' }],
    ['an id that is no uuid', { opdrachtId: "1'; DROP TABLE kwijting.stroom; --" }],
    ['a stroom that is no uuid', { stroom: { soort: 'dossier', id: '../../1' } }],
    [
      'a character that cannot be kept',
      { invoer: { datum: '2026-01-05', kanaal: 'mail', naam: 'Jan\0', email: 'a@b.nl' } },
    ],
    ['half a character', { invoer: { datum: '2026-01-05', kanaal: 'mail', naam: 'Jan\uD800', email: 'a@b.nl' } }],
    ['no object at all', { invoer: null }],
  ]
  for (const [naam, deel] of gevallen)
    test(naam, async () => {
      const voor = await proef.tellingen()
      const antwoord = await proef.doe({ stroom: { soort: 'dossier', id: randomUUID() }, soort: 'MeldAan', ...deel })
      assert.equal(antwoord.soort, 'geweigerd')
      assert.deepEqual(await proef.tellingen(), voor)
    })

  test('a refusal is not the answer of its id: tried again when it can be done, it is done', async () => {
    const verzoek = proef.verzoek({
      stroom: { soort: 'dossier', id: randomUUID() },
      soort: 'MaakNotitie',
      invoer: { tekst: 'Belt terug.' },
    })
    assert.equal((await proef.opslag.voerUit(verzoek)).soort, 'geweigerd')
    proef.zetDag('2026-01-05')
    const invoer = { datum: '2026-01-05', kanaal: 'balie', naam: 'Ali Demir 🙂'.slice(0, 9), telefoon: '0612345678' }
    assert.equal((await proef.doe({ stroom: verzoek.stroom, soort: 'MeldAan', invoer })).soort, 'gedaan')
    assert.equal((await proef.opslag.voerUit(verzoek)).soort, 'gedaan')
  })
})
