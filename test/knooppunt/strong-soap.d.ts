/** The package comes without types: only what the test uses of it. */
declare module 'strong-soap' {
  interface Client {
    readonly [dienst: string]: { readonly [poort: string]: { readonly [operatie: string]: unknown } } | undefined
  }
  interface Aansluiting {
    setEndpoint(url: string): void
    setSecurity(van: object): void
  }
  export const soap: {
    createClient(wsdl: string, opties: object, klaar: (fout: unknown, client: Client & Aansluiting) => void): void
    readonly ClientSSLSecurity: new (key: Buffer, cert: Buffer, ca: Buffer, opties: object) => object
  }
}
