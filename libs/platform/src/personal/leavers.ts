import { Injectable } from '@nestjs/common';
import type { Ctx } from '../ctx/ctx';

/** Somebody whose account is being erased. */
export interface Leaver {
  readonly id: string;
  readonly email: string;
  readonly names: readonly string[];
  /** Whether they asked that their certificates go, too. */
  readonly erasesCertificates: boolean;
}

/** What must come to its end first. */
export enum LeavingObstacle {
  APPLICATION = 'APPLICATION',
  COMPLAINT = 'COMPLAINT',
  AUDIT = 'AUDIT',
  STANDING_CHANGE = 'STANDING_CHANGE',
  NAME = 'NAME',
  DISCIPLINE = 'DISCIPLINE',
}

export interface Hold {
  readonly obstacle: LeavingObstacle;
  /** The day by which it should be over, where one is set. */
  readonly until: string | null;
}

interface LeavingPart {
  /** With their certificates, or without. */
  readonly holds?: (ctx: Ctx, personId: string, erasesCertificates: boolean) => Promise<readonly Hold[]>;
  /** In its own transaction, before anything goes. */
  readonly before?: (ctx: Ctx, leaver: Leaver) => Promise<void>;
  readonly erase?: (ctx: Ctx, leaver: Leaver) => Promise<void>;
  /** The records whose values leave the trail, too. */
  readonly records?: (ctx: Ctx, personId: string) => Promise<readonly string[]>;
  /** Whether others' records need the name: they signed, decided or graded something for somebody else. */
  readonly isNeeded?: (ctx: Ctx, personId: string) => Promise<boolean>;
}

/** Libs say here, when they start, what holds somebody who wants to leave, and erase what is theirs when the time comes. */
@Injectable()
export class Leavers {
  private readonly parts: LeavingPart[] = [];

  add(part: LeavingPart): void {
    this.parts.push(part);
  }

  async holds(ctx: Ctx, personId: string, erasesCertificates: boolean): Promise<Hold[]> {
    return (await Promise.all(this.parts.map((part) => part.holds?.(ctx, personId, erasesCertificates) ?? []))).flat();
  }

  async before(ctx: Ctx, leaver: Leaver): Promise<void> {
    for (const { before } of this.parts) await before?.(ctx, leaver);
  }

  async records(ctx: Ctx, personId: string): Promise<string[]> {
    return (await Promise.all(this.parts.map((part) => part.records?.(ctx, personId) ?? []))).flat();
  }

  /** A decision or a signature without a name would be worth less to the person whose record it is. */
  async isNamed(ctx: Ctx, personId: string): Promise<boolean> {
    return (await Promise.all(this.parts.map((part) => part.isNeeded?.(ctx, personId) ?? false))).includes(true);
  }

  async erase(ctx: Ctx, leaver: Leaver): Promise<void> {
    for (const { erase } of this.parts) await erase?.(ctx, leaver);
  }
}
