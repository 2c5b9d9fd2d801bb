import { plusDagen } from '../../../gedeeld/datum.ts'
import {
  formulier,
  geheelGetal,
  groep,
  kenmerk,
  keuze,
  langeTekst,
  lijst,
  meerkeuze,
  optioneel,
  tekst,
  verwijzing,
} from '../../../gedeeld/invoer.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { opdracht } from '../../toegang/index.ts'
import type { Dossier, DossierInzicht } from '../dossier.ts'
import {
  type Documentvraag,
  alleenGezien,
  bestandssoorten,
  beurtVan,
  documentoordelen,
  documentsoorten,
  documentstand,
  gemismeldingen,
  hoogstensBytes,
} from '../documenten.ts'
import { type Dossierweigering, loopt } from '../weigeringen.ts'

const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const
const metInwoner = [...team, 'inwoner'] as const

/** More files than anybody needs for one question. */
const hoogstensDocumenten = 30

const termijnen = { 'een-week': 7, 'twee-weken': 14, 'vier-weken': 28 } as const

/** One question, while something can still be done about it. */
function openVraag({ documentvragen }: Dossier, id: string): Uitkomst<Documentvraag, Dossierweigering> {
  const vraag = documentvragen.find((een) => een.id === id)
  if (vraag === undefined) return geweigerd({ code: 'DocumentvraagOnbekend', veld: '#/vraagId' } as const)
  return beurtVan(vraag) === null && vraag.oordeel !== null
    ? geweigerd({ code: 'DocumentAlAfgedaan', datum: vraag.oordeel.datum } as const)
    : gelukt(vraag)
}

function kanDocument({ dossier }: DossierInzicht): readonly Dossierweigering[] {
  const redenen = loopt(dossier)
  if (redenen.length > 0) return redenen
  return dossier.documentvragen.some((vraag) => beurtVan(vraag) !== null) ? [] : [{ code: 'GeenDocumentGevraagd' }]
}

/** What was asked before and may not be asked again: it waits, or it was handed in. */
function alGevraagd(
  { documentvragen }: Dossier,
  soorten: readonly (keyof typeof documentsoorten)[],
  opnieuwOmdat: string | undefined,
): readonly Dossierweigering[] {
  return soorten.flatMap((soort): readonly Dossierweigering[] => {
    const eerder = documentvragen.findLast((vraag) => vraag.soort === soort)
    if (eerder === undefined || documentstand(eerder) === 'niet-nodig') return []
    if (beurtVan(eerder) !== null)
      return [{ code: 'DocumentAlGevraagd', veld: '#/soorten', soort, datum: eerder.gevraagd }]
    return opnieuwOmdat === undefined
      ? [{ code: 'DocumentAlGeleverd', veld: '#/opnieuwOmdat', soort, datum: eerder.oordeel?.datum ?? eerder.gevraagd }]
      : []
  })
}

const uitleg = (toelichting: string | undefined) => (toelichting === undefined ? {} : { toelichting })

/**
 * What is needed of papers: asked at once with the reason of each, handed over once, judged kindly. Nothing else waits
 * for it: no aanmelding, no talk, no besluit.
 * @bron Belofte B1.4 (geen documentplicht); L-23: one complete list, each ask recorded
 */
