import { prepared } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { folded, nodesIn } from './merkle';
import type { NodeId, Range } from './merkle';
import { TILE_WIDTH } from './tile-path.rules';
import type { Tile } from './tile-path.rules';

const sizeOf = { name: 'log-size', text: 'select coalesce(max(idx) + 1, 0)::text as size from credentials.log_entry' };
const nodesOf = {
  name: 'log-nodes',
  text: `select asked.ord, node.hash from unnest($1::int[], $2::bigint[]) with ordinality as asked (level, idx, ord)
    join credentials.log_node node on node.level = asked.level and node.idx = asked.idx order by asked.ord`,
};
const tileOf = { name: 'log-tile', text: 'select hash from credentials.log_node where level = $1 and idx >= $2 and idx < $2 + $3 order by idx' };
const entriesOf = { name: 'log-entries', text: 'select leaf from credentials.log_entry where idx >= $1 and idx < $1 + $2 order by idx' };

interface Hashed {
  readonly hash: Buffer;
}

export async function treeSize(ctx: Ctx): Promise<number> {
  const [row] = await prepared<{ size: string }>(ctx, sizeOf, []);
  return Number(row?.size ?? 0);
}

async function hashesOf(ctx: Ctx, nodes: readonly NodeId[]): Promise<Buffer[]> {
  const rows = await prepared<Hashed>(ctx, nodesOf, [nodes.map(({ level }) => level), nodes.map(({ idx }) => idx)]);
  if (rows.length !== nodes.length) throw new Error(`The log has ${rows.length} of ${nodes.length} nodes that it must have`);
  return rows.map(({ hash }) => hash);
}

/** The hash of each range: one statement, however many. Fails where the tree lacks a node that it must have. */
export async function rangeHashes(ctx: Ctx, ranges: readonly Range[]): Promise<Uint8Array[]> {
  const parts = ranges.map(nodesIn);
  const hashes = await hashesOf(ctx, parts.flat());
  let from = 0;
  return parts.map(({ length }) => folded(hashes.slice(from, (from += length))));
}

/** The root over the first `size` entries, for a size above 0. */
export async function rootOf(ctx: Ctx, size: number): Promise<Uint8Array> {
  const [root] = await rangeHashes(ctx, [[0, size]]);
  return root ?? new Uint8Array();
}

// Each entry behind its length in two bytes, as tlog-tiles bundles them.
function bundle(leaves: readonly Buffer[]): Buffer {
  return Buffer.concat(leaves.flatMap((leaf) => [Buffer.from([leaf.length >> 8, leaf.length & 0xff]), leaf]));
}

/** The bytes of a tile that the tree holds whole. */
export async function tileBytes(ctx: Ctx, { level, index, width }: Tile): Promise<Buffer> {
  const from = index * TILE_WIDTH;
  if (level !== null) return Buffer.concat((await prepared<Hashed>(ctx, tileOf, [level * 8, from, width])).map(({ hash }) => hash));
  return bundle((await prepared<{ leaf: Buffer }>(ctx, entriesOf, [from, width])).map(({ leaf }) => leaf));
}
