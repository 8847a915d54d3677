// npm test: installs what is missing, then lint, types, unit, API and browser journeys; ends with one line that counts.
import { spawnSync } from 'node:child_process';
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const { steps } = await import('./test/steps.mjs');

const total = { passed: 0, failed: 0 };
const remarks = ['pdfsig', 'qpdf', 'mutool'].filter((tool) => spawnSync(tool, ['-v']).error).map((tool) => `${tool} is not installed: the tests that use it were skipped`);

for (const [name, step] of steps) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const { passed, failed, skipped = [], note } = await step();
  total.passed += passed;
  total.failed += failed;
  remarks.push(...skipped.map((title) => `skipped: ${title}`));
  if (failed > 0) remarks.push(`failed: ${name}`);
  if (note) remarks.push(note);
  console.log(`== ${name}: ${failed === 0 ? 'ok' : `${failed} failed`} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

console.log(['', ...remarks].join('\n'));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
