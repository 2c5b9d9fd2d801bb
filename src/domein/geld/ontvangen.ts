import { type Centen, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { aantal, bedrag, dag, formulier, keuze, optioneel, tekst, verwijzing } from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { isToegelaten, nietGesloten } from '../dossier/index.ts'
import { type Bankpostfeiten, opdracht, tussen } from '../toegang/index.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Splitsing, leefgeldsaldo } from './beheer/beheer.ts'
import { splitsingVan } from './beheer/stand.ts'
import { type GeldInzicht, type Ontvangst, type Ontvangstsoort, ontvangstsoorten, saldoVan } from './geld.ts'
import { lopendKrediet } from './krediet/stand.ts'
import type { Geldweigering } from './weigeringen.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/**
 * Money is taken from the toelating on: who saves before the overeenkomst saves for it. After the end too, until the
 * file closes: it lies on the account, and the end says whose it is. A traject that ended elsewhere holds none of ours.
 */
export function magOntvangen({ dossier }: Pick<GeldInzicht, 'dossier'>): readonly Geldweigering[] {
  const { einde, beschikking, overgenomen } = dossier
  if (einde === null || overgenomen?.alBeeindigd === true) return isToegelaten(dossier)
  return beschikking?.soort === 'toelating' ? nietGesloten(dossier) : [{ code: 'GeenToelating' }]
}

/** What is wrong with money as it was handed in, however it came. */
export function ontvangstbezwaren(
  ingevuld: { readonly bedrag: Centen; readonly herkomst: Ontvangstsoort },
  staat: GeldInzicht,
): readonly Geldweigering[] {
  return [
    ...(ingevuld.bedrag === 0 ? [{ code: 'BedragNul', veld: '#/bedrag' } as const] : []),
    ...(ingevuld.herkomst === 'krediet' ? uitKrediet(ingevuld.bedrag, staat) : []),
    ...(ingevuld.herkomst === 'inkomen' && staat.geld.beheer === null
      ? [{ code: 'GeenFinancieelBeheer', veld: '#/herkomst' } as const]
      : []),
  ]
}

/** From when money can have come in: income since financieel beheer began, all else since the toelating. */
export function ontvangstVanaf(herkomst: Ontvangstsoort, { dossier, geld }: GeldInzicht): Datum | null {
  const toegelaten = dossier.beschikking?.datum ?? null
  return herkomst === 'inkomen' ? (geld.beheer?.begonnen ?? toegelaten) : toegelaten
}

/** How money falls apart that came in: income does, all else is the reservering. */
export function delenVan(
  { datum, bedrag: heel, herkomst }: Pick<Ontvangst, 'datum' | 'bedrag' | 'herkomst'>,
  staat: GeldInzicht,
): { readonly splitsing?: Splitsing } {
  return herkomst === 'inkomen' ? { splitsing: splitsingVan(staat, datum, heel) } : {}
}

/** What came from a statement and can be taken away again: income as a whole, not its part of the reservering. */
export function teDraaienOntvangsten({
  ontvangsten,
  beheer,
}: GeldInzicht['geld']): readonly (Ontvangst & { readonly splitsing?: Splitsing })[] {
  const inkomsten = (beheer?.inkomsten ?? []).map((inkomst) => ({ ...inkomst, herkomst: 'inkomen' as const }))
  const vanInkomen = new Set(inkomsten.map(({ post }) => post?.koppelingId))
  return [...ontvangsten.filter(({ post }) => !vanInkomen.has(post?.koppelingId)), ...inkomsten].filter(
    ({ post }) => post !== undefined,
  )
}

/** What was paid out cannot be taken back from who has it: of every part there must be enough. */
function tekortBij(
  { bedrag: heel, splitsing }: { readonly bedrag: Centen; readonly splitsing?: Splitsing },
  { geld }: GeldInzicht,
): readonly Geldweigering[] {
  const { afloscapaciteit, leefgeld } = splitsing ?? { afloscapaciteit: heel, leefgeld: nul }
  const posten = [
    { saldo: saldoVan(geld), nodig: afloscapaciteit },
    { saldo: leefgeldsaldo(geld.beheer), nodig: leefgeld },
  ]
  return posten.flatMap((post) => (post.saldo < post.nodig ? [{ code: 'SaldoTeLaag', ...post } as const] : []))
}

/** Money of a kredietbank comes of a loan that was asked for with its informatie and krediettoets, and is no more than it. */
function uitKrediet(bedragNu: Centen, staat: GeldInzicht): readonly Geldweigering[] {
  const veld = '#/herkomst'
  if (staat.schuldregeling.voorstel?.vorm !== 'SK') return [{ code: 'KredietHoortBijSaneringskrediet', veld }]
  const krediet = lopendKrediet(staat)
  if (krediet === null) return [{ code: 'KredietOntbreekt', veld }]
  const eerder = staat.geld.ontvangsten.filter(({ herkomst }) => herkomst === 'krediet')
  const hoogste = trekAf(krediet.bedrag, telOp(...eerder.map((o) => o.bedrag)))
  return bedragNu > hoogste ? [{ code: 'KredietBovenContract', veld: '#/bedrag', hoogste }] : []
}

/** Whether an entry of a statement, or one payment of a batch, still has this much to give. */
function postbezwaren(
  post: Bankpostfeiten,
  ingevuld: { readonly bedrag: Centen; readonly detail?: number | undefined },
): readonly Geldweigering[] {
  if (post.bedrag <= 0) return [{ code: 'BankpostGeenOntvangst', veld: '#/postId' }]
  const deel = ingevuld.detail === undefined ? post : post.details[ingevuld.detail - 1]
  if (deel === undefined) return [{ code: 'BankpostOnbekend', veld: '#/detail' }]
  const open = deel.open < post.open ? deel.open : post.open
  return ingevuld.bedrag > open ? [{ code: 'BankpostTeWeinig', veld: '#/bedrag', open }] : []
}

/** Money that comes from a bank statement: put with a dossier, and taken away again when that was wrong. */
export const koppelopdrachten = [
  opdracht({
    soort: 'KoppelBankpost',
    titel: 'Geld van het afschrift toewijzen',
    daarna: 'Het geld staat gereserveerd. Wat van dezelfde rekening komt en past, wijst Kwijting voortaan zelf toe.',
    bevoegd: [...team, 'bank'],
    invoer: formulier({
      postId: verwijzing({ label: 'Welk geld van het afschrift?', naar: 'bankpost' }),
      detail: optioneel(
        aantal({
          label: 'De hoeveelste betaling daarvan?',
          uitleg: 'Alleen als de bank meer betalingen in één bedrag bijschreef. De eerste is 1.',
          min: 1,
          max: 100_000,
        }),
      ),
      bedrag: bedrag({
        label: 'Hoeveel is voor dit dossier?',
        uitleg: 'Alles, of een deel als het geld voor meer dossiers is.',
      }),
      herkomst: keuze({ label: 'Waar komt het geld vandaan?', opties: ontvangstsoorten }),
    }),
    kan: magOntvangen,
    besluit: (ingevuld, staat: GeldInzicht, { vandaag, feiten, nieuwId }) => {
      const post = feiten.bankpost(ingevuld.postId)
      if (post === undefined) return geweigerd({ code: 'BankpostOnbekend', veld: '#/postId' } as const)
      const redenen: readonly Geldweigering[] = [
        ...tussen('postId', post.boekdatum, ontvangstVanaf(ingevuld.herkomst, staat), vandaag),
        ...ontvangstbezwaren(ingevuld, staat),
        ...postbezwaren(post, ingevuld),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const binnen = { datum: post.boekdatum, bedrag: ingevuld.bedrag, herkomst: ingevuld.herkomst }
      return gelukt([
        {
          soort: 'GeldOntvangen',
          ...binnen,
          ...delenVan(binnen, staat),
          bewijs: `Afschrift ${post.afschrift}`,
          post: {
            koppelingId: nieuwId(),
            bankrekeningId: post.bankrekeningId,
            postId: post.id,
            detail: ingevuld.detail ?? null,
          },
        } as const,
      ])
    },
  }),
  opdracht({
    soort: 'WijsBeginsaldoToe',
    titel: 'Deel van het beginsaldo toewijzen',
    daarna: 'Het geld staat in dit dossier. Wat nog niemand heeft, blijft op het beginsaldo van de bankrekening.',
    bevoegd: ['administratie', 'teammanager'],
    invoer: formulier({
      bankrekeningId: verwijzing({ label: 'Bankrekening', naar: 'bankrekening' }),
      datum: dag({ label: 'Datum van ontvangst', uitleg: 'De dag waarop dit geld voor de inwoner binnenkwam.' }),
      bedrag: bedrag({ label: 'Bedrag' }),
      herkomst: keuze({ label: 'Waar komt het geld vandaan?', opties: ontvangstsoorten }),
      bewijs: tekst({ label: 'Bewijs', uitleg: 'Bijvoorbeeld: saldolijst per inwoner van 31 december.' }),
    }),
    kan: magOntvangen,
    besluit: ({ bankrekeningId, ...ingevuld }, staat: GeldInzicht, { vandaag, feiten, nieuwId }) => {
      const rekening = feiten.bankrekeningen.find(({ id }) => id === bankrekeningId)
      const open = rekening?.beginsaldo ?? nul
      const redenen: readonly Geldweigering[] = [
        ...tussen('datum', ingevuld.datum, ontvangstVanaf(ingevuld.herkomst, staat), vandaag),
        ...ontvangstbezwaren(ingevuld, staat),
        ...(ingevuld.bedrag > open ? [{ code: 'BeginsaldoTeWeinig', veld: '#/bedrag', open } as const] : []),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      const post = { koppelingId: nieuwId(), bankrekeningId, postId: null, detail: null }
      return gelukt([{ soort: 'GeldOntvangen', ...ingevuld, ...delenVan(ingevuld, staat), post } as const])
    },
  }),
  opdracht({
    soort: 'DraaiOntvangstTerug',
    titel: 'Toewijzing van geld terugdraaien',
    daarna: 'Het geld gaat terug naar wat nog toe te wijzen is. Beide boekingen blijven staan.',
    bevoegd: team,
    invoer: formulier({
      koppelingId: verwijzing({ label: 'Welk geld', naar: 'ontvangst' }),
      reden: tekst({ label: 'Reden', uitleg: 'Bijvoorbeeld: hoort bij het dossier van een naamgenoot.' }),
    }),
    kan: ({ geld }: GeldInzicht): readonly Geldweigering[] =>
      teDraaienOntvangsten(geld).length > 0 ? [] : [{ code: 'OntvangstNietVanAfschrift' }],
    besluit: ({ koppelingId, reden }, staat, { vandaag }) => {
      const ontvangst = teDraaienOntvangsten(staat.geld).find(({ post }) => post?.koppelingId === koppelingId)
      if (ontvangst?.post === undefined) return geweigerd({ code: 'OntvangstOnbekend', veld: '#/koppelingId' } as const)
      const tekort = tekortBij(ontvangst, staat)
      if (tekort.length > 0) return geweigerd(...tekort)
      const { bedrag: heel, herkomst, post, splitsing } = ontvangst
      const delen = splitsing === undefined ? {} : { splitsing }
      return gelukt([
        { soort: 'OntvangstTeruggedraaid', datum: vandaag, bedrag: heel, herkomst, post, reden, ...delen } as const,
      ])
    },
  }),
]
