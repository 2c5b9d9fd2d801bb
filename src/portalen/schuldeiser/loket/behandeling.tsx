import type { Loketregel } from '../../../domein/verloop/index.ts'

/** What a form sends that takes a question, or lets it go. */
export const neemknop = 'behandeling'

/** Who is busy with a question. Who else answers may do so: the first answer counts. */
export function Behandeling({
  bij,
  ik,
  magAntwoorden,
}: {
  readonly bij: Loketregel['bij']
  readonly ik: string
  readonly magAntwoorden: boolean
}) {
  const vanMij = bij?.id === ik
  return (
    <form className="knoppenrij" method="post">
      <span>{bij === null ? 'Niemand is hiermee bezig.' : `In behandeling bij ${vanMij ? 'u' : bij.naam}.`}</span>
      {magAntwoorden ? (
        <button className="linkknop" name={neemknop} type="submit" value={vanMij ? 'nee' : 'ja'}>
          {vanMij ? 'Geef vrij' : bij === null ? 'Neem in behandeling' : 'Neem over'}
        </button>
      ) : null}
    </form>
  )
}
