import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Als, besluitOver } from '../../../test/steun/gegeven.ts'
import { hulpverlener, kwijting } from '../../../test/steun/wandeling.ts'
import {
  type Poging,
  type Toestand,
  beginpunt,
  beginpunten,
  beginpuntenVoor,
  daarna,
  opdrachtBij,
  organisatie,
  pogingen,
} from '../../../test/steun/willekeur.ts'
import { leesDatum, plusDagen } from '../../gedeeld/datum.ts'
import { berichtenBij, berichtsoorten } from '../berichten/index.ts'
import { nogInRegeling } from '../schuldregeling/index.ts'
import { betaaldOp, geldIsUit, nogOpen, saldoVan, vrijSaldo } from '../geld/index.ts'
import {
  type Gebeurtenis,
  type Traject,
  evolve,
  faseVan,
  isGebeurtenis,
  leegTraject,
  overzichtVan,
  termijnenVan,
  vervolgOp,
} from './index.ts'

interface Zien {
  readonly voor: Toestand
  readonly erbij: readonly Gebeurtenis[]
  readonly na: Toestand
}

/** Where a run begins, and what is tried: anywhere and anything, or first this opdracht where it can be given. */
function begin(eerst: string | null): fc.Arbitrary<readonly [string, readonly Poging[]]> {
  const overalVandaan = fc.tuple(beginpunten, pogingen)
  if (eerst === null) return overalVandaan
  const gericht = fc
    .tuple(beginpuntenVoor(eerst), pogingen)
    .map(
      ([naam, reeks]) =>
        [naam, reeks.map((p, i) => (i === 0 ? { ...p, soort: eerst, dagen: 0, door: hulpverlener } : p))] as const,
    )
  return fc.oneof(overalVandaan, gericht)
}

/**
 * Gives random opdrachten from a random point, lets the process go on by itself, and shows every change. What is
 * shown says whether there was anything to check: a property that never applied proves nothing. So half of the runs
 * begin where the opdracht that matters can be given, and give it first.
 */
function overal(naam: string, eerst: string | null, kijk: (zien: Zien) => boolean, runs = 200): void {
  test(naam, () => {
    let bekeken = 0
    fc.assert(
      fc.property(begin(eerst), ([naamVanBegin, reeks]) => {
        let toestand = beginpunt(naamVanBegin)
        let teller = 0
        const geef = (als: Als) => {
          const besluit = besluitOver(toestand.staat, als, () => `nieuw-${++teller}`)
          if (!besluit.ok) return
          const na = daarna(toestand, besluit.waarde)
          bekeken += Number(kijk({ voor: toestand, erbij: besluit.waarde, na }))
          toestand = na
        }
        for (const poging of reeks) {
          toestand = { ...toestand, vandaag: plusDagen(toestand.vandaag, poging.dagen) }
          geef(opdrachtBij(poging, toestand))
          const vervolg = vervolgOp(toestand.staat, toestand.vandaag, organisatie)
          if (vervolg !== null) geef({ op: toestand.vandaag, ...vervolg, door: kwijting })
        }
      }),
      { numRuns: runs },
    )
    assert.ok(bekeken > 0, 'there was nothing to check')
  })
}

const grenzen = ({ schulden, schuldregeling }: Traject): readonly (readonly [string, number])[] =>
  schuldregeling.regeling === null
    ? schulden.vorderingen.map((v) => [v.id, v.saldo?.bedrag ?? v.aangemeld.bedrag])
    : (schuldregeling.voorstel?.grondslag ?? []).map((g) => [g.vorderingId, g.bedrag])

