import { randomUUID } from 'node:crypto'
import { leesBsn } from '../../gedeeld/bsn.ts'
import type { DdasTraject, Levering } from '../../domein/dossier/index.ts'
import type { Actor, Organisatienaam } from '../../domein/toegang/index.ts'
import type { DdasLevering } from './aflevering.ts'
import { type Herkenning, herken, kenmerkVan } from './herken.ts'
import type { Gelezen } from './lees.ts'
import { bewaarLevering, leesBekende, leesLeveringen, nieuwBestandnummer, wachtOpBeurt } from './leveringen.ts'
import { organisatieVan } from './organisatie.ts'
import type { Ddasopslag, Transactie } from './poorten.ts'

/** What came of an import. */
export interface Verslag {
  readonly levering: {
    readonly id: string
    readonly codeGegevensleverancier: string
    readonly aanleverdatumEnTijd: string
  }
  readonly trajecten: Record<Herkenning['soort'], number>
  readonly organisaties: { readonly nieuw: number; readonly bekend: number }
  /** How many trajecten of the file hold a BSN that fails the elfproef. */
  readonly bsnOnjuist: number
}

/**
 * Takes over a delivery in one transaction. The same file again adds nothing; in a later one, what did not change adds
 * nothing and what did goes to the dossier that it is about.
 */
export async function importeer(opslag: Ddasopslag, { id, aflevering }: Gelezen): Promise<Verslag> {
  const { codeGegevensleverancier, aanleverdatumEnTijd } = aflevering
  const levering = { id, codeGegevensleverancier, aanleverdatumEnTijd }
  const trajecten = { nieuw: 0, bijgewerkt: 0, bekend: 0 }
  const organisaties = { nieuw: 0, bekend: 0 }
  await opslag.inEenKeer(async (transactie) => {
    await wachtOpBeurt(transactie.client)
    const er = new Map((await transactie.organisaties()).map((organisatie) => [organisatie.code, organisatie]))
    const bestandnummer = await nieuwBestandnummer(transactie.client)
    const door: Actor = { soort: 'ddas', levering: id }
    for (const [code, delen] of perOrganisatie(aflevering.leveringen)) {
      const [eerste] = delen
      if (eerste === undefined) continue
      const gevonden = er.get(code)
      organisaties[gevonden === undefined ? 'nieuw' : 'bekend'] += 1
      const gegevens = organisatieVan(eerste.deel.aanleverende_organisatie)
      const organisatie = gevonden ?? (await transactie.richtOp(gegevens, door))
      const werk = { transactie, organisatie, door, levering, bestandnummer, datum: opslag.klok.vandaag() }
      for (const { soort } of await neemOver(werk, delen)) trajecten[soort] += 1
    }
  })
  return { levering, trajecten, organisaties, bsnOnjuist: alle(aflevering.leveringen).filter(metOnjuisteBsn).length }
}

interface Deel {
  readonly deel: DdasLevering
  /** Place in the file, from 0. */
  readonly volgnummer: number
}

const perOrganisatie = (leveringen: readonly DdasLevering[]): ReadonlyMap<string, readonly Deel[]> =>
  Map.groupBy(
    leveringen.map((deel, volgnummer) => ({ deel, volgnummer })),
    ({ deel }) => organisatieVan(deel.aanleverende_organisatie).code,
  )

interface Werk {
  readonly transactie: Transactie
  readonly organisatie: Organisatienaam
  readonly door: Actor
  readonly levering: Verslag['levering']
  readonly bestandnummer: number
  readonly datum: ReturnType<Ddasopslag['klok']['vandaag']>
}

type Geplaatst = Herkenning & { readonly dossierId: string; readonly traject: DdasTraject; readonly levering: Levering }

async function neemOver(
  werk: Werk,
  delen: readonly Deel[],
): Promise<readonly { readonly soort: Herkenning['soort'] }[]> {
  const { transactie, organisatie, door, datum } = werk
  const { client } = transactie
  await transactie.voor(organisatie.id)
  const eerder = await leesLeveringen(client, organisatie.id)
  if (eerder.some(({ bestand }) => bestand === werk.levering.id))
    return delen.flatMap(({ deel }) => (deel.schuldhulptrajecten ?? []).map(() => ({ soort: 'bekend' as const })))
  const geplaatst = plaats(delen, werk.levering, await leesBekende(client, organisatie.id))
  const teSchrijven = geplaatst.filter(({ soort }) => soort !== 'bekend')
  await transactie.vulAan(
    organisatie,
    'NeemTrajectOver',
    teSchrijven.map(({ dossierId, traject, levering }) => ({
      stroomId: dossierId,
      opdrachtId: randomUUID(),
      gebeurtenissen: [{ soort: 'TrajectOvergenomen', datum, levering, traject }],
    })),
    door,
  )
  for (const { deel, volgnummer } of delen) {
    const dossiers = geplaatst.filter(({ levering }) => levering.volgnummer === volgnummer).map((g) => g.dossierId)
    await bewaarLevering(client, organisatie.id, {
      bestand: werk.levering.id,
      bestandnummer: werk.bestandnummer,
      volgnummer,
      teller: deel.teller,
      organisatie: deel.aanleverende_organisatie,
      dossiers: deel.schuldhulptrajecten === undefined ? null : dossiers,
    })
  }
  return geplaatst
}

function plaats(
  delen: readonly Deel[],
  levering: Verslag['levering'],
  bekend: Awaited<ReturnType<typeof leesBekende>>,
): readonly Geplaatst[] {
  const trajecten = delen.flatMap(({ deel, volgnummer }) =>
    (deel.schuldhulptrajecten ?? []).map((traject, rangnummer) => ({
      traject,
      levering: { ...levering, volgnummer, rangnummer },
    })),
  )
  const kenmerken = trajecten.map(({ traject }) => kenmerkVan(traject))
  const herkend = herken(kenmerken, bekend, levering.aanleverdatumEnTijd)
  return trajecten.map((een, i) => {
    const hoe = herkend[i] ?? { soort: 'nieuw' }
    return { ...een, ...hoe, dossierId: hoe.soort === 'nieuw' ? randomUUID() : hoe.dossierId }
  })
}

const alle = (leveringen: readonly DdasLevering[]): readonly DdasTraject[] =>
  leveringen.flatMap(({ schuldhulptrajecten = [] }) => schuldhulptrajecten)

const metOnjuisteBsn = ({ client = [] }: DdasTraject): boolean =>
  client.some(({ Burgerservicenummer: bsn }) => bsn !== undefined && leesBsn(bsn) === null)
