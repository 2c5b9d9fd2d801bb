import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { telwoord } from '../../onderdelen/teksten/datums.ts'

/** The day in one sentence: with 3 things it says so, with 300 it says what cannot wait. */
export function Dagzin({
  moet,
  teLaat,
  gebeurd,
}: {
  readonly moet: number
  readonly teLaat: number
  readonly gebeurd: number
}) {
  const vanzelf =
    gebeurd === 0 ? '' : ` Sinds gisteren ${gebeurd === 1 ? 'ging' : 'gingen'} er ${hoeveel(gebeurd)} vanzelf.`
  return (
    <Paragraph purpose="lead">
      {moet === 0
        ? 'Er moet vandaag niets meer.'
        : `Er ${moet === 1 ? 'moet' : 'moeten'} vandaag ${telwoord(moet, 'ding', 'dingen')}${teLaat === 0 ? '' : `, ${teLaat === moet ? 'allemaal te laat' : `waarvan ${teLaat} te laat`}`}.`}
      {vanzelf}
    </Paragraph>
  )
}

// More are not read: then it is at least so many.
const hoeveel = (gebeurd: number): string =>
  gebeurd >= 100 ? 'meer dan 100 dingen' : telwoord(gebeurd, 'ding', 'dingen')
