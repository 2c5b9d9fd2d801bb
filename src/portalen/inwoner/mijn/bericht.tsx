import type { Inwonerbericht, Toegangsoort } from '../../../domein/dossier/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { berichtteksten } from '../talen/mijnberichten.ts'
import { dagTekst } from '../talen/opmaak.ts'

/** One message: who wrote it, and of what was written to us who read or answered it. */
export function Mijnbericht({
  bericht,
  wie,
  taal,
}: {
  readonly bericht: Inwonerbericht
  readonly wie: Toegangsoort
  readonly taal: Taal
}) {
  const { van, naam, datum, tekst } = bericht
  return (
    <li className={van === 'hulpverlener' ? 'van-ons' : 'van-u'}>
      <p>
        <strong>{van === wie && wie !== 'gemachtigde' ? berichtteksten(taal)('u') : naam}</strong>{' '}
        <span className="hint">{dagTekst(taal, datum)}</span>
      </p>
      <p className="getypt" dir="auto">
        {tekst}
      </p>
      {van === 'hulpverlener' ? null : <p className="hint">{standVan(bericht, taal)}</p>}
    </li>
  )
}

function standVan({ beantwoord, gelezen }: Inwonerbericht, taal: Taal): string {
  const t = berichtteksten(taal)
  if (beantwoord !== null) return t('beantwoord', { naam: beantwoord.door, dag: dagTekst(taal, beantwoord.datum) })
  if (gelezen !== null) return t('gelezen', { naam: gelezen.door, dag: dagTekst(taal, gelezen.datum) })
  return t('verstuurd')
}
