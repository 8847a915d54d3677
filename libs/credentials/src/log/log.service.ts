import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { prepared } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { KeyRing } from '../keys';
import type { Signer } from '../keys';
import { LogCheckpoint } from './log-checkpoint.entity';
import { LogOrigins } from './log-origins.service';
import type { KnownLog } from './log-origins.service';
import { atSize, closing, firstConfirmed, latest, leafAt, list, newestWitnessed, opened } from './log-statements';
import { rangeHashes, rootOf, treeSize } from './log-tree';
import { consistencyRanges, inclusionRanges } from './merkle';
import { checkpointText, signedNote } from './signed-note';

/** A head of the tree that was given out. */
export interface Checkpoint {
  readonly size: number;
  readonly origin: string;
  /** With the cosignatures that came in so far. */
  readonly note: string;
  readonly isWitnessed: boolean;
}

/** Proves that the log holds an entry: whoever has the root of the checkpoint can check it alone. Hashes in base64. */
export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  /** The public bytes of the entry, as text. */
  readonly leaf: string;
  readonly hashes: readonly string[];
  readonly checkpoint: string;
}

/** An inclusion proof with what opens the entry: SHA-256 over salt and event is the `h` of the leaf; `d` of the event is that of the facts. */
export interface OpenedProof extends InclusionProof {
  readonly logKey: string;
  /** Base64url, 16 bytes. */
  readonly salt: string;
  readonly event: string;
  /** Withheld from a stranger where the holder did not open what stands behind the certificate, because it is part of them. */
  readonly facts?: string;
}

interface OpeningRow {
  readonly idx: string;
  readonly salt: Buffer;
  readonly event: string;
  readonly facts?: string;
}

interface CheckpointRow {
  readonly size: string;
  readonly root: Buffer;
  readonly origin: string;
  readonly note: string;
  readonly cosignatures: string;
}

const checkpointOf = ({ size, origin, note, cosignatures }: CheckpointRow): Checkpoint => ({ size: Number(size), origin, note: note + cosignatures, isWitnessed: cosignatures !== '' });
const base64 = (hash: Uint8Array): string => Buffer.from(hash).toString('base64');

@Injectable()
export class LogService {
  constructor(
    private readonly ring: KeyRing,
    private readonly origins: LogOrigins,
  ) {}

  /** The newest head, signed now where the tree has grown since the last one. Null for an empty log. */
  async checkpoint(ctx: Ctx): Promise<Checkpoint | null> {
    const [last] = await prepared<CheckpointRow>(ctx, latest, []);
    // The key comes first: making it is an entry itself.
    if (!last) await this.ring.active(ctx, 'log');
    const size = await treeSize(ctx);
    if (size === 0 || Number(last?.size) === size) return last ? checkpointOf(last) : null;
    return this.sign(ctx, last);
  }

  /** Throws `NOT_FOUND` for an entry that the checkpoint does not cover. */
  async inclusion(ctx: Ctx, index: number, within?: number): Promise<InclusionProof> {
    const { size, note } = await this.covering(ctx, within);
    must(index < size, 'NOT_FOUND');
    const [row] = await prepared<{ leaf: Buffer }>(ctx, leafAt, [index]);
    const hashes = await rangeHashes(ctx, inclusionRanges(index, [0, size]));
    return { index, size, leaf: found(row).leaf.toString('utf8'), hashes: hashes.map(base64), checkpoint: note };
  }

  /** Proves that the tree of `from` entries is the beginning of that of `to`. */
  async consistency(ctx: Ctx, from: number, to: number): Promise<string[]> {
    must(from <= to && to <= (await treeSize(ctx)), 'NOT_FOUND');
    return (await rangeHashes(ctx, consistencyRanges(from, to))).map(base64);
  }

  /** The proof of what a credential said when it was issued. Null once its opening was erased. The caller has checked that the actor may see the credential. */
  async opened(ctx: Ctx, credentialId: string): Promise<OpenedProof | null> {
    const [row] = await prepared<OpeningRow>(ctx, opened, [credentialId, 'issued', null]);
    return row ? this.openedProof(ctx, row) : null;
  }

