import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centen } from '../../gedeeld/geld.ts'
import { redenInWoorden } from './index.ts'

const bedragen = { binnenMaanden: 36, capaciteit: centen(360_000), schuld: centen(1_500_000) }

test('why an oplossing is not open, with its figures; vermogen only when there is any', () => {
  const gevallen = [
    [{ code: 'GeenSchuld' }, 'geen-schuld', 'Er is geen schuld.'],
    [
      { code: 'NietAllesBetaalbaar', ...bedragen, vermogen: centen(0) },
      'niet-alles-betaalbaar',
      'Niet alles kan worden betaald. In 36 maanden kan de inwoner € 3.600,00 betalen. De schulden zijn € 15.000,00.',
    ],
    [
      { code: 'AllesBetaalbaar', ...bedragen, vermogen: centen(1) },
      'alles-betaalbaar',
      'Alles kan worden betaald. In 36 maanden kan de inwoner € 3.600,00 betalen en er is € 0,01 vermogen. De schulden zijn € 15.000,00.',
    ],
    [{ code: 'GeenAfloscapaciteit' }, 'geen-afloscapaciteit', 'Er is geen afloscapaciteit.'],
    [{ code: 'JaarrenteOnbekend' }, 'jaarrente-onbekend', 'De jaarrente van de kredietbank is nog niet ingevuld.'],
    [
      { code: 'GeenLeningNodig', vermogen: centen(123_456) },
      'geen-lening-nodig',
      'Het vermogen van € 1.234,56 is genoeg: een lening is niet nodig.',
    ],
    [
      { code: 'LeningDuurtTeLang', maximum: 36 },
      'lening-duurt-te-lang',
      'De lening is niet binnen 36 maanden terugbetaald.',
    ],
  ] as const
  for (const [reden, code, tekst] of gevallen) {
    const { detail, ...rest } = redenInWoorden(reden)
    assert.deepEqual({ ...rest, detail: detail.replaceAll('\u00a0', ' ') }, { code, detail: tekst })
  }
})
