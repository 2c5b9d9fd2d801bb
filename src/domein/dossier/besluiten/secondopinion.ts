import { plusDagen } from '../../../gedeeld/datum.ts'
import { formulier, keuze, langeTekst, verwijzing } from '../../../gedeeld/invoer.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { naamVan, opdracht, wieIs } from '../../toegang/index.ts'
import type { Dossier, DossierInzicht } from '../dossier.ts'
import {
  type SecondOpinion,
  opiniongevolgen,
  opinionkeuzes,
  opinionoordelen,
  teWegen,
  wachtOpAdvies,
} from '../secondopinion.ts'
import { type Dossierweigering, loopt } from '../weigeringen.ts'

/** Who asks for a second opinion, gives one and weighs it. */
export const bevoegdOpinion = ['schuldhulpverlener', 'teammanager'] as const

const termijnen = { 'drie-dagen': 3, 'een-week': 7, 'twee-weken': 14 } as const

const welke = () => verwijzing({ label: 'Welke second opinion?', naar: 'secondopinion' })

/** The one that is named, when it stands as the step needs. */
function gezocht(
  { secondOpinions }: Dossier,
  id: string,
  past: (opinion: SecondOpinion) => boolean,
): Uitkomst<SecondOpinion, Dossierweigering> {
  const gevonden = secondOpinions.find((een) => een.id === id && past(een))
  return gevonden === undefined
    ? geweigerd({ code: 'SecondOpinionOnbekend', veld: '#/opinionId' } as const)
    : gelukt(gevonden)
}

/** Refuses when the dossier does not run, or none stands as the step needs. */
function als(past: (opinion: SecondOpinion) => boolean, code: 'GeenAdviesGevraagd' | 'GeenAdviesTeWegen') {
  return ({ dossier }: DossierInzicht): readonly Dossierweigering[] => {
    const redenen = loopt(dossier)
    return redenen.length > 0 || dossier.secondOpinions.some(past) ? redenen : [{ code }]
  }
}

/**
 * A colleague looks along on a choice and advises; who has the dossier decides, and says what he did with it.
 * @bron Belofte 4 and 6 (second opinion, intervisie; QA-07)
 */
export const secondopinionopdrachten = [
  opdracht({
    soort: 'VraagSecondOpinion',
    titel: 'Second opinion vragen',
    daarna: 'Uw collega ziet de vraag bij Vandaag en mag in dit dossier kijken. U blijft zelf beslissen.',
    bevoegd: bevoegdOpinion,
    invoer: formulier({
      over: keuze({ label: 'Over welke keuze?', opties: opinionkeuzes }),
      vraag: langeTekst({ label: 'Wat is uw vraag?', uitleg: 'Wat wilt u doen, en waar twijfelt u over?' }),
      medewerkerId: verwijzing({ label: 'Aan wie vraagt u het?', naar: 'adviseur' }),
      binnen: keuze({
        label: 'Wanneer hebt u het graag?',
        opties: { 'drie-dagen': 'Binnen drie dagen', 'een-week': 'Binnen een week', 'twee-weken': 'Binnen twee weken' },
      }),
    }),
    kan: ({ dossier }: DossierInzicht) => loopt(dossier),
    besluit: ({ over, vraag, medewerkerId, binnen }, _staat, { vandaag, door, nieuwId, feiten }) => {
      const gevonden = feiten.medewerker(medewerkerId)
      if (gevonden === undefined) return geweigerd({ code: 'MedewerkerBestaatNiet', veld: '#/medewerkerId' } as const)
      const { id, naam, rollen } = gevonden
      const aan = { id, naam }
      if (id === wieIs(door)) return geweigerd({ code: 'SecondOpinionAanUzelf', veld: '#/medewerkerId' } as const)
      if (!bevoegdOpinion.some((rol) => rollen.includes(rol)))
        return geweigerd({ code: 'SecondOpinionKanNiet', veld: '#/medewerkerId', naam } as const)
      const graagVoor = plusDagen(vandaag, termijnen[binnen])
      return gelukt([
        { soort: 'SecondOpinionGevraagd', datum: vandaag, opinionId: nieuwId(), graagVoor, over, vraag, aan } as const,
      ])
    },
  }),
  opdracht({
    soort: 'GeefSecondOpinion',
    titel: 'Second opinion geven',
    daarna: 'Wie het vroeg, ziet uw advies bij Vandaag, en beslist.',
    bevoegd: bevoegdOpinion,
    invoer: formulier({
      opinionId: welke(),
      oordeel: keuze({ label: 'Wat vindt u?', opties: opinionoordelen }),
      advies: langeTekst({ label: 'Uw advies', uitleg: 'Waarom? Wat zou u doen?' }),
    }),
    kan: als(wachtOpAdvies, 'GeenAdviesGevraagd'),
    besluit: ({ opinionId, oordeel, advies }, { dossier }, { vandaag, door }) => {
      const opinion = gezocht(dossier, opinionId, wachtOpAdvies)
      if (!opinion.ok) return opinion
      const { aan } = opinion.waarde
      if (aan.id !== wieIs(door))
        return geweigerd({ code: 'SecondOpinionVanAnder', veld: '#/opinionId', naam: aan.naam } as const)
      const wie = { id: aan.id, naam: naamVan(door) }
      return gelukt([{ soort: 'SecondOpinionGegeven', datum: vandaag, opinionId, oordeel, advies, door: wie } as const])
    },
  }),
  opdracht({
    soort: 'WeegSecondOpinion',
    titel: 'Beslissen na een second opinion',
    daarna: 'In het dossier staat wat u met het advies deed. De keuze zelf legt u vast in haar eigen stap.',
    bevoegd: bevoegdOpinion,
    invoer: formulier({
      opinionId: welke(),
      gevolg: keuze({ label: 'Wat doet u met het advies?', opties: opiniongevolgen }),
      toelichting: langeTekst({ label: 'Waarom?' }),
    }),
    kan: als(teWegen, 'GeenAdviesTeWegen'),
    besluit: ({ opinionId, gevolg, toelichting }, { dossier }, { vandaag, door }) => {
      const opinion = gezocht(dossier, opinionId, teWegen)
      if (!opinion.ok) return opinion
      // Who advised does not decide on his own advice.
      if (opinion.waarde.aan.id === wieIs(door))
        return geweigerd({ code: 'SecondOpinionEigenAdvies', veld: '#/opinionId' } as const)
      return gelukt([{ soort: 'SecondOpinionGewogen', datum: vandaag, opinionId, gevolg, toelichting } as const])
    },
  }),
  opdracht({
    soort: 'TrekSecondOpinionIn',
    titel: 'Vraag om een second opinion intrekken',
    daarna: 'Uw collega ziet de vraag niet meer.',
    bevoegd: bevoegdOpinion,
    invoer: formulier({ opinionId: welke(), reden: langeTekst({ label: 'Waarom?' }) }),
    kan: als(wachtOpAdvies, 'GeenAdviesGevraagd'),
    besluit: ({ opinionId, reden }, { dossier }, { vandaag }) => {
      const opinion = gezocht(dossier, opinionId, wachtOpAdvies)
      if (!opinion.ok) return opinion
      return gelukt([{ soort: 'SecondOpinionIngetrokken', datum: vandaag, opinionId, reden } as const])
    },
  }),
]
