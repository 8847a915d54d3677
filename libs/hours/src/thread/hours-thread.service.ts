import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { loadOne, ThreadKind, Threads } from '@waymark/platform';
import type { Ctx, ThreadRecord } from '@waymark/platform';
import { HoursEntry } from '../entry/hours-entry.entity';
import { visibleTo } from '../entry/hours-entry.policy';
import { HoursState } from '../entry/hours-entry.rules';
import { PlacementService } from '../placement/placement.service';

/** A trainee and their supervisor talk on an entry, over all its versions. Whoever signs by a link has no account to read with. */
@Injectable()
export class HoursThread implements OnModuleInit {
  constructor(
    private readonly threads: Threads,
    private readonly placements: PlacementService,
  ) {}

  onModuleInit(): void {
    this.threads.add(ThreadKind.HOURS_ENTRY, (ctx, id) => this.open(ctx, id));
  }

  private async open(ctx: Ctx, id: string): Promise<ThreadRecord> {
    const entry = await loadOne(ctx, HoursEntry, visibleTo(ctx.actor), id);
    const { trainee, supervisor, supervisorId, organisation } = found((await this.placements.byIds(ctx, [entry.placementId])).get(entry.placementId));
    const people = [trainee, ...(supervisor ? [supervisor] : [])];
    const path = `/hours/${entry.id}`;
    return {
      id: entry.rootId,
      canWrite: entry.state !== HoursState.DRAFT && supervisorId !== null,
      readers: people.map((person) => ({ personId: person.id, path })),
      known: [organisation.name, ...people.flatMap(({ legalName, chosenName }) => [legalName, chosenName])].filter((name) => name !== null),
    };
  }
}
