import { bsn, dag, formulier, keuze, langeTekst, naam, optioneel, tekst, verwijzing } from '../../../gedeeld/invoer.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { type Actor, nietVoor, opdracht } from '../../toegang/index.ts'
import type { Dossier, DossierInzicht } from '../dossier.ts'
import {
  type InwonertoegangGebeurtenis,
  type Toegangsoort,
  toegangenNu,
  toegangsoorten,
  verlopenToegangen,
} from '../inwonertoegang.ts'
import { type Dossierweigering, begonnen, nietGesloten } from '../weigeringen.ts'

const bevoegd = ['schuldhulpverlener', 'administratie', 'inwoner'] as const

/** An inwoner lets somebody look along and stops that himself; who he is, and who a partner is, we see ourselves. */
const magZelf = (door: Actor, wie: Toegangsoort, veld: string): readonly Dossierweigering[] =>
  door.soort === 'inwoner' && wie !== 'gemachtigde' ? [{ code: 'AlleenGemachtigde', veld }] : []

const laatsteDag = () =>
  optioneel(
    dag({
      label: 'Tot en met',
      uitleg: 'Alleen voor iemand anders, namens de inwoner. Laat dit leeg als het geldt tot het wordt gestopt.',
    }),
  )
const nogTeKomen = (totEnMet: Datum | undefined, vandaag: Datum) =>
  totEnMet === undefined ? [] : nietVoor('totEnMet', totEnMet, vandaag)
const meekijkersNu = ({ toegangen }: Dossier, op?: Datum) =>
  toegangenNu(toegangen, op).filter(({ wie }) => wie === 'gemachtigde')

/**
 * Who of the household, or for it, may look at the dossier in the portal of the inwoner. A gemachtigde only with the
 * consent of the inwoner.
 * @bron AVG art. 6 lid 1 a (toestemming), art. 15 (inzage); Awb 2:1 (gemachtigde)
 */
