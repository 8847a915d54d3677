/** What is used of jsonld 9, which has no types of its own. */
declare module 'jsonld' {
  export interface RemoteDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  interface CanonizeOptions {
    readonly algorithm: 'RDFC-1.0';
    readonly format: 'application/n-quads';
    /** Refuses whatever would be dropped: a word that no context knows. */
    readonly safe: boolean;
    readonly documentLoader: (url: string) => Promise<RemoteDocument>;
  }
  export function canonize(document: object, options: CanonizeOptions): Promise<string>;
}
