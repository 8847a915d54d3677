import { load } from './load.mjs';

export const seconds = Number(process.env.BENCH_SECONDS ?? 2);

export function row(name, { perSecond, p50, p95, cpu }) {
  const processor = cpu === undefined ? '' : `   CPU ${cpu.toFixed(2)} ms each`;
  console.log(`${name.padEnd(48)} ${perSecond.toFixed(perSecond < 10 ? 1 : 0).padStart(7)}/s   p50 ${p50.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms${processor}`);
}

export const value = (name, text) => console.log(`${name.padEnd(48)} ${text}`);

/** The work, with the processor time that the process spent on each piece of it: that figure is good on a busy machine too. */
export async function withCpu({ usage }, work) {
  const before = await usage();
  const result = await work();
  const after = await usage();
  return { ...result, cpu: (after.cpu - before.cpu) / result.count };
}

async function measured(side, connections) {
  await load(side.call, { connections, seconds: 0.5 });
  return withCpu(side.process, () => load(side.call, { connections, seconds }));
}

/** Product and baseline in turns at 8 and at 32 connections; a side is `{ name, process, call }`. */
export async function compare(product, bare, goal) {
  for (const connections of [8, 32]) {
    const ours = await measured(product, connections);
    const theirs = await measured(bare, connections);
    row(`${product.name}, ${connections} connections`, ours);
    row(`${bare.name}, ${connections} connections`, theirs);
    console.log(`  ratio ${(ours.perSecond / theirs.perSecond).toFixed(2)}, in processor time ${(theirs.cpu / ours.cpu).toFixed(2)} (goal ${goal})`);
  }
}
