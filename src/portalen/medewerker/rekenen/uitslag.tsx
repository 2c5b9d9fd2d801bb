import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type Centen, alsEuro, trekAf } from '../../../gedeeld/geld.ts'
import { type Afloscapaciteit, vergelijkBerekeningen } from '../../../domein/schuldregeling/index.ts'
import { Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import type { Formulierstand } from '../../onderdelen/formulier/stand.ts'
import { Velden } from '../../onderdelen/formulier/velden.tsx'
import { NietMeegerekend, Waarden } from '../berekening/onderbouwing.tsx'
import { Uitkomst } from '../berekening/uitkomst.tsx'
import { Uitleg } from '../berekening/uitleg.tsx'
import { Veranderd, metTeken } from '../berekening/vergelijking.tsx'
import { type Gerekend, watalsvelden } from './reken.ts'

/** What was calculated, beside the form: the amounts, against what is recorded now, and how they came about. */
export function Uitslag({
  capaciteit,
  vastgesteld,
}: {
  readonly capaciteit: Afloscapaciteit
  /** What holds in the dossier now; null: nothing, or there is no dossier. */
  readonly vastgesteld: Afloscapaciteit | null
}) {
  const { berekend } = capaciteit
  const { stappen, waarden, nietGemodelleerd } = berekend.berekening
  return (
    <>
      <p className="hint">
        Peildatum {datumKort(capaciteit.peildatum)}, normen van {datumKort(berekend.normdatum)}. Er is niets opgeslagen.
      </p>
      <Uitkomst capaciteit={capaciteit} />
      {vastgesteld === null ? null : <TegenVastgesteld nu={vastgesteld} nieuw={capaciteit} />}
      <details className="vouw">
        <summary>Hoe komen wij hieraan?</summary>
        <Uitleg niveau={3} stappen={stappen} />
      </details>
      <details className="vouw">
        <summary>Welke waarden uit de wet zijn gebruikt?</summary>
        <Waarden waarden={waarden} />
      </details>
      <details className="vouw">
        <summary>
          Wat is niet zeker of niet meegerekend? ({telwoord(nietGemodelleerd.length, 'punt', 'punten')})
        </summary>
        <NietMeegerekend onderwerpen={nietGemodelleerd} />
      </details>
    </>
  )
}

function TegenVastgesteld({ nu, nieuw }: { readonly nu: Afloscapaciteit; readonly nieuw: Afloscapaciteit }) {
  return (
    <div className="tegenover">
      <p>
        Nu vastgesteld: <strong>{alsEuro(nu.perMaand)}</strong> afloscapaciteit. Met deze gegevens:{' '}
        <strong>{alsEuro(nieuw.perMaand)}</strong> ({metTeken(trekAf(nieuw.perMaand, nu.perMaand))}).
      </p>
      <details className="vouw">
        <summary>Wat is er anders?</summary>
        <Veranderd niveau={3} vergelijking={vergelijkBerekeningen({ ...nu, vermogen: nieuw.vermogen }, nieuw)} />
      </details>
    </div>
  )
}

/** Three changes to try, each one button; what came of the last one stands above them. */
export function WatAls({
  gerekend: { capaciteit, watAls },
  partner,
  stand,
}: {
  readonly gerekend: Gerekend
  /** Whether there is a partner in the form now. */
  readonly partner: boolean
  readonly stand: Formulierstand
}) {
  return (
    <section
      aria-labelledby="watals-titel"
      className="watals"
      id={stand.fouten.length === 0 ? 'watals' : undefined}
      tabIndex={-1}
    >
      <Heading appearance="level-4" id="watals-titel" level={2}>
        Wat als?
      </Heading>
      {watAls === null ? (
        <p className="hint">Verander één ding en kijk wat het doet. Het formulier blijft zoals het is.</p>
      ) : (
        <>
          <p>
            <strong>{watAls.titel}.</strong> {watAls.uitleg}
          </p>
          <Naastelkaar nu={capaciteit} watAls={watAls.capaciteit} />
        </>
      )}
      <div className="watals-inkomen">
        <Velden stand={stand} velden={watalsvelden} />
        <Button formAction="#watals" name="watAls" purpose="secondary" type="submit" value="inkomen">
          Reken met dit inkomen
        </Button>
      </div>
      <div className="knoppenrij">
        <Button formAction="#watals" name="watAls" purpose="secondary" type="submit" value="partner">
          {partner ? 'De partner eraf' : 'Een partner erbij'}
        </Button>
        <Button formAction="#watals" name="watAls" purpose="secondary" type="submit" value="kind">
          Een kind meer
        </Button>
      </div>
    </section>
  )
}

function Naastelkaar({ nu, watAls }: { readonly nu: Afloscapaciteit; readonly watAls: Afloscapaciteit }) {
  const rij = (wat: string, was: Centen, wordt: Centen) => ({ wat, was, wordt })
  return (
    <Tabel
      kort
      kolommen={[
        { kop: 'Per maand', cel: (r) => r.wat },
        { kop: 'Nu', bedrag: true, cel: (r) => alsEuro(r.was) },
        { kop: 'Wat als', bedrag: true, cel: (r) => alsEuro(r.wordt) },
        { kop: 'Verschil', bedrag: true, cel: (r) => metTeken(trekAf(r.wordt, r.was)) },
      ]}
      rijen={[
        rij('Vtlb', nu.vtlb, watAls.vtlb),
        rij('Afloscapaciteit', nu.perMaand, watAls.perMaand),
        rij('Beslagvrije voet', nu.berekend.beslagvrijeVoet, watAls.berekend.beslagvrijeVoet),
      ]}
      sleutel={(r) => r.wat}
      titel="Nu, en wat als"
    />
  )
}
