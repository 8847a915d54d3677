import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { loadOne, ThreadKind, Threads } from '@waymark/platform';
import type { Ctx, ThreadRecord } from '@waymark/platform';
import { RolePlay } from '../role-play.entity';
import { visibleTo } from '../role-play.policy';

/** A trainee and the trainer who judged talk on a role-play once it is released; before, there is nothing that both of them see. */
@Injectable()
export class RolePlayThread implements OnModuleInit {
  constructor(
    private readonly threads: Threads,
    private readonly people: PersonService,
  ) {}

  onModuleInit(): void {
    this.threads.add(ThreadKind.ROLE_PLAY, (ctx, id) => this.open(ctx, id));
  }

  private async open(ctx: Ctx, id: string): Promise<ThreadRecord> {
    const play = await loadOne(ctx, RolePlay, visibleTo(ctx.actor), id);
    found(play.releasedAt);
    const people = await this.people.byIds(ctx, [play.traineeId, ...(play.trainerId ? [play.trainerId] : [])]);
    const readers = [{ personId: play.traineeId, path: `/practice/${id}` }, ...(play.trainerId ? [{ personId: play.trainerId, path: `/to-grade/${id}` }] : [])];
    const known = [...people.values()].flatMap(({ legalName, chosenName }) => [legalName, chosenName]).filter((name) => name !== null);
    return { id: play.id, canWrite: true, readers, known };
  }
}
