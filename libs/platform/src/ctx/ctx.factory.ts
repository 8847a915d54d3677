import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { DataSource } from 'typeorm';
import { CLOCK } from '../config/clock';
import type { Clock } from '../config/clock';
import type { Ctx } from './ctx';

@Injectable()
export class CtxFactory {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A fresh context on the plain manager; a stranger unless somebody is signed in. */
  create(actor: Actor = stranger()): Ctx {
    return { actor, now: this.clock.now(), tx: this.dataSource.manager, requestId: randomUUID(), trail: [] };
  }
}
