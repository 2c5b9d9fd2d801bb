import { Melding } from '../onderdelen.tsx'

/** What a form sends that asks for a code. */
export const codeknop = 'codeVoor'

/** A code that was just made: seen once, by who hands it over. */
export function Codemelding({
  code,
  naam,
  deur,
}: {
  readonly code: string
  readonly naam: string
  readonly deur: 'inwoner' | 'schuldeiser'
}) {
  return (
    <Melding soort="goed" titel={`Code voor ${naam}`}>
      <p>
        <code>{code}</code>
      </p>
      <p>
        U ziet deze code één keer. Geef hem zelf aan {naam}, niet per e-mail. Hij werkt twee weken, op de pagina{' '}
        <code>/{deur}/activeren</code>. Een oudere code werkt niet meer.
      </p>
    </Melding>
  )
}

/** Asks for a new code for somebody. */
export function Nieuwecode({ id, naam }: { readonly id: string; readonly naam: string }) {
  return (
    <form method="post">
      <input name={codeknop} type="hidden" value={id} />
      <button className="linkknop" type="submit">
        Maak nieuwe code<span className="voorlezer"> voor {naam}</span>
      </button>
    </form>
  )
}
