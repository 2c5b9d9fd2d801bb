import type { Traject } from '../../src/domein/verloop/index.ts'
import { type Stapje, aanmelding, stap } from './aanloop.ts'
import { collega } from './beheerwandeling.ts'

/** The id of the second opinion that was asked last. */
export const laatsteOpinion = ({ dossier }: Traject): string => dossier.secondOpinions.at(-1)?.id ?? 'geen'

/** The id of the n-th thing that somebody would do. */
export const actieId = ({ dossier }: Traject, n: number): string => dossier.acties[n]?.id ?? 'geen'

/** A question to the medewerker of the walks. */
export const opinionvraag = {
  over: 'crisis',
  vraag: 'De verhuurder wil niet wachten. Vragen wij de rechter om een pauze?',
  medewerkerId: 'm-1',
  binnen: 'drie-dagen',
}

export const actie = {
  datum: '2026-01-06',
  wat: 'Een brief aan de verhuurder sturen',
  wie: 'hulpverlener',
  uiterlijk: '2026-01-12',
}

export const zorgoverleg = {
  datum: '2026-01-19',
  toestemming: true,
  aanleiding: 'De kinderen, de huur en de schulden lopen door elkaar.',
  deelnemers: [
    { organisatie: 'Wijkteam Oost', rol: 'gezinswerker' },
    { organisatie: 'Woonstichting Het Erf', rol: 'consulent' },
  ],
  afgesproken: 'De huur wordt weer elke maand betaald. De woonstichting wacht met de ontruiming.',
  regie: 'Wijkteam Oost',
  acties: [
    { wat: 'Elke week langsgaan', wie: 'ander', organisatie: 'Wijkteam Oost', uiterlijk: '2026-01-26' },
    { wat: 'De huur van februari betalen', wie: 'inwoner', uiterlijk: '2026-02-01' },
  ],
  verteld: 'nog-niet',
}

/** A colleague looks along, twice; what was agreed with others is done, or is not needed any more. */
export const samenwerking: readonly Stapje[] = [
  aanmelding,
  stap('2026-01-06', 'VraagSecondOpinion', opinionvraag, collega),
  stap('2026-01-07', 'GeefSecondOpinion', (t: Traject) => ({
    opinionId: laatsteOpinion(t),
    oordeel: 'aanpassen',
    advies: 'Bel eerst nog een keer met de woonstichting.',
  })),
  stap(
    '2026-01-08',
    'WeegSecondOpinion',
    (t: Traject) => ({
      opinionId: laatsteOpinion(t),
      gevolg: 'overgenomen',
      toelichting: 'Bellen kost een kwartier, de rechter weken.',
    }),
    collega,
  ),
  stap('2026-01-08', 'SpreekActieAf', actie),
  stap('2026-01-09', 'VinkActieAf', (t: Traject) => ({ actieId: actieId(t, 0), toelichting: 'Verstuurd.' })),
  stap('2026-01-19', 'LegZorgoverlegVast', zorgoverleg),
  stap('2026-01-20', 'VinkActieAf', (t: Traject) => ({ actieId: actieId(t, 3) })),
  stap('2026-01-20', 'SpreekActieAf', {
    ...actie,
    datum: '2026-01-20',
    wie: 'ander',
    organisatie: 'Wijkteam Oost',
    uiterlijk: '2026-02-02',
  }),
  stap('2026-01-26', 'LaatActieVervallen', (t: Traject) => ({
    actieId: actieId(t, 1),
    reden: 'Het wijkteam belt nu elke week.',
  })),
  stap('2026-01-27', 'VraagSecondOpinion', { ...opinionvraag, over: 'plan', binnen: 'een-week' }, collega),
  stap(
    '2026-01-28',
    'TrekSecondOpinionIn',
    (t: Traject) => ({ opinionId: laatsteOpinion(t), reden: 'De inwoner stopt.' }),
    collega,
  ),
  stap('2026-01-28', 'BeeindigTraject', {
    datum: '2026-01-28',
    grond: 'op-verzoek',
    toelichting: 'De inwoner verhuist naar familie.',
  }),
]
