import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Datum } from '../../../gedeeld/datum.ts'
import type { Termijnregel } from '../../../domein/verloop/index.ts'
import { Label, Leeg } from '../../onderdelen/onderdelen.tsx'
import { datumLang, termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { klachtAdres } from '../register/klachten.tsx'
import { useMag } from '../toegestaan.tsx'
import type { Geldtaak } from './geld.ts'

/** The exact place in the dossier where a termijn can be met; for who may not do that, the dossier. */
function plaatsVan(
  { dossierId, opdracht, soort }: Pick<Termijnregel, 'dossierId' | 'opdracht' | 'soort'>,
  mag: ReturnType<typeof useMag>,
): string {
  // Who it is about may not deal with it: the dossier offers that only to others.
  if (soort === 'klacht') return klachtAdres(dossierId)
  const dossier = `/medewerker/dossier/${dossierId}`
  const stap = `${dossier}/stap/${opdracht}`
  return opdracht !== null && mag(stap) ? stap : dossier
}

/** A list of things to do: name, what, why now, until when, one link to the exact place. */
export function Takenlijst({
  titel,
  rijen,
  totaal,
  vandaag,
  leeg,
  zichtbaar = rijen.length,
}: {
  readonly titel: string
  readonly rijen: readonly Termijnregel[]
  readonly totaal: number
  readonly vandaag: Datum
  readonly leeg: string
  /** The others fold out: what can wait is no wall before what cannot. */
  readonly zichtbaar?: number
}) {
  const meer = rijen.slice(zichtbaar)
  return (
    <section className="taken">
      <Heading appearance="level-3" level={2}>
        {titel} {totaal > 0 ? <span className="telling">{totaal}</span> : null}
      </Heading>
      {rijen.length === 0 ? <Leeg>{leeg}</Leeg> : null}
      <Taken rijen={rijen.slice(0, zichtbaar)} vandaag={vandaag} />
      {meer.length === 0 ? null : (
        <details>
          <summary>Nog {meer.length}</summary>
          <Taken rijen={meer} vandaag={vandaag} />
        </details>
      )}
    </section>
  )
}

function Taken({ rijen, vandaag }: { readonly rijen: readonly Termijnregel[]; readonly vandaag: Datum }) {
  const mag = useMag()
  return (
    <ul>
      {rijen.map((t) => (
        <li key={t.dossierId + t.sleutel}>
          <a className="taak-wat" href={plaatsVan(t, mag)}>
            {t.wat}
          </a>
          <span className="taak-naam">
            <a href={`/medewerker/dossier/${t.dossierId}`}>{t.naam}</a>
            {t.crisis ? <Label soort="crisis">Crisis</Label> : null}
            {t.behandelaar === null ? <Label soort="rust">Nog geen behandelaar</Label> : null}
          </span>
          <span className={t.uiterlijk < vandaag ? 'taak-wanneer laat' : 'taak-wanneer'}>
            Uiterlijk {termijnTekst(t.uiterlijk, vandaag)}
          </span>
          <span className="taak-reden">{t.reden}</span>
        </li>
      ))}
    </ul>
  )
}

/** What waits for who works with the money: bank, batches and rekeningnummers. */
export function Geldtaken({ taken }: { readonly taken: readonly Geldtaak[] }) {
  return (
    <section className="taken">
      <Heading appearance="level-3" level={2}>
        Geld {taken.length > 0 ? <span className="telling">{taken.length}</span> : null}
      </Heading>
      {taken.length === 0 ? <Leeg>Niets. Hier komt wat de bank bracht en wat betaald moet worden.</Leeg> : null}
      <ul>
        {taken.map(({ wat, naar, hoeveel, reden }) => (
          <li key={`${naar} ${hoeveel}`}>
            <a className="taak-wat" href={naar}>
              {wat}
            </a>
            <span>{hoeveel}</span>
            <span className="taak-reden breed-uit">{reden}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Moves the clock of the demo; nothing like it exists outside demo mode. */
export function Demoklok({ vandaag }: { readonly vandaag: Datum }) {
  return (
    <section className="demo">
      <Heading appearance="level-4" level={2}>
        Demo: zet de klok vooruit
      </Heading>
      <p>Het is nu {datumLang(vandaag)}. Terug kan niet.</p>
      <form action="/medewerker/klok" className="knoppenrij" method="post">
        {[1, 7, 30].map((dagen) => (
          <Button key={dagen} name="dagen" purpose="secondary" type="submit" value={dagen}>
            {dagen === 1 ? '1 dag' : `${dagen} dagen`}
          </Button>
        ))}
      </form>
    </section>
  )
}
