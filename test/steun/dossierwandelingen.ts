import { agenda } from './agendawandeling.ts'
import { correspondentie } from './berichtwandeling.ts'
import { documenten } from './documentwandeling.ts'
import { bezwaarTegenEinde, bezwaren } from './bezwaarwandeling.ts'
import { klachten, zelfGeklaagd } from './klachtwandeling.ts'
import { samenwerking } from './samenwerkingwandeling.ts'

/** Walks in which people talk, write and agree, and no money moves. */
export const dossierwandelingen = {
  documenten,
  samenwerking,
  klachten,
  zelfGeklaagd,
  bezwaren,
  bezwaarTegenEinde,
  agenda,
  correspondentie,
} as const
