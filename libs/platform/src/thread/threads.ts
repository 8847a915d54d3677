import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import type { Ctx } from '../ctx/ctx';
import type { ThreadKind } from './thread.rules';

/** Who is to hear of a message, and where they read it. */
export interface ThreadReader {
  readonly personId: string;
  /** A path of the web client. */
  readonly path: string;
}

/** A record as the actor may see it; absent and invisible are the same NOT_FOUND. */
export interface ThreadRecord {
  /** What the messages hang on: versions of one record may share it. */
  readonly id: string;
  readonly canWrite: boolean;
  /** Everybody who is to hear of a message of the actor. */
  readonly readers: readonly ThreadReader[];
  /** Names that a message may hold: of people and places of the record. */
  readonly known: readonly string[];
  /** How the actor sees the writer: a board has no face for an applicant. Nothing: by name. */
  readonly nameOf?: (authorId: string) => string | null;
}

export type ThreadSource = (ctx: Ctx, id: string) => Promise<ThreadRecord>;

export interface ThreadPerson {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
  readonly name: string;
}

export type ThreadPeople = (ctx: Ctx, ids: readonly string[]) => Promise<ThreadPerson[]>;

/** Libs say here, when they start, which of their records people talk on and who sees each; identity says who people are. */
@Injectable()
export class Threads {
  private readonly sources = new Map<ThreadKind, ThreadSource>();
  private knows: ThreadPeople = () => Promise.resolve([]);

  add(kind: ThreadKind, source: ThreadSource): void {
    this.sources.set(kind, source);
  }

  know(people: ThreadPeople): void {
    this.knows = people;
  }

  open(ctx: Ctx, kind: ThreadKind, id: string): Promise<ThreadRecord> {
    return found(this.sources.get(kind))(ctx, id);
  }

  people(ctx: Ctx, ids: readonly string[]): Promise<ThreadPerson[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.knows(ctx, [...new Set(ids)]);
  }
}
