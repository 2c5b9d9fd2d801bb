import { type Centen, telOp, trekAf } from '../../gedeeld/geld.ts'
import { aantal, bedrag, formulier, keuze, optioneel, tekst, verwijzing } from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { isToegelaten, nietGesloten } from '../dossier/index.ts'
import { type Bankpostfeiten, opdracht, tussen } from '../toegang/index.ts'
import { type GeldInzicht, type Ontvangstsoort, ontvangstsoorten, saldoVan } from './geld.ts'
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
  ]
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
        ...tussen('postId', post.boekdatum, staat.dossier.beschikking?.datum ?? null, vandaag),
        ...ontvangstbezwaren(ingevuld, staat),
        ...postbezwaren(post, ingevuld),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([
        {
          soort: 'GeldOntvangen',
          datum: post.boekdatum,
          bedrag: ingevuld.bedrag,
          herkomst: ingevuld.herkomst,
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
    soort: 'DraaiOntvangstTerug',
    titel: 'Toewijzing van geld terugdraaien',
    daarna: 'Het geld gaat terug naar wat nog toe te wijzen is. Beide boekingen blijven staan.',
    bevoegd: team,
    invoer: formulier({
      koppelingId: verwijzing({ label: 'Welk geld', naar: 'ontvangst' }),
      reden: tekst({ label: 'Reden', uitleg: 'Bijvoorbeeld: hoort bij het dossier van een naamgenoot.' }),
    }),
    kan: ({ geld }: GeldInzicht): readonly Geldweigering[] =>
      geld.ontvangsten.some(({ post }) => post !== undefined) ? [] : [{ code: 'OntvangstNietVanAfschrift' }],
    besluit: ({ koppelingId, reden }, { geld }, { vandaag }) => {
      const ontvangst = geld.ontvangsten.find(({ post }) => post?.koppelingId === koppelingId)
      if (ontvangst?.post === undefined) return geweigerd({ code: 'OntvangstOnbekend', veld: '#/koppelingId' } as const)
      const { bedrag: nodig, herkomst, post } = ontvangst
      const saldo = saldoVan(geld)
      // What was paid out cannot be taken back from who has it.
      if (saldo < nodig) return geweigerd({ code: 'SaldoTeLaag', saldo, nodig } as const)
      return gelukt([
        { soort: 'OntvangstTeruggedraaid', datum: vandaag, bedrag: nodig, herkomst, post, reden } as const,
      ])
    },
  }),
]
