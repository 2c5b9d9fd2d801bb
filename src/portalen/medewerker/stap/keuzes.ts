import type { Veld } from '../../../gedeeld/invoer.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { ontvangstsoorten, teDraaienOntvangsten } from '../../../domein/geld/index.ts'
import {
  beschikkingenVan,
  beschikkingsoorten,
  beurtVan,
  bevoegdOpinion,
  documenttekst,
  isOpen,
  legeAgenda,
  naamVanNemer,
  openAfspraken,
  opinionkeuzes,
  toegangenNu,
  toegangsoorten,
  teWegen,
  wachtOpAdvies,
} from '../../../domein/dossier/index.ts'
import { isOpenBezwaar, isOpenKlacht, klachtbehandelaars, klachtonderwerpen } from '../../../domein/kwaliteit/index.ts'
import type { Contactrol } from '../../../domein/schuldeisers/index.ts'
import { rolnamen } from '../../../domein/toegang/index.ts'
import type { Dossierblad, Werkplaats } from '../../../domein/verloop/index.ts'
import { nevenafsprakenNu } from '../../../domein/schuldregeling/index.ts'
import { afspraaktekst } from '../../onderdelen/teksten/afspraken.ts'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { type Keuze, verwijzingenIn } from '../../onderdelen/formulier/stand.ts'

/** More than this many schuldeisers cannot be offered in one list. */
const hoogstens = 1000

async function alleSchuldeisers(
  werkplaats: Werkplaats,
  organisatieId: string,
  rol: Contactrol | null = null,
): Promise<readonly Keuze[]> {
  const keuzes: Keuze[] = []
  let gezien = 0
  for (let pagina = 1; keuzes.length < hoogstens; pagina++) {
    const { rijen, totaal } = await werkplaats.schuldeisers(organisatieId, { pagina })
    const hier = rijen.filter(({ gegevens }) => rol === null || gegevens.rol === rol)
    keuzes.push(...hier.map(({ id, gegevens }) => [id, gegevens.naam] as const))
    gezien += rijen.length
    if (rijen.length === 0 || gezien >= totaal) break
  }
  return keuzes.toSorted((a, b) => a[1].localeCompare(b[1], 'nl'))
}

/**
 * What there is to choose for a field that refers to something.
 * @param naar the kind that the field names; an unknown kind stops (L-22)
 */
