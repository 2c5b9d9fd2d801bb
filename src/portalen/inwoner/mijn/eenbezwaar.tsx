import type { Datum } from '../../../gedeeld/datum.ts'
import { hoogstensBezwaar } from '../../../domein/kwaliteit/index.ts'
import type { Mijnbezwaar } from '../../../domein/verloop/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { Verder } from '../kader/knoppen.tsx'
import { bezwaarteksten } from '../talen/mijnbezwaar.ts'
import { dagTekst } from '../talen/opmaak.ts'
import type { Bezwaarinvoer } from './bezwaar.tsx'
import { Intrekken } from './intrekken.tsx'
import { Tekstvak } from './tekstvak.tsx'

interface Bezwaarblok {
  readonly bezwaar: Mijnbezwaar
  readonly taal: Taal
  readonly vandaag: Datum
}

/** One bezwaar: against what, in which words, where it stands until when, and our decision. */
export function EenBezwaar({
  bezwaar,
  taal,
  vandaag,
  opdrachtId,
  ingevuld,
}: Bezwaarblok & {
  readonly opdrachtId: string
  /** What was typed to complete it, and what is wrong with that. */
  readonly ingevuld: Bezwaarinvoer | null
}) {
  const t = bezwaarteksten(taal)
  const { id, ontvangen, tegen, van, gronden, open, kanIntrekken } = bezwaar
  return (
    <li>
      <h3>{t('een', { dag: dagTekst(taal, ontvangen) })}</h3>
      <p>{t('een.tegen', { dag: dagTekst(taal, tegen.datum), besluit: t(`besluit.${tegen.soort}`) })}</p>
      <Stand bezwaar={bezwaar} taal={taal} vandaag={vandaag} />
      {van === null ? null : <p className="hint">{t('een.van', { naam: van })}</p>}
      {gronden.length === 0 ? <p className="hint">{t('een.zonder')}</p> : null}
      {gronden.map((tekst, i) => (
        <p className="getypt" dir="auto" key={i}>
          {tekst}
        </p>
      ))}
      <Beslissing bezwaar={bezwaar} taal={taal} vandaag={vandaag} />
      {open ? (
        <details open={ingevuld !== null || bezwaar.aanvullenVoor !== null}>
          <summary>{t('aanvullen')}</summary>
          <form method="post">
            <input name="opdrachtId" type="hidden" value={opdrachtId} />
            <input name="aanvullen" type="hidden" value={id} />
            <Tekstvak
              fout={ingevuld === null ? null : 'bezwaarfout'}
              getypt={ingevuld?.tekst ?? ''}
              hint={t('aanvullen.hint', { aantal: hoogstensBezwaar })}
              hoogstens={hoogstensBezwaar}
              id={`tekst-${id}`}
              naam="tekst"
              vraag={t('aanvullen.tekst')}
            />
            <Verder>{t('aanvullen.knop')}</Verder>
          </form>
        </details>
      ) : null}
      {kanIntrekken ? <Intrekken id={id} opdrachtId={opdrachtId} t={t} /> : null}
    </li>
  )
}

function Stand({ bezwaar, taal, vandaag }: Bezwaarblok) {
  const t = bezwaarteksten(taal)
  const { uiterlijk, tot, teLaat, langer, aanvullenVoor, open, ingetrokken } = bezwaar
  if (ingetrokken !== null) return <p>{t('stand.ingetrokken', { dag: dagTekst(taal, ingetrokken) })}</p>
  if (!open) return null
  return (
    <>
      {aanvullenVoor === null ? null : (
        <p>
          <strong>{t('aanvullen.nodig', { dag: dagTekst(taal, aanvullenVoor) })}</strong>
        </p>
      )}
      <p>{t(uiterlijk < vandaag ? 'stand.laat' : 'stand.open', { dag: dagTekst(taal, uiterlijk) })}</p>
      {langer ? <p>{t('stand.langer')}</p> : null}
      {teLaat ? <p>{t('stand.teLaat', { dag: dagTekst(taal, tot) })}</p> : null}
    </>
  )
}

function Beslissing({ bezwaar: { beslist, beroepTot }, taal, vandaag }: Bezwaarblok) {
  const t = bezwaarteksten(taal)
  if (beslist === null) return null
  const { datum, uitkomst, herroept, motivering, gevolg } = beslist
  return (
    <>
      <h4>{t('beslissing', { dag: dagTekst(taal, datum) })}</h4>
      <p>
        <strong>{t(`beslissing.${uitkomst}`)}</strong> {herroept ? t('herroept') : null}
      </p>
      {(
        [
          ['gevolg', gevolg],
          ['waarom', motivering],
        ] as const
      ).map(([wat, tekst]) => (
        <div key={wat}>
          <h4>{t(wat)}</h4>
          <p className="getypt" dir="ltr" lang="nl">
            {tekst}
          </p>
        </div>
      ))}
      {beroepTot === null ? null : (
        <>
          <h4>{t('beroep')}</h4>
          <p>{t(beroepTot < vandaag ? 'beroep.voorbij' : 'beroep.tot', { dag: dagTekst(taal, beroepTot) })}</p>
        </>
      )}
    </>
  )
}
