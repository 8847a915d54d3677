// Ratios in one run: the product against bare baselines that do the same. Absolute figures move from machine to machine.
// `node tools/bench/bench.mjs exams growth` measures those parts alone.
import { bootstrap } from '../bootstrap.mjs';

await bootstrap();
// Loaded only now: nothing but Node's own modules exists before.
const { buildAll } = await import('../start/build.mjs');
const { Stage } = await import('./stage.mjs');

// In this order: memory is looked at last, and a million rows come after everything that they could slow down.
const parts = ['evaluation', 'documents', 'idle', 'verify', 'reads', 'downloads', 'sign-in', 'queue', 'board', 'signing', 'exams', 'report', 'roster', 'growth', 'memory', 'start'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.includes(name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts: ${parts.join(', ')}`);
  process.exit(1);
}

await buildAll();
const stage = new Stage();
try {
  for (const name of parts.filter((part) => asked.length === 0 || asked.includes(part))) {
    const { measure } = await import(`./parts/${name}.mjs`);
    await measure(stage);
  }
} finally {
  await stage.close();
}
