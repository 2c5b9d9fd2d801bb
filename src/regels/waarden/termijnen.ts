import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** One termijn: a number of its unit; `schuiftOp` when it is statutory and moves to the next werkdag. */
export interface Termijnduur {
  readonly aantal: number
  readonly schuiftOp: boolean
}

// The Belofte and the process agreements of the Schuldenknooppunt bear no date in our sources: they are taken
// from the first Gedragscode on and marked te-bevestigen, rather than refused for running dossiers.
const gedragscode = '2014-05-23'
const wgs = '2012-07-01'

/**
 * Every clock of the process, by soort, as a dated series.
 * @bron per row; art. 1 lid 1 Algemene termijnenwet for `schuiftOp`
 */
export const termijnen = {
  'eerste-contact': [
    {
      vanaf: gedragscode,
      waarde: { aantal: 2, schuiftOp: false },
      eenheid: 'werkdagen',
      bron: 'NVVK Belofte, belofte 1',
      status: 'te-bevestigen',
    },
  ],
  intake: [
    {
      vanaf: gedragscode,
      // "10 dagen" without a unit: counted as calendar days, the strictest reading.
      waarde: { aantal: 10, schuiftOp: false },
      eenheid: 'dagen',
      bron: 'NVVK Belofte, belofte 1',
      status: 'te-bevestigen',
    },
  ],
  crisisgesprek: [
    {
      vanaf: gedragscode,
      waarde: { aantal: 3, schuiftOp: false },
      eenheid: 'werkdagen',
      bron: 'Gedragscode art. 11.3; Wgs art. 4',
      status: 'bevestigd',
    },
  ],
  crisisacties: [
    {
      vanaf: gedragscode,
      waarde: { aantal: 2, schuiftOp: false },
      eenheid: 'weken',
      bron: 'Gedragscode art. 11.3',
      status: 'bevestigd',
    },
  ],
  'crisisacties-ondernemer': [
    {
      vanaf: gedragscode,
      waarde: { aantal: 4, schuiftOp: false },
      eenheid: 'weken',
      bron: 'NVVK-module Crisisinterventie (ondernemers)',
      status: 'bevestigd',
    },
  ],
  'eerste-gesprek': [
    {
      vanaf: wgs,
      waarde: { aantal: 4, schuiftOp: true },
      eenheid: 'weken',
      bron: 'Wgs art. 4',
      status: 'bevestigd',
    },
  ],
  beschikking: [
    {
      vanaf: wgs,
      waarde: { aantal: 8, schuiftOp: true },
      eenheid: 'weken',
      bron: 'Wgs art. 4a',
      status: 'bevestigd',
    },
  ],
  stabilisatie: [
    {
      vanaf: gedragscode,
      waarde: { aantal: 4, schuiftOp: false },
      eenheid: 'maanden',
      bron: 'Gedragscode art. 11.5',
      status: 'bevestigd',
    },
  ],
  schuldregeling: [
    {
      vanaf: gedragscode,
      waarde: { aantal: 120, schuiftOp: false },
      eenheid: 'dagen',
      bron: 'Gedragscode art. 13',
      status: 'bevestigd',
    },
  ],
  'schuldregeling-ondernemer': [
    {
      vanaf: gedragscode,
      waarde: { aantal: 6, schuiftOp: false },
      eenheid: 'maanden',
      bron: 'Gedragscode art. 13 (ondernemers)',
      status: 'bevestigd',
    },
  ],
  'saldo-opgave': [
    {
      vanaf: gedragscode,
      waarde: { aantal: 10, schuiftOp: false },
      eenheid: 'werkdagen',
      bron: 'Gedragscode art. 17; procesafspraken Schuldenknooppunt',
      status: 'te-bevestigen',
    },
  ],
  'voorstel-reactie': [
    {
      vanaf: gedragscode,
      waarde: { aantal: 10, schuiftOp: false },
      eenheid: 'werkdagen',
      bron: 'Procesafspraken Schuldenknooppunt',
      status: 'te-bevestigen',
    },
  ],
  'knooppunt-ophalen': [
    {
      vanaf: gedragscode,
      waarde: { aantal: 5, schuiftOp: false },
      eenheid: 'werkdagen',
      bron: 'Procesafspraken Schuldenknooppunt',
      status: 'te-bevestigen',
    },
  ],
  'bericht-beantwoorden': [
    {
      vanaf: gedragscode,
      waarde: { aantal: 2, schuiftOp: false },
      eenheid: 'werkdagen',
      bron: 'Eigen termijn, naar het eerste contact van de NVVK Belofte; geen bron noemt er een',
      status: 'te-bevestigen',
    },
  ],
  'dfd-beoordeling': [
    {
      vanaf: gedragscode,
      waarde: { aantal: 6, schuiftOp: false },
      eenheid: 'maanden',
      bron: 'Gedragscode art. 11.6',
      status: 'bevestigd',
    },
  ],
  hercontrole: [
    {
      vanaf: gedragscode,
      waarde: { aantal: 1, schuiftOp: false },
      eenheid: 'jaren',
      bron: 'Gedragscode art. 8; NVVK, Samenwerking met schuldeisers',
      status: 'bevestigd',
    },
  ],
  bezwaar: [
    {
      vanaf: '1994-01-01',
      waarde: { aantal: 6, schuiftOp: true },
      eenheid: 'weken',
      bron: 'Awb art. 6:7 en 6:8',
      status: 'te-bevestigen',
    },
  ],
  'bezwaar-herstel': [
    {
      vanaf: '1994-01-01',
      waarde: { aantal: 4, schuiftOp: true },
      eenheid: 'weken',
      bron: 'Awb art. 6:6, die geen aantal noemt: eigen termijn',
      status: 'te-bevestigen',
    },
  ],
  'bezwaar-beslissing': [
    {
      // From the last day of the bezwaartermijn, or from receipt when that is later.
      vanaf: '2009-10-01',
      waarde: { aantal: 6, schuiftOp: true },
      eenheid: 'weken',
      bron: 'Awb art. 7:10 lid 1',
      status: 'te-bevestigen',
    },
  ],
  'bezwaar-beslissing-commissie': [
    {
      vanaf: '2009-10-01',
      waarde: { aantal: 12, schuiftOp: true },
      eenheid: 'weken',
      bron: 'Awb art. 7:10 lid 1 en 7:13',
      status: 'te-bevestigen',
    },
  ],
  'bezwaar-verdaging': [
    {
      vanaf: '2009-10-01',
      waarde: { aantal: 6, schuiftOp: true },
      eenheid: 'weken',
      bron: 'Awb art. 7:10 lid 3',
      status: 'te-bevestigen',
    },
  ],
  beroep: [
    {
      vanaf: '1994-01-01',
      waarde: { aantal: 6, schuiftOp: true },
      eenheid: 'weken',
      bron: 'Awb art. 6:7 en 6:8',
      status: 'te-bevestigen',
    },
  ],
  klacht: [
    {
      // From receipt; 10 weeks with a committee (Awb 9:14 and on), which is not modelled.
      vanaf: '1999-07-01',
      waarde: { aantal: 6, schuiftOp: true },
      eenheid: 'weken',
      bron: 'Awb art. 9:11 lid 1',
      status: 'te-bevestigen',
    },
  ],
  'klacht-niet-behandeld': [
    {
      vanaf: '1999-07-01',
      waarde: { aantal: 4, schuiftOp: true },
      eenheid: 'weken',
      bron: 'Awb art. 9:8 lid 3',
      status: 'te-bevestigen',
    },
  ],
  'klacht-verdaging': [
    {
      vanaf: '1999-07-01',
      waarde: { aantal: 4, schuiftOp: true },
      eenheid: 'weken',
      bron: 'Awb art. 9:11 lid 2',
      status: 'te-bevestigen',
    },
  ],
  nazorg: [
    {
      vanaf: gedragscode,
      waarde: { aantal: 1, schuiftOp: false },
      eenheid: 'jaren',
      bron: 'Gedragscode art. 11.13',
      status: 'bevestigd',
    },
  ],
} as const satisfies Readonly<Record<string, readonly Waarde<Termijnduur>[]>>
