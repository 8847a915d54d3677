#!/usr/bin/env node
// See README.md. Its own package on purpose: it shares no line with the log that it watches.
import { createPublicKey, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { COSIGNATURE, isSignedBy, keyHash, readCheckpoint, readLogKey } from './note.mjs';
import { Store } from './store.mjs';
import { goesOn } from './tree.mjs';

const MOST_BYTES = 65_536;
const hashLine = /^[A-Za-z0-9+/]{43}=$/;
const plain = { 'Content-Type': 'text/plain; charset=utf-8' };
const no = (status, body) => ({ status, body: `${body}\n`, headers: plain });

/** `old SIZE`, a hash a line, an empty line, the checkpoint. Null where it is nothing of the kind. */
function readRequest(body) {
  const end = body.indexOf('\n\n');
  const [first, ...hashes] = body.slice(0, Math.max(end, 0)).split('\n');
  const old = /^old (0|[1-9]\d{0,18})$/.exec(first)?.[1];
  const checkpoint = end === -1 ? null : readCheckpoint(body.slice(end + 2));
  if (old === undefined || checkpoint === null || hashes.length > 63 || !hashes.every((line) => hashLine.test(line))) return null;
  return { old: BigInt(old), proof: hashes.map((line) => Buffer.from(line, 'base64')), checkpoint };
}

export class Witness {
  constructor({ name, logs, store }) {
    this.name = name;
    this.store = store;
    this.key = store.key();
    this.logs = new Map(logs.map((log) => [log.name, log]));
    this.publicBytes = Buffer.from(createPublicKey(this.key).export({ format: 'jwk' }).x, 'base64url');
    this.hash = keyHash(name, COSIGNATURE, this.publicBytes);
  }

  /** What a log puts into its settings. */
  verifierKey() {
    return `${this.name}+${this.hash.toString('hex')}+${Buffer.concat([Uint8Array.of(COSIGNATURE), this.publicBytes]).toString('base64')}`;
  }

  /** Nothing is awaited between reading the last head and keeping the next one: two requests at once cannot both be believed. */
  answer(body, now) {
    const asked = readRequest(body);
    if (asked === null) return no(400, 'Not an add-checkpoint request.');
    const { old, proof, checkpoint } = asked;
    const log = this.logs.get(checkpoint.origin);
    if (!log) return no(404, 'This witness does not watch that log.');
    if (!isSignedBy(checkpoint, log)) return no(403, 'The checkpoint is not signed by the key of the log.');
    if (old > checkpoint.size) return no(400, 'The old size is greater than the new one.');
    const last = this.store.head(log);
    if (log.closedFor && checkpoint.size > last.size) return no(403, `The key of this log was lost. It goes on as ${log.closedFor}.`);
    if (last.size !== old) return { status: 409, body: `${last.size}\n`, headers: { 'Content-Type': 'text/x.tlog.size' } };
    if (old === checkpoint.size && old > 0n && !last.root.equals(checkpoint.root)) return no(409, 'Another tree of this size was signed before.');
    if (!goesOn({ old, oldRoot: last.root, size: checkpoint.size, root: checkpoint.root, proof })) return no(422, 'The proof does not show that this tree goes on from the last one.');
    this.store.keep(checkpoint.origin, checkpoint);
    return { status: 200, body: this.cosign(checkpoint.text, Math.floor(now / 1000)), headers: plain };
  }

  cosign(text, seconds) {
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), this.key);
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(seconds));
    return `— ${this.name} ${Buffer.concat([this.hash, time, signature]).toString('base64')}\n`;
  }
}

async function bodyOf(request) {
  const parts = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function serve(witness, port) {
  const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000 }, async (request, response) => {
    const send = ({ status, body, headers }) => response.writeHead(status, headers).end(body);
    if (request.url !== '/add-checkpoint') return send(no(404, 'Ask for /add-checkpoint.'));
    if (request.method !== 'POST') return send(no(405, 'Send it by POST.'));
    const body = await bodyOf(request).catch(() => null);
    send(body === null ? no(413, 'Too much.') : witness.answer(body, Date.now()));
  });
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server)));
}

/** `OLD-NAME NEW-LOG-KEY`: the key of the old log was lost, and the log goes on under the new one, with the same entries. */
function follow(logs, text) {
  const [origin, key] = text.trim().split(/\s+/);
  const old = logs.find(({ name }) => name === origin);
  if (!old || !key) throw new Error(`${text}: give the name of a log that you watch, a space, and the key of the log that goes on (--log stays as it was)`);
  const next = { ...readLogKey(key), follows: old };
  old.closedFor = next.name;
  return [...logs, next];
}

const usage = 'node witness.mjs --name NAME --log LOG-KEY [--log …] [--follow "OLD-NAME NEW-LOG-KEY" …] [--data FOLDER] [--port PORT]';
const options = { name: { type: 'string' }, log: { type: 'string', multiple: true }, follow: { type: 'string', multiple: true, default: [] }, data: { type: 'string', default: 'data' }, port: { type: 'string', default: '8090' } };

try {
  const { values } = parseArgs({ options });
  if (!/^[^\s+]+$/.test(values.name ?? '') || !values.log) throw new Error(usage);
  const witness = new Witness({ name: values.name, logs: values.follow.reduce(follow, values.log.map(readLogKey)), store: new Store(values.data) });
  const server = await serve(witness, Number(values.port));
  console.log(`Witness ${witness.verifierKey()}\nWatching ${[...witness.logs.keys()].join(', ')}\nListening on http://127.0.0.1:${server.address().port}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (server.close(() => process.exit(0)), server.closeAllConnections()));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
