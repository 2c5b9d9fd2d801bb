import type { Werkplaats } from '../../../domein/verloop/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { momentTekst } from '../../onderdelen/teksten/datums.ts'
import { Sectie, adresVan } from './sectie.tsx'

/** So many lines stand on the page of a dossier that was not opened for them: it is opened all day for something else. */
export const laatste = 50

/** Who looked at this dossier or changed it, and why. @param alle these are all, not the last ones only */
export function WieKeekMee({
  regels,
  alle,
}: {
  readonly regels: Awaited<ReturnType<Werkplaats['wieKeekMee']>>
  readonly alle: boolean
}) {
  return (
    <Sectie naam="wie-keek-mee" open={false}>
      {regels.length === 0 ? (
        <Leeg>Nog niemand. Wie dit dossier bekijkt of wijzigt, komt hier te staan.</Leeg>
      ) : (
        <>
          {alle || regels.length < laatste ? null : (
            <p>
              Dit zijn de laatste {laatste} regels. <a href={adresVan('wie-keek-mee')}>Toon meer regels</a>
            </p>
          )}
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
        </>
      )}
    </Sectie>
  )
}
