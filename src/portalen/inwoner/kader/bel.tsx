import type { Bereikbaar } from '../../../domein/verloop/index.ts'
import type { Tekst } from '../talen/teksten.ts'

/** A number as a telephone dials it: what people write between the digits is left out. */
const kiesbaar = (nummer: string): string => nummer.replace(/[^\d+]/g, '')

/** A telephone number that a finger can call, always written from left to right. */
export function Telefoon({ nummer }: { readonly nummer: string }) {
  return (
    <a className="telefoon" dir="ltr" href={`tel:${kiesbaar(nummer)}`}>
      {nummer}
    </a>
  )
}

/** The way to talk to somebody, under every page. */
export function BelUitleg({
  bij,
  t,
}: {
  readonly bij: Bereikbaar | null
  readonly t: Tekst<'liever' | 'zonderTelefoon'>
}) {
  return (
    <p>
      {t('liever')}{' '}
      {bij?.telefoon === undefined ? (
        t('zonderTelefoon')
      ) : (
        <>
          {bij.naam}: <Telefoon nummer={bij.telefoon} />
        </>
      )}
    </p>
  )
}