  /** The same as it goes into its file: against the newest head that a witness signed, where one did. */
  async openedForFile(ctx: Ctx, credentialId: string): Promise<OpenedProof | null> {
    const [row] = await prepared<OpeningRow>(ctx, opened, [credentialId, 'issued', null]);
    if (!row) return null;
    const head = await this.checkpoint(ctx);
    const [witnessed] = await prepared<{ size: string | null }>(ctx, newestWitnessed, [row.idx, head?.origin]);
    return this.openedProof(ctx, row, witnessed?.size ? Number(witnessed.size) : undefined);
  }

  /** The proof that the log named this very file, as it was when somebody outside first confirmed that. Null for a file of another certificate. */
  async openedDocument(ctx: Ctx, credentialId: string, sha256: string): Promise<OpenedProof | null> {
    const [row] = await prepared<OpeningRow>(ctx, opened, [credentialId, 'document', sha256]);
    if (!row) return null;
    const [confirmed] = await prepared<{ size: string | null }>(ctx, firstConfirmed, [row.idx]);
    return this.openedProof(ctx, row, confirmed?.size ? Number(confirmed.size) : undefined);
  }

  /** The proof of the entry by which the log goes on behind one whose key was lost. */
  async openedClosing(ctx: Ctx, origin: string): Promise<OpenedProof> {
    const [row] = await prepared<OpeningRow>(ctx, closing, [origin]);
    return this.openedProof(ctx, found(row));
  }

  /** The proof of the newest version of a status list. Public, as the list is: it names nobody. */
  async openedList(ctx: Ctx, listId: string): Promise<OpenedProof> {
    const [row] = await prepared<OpeningRow>(ctx, list, [listId]);
    return this.openedProof(ctx, found(row));
  }

  private async openedProof(ctx: Ctx, row: OpeningRow, within?: number): Promise<OpenedProof> {
    const proof = await this.inclusion(ctx, Number(row.idx), within);
    const origin = proof.checkpoint.slice(0, proof.checkpoint.indexOf('\n'));
    const log = (await this.origins.all(ctx)).find((one) => one.origin === origin);
    return { ...proof, logKey: found(log).key, salt: row.salt.toString('base64url'), event: row.event, facts: row.facts };
  }

  /** What whoever watches the log pins: the key behind its checkpoints. */
  async verifierKey(ctx: Ctx): Promise<string> {
    return found((await this.origins.all(ctx)).at(-1)).key;
  }

  /** The head of a log under its name: the newest, or the last one that counts where its key was lost. Null for an empty one. */
  async head(ctx: Ctx, { closing: end }: KnownLog): Promise<Checkpoint | null> {
    if (!end) return this.checkpoint(ctx);
    return Number(end.size) === 0 ? null : this.covering(ctx, Number(end.size));
  }

  private async covering(ctx: Ctx, size?: number): Promise<Checkpoint> {
    if (size === undefined) return found(await this.checkpoint(ctx));
    const [row] = await prepared<CheckpointRow>(ctx, atSize, [size]);
    return checkpointOf(found(row));
  }

  private async sign(ctx: Ctx, last: CheckpointRow | undefined): Promise<Checkpoint> {
    if (last) await this.refuseRewritten(ctx, last);
    const { signer, origin } = await this.named(ctx, last);
    // Read after the name: the first head under a new name covers the entry that it begins with.
    const size = await treeSize(ctx);
    const root = await rootOf(ctx, size);
    const note = await signedNote(checkpointText({ origin, size, root }), origin, signer);
    await ctx.tx.createQueryBuilder().insert().into(LogCheckpoint).values({ size: String(size), root: Buffer.from(root), origin, note, madeAt: ctx.now }).orIgnore().execute();
    return { size, origin, note, isWitnessed: false };
  }

  /** The key that signs and the name that it signs for: the log may be closed between the two. */
  private async named(ctx: Ctx, last: CheckpointRow | undefined): Promise<{ signer: Signer; origin: string }> {
    const origin = await this.origins.current(ctx, last?.origin);
    const signer = await this.ring.active(ctx, 'log');
    return (await this.origins.current(ctx, last?.origin)) === origin ? { signer, origin } : this.named(ctx, last);
  }

  /** Never signs a tree that does not go on from the last one that was signed. Fails instead. */
  private async refuseRewritten(ctx: Ctx, { size, root }: CheckpointRow): Promise<void> {
    const now = await rootOf(ctx, Number(size));
    if (Buffer.compare(now, root) !== 0) throw new Error(`The first ${size} entries of the log are not those that were signed`);
  }
}
