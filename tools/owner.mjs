// A file that says which living process owns a folder. A dead owner's claim is worth nothing, also when its number is in use again.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Field 22 of /proc/<pid>/stat (start time) tells two users of one number apart; other systems have only the number. */
function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return process.platform === 'linux' ? null : 'unknown';
  }
}

export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return birthOf(pid) !== null;
}

/** The claim in `file` if its process still lives, else null. */
export function readOwner(file) {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8'));
    return isRunning(owner.pid) && birthOf(owner.pid) === owner.birth ? owner : null;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

const draft = (file, facts) => {
  const name = `${file}.${process.pid}`;
  writeFileSync(name, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), ...facts }), { mode: 0o644 });
  return name;
};

/** Null when the folder is ours now, else the living owner. */
export function claim(file, facts = {}) {
  const mine = draft(file, facts);
  try {
    for (;;) {
      try {
        // A hard link is made whole or not at all: of two starts at once only one succeeds.
        linkSync(mine, file);
        return null;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
        const owner = readOwner(file);
        if (owner) return owner;
        rmSync(file, { force: true });
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Adds facts to our own claim. */
export const amend = (file, facts) => renameSync(draft(file, facts), file);

export function release(file) {
  if (readOwner(file)?.pid === process.pid) rmSync(file, { force: true });
}