describe('whatever is asked, in whatever order', () => {
  overal('everything that is shown can be computed, and a replay gives the same', null, ({ na }) => {
    assert.ok(na.historie.every(isGebeurtenis))
    assert.deepEqual(na.historie.reduce(evolve, leegTraject), na.staat)
    assert.notEqual(faseVan(na.staat), undefined)
    assert.equal(overzichtVan(na.staat).zoektekst.includes('111222333'), false)
    return true
  })

  overal('money: never below zero, never more out than in, no claim above what it is', 'DeelUit', ({ na }) => {
    const { geld } = na.staat
    const som = (delen: readonly { readonly bedrag: number }[]) => delen.reduce((s, d) => s + d.bedrag, 0)
    assert.ok(saldoVan(geld) >= 0)
    // Not a cent is lost: what came in is what was paid out, what went back and what is held.
    const eruit = som(geld.uitdelingen.flatMap((u) => u.delen)) + som(geld.teruggegeven)
    assert.equal(eruit + saldoVan(geld), som(geld.ontvangsten))
    assert.ok(vrijSaldo(na.staat) >= 0 && vrijSaldo(na.staat) <= saldoVan(geld))
    for (const [id, hoogste] of grenzen(na.staat)) assert.ok(betaaldOp(geld, id) <= hoogste, id)
    return geld.uitdelingen.length > 0
  })

  overal('what happens by itself is always accepted, and comes to an end', null, ({ na }) => {
    let staat = na.staat
    for (let stap = 0; ; stap++) {
      assert.ok(stap < 20, 'it does not end')
      const vervolg = vervolgOp(staat, na.vandaag, organisatie)
      if (vervolg === null) return stap > 0
      const besluit = besluitOver(staat, { op: na.vandaag, ...vervolg, door: kwijting })
      assert.ok(besluit.ok, `${vervolg.soort} is refused: ${JSON.stringify(besluit)}`)
      assert.ok(besluit.waarde.length > 0, `${vervolg.soort} changes nothing`)
      staat = besluit.waarde.reduce(evolve, staat)
    }
  })

  overal(
    'L-24: what is not closed has an open termijn, with an owner, an end and a reason of its own',
    null,
    ({ na }) => {
      const termijnen = termijnenVan(na.staat)
      const open = termijnen.filter((t) => t.gesloten === null)
      if (na.staat.dossier.gesloten === null) assert.ok(open.length > 0, 'nobody looks at this dossier any more')
      for (const t of termijnen) {
        assert.ok(t.eigenaar && t.wat && t.reden && t.uiterlijk >= t.aanvang, t.sleutel)
        if (t.gesloten !== null) assert.notEqual(leesDatum(t.gesloten), null)
      }
      assert.equal(new Set(termijnen.map((t) => t.sleutel)).size, termijnen.length)
      return true
    },
  )

  overal('berichten: well-formed, to somebody, never with a BSN', 'DoeVoorstel', ({ erbij, voor }) => {
    let staat = voor.staat
    let aantal = 0
    for (const g of erbij) {
      staat = evolve(staat, g)
      for (const bericht of berichtenBij(g, staat)) {
        assert.ok(Object.hasOwn(berichtsoorten, bericht.soort))
        assert.notEqual(bericht.aan.naam, '')
        assert.notEqual(leesDatum(bericht.datum), null)
        assert.equal(bericht.vorderingIds.length, bericht.aan.soort === 'schuldeiser' ? 1 : 0)
        assert.ok(bericht.regels.every((r) => r.wat !== '' && r.waarde !== '' && !/undefined|null|NaN/.test(r.waarde)))
        assert.ok(bericht.antwoordUiterlijk === null || bericht.antwoordUiterlijk > bericht.datum)
        assert.ok(!JSON.stringify(bericht).includes('111222333'))
        aantal += 1
      }
    }
    return aantal > 0
  })

  overal('no voorstel goes to who agreed beforehand without belemmering (Z0)', 'DoeVoorstel', ({ erbij, na }) => {
    const gedaan = erbij.filter((een) => een.soort === 'VoorstelGedaan')
    for (const g of gedaan)
      for (const bericht of berichtenBij(g, na.staat)) {
        const claim = na.staat.schulden.vorderingen.find((v) => bericht.vorderingIds.includes(v.id))
        assert.ok(claim !== undefined && (!claim.voorafAkkoord || claim.belemmering !== null))
      }
    return gedaan.length > 0
  })

  overal(
    'silence never becomes akkoord: a regeling has a yes of every schuldeiser in this very round',
    'BrengRegelingTotStand',
    ({ erbij, voor, na }) => {
      if (!erbij.some((g) => g.soort === 'RegelingTotStandGekomen')) return false
      const ronde = voor.historie.slice(voor.historie.findLastIndex((g) => g.soort === 'VoorstelGedaan'))
      for (const { vorderingId } of na.staat.schuldregeling.voorstel?.grondslag ?? []) {
        const laatste = ronde.findLast((g) => g.soort === 'ReactieOntvangen' && g.vorderingId === vorderingId)
        const claim = na.staat.schulden.vorderingen.find((v) => v.id === vorderingId)
        const vooraf = laatste === undefined && claim?.voorafAkkoord === true && claim.belemmering === null
        assert.ok(vooraf || (laatste?.soort === 'ReactieOntvangen' && laatste.reactie === 'akkoord'), vorderingId)
      }
      return true
    },
  )

  overal(
    'kwijting only at the moment of the form, and only after all money is out',
    'VerleenFinaleKwijting',
    ({ erbij, voor }) => {
      if (!erbij.some((g) => g.soort === 'FinaleKwijtingVerleend')) return false
      const { schuldregeling } = voor.staat
      assert.ok(geldIsUit(voor.staat))
      if (schuldregeling.regeling?.vorm !== 'SB') return true
      assert.ok(voor.vandaag >= schuldregeling.regeling.einde || nogOpen(voor.staat) === 0)
      assert.ok(
        (schuldregeling.hercontroles.at(-1) ?? '') >= schuldregeling.regeling.einde || nogOpen(voor.staat) === 0,
      )
      for (const { vorderingId } of nogInRegeling(voor.staat))
        assert.ok(voor.historie.some((g) => g.soort === 'KwijtingBevestigd' && g.vorderingId === vorderingId))
      return true
    },
  )

  overal('after death nothing goes to the schuldeisers, after kwijting neither', 'DeelUit', ({ erbij, voor }) => {
    if (!erbij.some((g) => g.soort === 'Uitgedeeld')) return false
    assert.equal(voor.staat.dossier.overlijden, null)
    assert.equal(voor.staat.schuldregeling.kwijting, null)
    return true
  })

  overal(
    'a dossier that ended runs again only when the end did not hold; one that closed tells registers, and hears klacht and bezwaar',
    'BeeindigTraject',
    ({ voor, erbij, na }) => {
      const { einde, gesloten } = voor.staat.dossier
      if (gesloten !== null)
        assert.deepEqual(
          { ...na.staat, registers: null, kwaliteit: null },
          { ...voor.staat, registers: null, kwaliteit: null },
          erbij.map(({ soort }) => soort).join(', '),
        )
      const terug = erbij.some((g) => ['OverlijdenHerroepen', 'DossierHeropend'].includes(g.soort))
      if (einde !== null && !terug) assert.deepEqual(na.staat.dossier.einde, einde)
      return einde !== null
    },
  )
})
