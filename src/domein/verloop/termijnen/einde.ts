import { laatste, plusDagen } from '../../../gedeeld/datum.ts'
import { bezwaarTot, deelVanSchuldeisers, saldoVan } from '../../geld/index.ts'
import { uiterlijk } from '../../toegang/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns } from './termijn.ts'

type Einde = NonNullable<Traject['dossier']['einde']>

/** Days after the last term within which a file is closed. */
const sluitdagen = 14

/** What goes to the schuldeisers waits for the bezwaartermijn; what is the heirs' or the inwoner's does not. */
function geldBestemmen(staat: Traject, { datum }: Einde): readonly Termijn[] {
  if (saldoVan(staat.geld) === 0) return []
  const voorErfgenamen = staat.dossier.overlijden !== null
  const wacht = !voorErfgenamen && deelVanSchuldeisers(staat) > 0
  const vanaf = wacht ? laatste(datum, bezwaarTot(staat.dossier) ?? datum) : datum
  return [
    {
      ...voorOns,
      sleutel: 'geld-bestemmen',
      soort: 'geld-bestemmen',
      wat: voorErfgenamen
        ? 'Gespaard geld naar de erfgenamen'
        : wacht
          ? 'Gespaard geld uitdelen na de bezwaartermijn'
          : 'Bestemming van het gespaarde geld regelen',
      wachtOp: wacht ? 'niemand' : 'ons',
      aanvang: datum,
      uiterlijk: taakVanaf(vanaf).uiterlijk,
      reden: voorErfgenamen
        ? 'De inwoner is overleden. Het geld is van de erfgenamen.'
        : wacht
          ? 'Na de bezwaartermijn gaat het geld vanzelf naar de schuldeisers.'
          : 'Het traject is beëindigd en er staat nog geld.',
      opdracht: voorErfgenamen ? 'KeerUitAanErfgenamen' : wacht ? 'DeelUitBijEinde' : 'BetaalTerugAanInwoner',
      ernst: 1,
    },
  ]
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