export const documentopdrachten = [
  opdracht({
    soort: 'VraagDocumenten',
    titel: 'Documenten vragen',
    daarna: 'De inwoner ziet de hele lijst met per document de reden. Niets in het proces wacht hierop.',
    bevoegd: team,
    invoer: formulier({
      soorten: optioneel(
        meerkeuze({
          label: 'Wat hebt u nodig?',
          uitleg: 'Vraag alles in één keer. Wat u zelf kunt opvragen, vraagt u niet.',
          opties: documentsoorten,
        }),
      ),
      anders: lijst(
        { label: 'Iets anders', max: 20 },
        groep({ label: 'Document' }, { wat: tekst({ label: 'Wat' }), waarom: tekst({ label: 'Waarom' }) }),
      ),
      binnen: keuze({
        label: 'Wanneer hebt u het graag?',
        opties: { 'een-week': 'Binnen een week', 'twee-weken': 'Binnen twee weken', 'vier-weken': 'Binnen vier weken' },
      }),
      toelichting: optioneel(langeTekst({ label: 'Uitleg voor de inwoner' })),
      opnieuwOmdat: optioneel(
        langeTekst({ label: 'Waarom vraagt u iets opnieuw?', uitleg: 'Alleen nodig bij iets wat er al is.' }),
      ),
    }),
    kan: ({ dossier }: DossierInzicht) => loopt(dossier),
    besluit: ({ soorten = [], anders, binnen, toelichting, opnieuwOmdat }, { dossier }, { vandaag, nieuwId }) => {
      if (soorten.length + anders.length === 0) return geweigerd({ code: 'NietsGevraagd', veld: '#/soorten' } as const)
      const redenen = alGevraagd(dossier, soorten, opnieuwOmdat)
      if (redenen.length > 0) return geweigerd(...redenen)
      const vragen = [
        ...soorten.map((soort) => ({ vraagId: nieuwId(), soort })),
        ...anders.map((een) => ({ vraagId: nieuwId(), soort: 'anders' as const, ...een })),
      ]
      const graagVoor = plusDagen(vandaag, termijnen[binnen])
      return gelukt([
        {
          soort: 'DocumentenGevraagd',
          datum: vandaag,
          graagVoor,
          vragen,
          ...uitleg(toelichting),
          ...(opnieuwOmdat === undefined ? {} : { opnieuwOmdat }),
        } as const,
      ])
    },
  }),
  opdracht({
    soort: 'LeverDocument',
    titel: 'Document inleveren',
    daarna: 'De behandelaar bekijkt het. U hoeft het niet nog eens te geven.',
    bevoegd: metInwoner,
    invoer: formulier({
      vraagId: verwijzing({ label: 'Welk document?', naar: 'documentvraag' }),
      documentId: kenmerk({ label: 'Kenmerk van het bestand' }),
      bestand: kenmerk({ label: 'Bestand (sha-256)' }),
      soortBestand: keuze({ label: 'Soort bestand', opties: bestandssoorten }),
      bytes: geheelGetal({ label: 'Grootte in bytes', min: 1, max: hoogstensBytes }),
    }),
    kan: kanDocument,
    besluit: ({ vraagId, ...document }, { dossier }, { vandaag, door }) => {
      const vraag = openVraag(dossier, vraagId)
      if (!vraag.ok) return vraag
      const { soort, documenten } = vraag.waarde
      if (alleenGezien.has(soort)) return geweigerd({ code: 'KopieNietNodig', veld: '#/vraagId' } as const)
      const zelfde = documenten.find(({ bestand }) => bestand === document.bestand)
      if (zelfde !== undefined) return geweigerd({ code: 'DocumentIsErAl', datum: zelfde.ontvangen } as const)
      if (documenten.length >= hoogstensDocumenten)
        return geweigerd({ code: 'TeVeelDocumenten', hoogstens: hoogstensDocumenten } as const)
      const van = door.soort === 'inwoner' ? 'inwoner' : 'medewerker'
      return gelukt([{ soort: 'DocumentOntvangen', datum: vandaag, vraagId, van, ...document } as const])
    },
  }),
  opdracht({
    soort: 'MeldDocumentOntbreekt',
    titel: 'Melden dat een document ontbreekt',
    daarna: 'De behandelaar neemt contact op en kijkt wat wel kan. De hulp gaat gewoon door.',
    bevoegd: metInwoner,
    invoer: formulier({
      vraagId: verwijzing({ label: 'Welk document?', naar: 'documentvraag' }),
      wat: keuze({ label: 'Wat is er?', opties: gemismeldingen }),
      toelichting: optioneel(langeTekst({ label: 'Wilt u er iets bij zeggen?' })),
    }),
    kan: kanDocument,
    besluit: ({ vraagId, wat, toelichting }, { dossier }, { vandaag }) => {
      const vraag = openVraag(dossier, vraagId)
      if (!vraag.ok) return vraag
      return gelukt([{ soort: 'DocumentGemist', datum: vandaag, vraagId, wat, ...uitleg(toelichting) } as const])
    },
  }),
  opdracht({
    soort: 'BeoordeelDocument',
    titel: 'Document beoordelen',
    daarna: 'De inwoner ziet het oordeel met uw uitleg.',
    bevoegd: team,
    invoer: formulier({
      vraagId: verwijzing({ label: 'Welk document?', naar: 'documentvraag' }),
      oordeel: keuze({ label: 'Oordeel', opties: documentoordelen }),
      toelichting: optioneel(
        langeTekst({ label: 'Uitleg voor de inwoner', uitleg: 'Zeg vriendelijk wat er nodig is.' }),
      ),
    }),
    kan: kanDocument,
    besluit: ({ vraagId, oordeel, toelichting }, { dossier }, { vandaag }) => {
      const vraag = openVraag(dossier, vraagId)
      if (!vraag.ok) return vraag
      const vanBestand = ['goed', 'onleesbaar', 'verkeerd'].includes(oordeel)
      const redenen: Dossierweigering[] = [
        ...(vanBestand && documentstand(vraag.waarde) !== 'ontvangen'
          ? [{ code: 'DocumentNietOntvangen', veld: '#/oordeel' } as const]
          : []),
        // Who must do something again, or asked for nothing, hears why.
        ...(!['goed', 'gezien'].includes(oordeel) && toelichting === undefined
          ? [{ code: 'DocumentuitlegOntbreekt', veld: '#/toelichting' } as const]
          : []),
      ]
      if (redenen.length > 0) return geweigerd(...redenen)
      return gelukt([
        { soort: 'DocumentBeoordeeld', datum: vandaag, vraagId, oordeel, ...uitleg(toelichting) } as const,
      ])
    },
  }),
]
