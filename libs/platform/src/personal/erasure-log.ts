import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG } from '../config/app-config';
import type { AppConfig } from '../config/app-config';

export type ErasedKind = 'person' | 'credential';

export interface Erased {
  readonly v: 1;
  readonly kind: ErasedKind;
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly erasesCertificates?: boolean;
}

/** Erasures outside the database, ids only, so that a backup from before one does not bring back what was erased. Kept beside the data, never with its backups alone. */
@Injectable()
export class ErasureLog {
  private readonly folder: string;

  constructor(@Inject(APP_CONFIG) { dataDir }: Pick<AppConfig, 'dataDir'>) {
    this.folder = join(dataDir, 'erasures');
  }

  /** On the disk when it returns: written before anything goes, so that a process that dies half-way is made good at the next start. */
  write(erased: Omit<Erased, 'v'>): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const draft = join(this.folder, `.${randomUUID()}`);
    const file = openSync(draft, 'wx', 0o600);
    writeSync(file, `${JSON.stringify({ v: 1, ...erased })}\n`);
    fsyncSync(file);
    closeSync(file);
    renameSync(draft, join(this.folder, `${erased.kind}-${erased.id}.json`));
    const folder = openSync(this.folder, 'r');
    fsyncSync(folder);
    closeSync(folder);
  }

  of(kind: ErasedKind): Erased[] {
    if (!existsSync(this.folder)) return [];
    const names = readdirSync(this.folder).filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.json'));
    return names.sort().map((name) => JSON.parse(readFileSync(join(this.folder, name), 'utf8')) as Erased);
  }
}
