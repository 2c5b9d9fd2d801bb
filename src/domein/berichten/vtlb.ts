import { type Centen, alsDecimaal, alsEuro, grootste, trekAf, nul } from '../../gedeeld/geld.ts'
import type { Stap } from '../../gedeeld/verantwoording.ts'
import type { Vaststelling } from '../schuldregeling/index.ts'
import type { Bericht, Regel } from './berichten.ts'

/**
 * "Zo hebben wij uw bedrag berekend": first what the inwoner pays and keeps and from when, then whom to call, then every
 * step of the calculation as it was recorded. Nothing is computed again here.
 * @bron Belofte: the client can follow the amounts; Gedragscode art. 8
 */
export function vtlbbericht(vaststelling: Vaststelling): Pick<Bericht, 'soort' | 'datum' | 'regels'> {
  const { datum, berekend } = vaststelling
  const { stappen, nietGemodelleerd } = berekend.berekening
  return {
    soort: 'vtlb-inwoner',
    datum,
    regels: [
      ...watBetaaltU(vaststelling),
      ...vanafWanneer(vaststelling),
      { wat: 'Wat moet u doen?', waarde: watTeDoen(vaststelling) },
      { wat: 'Klopt er iets niet?', waarde: nietGoed(vaststelling) },
      {
        wat: 'Hieronder staat de berekening',
        waarde: 'U hoeft die niet te lezen. Hij is er voor als u wilt weten waar elk bedrag vandaan komt.',
      },
      { wat: 'Wij rekenden met de normen van', waarde: berekend.normdatum },
      gegevensregel(vaststelling),
      ...stappen.map(alsRegel),
      ...nietGemodelleerd.map(({ onderwerp, uitleg }) => ({ wat: `Nog niet zeker: ${onderwerp}`, waarde: uitleg })),
    ],
  }
}

function watBetaaltU({ vtlb, perMaand }: Vaststelling): readonly Regel[] {
  const eigen = { wat: 'Dit bedrag is voor uzelf (vtlb)', waarde: alsDecimaal(vtlb) }
  if (perMaand === 0)
    return [
      { wat: 'U hoeft nu niets te betalen', waarde: 'U houdt uw hele inkomen.' },
      { ...eigen, uitleg: 'Het vrij te laten bedrag. Uw inkomen komt daar niet boven uit.' },
    ]
  return [
    { wat: 'U betaalt per maand', waarde: alsDecimaal(perMaand), uitleg: 'Dit heet de afloscapaciteit.' },
    { ...eigen, uitleg: 'Het vrij te laten bedrag, per maand. Uw toeslagen komen daar nog bij.' },
  ]
}

function vanafWanneer({ ingang, terugwerkend, vorigVtlb, vtlb }: Vaststelling): readonly Regel[] {
  return [
    { wat: 'Dit geldt vanaf', waarde: ingang },
    ...(vorigVtlb === null || vorigVtlb === vtlb ? [] : [vergeleken(vorigVtlb, vtlb)]),
    ...(terugwerkend === null || vorigVtlb === null ? [] : [terug(vorigVtlb, terugwerkend)]),
  ]
}

function vergeleken(vorig: Centen, nu: Centen): Regel {
  const verschil = alsEuro(trekAf(grootste(vorig, nu), vorig < nu ? vorig : nu))
  const waarde = nu > vorig ? `U mag ${verschil} per maand meer houden.` : `U houdt ${verschil} per maand minder.`
  return { wat: 'Wat verandert er?', waarde, uitleg: `Het vtlb was ${alsEuro(vorig)}.` }
}

function terug(vorig: Centen, { vanaf, vtlb }: NonNullable<Vaststelling['terugwerkend']>): Regel {
  const meer = grootste(trekAf(vtlb, vorig), nul)
  return {
    wat: `Al vanaf ${vanaf}`,
    waarde: `De norm is toen verhoogd. U mocht sindsdien ${alsEuro(meer)} per maand meer houden.`,
    uitleg: 'Wij kijken na of u te veel hebt betaald.',
  }
}

function watTeDoen({ perMaand, ingang, datum, vorigVtlb }: Vaststelling): string {
  if (perMaand === 0) return 'Niets. Verandert uw inkomen? Laat het ons weten.'
  const achteraf = vorigVtlb !== null && ingang < datum ? ' Betaalde u sindsdien te veel, dan kijken wij dat na.' : ''
  return `Zet dit bedrag elke maand opzij, zoals wij hebben afgesproken. Verandert uw inkomen? Laat het ons weten.${achteraf}`
}

function nietGoed({ gegevensVan }: Vaststelling): string {
  const bel = 'Bel of mail uw schuldhulpverlener. Dan rekenen wij het opnieuw uit.'
  if (gegevensVan === undefined) return bel
  return `Wij rekenden met de gegevens die wij al hadden. Is uw inkomen, huur, zorgpremie, toeslag of gezin veranderd sinds ${gegevensVan}? ${bel}`
}

function gegevensregel({ peildatum, gegevensVan }: Vaststelling): Regel {
  return gegevensVan === undefined
    ? { wat: 'De normen en gegevens zijn die van (peildatum)', waarde: peildatum }
    : { wat: 'Uw gegevens zijn van', waarde: gegevensVan }
}

function alsRegel({ stap, formule, bedrag, uitkomst, bron, status }: Stap): Regel {
  const waarde = bedrag ?? uitkomst
  if (waarde === undefined) throw new Error(`A step without an outcome: ${stap}`)
  // What the inwoner told us has no other source.
  const herkomst = bron === 'Opgave' ? formule : `${formule} (${bron})`
  return { wat: stap, waarde, uitleg: status === undefined ? herkomst : `${herkomst}. Nog te bevestigen.` }
}
