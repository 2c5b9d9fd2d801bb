import { Heading } from '@nl-design-system-candidate/heading-react'
import {
  type Dossierweigering,
  type Gespreksantwoorden,
  gespreksonderwerpen,
  gesprekstekst,
  onderwerpvolgorde,
} from '../../../domein/dossier/index.ts'
import type { Stap } from '../../../domein/verloop/index.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { Feiten } from '../dossier/sectie.tsx'

/** The steps that the conversation fills in, in their order. */
export const stappenNaGesprek = ['LegEersteGesprekVast', 'RondIntakeAf', 'StelPlanVanAanpakOp'] as const

/** What the conversation gave: everything that was noted, and the steps that are filled in with it. */
export function Opbrengst({
  dossierId,
  antwoorden,
  stappen,
  redenen,
}: {
  readonly dossierId: string
  readonly antwoorden: Gespreksantwoorden
  readonly stappen: readonly Stap[]
  /** Why nothing more can be noted; empty: it can. */
  readonly redenen: readonly Dossierweigering[]
}) {
  const teksten = onderwerpvolgorde.map((onderwerp) => [onderwerp, gesprekstekst(onderwerp, antwoorden)] as const)
  const gevuld = teksten.filter(([, tekst]) => tekst !== '')
  const eersteKan = stappen.findIndex((stap) => stap.redenen.length === 0)
  return (
    <>
      <Heading appearance="level-3" level={2}>
        Wat dit oplevert
      </Heading>
      <p>
        Dit is een concept: er staat nog niets in het dossier. Elke stap hieronder is ingevuld met wat u noteerde. U
        leest het na en vult aan wat nog ontbreekt.
      </p>
      <ul className="acties">
        {stappen.map(({ opdracht, redenen: waarom }, i) => (
          <li key={opdracht.soort}>
            {waarom.length === 0 ? (
              <a
                className={i === eersteKan ? 'nl-button nl-button--primary' : 'nl-button nl-button--secondary'}
                href={`/medewerker/dossier/${dossierId}/stap/${opdracht.soort}`}
              >
                <span className="nl-button__label">{opdracht.titel}</span>
              </a>
            ) : (
              <strong>{opdracht.titel}</strong>
            )}
            <p className={waarom.length === 0 ? undefined : 'hint'}>
              {waarom.length === 0 ? opdracht.daarna : waarom.slice(0, 1).map((r) => weigeringTekst(r))}
            </p>
          </li>
        ))}
      </ul>
      <Heading appearance="level-3" level={2}>
        Wat u noteerde
      </Heading>
      {gevuld.length === 0 ? <Leeg>Nog niets. Kies een onderwerp en begin waar het gesprek begint.</Leeg> : null}
      <Feiten
        feiten={gevuld.map(([onderwerp, tekst]) => [
          gespreksonderwerpen[onderwerp].titel,
          <>
            {tekst}
            {redenen.length === 0 ? (
              <>
                {'\n'}
                <a href={`?over=${onderwerp}`}>
                  Aanvullen<span className="voorlezer">: {gespreksonderwerpen[onderwerp].titel}</span>
                </a>
              </>
            ) : null}
          </>,
        ])}
      />
    </>
  )
}
