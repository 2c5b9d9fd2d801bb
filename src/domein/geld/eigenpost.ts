import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul, trekAf } from '../../gedeeld/geld.ts'
import { formulier, keuze, tekst, verwijzing } from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { opdracht } from '../toegang/index.ts'
import type { Bankrekening } from './bankrekening.ts'

/** What an entry of the bank is for when it is for no dossier. */
export const eigenbestemmingen = {
  'eigen-middelen': 'Eigen geld van de organisatie: kosten van de bank, rente, een aanvulling',
  vergoeding: 'Vergoeding voor schuldregelingen, naar een andere rekening van de organisatie',
} as const
export type Eigenbestemming = keyof typeof eigenbestemmingen

/** What was done with entries that are for no dossier. */
export interface EigenpostGebeurtenis {
  readonly soort: 'BankpostGeboekt' | 'BankpostTeruggedraaid'
  /** Of the entry; of the day itself when it is undone. */
  readonly datum: Datum
  readonly postId: string
  /** In the sign of the entry: above 0 came in. */
  readonly bedrag: Centen
  readonly bestemming: Eigenbestemming
  readonly toelichting: string
}

/** Entries that are for the organisation itself, by their id. */
export type Eigenposten = Readonly<Record<string, { readonly bedrag: Centen; readonly bestemming: Eigenbestemming }>>

export type Eigenpostweigering =
  | { readonly code: 'BankrekeningBestaatNiet' }
  | { readonly code: 'BankpostOnbekend'; readonly veld: string }
  | { readonly code: 'BankpostGebruikt'; readonly veld: string }
  | { readonly code: 'BankpostNietGeboekt'; readonly veld: string }
  | { readonly code: 'VergoedingGaatEraf'; readonly veld: string }

/** Tells whether a gebeurtenis is one of an entry for the organisation itself. */
export function isEigenpost<G extends { readonly soort: string }>(
  g: G | EigenpostGebeurtenis,
): g is EigenpostGebeurtenis {
  return g.soort === 'BankpostGeboekt' || g.soort === 'BankpostTeruggedraaid'
}

/** Computes what is known after one more gebeurtenis. */
export function evolveEigenposten(staat: Eigenposten, g: EigenpostGebeurtenis): Eigenposten {
  if (g.soort === 'BankpostGeboekt') return { ...staat, [g.postId]: { bedrag: g.bedrag, bestemming: g.bestemming } }
  return Object.fromEntries(Object.entries(staat).filter(([postId]) => postId !== g.postId))
}

const bestaat = (staat: Bankrekening): readonly Eigenpostweigering[] =>
  staat === null ? [{ code: 'BankrekeningBestaatNiet' }] : []

const bevoegd = ['administratie', 'teammanager'] as const

/** What the bank moved and is for no dossier: booked whole, and undone when that was wrong. */
export const eigenpostopdrachten = [
  opdracht({
    soort: 'BoekBankpost',
    titel: 'Boeken zonder dossier',
    daarna: 'De boeking staat in het grootboek. Klopt het niet? Draai haar dan terug bij het afschrift.',
    bevoegd,
    invoer: formulier({
      postId: verwijzing({ label: 'Boeking van de bank', naar: 'bankpost' }),
      bestemming: keuze({ label: 'Waarvoor is dit geld?', opties: eigenbestemmingen }),
      toelichting: tekst({ label: 'Toelichting', uitleg: 'Bijvoorbeeld: kosten van de bank over oktober.' }),
    }),
    kan: bestaat,
    besluit: ({ postId, bestemming, toelichting }, staat, { feiten }) => {
      const post = feiten.bankpost(postId)
      const eigen = feiten.bankrekeningen.find(({ iban }) => iban === staat?.iban)
      if (post === undefined || post.bankrekeningId !== eigen?.id)
        return geweigerd({ code: 'BankpostOnbekend', veld: '#/postId' } as const)
      // Partly for a dossier: then somebody must first say what that was.
      if (post.open !== post.bedrag || post.bedrag === 0)
        return geweigerd({ code: 'BankpostGebruikt', veld: '#/postId' } as const)
      if (bestemming === 'vergoeding' && post.bedrag > 0)
        return geweigerd({ code: 'VergoedingGaatEraf', veld: '#/bestemming' } as const)
      const geboekt = { datum: post.boekdatum, postId, bedrag: post.bedrag, bestemming, toelichting }
      return gelukt([{ soort: 'BankpostGeboekt', ...geboekt } as const])
    },
  }),
  opdracht({
    soort: 'DraaiBankpostTerug',
    titel: 'Boeking zonder dossier terugdraaien',
    daarna: 'Het geld wacht weer op een bestemming. Beide boekingen blijven staan.',
    bevoegd,
    invoer: formulier({
      postId: verwijzing({ label: 'Boeking van de bank', naar: 'bankpost' }),
      toelichting: tekst({ label: 'Reden', uitleg: 'Bijvoorbeeld: dit was toch een betaling van een inwoner.' }),
    }),
    kan: bestaat,
    besluit: ({ postId, toelichting }, staat, { vandaag }) => {
      const geboekt = staat?.eigenposten[postId]
      if (geboekt === undefined) return geweigerd({ code: 'BankpostNietGeboekt', veld: '#/postId' } as const)
      const terug = { datum: vandaag, postId, ...geboekt, bedrag: trekAf(nul, geboekt.bedrag), toelichting }
      return gelukt([{ soort: 'BankpostTeruggedraaid', ...terug } as const])
    },
  }),
]