export const toegangsopdrachten = [
  opdracht({
    soort: 'GeefInwonerToegang',
    titel: 'Toegang geven tot het dossier',
    daarna: 'U ziet eenmaal een code. Geef die zelf aan deze persoon. Met de code maakt hij een eigen account.',
    // By itself when an inwoner proves that this dossier is his.
    bevoegd: [...bevoegd, 'kwijting'],
    invoer: formulier({
      wie: keuze({ label: 'Wie krijgt toegang?', opties: toegangsoorten }),
      naam: naam({ label: 'Naam' }),
      reden: langeTekst({ label: 'Reden', uitleg: 'Bijvoorbeeld: gevraagd tijdens het eerste gesprek.' }),
      machtiging: optioneel(
        tekst({
          label: 'Waaruit blijkt dat de inwoner dit wil?',
          uitleg: 'Nodig voor iemand anders, namens de inwoner. Bijvoorbeeld: getekende machtiging van 12 maart.',
        }),
      ),
      bsn: optioneel(
        bsn({
          label: 'Burgerservicenummer van deze persoon',
          uitleg: 'Alleen voor iemand anders, namens de inwoner: als hij met DigiD wil inloggen.',
        }),
      ),
      totEnMet: laatsteDag(),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [...begonnen(dossier), ...nietGesloten(dossier)],
    besluit: (
      { wie, naam: van, reden, machtiging, bsn: nummer, totEnMet },
      { dossier },
      { vandaag, nieuwId, door },
    ) => {
      const redenen = [
        ...magZelf(door, wie, '#/wie'),
        ...magHier(dossier, wie, machtiging),
        ...nogTeKomen(wie === 'gemachtigde' ? totEnMet : undefined, vandaag),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const met =
        wie === 'gemachtigde' && machtiging !== undefined
          ? {
              machtiging,
              ...(nummer === undefined ? {} : { bsn: nummer }),
              ...(totEnMet === undefined ? {} : { totEnMet }),
            }
          : {}
      const toegangId = nieuwId()
      return gelukt([
        { soort: 'InwonerToegangGegeven', datum: vandaag, toegangId, wie, naam: van, reden, ...met } as const,
      ])
    },
  }),
  opdracht({
    soort: 'VerlengInwonerToegang',
    titel: 'Laatste dag van een machtiging veranderen',
    daarna: 'Deze persoon kijkt mee tot en met die dag. Daarna stopt het vanzelf.',
    bevoegd,
    invoer: formulier({
      toegangId: verwijzing({ label: 'Van wie?', naar: 'meekijker' }),
      totEnMet: laatsteDag(),
    }),
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] => [
      ...nietGesloten(dossier),
      ...(meekijkersNu(dossier).length === 0 ? [{ code: 'GeenToegangGegeven' } as const] : []),
    ],
    besluit: ({ toegangId, totEnMet }, { dossier }, { vandaag }) => {
      const toegang = meekijkersNu(dossier, vandaag).find(({ id }) => id === toegangId)
      if (toegang === undefined) return geweigerd({ code: 'ToegangOnbekend', veld: '#/toegangId' } as const)
      const redenen = nogTeKomen(totEnMet, vandaag)
      if (redenen.length > 0) return geweigerd(...redenen)
      const tot = totEnMet === undefined ? {} : { totEnMet }
      return gelukt([{ soort: 'InwonerToegangVerlengd', datum: vandaag, toegangId, ...tot } as const])
    },
  }),
  opdracht({
    soort: 'LaatInwonerToegangEindigen',
    titel: 'Meekijken na de laatste dag stoppen',
    daarna: 'Deze persoon ziet het dossier niet meer, ook niet als hij nu is ingelogd.',
    bevoegd: ['kwijting'],
    invoer: formulier({}),
    kan: ({ dossier }: DossierInzicht, { vandaag }): readonly Dossierweigering[] =>
      verlopenToegangen(dossier.toegangen, vandaag).length === 0 ? [{ code: 'GeenToegangVerlopen' }] : [],
    besluit: (_leeg, { dossier }, { vandaag }) =>
      gelukt(
        verlopenToegangen(dossier.toegangen, vandaag).map(({ id: toegangId }): InwonertoegangGebeurtenis => ({
          soort: 'InwonerToegangIngetrokken',
          datum: vandaag,
          toegangId,
          reden: 'De laatste dag is voorbij.',
        })),
      ),
  }),
  opdracht({
    soort: 'TrekInwonerToegangIn',
    titel: 'Toegang tot het dossier intrekken',
    daarna: 'Deze persoon ziet het dossier niet meer, ook niet als hij nu is ingelogd.',
    bevoegd,
    invoer: formulier({
      toegangId: verwijzing({ label: 'Van wie?', naar: 'inwonertoegang' }),
      reden: langeTekst({ label: 'Reden' }),
    }),
    // Also of a closed dossier: who may look at it can still turn out to be the wrong one.
    kan: ({ dossier }: DossierInzicht): readonly Dossierweigering[] =>
      toegangenNu(dossier.toegangen).length === 0 ? [{ code: 'GeenToegangGegeven' }] : [],
    besluit: ({ toegangId, reden }, { dossier }, { vandaag, door }) => {
      const toegang = toegangenNu(dossier.toegangen).find(({ id }) => id === toegangId)
      if (toegang === undefined) return geweigerd({ code: 'ToegangOnbekend', veld: '#/toegangId' } as const)
      const redenen = magZelf(door, toegang.wie, '#/toegangId')
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'InwonerToegangIngetrokken', datum: vandaag, toegangId, reden } as const])
    },
  }),
]

function magHier(
  { toegangen, partner }: Dossier,
  wie: Toegangsoort,
  machtiging: string | undefined,
): readonly Dossierweigering[] {
  if (wie === 'gemachtigde')
    return machtiging === undefined ? [{ code: 'MachtigingBewijsOntbreekt', veld: '#/machtiging' }] : []
  const eerder = toegangenNu(toegangen).find((t) => t.wie === wie)
  if (eerder !== undefined)
    return [{ code: 'ToegangAlGegeven', veld: '#/wie', datum: eerder.gegeven, naam: eerder.naam }]
  return wie === 'partner' && partner === null ? [{ code: 'PartnerOntbreekt', veld: '#/wie' }] : []
}
