import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address';

const timeoutMs = 10_000;

export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Private addresses are reached, too: for a closed network. */
  readonly allowsPrivate: boolean;
}

/** What came of it: a status, or why there is none. */
export type Posted = { readonly status: number } | { readonly problem: 'ADDRESS' | 'TIMEOUT' | 'CONNECTION' };

interface Place {
  readonly address: string;
  readonly family: number;
}

/** All addresses of the host, so that a name with one public and one private address is refused. */
async function placesOf(host: string): Promise<Place[]> {
  const family = isIP(host);
  return family === 0 ? lookup(host, { all: true, verbatim: true }) : [{ address: host, family }];
}

// The connection goes to the address that was looked at, not to what a second look-up would say. No redirect is followed: node does not.
function connect({ url, headers, body }: Posting, place: Place): Promise<number> {
  const target = new URL(url);
  const begin = target.protocol === 'https:' ? httpsRequest : httpRequest;
  const pinned: RequestOptions['lookup'] = (_host, _options, done) => done(null, [{ address: place.address, family: place.family }]);
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { ...headers, 'Content-Length': Buffer.byteLength(body) }, lookup: pinned, signal: AbortSignal.timeout(timeoutMs), agent: false } as const;
    const sending = begin(target, options, (response: IncomingMessage) => {
      // The status is all that counts: what else the receiver sends is not read.
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    sending.on('error', reject).end(body);
  });
}

/** Sends to an address that somebody typed, and to nothing behind our own walls. */
export async function post(posting: Posting): Promise<Posted> {
  try {
    const host = new URL(posting.url).hostname.replace(/^\[|\]$/g, '');
    const places = await placesOf(host);
    const [first] = places;
    if (!first || (!posting.allowsPrivate && !places.every(({ address }) => isPublicAddress(address)))) return { problem: 'ADDRESS' };
    return { status: await connect(posting, first) };
  } catch (error) {
    const { name = '' } = error as { readonly name?: string };
    return { problem: name === 'TimeoutError' || name === 'AbortError' ? 'TIMEOUT' : 'CONNECTION' };
  }
}
