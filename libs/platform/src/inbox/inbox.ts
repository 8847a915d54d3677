import { Injectable } from '@nestjs/common';
import type { Ctx } from '../ctx/ctx';

/** Something that only the signed-in person can bring further. */
export interface InboxItem {
  /** Stays the same while it is the same thing that waits. */
  readonly id: string;
  /** What to do, in the person's language. */
  readonly text: string;
  /** Where it is done: a path of the web client. */
  readonly path: string;
  /** Since when it waits. */
  readonly since: Date;
}

export type InboxSource = (ctx: Ctx) => Promise<readonly InboxItem[]>;

/** Libs say here, when they start, what waits for a person in them: one inbox over all roles. */
@Injectable()
export class Inbox {
  private readonly sources: InboxSource[] = [];

  add(source: InboxSource): void {
    this.sources.push(source);
  }

  /** What has waited longest comes first. Nothing is stored: who did it has it no more. */
  async of(ctx: Ctx): Promise<InboxItem[]> {
    const items = await Promise.all(this.sources.map((source) => source(ctx)));
    return items.flat().sort((a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1));
  }
}
