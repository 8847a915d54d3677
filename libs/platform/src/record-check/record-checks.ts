import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Ctx } from '../ctx/ctx';
import type { Found, Head } from './record-finding.rules';

/** What a check tells while it reads. */
export interface CheckReport {
  found(findings: readonly Found[]): Promise<void>;
  /** Where the last whole reading ended; nothing at the first. */
  headBefore(what: string): Head | null;
  keepHead(what: string, head: Head): void;
}

export interface RecordCheck {
  /** What it reads: a key of `RecordCheck.read`. */
  readonly what: 'certificates' | 'decisions' | 'auditEntries' | 'logEntries';
  /** Reads everything, in parts that fit into memory, and says how many there were. */
  read(ctx: Ctx, report: CheckReport): Promise<number>;
}

/** The same report, which also knows whether anything was found: only an end that was read whole is one to go on from. */
export function watched(report: CheckReport): CheckReport & { isWhole: () => boolean } {
  let count = 0;
  const found = (findings: readonly Found[]): Promise<void> => {
    count += findings.length;
    return report.found(findings);
  };
  return { ...report, found, isWhole: () => count === 0 };
}

export type FindingsListener = (ctx: Ctx, count: number) => Promise<void>;

/** Others are served between two steps of a long reading. */
export const letOthersRun = (): Promise<void> => setImmediate(undefined);

/** Libs say here, when they start, how what they keep is read again; identity says who is told. */
@Injectable()
export class RecordChecks {
  private readonly checks: RecordCheck[] = [];
  private tells: FindingsListener = () => Promise.resolve();

  add(check: RecordCheck): void {
    this.checks.push(check);
  }

  all(): readonly RecordCheck[] {
    return this.checks;
  }

  whenFound(listener: FindingsListener): void {
    this.tells = listener;
  }

  tell(ctx: Ctx, count: number): Promise<void> {
    return this.tells(ctx, count);
  }
}
