import { lijstlader } from '../loket/bestand.ts'

/** All questions of the party as a list that can be filled in. */
export const loader = lijstlader('lijst', '/schuldeiser/lijst')
