import type { Datum } from '../../../gedeeld/datum.ts'
import { formulier, keuze, langeTekst, optioneel } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { registratiesoorten, vervaldag, verwijderdag } from '../../../regels/kredietregistratie/index.ts'
import { type Omgeving, opdracht, registersOp } from '../../toegang/index.ts'
import type { RegistersInzicht } from '../registers.ts'
import type { Registerbezwaar } from '../weigeringen.ts'
import { geldend } from './geldend.ts'
import { type Bkrregistratie, type Verwijdergrond, staande, staandeVan } from './registratie.ts'

/** After how many months this organisation removes what ended well, on a day; null: it leaves that to BKR. */
export const verwijderbeleid = ({ organisatie, vandaag }: Omgeving): number | null =>
  registersOp(organisatie.registers, vandaag)?.bkrVerwijderNaMaanden ?? null

/** The day on which BKR drops a registration itself; null: it has not ended. */
export function vervaltOp({ einde }: Bkrregistratie): Datum | null {
  const dag = einde === null ? null : vervaldag(einde)
  return dag?.ok === true ? dag.waarde : null
}

/** The first day on which the gemeente removes a registration by the policy of a day; null: it does not. */
export function verwijderbaarVanaf({ einde, geslaagd }: Bkrregistratie, omgeving: Omgeving): Datum | null {
  const maanden = verwijderbeleid(omgeving)
  return einde === null || !geslaagd || maanden === null ? null : verwijderdag(einde, maanden)
}

/** Why a registration goes today; null: it stays. */
function grondVan(r: Bkrregistratie, staat: RegistersInzicht, omgeving: Omgeving): Verwijdergrond | null {
  if (geldend(r.soort, staat) === null) return 'niet-uitbetaald'
  const vanzelf = vervaltOp(r)
  if (vanzelf !== null && vanzelf <= omgeving.vandaag) return 'bewaartermijn'
  const vanaf = verwijderbaarVanaf(r, omgeving)
  return vanaf !== null && vanaf <= omgeving.vandaag ? 'beleid' : null
}

/**
 * Tells whether the saneringskrediet has arrears about which nothing was agreed: those that stand at BKR without a code 1,
 * or, when the kredietbank registers it, the last that we heard of.
 */
export function achterstandOpen({ registers, geld: { krediet } }: RegistersInzicht): boolean {
  const sk = staandeVan(registers.bkr, 'SK')
  return sk === null ? (krediet?.melding ?? null) !== null : sk.achterstand !== null && !sk.codes.includes('1')
}

interface Weg {
  readonly registratie: Bkrregistratie
  readonly grond: Verwijdergrond
}

const teVerwijderen = (staat: RegistersInzicht, omgeving: Omgeving): readonly Weg[] =>
  staande(staat.registers.bkr).flatMap((registratie) => {
    const grond = grondVan(registratie, staat, omgeving)
    return grond === null ? [] : [{ registratie, grond }]
  })

/** Tells whether what is due to go asks a person first: by policy, while there are arrears about which nothing was agreed. */
export function vraagtOordeel(staat: RegistersInzicht, omgeving: Omgeving): boolean {
  return achterstandOpen(staat) && teVerwijderen(staat, omgeving).some(({ grond }) => grond === 'beleid')
}

function magWeg(staat: RegistersInzicht, omgeving: Omgeving): readonly Registerbezwaar[] {
  const alle = staande(staat.registers.bkr)
  if (alle.length === 0) return [{ code: 'BkrNietGeregistreerd' }]
  if (teVerwijderen(staat, omgeving).length > 0) return []
  const dagen = alle.flatMap((r) => verwijderbaarVanaf(r, omgeving) ?? []).toSorted()
  const [vanaf] = dagen
  if (vanaf !== undefined) return [{ code: 'BkrTeVroegVerwijderd', vanaf }]
  return verwijderbeleid(omgeving) === null && alle.some(({ geslaagd }) => geslaagd)
    ? [{ code: 'BkrGeenBeleid' }]
    : [{ code: 'BkrNietGoedGeeindigd' }]
}

/**
 * The end of a registration at BKR: by the policy of the gemeente after an end that went well, by the term of BKR itself,
 * or because it should not have been there.
 * @bron BKR, June 2023: formally 5 years; many gemeenten remove an SH and SK 6 months after an end that went well
 */
export const verwijderopdrachten = [
  opdracht({
    soort: 'VerwijderBijBkr',
    titel: 'Melding bij BKR verwijderen',
    daarna: 'Kredietverstrekkers zien de melding niet meer. De inwoner krijgt hierover een brief.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'kwijting'],
    invoer: formulier({
      achterstandGeregeld: optioneel(
        langeTekst({
          label: 'Hoe is de achterstand op het krediet geregeld?',
          uitleg: 'Alleen nodig als er een achterstand is zonder afspraak.',
        }),
      ),
    }),
    kan: magWeg,
    besluit: ({ achterstandGeregeld: reden }, staat, { vandaag: datum, organisatie }) => {
      const omgeving = { vandaag: datum, organisatie }
      if (reden === undefined && vraagtOordeel(staat, omgeving))
        return geweigerd({ code: 'BkrAchterstandOpen', veld: '#/achterstandGeregeld' } as const)
      const waarom = reden === undefined ? {} : { reden }
      return gelukt(
        teVerwijderen(staat, omgeving).map(
          ({ registratie: { soort: registratie }, grond }) =>
            ({ soort: 'BkrVerwijderd', datum, registratie, grond, ...waarom }) as const,
        ),
      )
    },
  }),
  opdracht({
    soort: 'HaalOnterechtBijBkrWeg',
    titel: 'Onterechte melding bij BKR weghalen',
    daarna: 'De melding verdwijnt meteen en komt niet vanzelf terug. De inwoner krijgt hierover een brief.',
    bevoegd: ['schuldhulpverlener', 'teammanager'],
    invoer: formulier({
      registratie: keuze({ label: 'Welke melding?', opties: registratiesoorten }),
      reden: langeTekst({ label: 'Waarom klopt de melding niet?' }),
    }),
    kan: (staat: RegistersInzicht): readonly Registerbezwaar[] =>
      staande(staat.registers.bkr).length === 0 ? [{ code: 'BkrNietGeregistreerd' }] : [],
    besluit: ({ registratie, reden }, { registers: { bkr } }, { vandaag: datum }) =>
      staandeVan(bkr, registratie) === null
        ? geweigerd({ code: 'BkrNietGeregistreerd', veld: '#/registratie' } as const)
        : gelukt([{ soort: 'BkrVerwijderd', datum, registratie, grond: 'onterecht', reden } as const]),
  }),
]
