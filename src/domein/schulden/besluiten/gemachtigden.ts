import { dag, formulier, keuze, langeTekst, optioneel, tekst, verwijzing } from '../../../gedeeld/invoer.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { begonnen, loopt } from '../../dossier/index.ts'
import { type Actor, nietVoor, opdracht } from '../../toegang/index.ts'
import { rolVan } from '../behandelaars.ts'
import { type GemachtigdenGebeurtenis, gemachtigdenBij, gemachtigdenrollen, isVerlopen } from '../gemachtigden.ts'
import { type Schulden, type SchuldenInzicht, type Vordering, lopende } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'
import { gevonden, isVordering } from './vinden.ts'

const bevoegd = ['schuldhulpverlener', 'administratie', 'teammanager', 'schuldeiser'] as const
const rolBij = { incassobureau: 'incassant', gerechtsdeurwaarder: 'deurwaarder' } as const

/** Whether somebody may decide who acts for a claim: a schuldeiser for its own alone, and never who acts for it. */
const magBij = (v: Vordering, door: Actor): boolean =>
  door.soort !== 'schuldeiser' || rolVan(v, door.id) === 'schuldeiser'
const vreemd = { code: 'VorderingOnbekend', veld: '#/vorderingId' } as const

/** Who acts for a claim by a machtiging of which the last day is over. */
const verlopen = ({ vorderingen }: Schulden, op: Datum) =>
  vorderingen.flatMap((v) =>
    gemachtigdenBij(v).flatMap((wie) => (isVerlopen(wie, op) ? [{ vorderingId: v.id, ...wie }] : [])),
  )

/**
 * Who acts for a schuldeiser at one claim: its incassobureau or deurwaarder, by its own word or recorded by us.
 * @bron BW 3:60 (volmacht), 3:72 (ends when it is withdrawn), Awb 2:1 (gemachtigde)
 */
export const gemachtigdenopdrachten = [
  opdracht({
    soort: 'WijsGemachtigdeAan',
    titel: 'Gemachtigde van een schuldeiser vastleggen',
    daarna: 'De gemachtigde krijgt de vraag die nu openstaat, en de vragen die nog komen.',
    bevoegd,
    invoer: formulier({
      vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
      gemachtigdeId: verwijzing({ label: 'Wie handelt voor de schuldeiser?', naar: 'gemachtigde' }),
      kenmerk: optioneel(tekst({ label: 'Kenmerk van deze vordering daar' })),
      totEnMet: optioneel(
        dag({ label: 'Tot en met', uitleg: 'Laat dit leeg als de machtiging geldt tot zij wordt ingetrokken.' }),
      ),
    }),
    kan: ({ dossier, schulden }: SchuldenInzicht): readonly Schuldenweigering[] => [
      ...loopt(dossier),
      ...(lopende(schulden).length === 0 ? [{ code: 'GeenVorderingen' } as const] : []),
    ],
    besluit: ({ vorderingId, gemachtigdeId, kenmerk, totEnMet }, { schulden }, { vandaag, door, feiten }) => {
      const vordering = gevonden(schulden, vorderingId)
      if (!isVordering(vordering)) return geweigerd(...(door.soort === 'schuldeiser' ? [vreemd] : vordering))
      if (!magBij(vordering, door)) return geweigerd(vreemd)
      const veld = '#/gemachtigdeId'
      const contact = feiten.schuldeiser(gemachtigdeId)
      if (contact?.rol === undefined || contact.id === vordering.schuldeiser.id)
        return geweigerd({ code: 'IncassantOnbekend', veld } as const)
      const redenen = totEnMet === undefined ? [] : nietVoor('totEnMet', totEnMet, vandaag)
      if (redenen.length > 0) return geweigerd(...redenen)
      const rol = rolBij[contact.rol]
      const nu = vordering[rol]
      const bekend = kenmerk ?? (nu?.id === contact.id ? nu.kenmerk : undefined)
      const dezelfde = nu?.id === contact.id && nu.machtiging !== undefined && nu.kenmerk === bekend
      if (dezelfde && nu.machtiging.totEnMet === totEnMet)
        return geweigerd({ code: 'IsAlGemachtigd', veld, naam: contact.naam } as const)
      const wie = {
        id: contact.id,
        naam: contact.naam,
        ...(bekend === undefined ? {} : { kenmerk: bekend }),
        ...(totEnMet === undefined ? {} : { totEnMet }),
      }
      return gelukt([{ soort: 'GemachtigdeAangewezen', datum: vandaag, vorderingId, rol, wie } as const])
    },
  }),
  opdracht({
    soort: 'HaalGemachtigdeWeg',
    titel: 'Machtiging voor een schuldeiser intrekken',
    daarna:
      'Deze partij ziet de vordering niet meer, ook niet als zij nu is ingelogd. Wat openstaat, vragen wij wie nu handelt.',
    bevoegd,
    invoer: formulier({
      vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
      rol: keuze({ label: 'Wie handelt niet meer?', opties: gemachtigdenrollen }),
      reden: langeTekst({ label: 'Reden' }),
    }),
    // Also of a claim that was dropped and of a closed dossier: who sees it can still turn out to be the wrong one.
    kan: ({ dossier, schulden }: SchuldenInzicht): readonly Schuldenweigering[] => [
      ...begonnen(dossier),
      ...(schulden.vorderingen.some((v) => gemachtigdenBij(v).length > 0)
        ? []
        : [{ code: 'GeenGemachtigde' } as const]),
    ],
    besluit: ({ vorderingId, rol, reden }, { schulden }, { vandaag, door }) => {
      const vordering = schulden.vorderingen.find(({ id }) => id === vorderingId)
      if (vordering === undefined || !magBij(vordering, door)) return geweigerd(vreemd)
      const wie = vordering[rol]
      if (wie === undefined) return geweigerd({ code: 'GeenGemachtigde', veld: '#/rol' } as const)
      const van = { ...(wie.id === undefined ? {} : { id: wie.id }), naam: wie.naam }
      const einde = 'ingetrokken'
      return gelukt([{ soort: 'GemachtigdeVervallen', datum: vandaag, vorderingId, rol, van, einde, reden } as const])
    },
  }),
  opdracht({
    soort: 'LaatMachtigingVerlopen',
    titel: 'Machtiging na de laatste dag beëindigen',
    daarna: 'Deze partij ziet de vordering niet meer. Wat openstaat, vragen wij wie nu handelt.',
    bevoegd: ['kwijting'],
    invoer: formulier({}),
    kan: ({ schulden }: SchuldenInzicht, { vandaag }): readonly Schuldenweigering[] =>
      verlopen(schulden, vandaag).length === 0 ? [{ code: 'GeenMachtigingVerlopen' }] : [],
    besluit: (_leeg, { schulden }, { vandaag }) =>
      gelukt(
        verlopen(schulden, vandaag).map(({ vorderingId, rol, id, naam }): GemachtigdenGebeurtenis => ({
          soort: 'GemachtigdeVervallen',
          datum: vandaag,
          vorderingId,
          rol,
          van: { ...(id === undefined ? {} : { id }), naam },
          einde: 'verlopen',
          reden: 'De laatste dag is voorbij.',
        })),
      ),
  }),
]
