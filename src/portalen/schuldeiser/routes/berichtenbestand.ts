import { lijstlader } from '../loket/bestand.ts'

/** Everything that was sent to the party, as a list to keep. */
export const loader = lijstlader('alles', '/schuldeiser/berichten')