export async function keuzesVoor(
  naar: string,
  blad: Dossierblad | null,
  werkplaats: Werkplaats,
  organisatieId: string,
): Promise<readonly Keuze[]> {
  switch (naar) {
    case 'medewerker':
    case 'adviseur':
    case 'klachtbehandelaar':
    case 'iedereen': {
      const kan = {
        medewerker: ['schuldhulpverlener'],
        adviseur: bevoegdOpinion,
        klachtbehandelaar: klachtbehandelaars,
        iedereen: Object.keys(rolnamen),
      }[naar]
      const medewerkers = await werkplaats.medewerkers(organisatieId)
      return medewerkers
        .filter((m) => (m.actief || naar === 'iedereen') && m.rollen.some((rol) => kan.some((een) => een === rol)))
        .map((m) => [m.id, m.actief ? m.naam : `${m.naam} (werkt hier niet meer)`])
    }
    case 'schuldeiser':
      return alleSchuldeisers(werkplaats, organisatieId)
    case 'incassobureau':
    case 'gerechtsdeurwaarder':
      return alleSchuldeisers(werkplaats, organisatieId, naar)
    case 'gemachtigde':
      return (
        await Promise.all(
          (['incassobureau', 'gerechtsdeurwaarder'] as const).map((rol) =>
            alleSchuldeisers(werkplaats, organisatieId, rol),
          ),
        )
      ).flat()
    case 'vordering':
      return (blad?.staat.schulden.vorderingen ?? [])
        .filter((v) => v.vervallen === null)
        .map((v) => [v.id, [v.schuldeiser.naam, v.kenmerk, alsEuro(v.aangemeld.bedrag)].filter(Boolean).join(' · ')])
    case 'inwonertoegang':
    case 'meekijker': {
      const toegangen = toegangenNu(blad?.staat.dossier.toegangen ?? [])
      return toegangen
        .filter(({ wie }) => naar === 'inwonertoegang' || wie === 'gemachtigde')
        .map(({ id, wie, naam }) => [id, `${naam} · ${toegangsoorten[wie]}`])
    }
    case 'documentvraag':
      return (blad?.staat.dossier.documentvragen ?? [])
        .filter((vraag) => beurtVan(vraag) !== null)
        .map((vraag) => [vraag.id, documenttekst(vraag).naam])
    case 'secondopinion':
      return (blad?.staat.dossier.secondOpinions ?? [])
        .filter((een) => wachtOpAdvies(een) || teWegen(een))
        .map(({ id, over, aan }) => [id, `${opinionkeuzes[over]} · ${aan.naam}`])
    case 'actie':
      return (blad?.staat.dossier.acties ?? [])
        .filter(isOpen)
        .map((actie) => [actie.id, `${actie.wat} · ${naamVanNemer(actie)} · ${datumKort(actie.uiterlijk)}`])
    case 'klacht':
      return (blad?.staat.kwaliteit.klachten ?? [])
        .filter(isOpenKlacht)
        .map(({ id, ontvangen, onderwerp }) => [id, `${datumKort(ontvangen)} · ${klachtonderwerpen[onderwerp]}`])
    case 'beschikking':
      return (blad === null ? [] : beschikkingenVan(blad.staat.dossier)).map(({ id, soort, datum, bezwaarTot }) => [
        id,
        `${beschikkingsoorten[soort]} · ${datumKort(datum)} · bezwaar tot en met ${datumKort(bezwaarTot)}`,
      ])
    case 'bezwaar':
      return (blad?.staat.kwaliteit.bezwaren ?? [])
        .filter(isOpenBezwaar)
        .map(({ id, ontvangen, tegen }) => [id, `${datumKort(ontvangen)} · tegen: ${beschikkingsoorten[tegen.soort]}`])
    case 'afspraak':
    case 'gesprekafspraak':
      return openAfspraken(blad?.staat.dossier.agenda ?? legeAgenda)
        .filter(({ soort }) => naar === 'afspraak' || soort === 'gesprek')
        .map((een) => [een.id, afspraaktekst(een)])
    case 'nevenafspraak':
      return (blad === null ? [] : nevenafsprakenNu(blad.staat)).map((n) => [n.id, n.wat])
    case 'bankpost': {
      const posten = await werkplaats.bank.bijschrijvingen(organisatieId)
      return posten.map(({ id, boekdatum, open, tegenpartij }) => [
        id,
        [datumKort(boekdatum), alsEuro(open), tegenpartij].filter(Boolean).join(' · '),
      ])
    }
    case 'bankrekening': {
      const rekeningen = await werkplaats.bank.rekeningen(organisatieId)
      return rekeningen
        .filter(({ beginsaldo }) => beginsaldo.open > 0)
        .map(({ id, naam, beginsaldo }) => [id, `${naam} · ${alsEuro(beginsaldo.open)} nog toe te wijzen`])
    }
    case 'ontvangst':
      return (blad === null ? [] : teDraaienOntvangsten(blad.staat.geld)).flatMap(
        ({ datum, bedrag, herkomst, post }) =>
          post === undefined
            ? []
            : [
                [
                  post.koppelingId,
                  [datumKort(datum), alsEuro(bedrag), ontvangstsoorten[herkomst]].join(' · '),
                ] as const,
              ],
      )
    default:
      throw new Error(`Nothing is known to choose from for: ${naar}`)
  }
}

/** What there is to choose for every field of a form. */
export async function alleKeuzes(
  velden: readonly Veld[],
  blad: Dossierblad | null,
  werkplaats: Werkplaats,
  organisatieId: string,
): Promise<Readonly<Record<string, readonly Keuze[]>>> {
  const soorten = verwijzingenIn(velden)
  const paren = soorten.map(async (naar) => [naar, await keuzesVoor(naar, blad, werkplaats, organisatieId)] as const)
  return Object.fromEntries(await Promise.all(paren))
}
