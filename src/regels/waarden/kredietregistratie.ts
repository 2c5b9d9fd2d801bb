import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** Above this amount, in euros, a saneringskrediet must stand in the CKI. @bron BKR, Algemeen Reglement CKI art. 18 */
export const bkrDrempel: readonly Waarde<string>[] = [
  {
    vanaf: '2021-01-01',
    waarde: '250.00',
    eenheid: 'euro per krediet, bruto',
    bron: 'BKR, aanpassingen CKI vanaf 1 januari 2021; Algemeen Reglement CKI art. 18',
    status: 'te-bevestigen',
  },
]

/** From this amount, in euros, written off there is a code 3. @bron secondary sources on the codes of BKR */
export const bkrAfboeking: readonly Waarde<string>[] = [
  {
    vanaf: '2021-01-01',
    waarde: '250.00',
    eenheid: 'euro',
    bron: 'Overzicht van de bijzonderheidscodes van BKR; niet uit het reglement zelf',
    status: 'te-bevestigen',
  },
]

/** So long after its end a registration stays in the CKI, when nobody removes it sooner. @bron BKR, June 2023 */
export const bkrBewaartermijn: readonly Waarde<number>[] = [
  {
    vanaf: '2021-01-01',
    waarde: 60,
    eenheid: 'maanden na het einde',
    bron: 'BKR, bewaartermijn schuldhulp (juni 2023); een wetsvoorstel maakt er 3 jaar van',
    status: 'te-bevestigen',
  },
]
