import { buildAll } from '../start/build.mjs';

await buildAll();
