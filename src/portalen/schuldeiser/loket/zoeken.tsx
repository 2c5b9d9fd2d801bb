import { Button } from '@nl-design-system-candidate/button-react'

/** What the lists are narrowed to: an organisation, and part of a name or kenmerk. */
export interface Zoekvraag {
  readonly organisatieId?: string
  readonly zoek?: string
}

/** Reads it from an address. */
export function zoekvraagUit(vraag: Pick<URLSearchParams, 'get'>): Zoekvraag {
  const [organisatieId, zoek] = [vraag.get('van') ?? '', vraag.get('q') ?? '']
  return { ...(organisatieId === '' ? {} : { organisatieId }), ...(zoek.trim() === '' ? {} : { zoek: zoek.trim() }) }
}

/** And writes it back. */
export const alsAdres = ({ organisatieId, zoek }: Zoekvraag): URLSearchParams =>
  new URLSearchParams({
    ...(organisatieId === undefined ? {} : { van: organisatieId }),
    ...(zoek === undefined ? {} : { q: zoek }),
  })

/** Narrows a list. The gemeente is only asked of who works with several. */
export function Zoeken({
  organisaties,
  vraag: { organisatieId, zoek },
}: {
  readonly organisaties: readonly { readonly id: string; readonly naam: string }[]
  readonly vraag: Zoekvraag
}) {
  return (
    <search>
      <form className="zoekbalk" method="get">
        {organisaties.length < 2 ? null : (
          <div className="zoekveld">
            <label htmlFor="van">Van</label>
            <select className="utrecht-select" defaultValue={organisatieId ?? ''} id="van" name="van">
              <option value="">Alle organisaties</option>
              {organisaties.map(({ id, naam }) => (
                <option key={id} value={id}>
                  {naam}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="zoekveld">
          <label htmlFor="q">Naam of uw kenmerk</label>
          <input className="utrecht-textbox" defaultValue={zoek ?? ''} id="q" name="q" type="search" />
        </div>
        <Button purpose="secondary" type="submit">
          Zoeken
        </Button>
      </form>
    </search>
  )
}
