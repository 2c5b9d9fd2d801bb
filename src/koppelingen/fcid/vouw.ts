import { type Datum, laatste } from '../../gedeeld/datum.ts'
import { type Centen, telOp } from '../../gedeeld/geld.ts'
import { type Fout, pointer } from '../../gedeeld/invoer.ts'
import type { Overzichtsregel } from '../../domein/schulden/index.ts'
import type { Fcidgebeurtenis, Fciddocument, Fcidzaak } from './schema.ts'

/** A financiële zaak as it stands now. */
export interface Zaakstand extends Overzichtsregel {
  /** What was asked to be paid and was not withdrawn: says when, not how much is owed. */
  readonly gevraagd: Centen
}

type Van<T extends Fcidgebeurtenis['gebeurtenis_type']> = Extract<Fcidgebeurtenis, { readonly gebeurtenis_type: T }>

const soort =
  <T extends Fcidgebeurtenis['gebeurtenis_type']>(type: T) =>
  (g: Fcidgebeurtenis): g is Van<T> =>
    g.gebeurtenis_type === type

/** A key and a text that two gebeurtenissen share when they are the same: the order of members says nothing. */
const inhoudVan = (g: Fcidgebeurtenis): string =>
  JSON.stringify(Object.entries(g).toSorted(([a], [b]) => (a < b ? -1 : 1)))

function eenmalig({ gebeurtenissen }: Fcidzaak, pad: readonly PropertyKey[]) {
  const gezien = new Map<string, Fcidgebeurtenis>()
  const fouten: Fout[] = []
  for (const [i, g] of gebeurtenissen.entries()) {
    const eerder = gezien.get(g.gebeurtenis_kenmerk)
    // Gebeurtenissen never change: the same one may come twice, another one with its kenmerk may not.
    if (eerder !== undefined && inhoudVan(eerder) !== inhoudVan(g))
      fouten.push({
        pointer: pointer([...pad, 'gebeurtenissen', i, 'gebeurtenis_kenmerk']),
        code: 'dubbel',
        detail: 'Dit kenmerk staat ook bij een andere gebeurtenis.',
      })
    if (eerder === undefined) gezien.set(g.gebeurtenis_kenmerk, g)
  }
  return { gebeurtenissen: [...gezien.values()], fouten }
}

function strijdig({ zaakkenmerk, gebeurtenissen }: Fcidzaak, pad: readonly PropertyKey[]): readonly Fout[] {
  const opgelegd = gebeurtenissen.filter(soort('FinancieleVerplichtingOpgelegd'))
  const gevraagd = new Set(
    gebeurtenissen.filter(soort('BetalingsverplichtingOpgelegd')).map((g) => g.gebeurtenis_kenmerk),
  )
  const bij = (i: number, lid: string) => pointer([...pad, 'gebeurtenissen', i, lid])
  const fouten = gebeurtenissen.flatMap((g, i): readonly Fout[] => {
    if (g.gebeurtenis_type === 'FinancieleVerplichtingOpgelegd' && g.zaakkenmerk !== zaakkenmerk)
      return [{ pointer: bij(i, 'zaakkenmerk'), code: 'strijdig', detail: 'Dit hoort bij een andere zaak.' }]
    if (g.gebeurtenis_type === 'BetalingsverplichtingIngetrokken' && !gevraagd.has(g.ingetrokken_gebeurtenis_kenmerk))
      return [
        {
          pointer: bij(i, 'ingetrokken_gebeurtenis_kenmerk'),
          code: 'strijdig',
          detail: 'De betalingsverplichting die hier wordt ingetrokken, staat niet in deze zaak.',
        },
      ]
    return []
  })
  if (opgelegd.length > 0) return fouten
  return [
    ...fouten,
    { pointer: pointer([...pad, 'gebeurtenissen']), code: 'ontbreekt', detail: 'Er is in deze zaak niets opgelegd.' },
  ]
}

/**
 * Folds the gebeurtenissen of one zaak: what was imposed, and what was paid of it. A demand to pay that is withdrawn leaves
 * what is owed as it was.
 * @param pad where the zaak stands in the file
 */
export function vouwZaak(
  zaak: Fcidzaak,
  { aangeleverd_door: leverancier, document_datumtijd }: Fciddocument['body'],
  pad: readonly PropertyKey[],
): { readonly stand: Zaakstand | null; readonly fouten: readonly Fout[] } {
  const { gebeurtenissen, fouten: dubbel } = eenmalig(zaak, pad)
  const fouten = [...dubbel, ...strijdig(zaak, pad)]
  const opgelegd = gebeurtenissen.filter(soort('FinancieleVerplichtingOpgelegd'))
  const eerste = opgelegd.find((g) => g.primaire_verplichting) ?? opgelegd[0]
  if (fouten.length > 0 || eerste === undefined) return { stand: null, fouten }
  const weg = new Set(
    gebeurtenissen.filter(soort('BetalingsverplichtingIngetrokken')).map((g) => g.ingetrokken_gebeurtenis_kenmerk),
  )
  const som = (van: readonly { readonly bedrag: Centen }[]): Centen => telOp(...van.map((g) => g.bedrag))
  const [organisatie = '', ...rest] = eerste.type.split('_')
  const laatsteDag = gebeurtenissen
    .map((g) => g.datumtijd_gebeurtenis)
    .reduce<Datum>(laatste, eerste.datumtijd_opgelegd)
  return {
    fouten,
    stand: {
      organisatie,
      leverancier,
      kenmerk: zaak.zaakkenmerk,
      omschrijving: eerste.omschrijving ?? leesbaarType(rest),
      opgelegd: som(opgelegd),
      betaald: som(gebeurtenissen.filter(soort('BetalingVerwerkt'))),
      gevraagd: som(
        gebeurtenissen.filter(soort('BetalingsverplichtingOpgelegd')).filter((g) => !weg.has(g.gebeurtenis_kenmerk)),
      ),
      ...(zaak.saldo === undefined ? {} : { saldoVolgensBron: zaak.saldo }),
      op: laatste(zaak.saldo_datumtijd ?? document_datumtijd, laatsteDag),
      sinds: opgelegd.map((g) => g.datumtijd_opgelegd).toSorted()[0] ?? eerste.datumtijd_opgelegd,
    },
  }
}

function leesbaarType(delen: readonly string[]): string {
  const tekst = delen.filter((deel) => deel !== '').join(' ')
  return tekst === '' ? 'Vordering' : tekst.charAt(0).toUpperCase() + tekst.slice(1)
}
