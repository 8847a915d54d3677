export { contextOf } from './contexts';
export { isProved, prove, toSeconds, type JsonLdDocument, type Proved } from './data-integrity';
export { toBase58 } from './base58';
export { isSignedJws, signJws, type JwsSigner } from './jws';
export { disclosed, discloseOnly, signSdJwt } from './sd-jwt';
