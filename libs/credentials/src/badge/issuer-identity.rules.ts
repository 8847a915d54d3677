/** The names under which a board signs: one for verifiers that resolve identifiers, one for a browser. */
export interface IssuerIdentity {
  /** did:web: its document lies at `<profileUrl>/did.json`. */
  readonly did: string;
  readonly profileUrl: string;
}

/** The identity of the deployment itself, whose document lies at `/.well-known/did.json`. */
export function didOf(publicUrl: string): string {
  const { host, pathname } = new URL(publicUrl);
  const path = pathname.split('/').filter(Boolean);
  return ['did', 'web', ...[host, ...path].map(encodeURIComponent)].join(':');
}

export function identityOf(publicUrl: string, boardId: string): IssuerIdentity {
  return { did: `${didOf(publicUrl)}:issuers:${boardId}`, profileUrl: `${publicUrl}/issuers/${boardId}` };
}

export const statusListUrl = (publicUrl: string, listId: string): string => `${publicUrl}/status-lists/${listId}`;
/** Beside a list, under the same indexes. */
export const suspensionListUrl = (listUrl: string): string => `${listUrl}/suspension`;
export const keyUrl = (publicUrl: string, kid: string): string => `${publicUrl}/keys/${kid}`;
