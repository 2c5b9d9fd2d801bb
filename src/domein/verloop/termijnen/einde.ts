import { type Datum, laatste, plusDagen } from '../../../gedeeld/datum.ts'
import { datumKort } from '../../../gedeeld/leesbaar.ts'
import {
  leefgeldsaldo,
  bezwaarTot,
  deelVanSchuldeisers,
  naarConsignatiekasVanaf,
  saldoSinds,
  saldoVan,
} from '../../geld/index.ts'
import { uiterlijk } from '../../toegang/index.ts'
import type { Traject } from '../traject.ts'
import { eindeBestredenTot } from './bezwaren.ts'
import { type Termijn, taakVanaf, voorOns } from './termijn.ts'

type Einde = NonNullable<Traject['dossier']['einde']>

/** Days after the last term within which a file is closed. */
const sluitdagen = 14

/**
 * Money that came in after the end asks for something from that day on.
 * What goes to the schuldeisers waits for the bezwaartermijn; what is the heirs', the boedel's or the inwoner's does not.
 */
function geldBestemmen(staat: Traject, einde: Einde): readonly Termijn[] {
  // What is leefgeld goes back by itself, but to the heirs only by a person.
  const vanErfgenamen = staat.dossier.overlijden === null ? 0 : leefgeldsaldo(staat.geld.beheer)
  if (saldoVan(staat.geld) + vanErfgenamen === 0) return []
  const vanaf = laatste(einde.datum, saldoSinds(staat.geld) ?? einde.datum)
  const aan = bestemming(staat, einde, vanaf)
  return [
    {
      ...voorOns,
      sleutel: 'geld-bestemmen',
      soort: 'geld-bestemmen',
      aanvang: vanaf,
      ernst: 1,
      ...aan,
    },
  ]
}

type Bestemming = Pick<Termijn, 'wat' | 'wachtOp' | 'uiterlijk' | 'reden' | 'opdracht'>

function bestemming(staat: Traject, { datum, grond }: Einde, vanaf: Datum): Bestemming {
  const nu = taakVanaf(vanaf).uiterlijk
  if (staat.dossier.overlijden !== null) return voorErfgenamen(staat, nu, vanaf)
  if (grond === 'overgang-wsnp')
    return {
      wat: 'Gespaard geld overdragen aan de boedel',
      wachtOp: 'ons',
      uiterlijk: nu,
      reden: 'De inwoner gaat naar de Wsnp. Het geld is van de boedel.',
      opdracht: 'DraagOverAanBoedel',
    }
  if (deelVanSchuldeisers(staat) === 0)
    return {
      wat: 'Bestemming van het gespaarde geld regelen',
      wachtOp: 'ons',
      uiterlijk: nu,
      reden: 'Het traject is beëindigd en er staat nog geld.',
      opdracht: 'BetaalTerugAanInwoner',
    }
  return {
    wat: 'Gespaard geld uitdelen na de bezwaartermijn',
    wachtOp: 'niemand',
    uiterlijk: taakVanaf(laatste(vanaf, eindeBestredenTot(staat) ?? bezwaarTot(staat.dossier) ?? datum)).uiterlijk,
    reden: 'Na de bezwaartermijn, en na een beslissing op bezwaar, gaat het geld vanzelf naar de schuldeisers.',
    opdracht: 'DeelUitBijEinde',
  }
}

/** Money without known heirs is never forgotten: a year after it was reported it can go to the consignatiekas. */
function voorErfgenamen(staat: Traject, nu: Datum, sinds: Datum): Bestemming {
  const vanaf = naarConsignatiekasVanaf(staat)
  if (vanaf === null)
    return {
      wat: 'Gespaard geld naar de erfgenamen',
      wachtOp: 'ons',
      uiterlijk: nu,
      reden: 'De inwoner is overleden. Het geld is van de erfgenamen. Zijn die er niet, meld dat dan.',
      opdracht: 'KeerUitAanErfgenamen',
    }
  return {
    wat: 'Geld zonder erfgenamen naar de consignatiekas',
    wachtOp: 'niemand',
    uiterlijk: taakVanaf(laatste(vanaf, sinds)).uiterlijk,
    reden: `Er zijn geen erfgenamen bekend. Vanaf ${datumKort(vanaf)} kan het geld naar de consignatiekas; na 20 jaar is het van de Staat.`,
    opdracht: 'StortInConsignatiekas',
  }
}

function bezwaar({ dossier: { gesloten } }: Traject, { beschikkingsdatum }: Einde): readonly Termijn[] {
  if (beschikkingsdatum === null) return []
  return [
    {
      ...voorOns,
      sleutel: 'bezwaar:einde',
      soort: 'bezwaar',
      wat: 'Bezwaartermijn',
      reden: 'De inwoner kan 6 weken bezwaar maken tegen de beschikking.',
      wachtOp: 'inwoner',
      opdracht: null,
      ernst: 3,
      aanvang: beschikkingsdatum,
      uiterlijk: uiterlijk('bezwaar', beschikkingsdatum),
      gesloten,
    },
  ]
}

function nazorg({ dossier }: Traject, { datum, grond }: Einde): readonly Termijn[] {
  if (grond !== 'afgerond') return []
  return [
    {
      ...voorOns,
      sleutel: 'nazorg',
      soort: 'nazorg',
      wat: 'Nazorgcontact',
      reden: 'Binnen een jaar nemen wij zelf contact op (Gedragscode artikel 11.13).',
      opdracht: 'LegNazorgcontactVast',
      ernst: 3,
      aanvang: datum,
      uiterlijk: uiterlijk('nazorg', datum),
      gesloten: dossier.nazorg[0]?.datum ?? dossier.overlijden ?? dossier.gesloten,
    },
  ]
}

/** The last clock: a file does not stay open for nobody (L-24). It waits for nazorg and for the bezwaartermijn. */
function sluiten(
  { dossier: { nazorg: contacten, gesloten, overlijden } }: Traject,
  { datum, grond, beschikkingsdatum }: Einde,
): readonly Termijn[] {
  if (grond === 'afgerond' && contacten.length === 0 && overlijden === null) return []
  const aanvang = contacten.at(-1)?.datum ?? datum
  const naBezwaar = beschikkingsdatum === null ? aanvang : uiterlijk('bezwaar', beschikkingsdatum)
  return [
    {
      ...voorOns,
      sleutel: 'dossier-sluiten',
      soort: 'dossier-sluiten',
      wat: 'Dossier sluiten',
      reden: 'De hulp is beëindigd. Sluit het dossier als er niets meer te doen is.',
      opdracht: 'SluitDossier',
      ernst: 3,
      aanvang,
      uiterlijk: plusDagen(naBezwaar > aanvang ? naBezwaar : aanvang, sluitdagen),
      gesloten,
    },
  ]
}

/** What must still be done after the end: money, bezwaar, nazorg, closing. */
export function termijnenNaEinde(staat: Traject): readonly Termijn[] {
  const { einde, overgenomen } = staat.dossier
  if (einde === null || overgenomen?.alBeeindigd === true) return []
  return [geldBestemmen, bezwaar, nazorg, sluiten].flatMap((deel) => deel(staat, einde))
}
