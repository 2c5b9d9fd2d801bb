import type { Vishregistratie } from '../../../domein/registers/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { AlsMag } from '../toegestaan.tsx'
import { Feiten } from './sectie.tsx'

/** What the registers outside know of this dossier, and the way to tell them. */
export function Registers({ blad }: { readonly blad: Dossierblad }) {
  const { dossier, registers } = blad.staat
  const { vish } = registers
  const kanNog = dossier.einde === null && (vish === null || vish.einde !== null) && dossier.eersteGesprek !== null
  const aanmelden = `/medewerker/dossier/${blad.id}/stap/MeldAanBijVish`
  return (
    <>
      <h3 className="tussenkop">Registers</h3>
      <Feiten feiten={[['VISH (deurwaarders)', vish === null ? 'niet aangemeld' : inWoorden(vish)]]} />
      {kanNog ? (
        <AlsMag naar={aanmelden}>
          <p>
            <a href={aanmelden}>Aanmelden bij VISH</a>
          </p>
        </AlsMag>
      ) : null}
    </>
  )
}

function inWoorden({ begin, einde }: Vishregistratie): string {
  return einde === null
    ? `aangemeld op ${datumKort(begin)}`
    : `aangemeld op ${datumKort(begin)}, afgemeld: de hulp stopte op ${datumKort(einde)}`
}
