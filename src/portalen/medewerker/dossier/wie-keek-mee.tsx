import type { Werkplaats } from '../../../domein/verloop/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { momentTekst } from '../../onderdelen/teksten/datums.ts'
import { Sectie } from './sectie.tsx'

/** Who looked at this dossier or changed it, and why. */
export function WieKeekMee({ regels }: { readonly regels: Awaited<ReturnType<Werkplaats['wieKeekMee']>> }) {
  return (
    <Sectie naam="wie-keek-mee" open={false}>
      {regels.length === 0 ? (
        <Leeg>Nog niemand. Wie dit dossier bekijkt of wijzigt, komt hier te staan.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Wanneer', cel: (r) => momentTekst(r.op) },
            { kop: 'Wie', cel: (r) => r.door },
            { kop: 'Wat', cel: (r) => r.wat },
            { kop: 'Waarom', cel: (r) => r.waarom },
          ]}
          rijen={regels.map((r, i) => ({ ...r, nummer: String(i) }))}
          sleutel={(r) => r.nummer}
          titel="Wie keek mee"
        />
      )}
    </Sectie>
  )
}
