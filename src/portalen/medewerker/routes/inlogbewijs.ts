import { bewijsloader } from '../../onderdelen/deur/bewijs.ts'

export const loader = bewijsloader('medewerker')
