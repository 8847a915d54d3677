import { statSync } from 'node:fs';

/** Throws an error that names the setting where others than its owner can read a file that holds a secret. */
export function refuseExposed(setting: string, file: string): void {
  if ((statSync(file).mode & 0o077) !== 0) throw new Error(`${setting}: others can read ${file}. Close it to everybody but its owner (chmod 600).`);
}
