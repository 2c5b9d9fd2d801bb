import { Button } from '@nl-design-system-candidate/button-react'

/** Taking back what was handed in: folded away, and told first what it means. */
export function Intrekken({
  id,
  opdrachtId,
  t,
}: {
  readonly id: string
  readonly opdrachtId: string
  readonly t: (sleutel: 'intrekken' | 'intrekken.uitleg' | 'intrekken.knop') => string
}) {
  return (
    <details>
      <summary>{t('intrekken')}</summary>
      <form method="post">
        <p>{t('intrekken.uitleg')}</p>
        <input name="opdrachtId" type="hidden" value={opdrachtId} />
        <input name="intrekken" type="hidden" value={id} />
        <Button purpose="secondary" type="submit">
          {t('intrekken.knop')}
        </Button>
      </form>
    </details>
  )
}
