// Where a throwaway cluster lies. Each spec file copies some 1,500 small files for its database: a moment in memory, up to a second on a disk.
import { mkdtempSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const AMPLE = 4 * 1024 ** 3;

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return Math.min(bavail * bsize, freemem()) >= AMPLE;
  } catch {
    return false;
  }
}

/** A folder of its own: in memory where there is ample room, else where the system keeps what is temporary. */
export const scratchFolder = () => mkdtempSync(join(hasRoom() ? memory : tmpdir(), 'waymark-pg-'));
