export { type Trust, organisationOf, readPem } from './chain.ts'
export { revocationFrom } from './revocation.ts'
export { type Signer, checkSignature, digestOf, readSigner, signDigest, signatureHeader } from './signature.ts'
