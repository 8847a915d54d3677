import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Threads } from '@waymark/platform';
import { displayName, PersonService } from './person.service';

/** Tells the threads on records who people are and where their mail goes. */
@Injectable()
export class ThreadPeopleService implements OnModuleInit {
  constructor(
    private readonly threads: Threads,
    private readonly people: PersonService,
  ) {}

  onModuleInit(): void {
    this.threads.know(async (ctx, ids) => [...(await this.people.byIds(ctx, ids)).values()].map((person) => ({ id: person.id, email: person.email, locale: person.locale, name: displayName(person) })));
  }
}
