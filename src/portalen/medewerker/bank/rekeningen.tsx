import { alsEuro } from '../../../gedeeld/geld.ts'
import type { Bankrekeningregel } from '../../../domein/verloop/index.ts'
import { Label, Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { aandacht, afschriftnaam, inGroepjes } from './teksten.ts'

/** The accounts of the organisation, with what the bank last said and what is left to do. */
export function Rekeningen({ rekeningen }: { readonly rekeningen: readonly Bankrekeningregel[] }) {
  if (rekeningen.length === 0)
    return (
      <Leeg>
        Er is nog geen bankrekening. Een beheerder voegt die hier toe. Tot dan legt u ontvangen geld met de hand vast.
      </Leeg>
    )
  return (
    <Tabel
      kolommen={[
        {
          kop: 'Rekening',
          cel: (r) => (
            <>
              <span className="blok">{r.naam}</span>
              <span className="hint">{inGroepjes(r.iban)}</span>
            </>
          ),
        },
        { kop: 'Saldo volgens de bank', bedrag: true, cel: (r) => <Saldo rekening={r} /> },
        { kop: 'Laatste afschrift', cel: (r) => <Laatste rekening={r} /> },
        { kop: 'Nog toe te wijzen', bedrag: true, cel: (r) => alsEuro(r.open.bij) },
        {
          kop: 'Aansluiting',
          cel: (r) => (
            <a href="/medewerker/bank/aansluiting">
              <Aansluiting rekening={r} />
              <span className="voorlezer"> {r.naam}</span>
            </a>
          ),
        },
      ]}
      rijen={rekeningen}
      sleutel={(r) => r.id}
      titel="Bankrekeningen"
    />
  )
}

/** The statements of every account, folded. */
export function Afschriften({ rekeningen }: { readonly rekeningen: readonly Bankrekeningregel[] }) {
  return rekeningen
    .filter(({ afschriften }) => afschriften.length > 1)
    .map(({ id, naam, afschriften }) => (
      <details className="afschriften" key={id}>
        <summary>Alle afschriften van {naam}</summary>
        <ul>
          {afschriften.map((een) => (
            <li key={een.id}>
              <a href={`/medewerker/bank/afschrift/${een.id}`}>{afschriftnaam(een)}</a>
            </li>
          ))}
        </ul>
        {afschriften.length < hoogstens ? null : <p className="hint">Dit zijn de laatste {hoogstens} afschriften.</p>}
      </details>
    ))
}

// What is read of them.
const hoogstens = 100

function Aansluiting({ rekening }: { readonly rekening: Bankrekeningregel }) {
  if (aandacht(rekening).length > 0) return <Label soort="laat">Kijk na</Label>
  return <Label soort="rust">{rekening.afschriften.length === 0 ? 'Nog geen afschrift' : 'Sluit aan'}</Label>
}

function Saldo({ rekening: { aansluiting } }: { readonly rekening: Bankrekeningregel }) {
  const { eindsaldo } = aansluiting
  if (eindsaldo === null) return 'Nog niet bekend'
  return (
    <>
      <span className="blok">{alsEuro(eindsaldo.bedrag)}</span>
      <span className="hint">op {datumKort(eindsaldo.op)}</span>
    </>
  )
}

function Laatste({ rekening: { afschriften } }: { readonly rekening: Bankrekeningregel }) {
  const [laatste] = afschriften
  if (laatste === undefined) return 'Nog geen'
  return <a href={`/medewerker/bank/afschrift/${laatste.id}`}>{afschriftnaam(laatste)}</a>
}
