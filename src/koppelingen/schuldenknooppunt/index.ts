export { type KnooppuntBericht, type Versie } from './berichten/catalogus.ts'
export { type Deelname, type Identiteit, type Ontvangen, type Ontvangstfout, openDeelname } from './deelnemer.ts'
export { Knooppuntstoring, type Loket, type Verbinding, eigenWsdl, openLoket } from './soap.ts'
