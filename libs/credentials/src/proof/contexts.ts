import type { RemoteDocument } from 'jsonld';
import credentials from './contexts/credentials-2.json';
import extensions from './contexts/open-badges-extensions.json';
import openBadges from './contexts/open-badges-3.0.3.json';

export const contextOf = {
  credentials: 'https://www.w3.org/ns/credentials/v2',
  openBadges: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  extensions: 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
} as const;

const bundled = new Map<string, unknown>([[contextOf.credentials, credentials], [contextOf.openBadges, openBadges], [contextOf.extensions, extensions]]);

/** The words of our credentials ship with the product: nothing is ever fetched to sign or to check. */
export function loadContext(url: string): Promise<RemoteDocument> {
  const document = bundled.get(url);
  if (document === undefined) return Promise.reject(new Error(`${url} is no context that ships with the product, and none is fetched`));
  return Promise.resolve({ contextUrl: null, documentUrl: url, document });
}

/** A context that is written into the document could give its words another meaning: only names of bundled ones pass. */
export function namesBundledContexts(document: object): boolean {
  return Object.entries(document).every(([key, value]: [string, unknown]) => {
    if (key === '@context') return Array.isArray(value) && value.every((url) => typeof url === 'string' && bundled.has(url));
    return typeof value !== 'object' || value === null || namesBundledContexts(value);
  });
}
