import { bedrag, dag, formulier, groep, kenmerk, keuze, optioneel, uuid } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { beoordeelBorgstelling, categorieen, isOpen, kanWorden, standen } from '../../../regels/borgstelling/index.ts'
import { nietGesloten } from '../../dossier/index.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import type { GeldInzicht } from '../geld.ts'
import type { Geldweigering } from '../weigeringen.ts'
import { borgstellingVan, lopendKrediet } from './stand.ts'

/** What the fund tells; the rest of its standen we never hear of. */
const { AFGEGEVEN, AFGEWEZEN, MAATWERK, BEEINDIGD, INGETROKKEN } = standen
const antwoorden = { AFGEGEVEN, AFGEWEZEN, MAATWERK, BEEINDIGD, INGETROKKEN }

const code = (label: string) => kenmerk({ label, uitleg: 'De code van het Waarborgfonds.' })

function magVragen(staat: GeldInzicht): readonly Geldweigering[] {
  const redenen = nietGesloten(staat.dossier)
  if (redenen.length > 0) return redenen
  const krediet = lopendKrediet(staat)
  if (krediet === null) return [{ code: 'KredietOntbreekt' }]
  if (krediet.uitbetaald !== null) return [{ code: 'KredietAlUitbetaald', datum: krediet.uitbetaald }]
  const vorige = borgstellingVan(krediet)
  return [
    ...(vorige !== null && isOpen(vorige.stand)
      ? [{ code: 'BorgstellingLoopt', kenmerk: vorige.kenmerk } as const]
      : []),
    ...(staat.dossier.client?.postcode === undefined ? [{ code: 'PostcodeOntbreekt' } as const] : []),
  ]
}

/** The borgstelling of the Waarborgfonds for a saneringskrediet: asked for, and what the fund said. */
export const borgstellingopdrachten = [
  opdracht({
    soort: 'VraagBorgstellingAan',
    titel: 'Borgstelling aanvragen bij het Waarborgfonds',
    daarna: 'Het bericht aan het Waarborgfonds staat klaar. Een gewone aanvraag is meestal dezelfde dag beslist.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager'],
    invoer: formulier({
      categorie: keuze({ label: 'Categorie', opties: categorieen }),
      statistieken: groep(
        { label: 'Statistiek', uitleg: 'Het Waarborgfonds vraagt deze codes.' },
        {
          bevolkingsgroep: code('Bevolkingsgroep'),
          betalendeInstantie: code('Betalende instantie'),
          kredietdoel: code('Kredietdoel'),
          leeftijdsgroep: code('Leeftijdsgroep'),
          soortBorgstelling: code('Soort borgstelling'),
        },
      ),
      proForma: optioneel(
        groep(
          { label: 'Pro forma borgstelling', uitleg: 'Alleen als die eerder is afgegeven. Elke telt één keer.' },
          {
            kenmerk: uuid({ label: 'Kenmerk van de pro forma borgstelling' }),
            brutoKredietsom: bedrag({ label: 'Bruto kredietsom van de pro forma borgstelling' }),
          },
        ),
      ),
    }),
    kan: magVragen,
    besluit: ({ categorie, statistieken, proForma }, staat, { vandaag }) => {
      const krediet = lopendKrediet(staat)
      if (krediet === null) return geweigerd({ code: 'KredietOntbreekt' } as const)
      const { kenmerk: contract, bruto: brutoKredietsom, looptijdMaanden, borgstellingen } = krediet
      const gebruikt = borgstellingen.some((b) => proForma !== undefined && b.proForma?.kenmerk === proForma.kenmerk)
      if (proForma !== undefined && gebruikt)
        return geweigerd({ code: 'ProFormaGebruikt', veld: '#/proForma/kenmerk', kenmerk: proForma.kenmerk } as const)
      const vraag = { brutoKredietsom, looptijdMaanden, categorie, proForma: proForma?.brutoKredietsom ?? null }
      const oordeel = beoordeelBorgstelling({ ...vraag, gemeenteBekend: true }, vandaag)
      // The form knows every category, the loan its looptijd, and the rules hold since before this product.
      if (!oordeel.ok) throw new Error(`No borgstelling can be asked: ${JSON.stringify(oordeel.weigeringen)}`)
      return gelukt([
        {
          soort: 'BorgstellingAangevraagd',
          datum: vandaag,
          kenmerk: `${contract}-${borgstellingen.length + 1}`,
          soortLening: 'SK',
          postcodegebied: (staat.dossier.client?.postcode ?? '').replace(/\D/g, ''),
          brutoKredietsom,
          looptijdMaanden,
          categorie,
          statistieken,
          ...(proForma === undefined ? {} : { proForma }),
          verwacht: oordeel.waarde.wijze,
          premie: oordeel.waarde.premie,
        } as const,
      ])
    },
  }),
  opdracht({
    soort: 'LegBorgstellingVast',
    titel: 'Antwoord van het Waarborgfonds vastleggen',
    daarna: 'Is de borgstelling afgegeven, dan kan de kredietbank uitbetalen.',
    bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'waarborgfonds'],
    invoer: formulier({
      datum: dag({ label: 'Datum van het antwoord' }),
      stand: keuze({ label: 'Wat is het antwoord?', opties: antwoorden }),
      kenmerkFonds: kenmerk({ label: 'Kenmerk van het Waarborgfonds' }),
    }),
    kan: (staat: GeldInzicht): readonly Geldweigering[] => {
      const redenen = nietGesloten(staat.dossier)
      if (redenen.length > 0) return redenen
      const krediet = staat.geld.krediet
      if (krediet === null) return [{ code: 'KredietOntbreekt' }]
      const borgstelling = borgstellingVan(krediet)
      return borgstelling === null || !isOpen(borgstelling.stand) ? [{ code: 'BorgstellingOntbreekt' }] : []
    },
    besluit: (ingevuld, { geld: { krediet } }, { vandaag }) => {
      const borgstelling = krediet === null ? null : borgstellingVan(krediet)
      if (borgstelling === null) return geweigerd({ code: 'BorgstellingOntbreekt' } as const)
      const redenen: Geldweigering[] = [
        ...tussen('datum', ingevuld.datum, borgstelling.antwoord ?? borgstelling.datum, vandaag),
        ...(kanWorden(borgstelling.stand, ingevuld.stand)
          ? []
          : [{ code: 'BorgstandKanNiet', veld: '#/stand', stand: borgstelling.stand } as const]),
      ]
      return redenen.length > 0
        ? geweigerd(...redenen)
        : gelukt([{ soort: 'BorgstellingVastgelegd', kenmerk: borgstelling.kenmerk, ...ingevuld } as const])
    },
  }),
]
