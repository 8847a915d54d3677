import { bootstrap } from './bootstrap.mjs';

bootstrap();
// Loaded only now: nothing but Node's own modules exists before.
const { run } = await import('./start/run.mjs');
await run();
