import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Datum } from '../../../gedeeld/datum.ts'
import type { Veld } from '../../../gedeeld/invoer.ts'
import type { Voorstel } from '../../../domein/schuldregeling/index.ts'
import { type Actor, type Organisatie, vergoedingOp } from '../../../domein/toegang/index.ts'
import { type Dossierblad, type Werkplaats, opdrachtVan } from '../../../domein/verloop/index.ts'
import { type Veldfout, veldfouten } from '../../onderdelen/formulier/fouten.ts'
import { type Ingetypt, ingetyptUit, verdicht } from '../../onderdelen/formulier/ingetypt.ts'
import { leesFormulier } from '../../onderdelen/formulier/lezen.ts'
import { schuldeisersVan } from '../../onderdelen/teksten/gebeurtenissen.ts'
import { Voorstelinhoud } from './inhoud.tsx'

/** What the voorstel of a form would be: decided by the opdracht itself, and not saved. */
export interface Proefvoorstel {
  readonly ingetypt: Ingetypt
  readonly fouten: readonly Veldfout[]
  readonly voorstel: Voorstel | null
}

interface Plaats {
  readonly werkplaats: Werkplaats
  readonly organisatie: Organisatie
  readonly blad: Dossierblad
  readonly vandaag: Datum
  readonly door: Actor
}

/** Decides on a filled-in DoeVoorstel without saving it: the voorstel, or every fault at its field. */
export async function proefvoorstel(
  velden: readonly Veld[],
  formulier: FormData,
  { werkplaats, organisatie, blad, vandaag, door }: Plaats,
): Promise<Proefvoorstel> {
  const ingetypt = verdicht(velden, ingetyptUit(formulier))
  const vergoedingen = await werkplaats.vergoedingen(organisatie.id)
  // Why is written after the figures were seen: it changes none of them.
  const ingevuld = { motivering: 'Nog niet ingevuld', ...leesFormulier(velden, ingetypt) }
  const besluit = opdrachtVan('DoeVoorstel')?.beslis(ingevuld, blad.staat, {
    vandaag,
    door,
    organisatie,
    nieuwId: () => crypto.randomUUID(),
    feiten: {
      schuldeiser: () => undefined,
      medewerker: () => undefined,
      ooitMedewerker: () => undefined,
      aannames: () => ({}),
      metBankrekening: false,
      bankrekeningen: [],
      bankpost: () => undefined,
      reserveringen: [],
      vergoeding: (op) => vergoedingOp(vergoedingen, op),
    },
  })
  if (besluit === undefined) throw new Error('The opdracht DoeVoorstel is gone')
  if (!besluit.ok) return { ingetypt, fouten: veldfouten(velden, besluit.weigeringen), voorstel: null }
  const gedaan = besluit.waarde.find((g) => g.soort === 'VoorstelGedaan')
  return { ingetypt, fouten: [], voorstel: gedaan ?? null }
}

/** The button that shows what would be offered. */
export function BekijkEerst() {
  return (
    <Button formAction="#zo" name="alleenBekijken" purpose="secondary" type="submit" value="ja">
      Bekijk eerst het voorstel
    </Button>
  )
}

/** What would be offered: nothing is saved or sent. */
export function ZoZietHetEruit({ blad, voorstel }: { readonly blad: Dossierblad; readonly voorstel: Voorstel | null }) {
  if (voorstel === null) return null
  return (
    <section aria-labelledby="zo-titel" className="vooruitblik" id="zo" tabIndex={-1}>
      <Heading appearance="level-3" id="zo-titel" level={2}>
        Zo ziet het voorstel eruit
      </Heading>
      <p>Er is nog niets opgeslagen of verstuurd.</p>
      <Voorstelinhoud naam={schuldeisersVan(blad.staat.schulden)} voorstel={voorstel} />
    </section>
  )
}
