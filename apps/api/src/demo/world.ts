import type { INestApplicationContext } from '@nestjs/common';
import { ActorLoader } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { CtxFactory, inTransaction } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { EntityManager } from 'typeorm';
import type { Story } from './story';

export interface DemoPeople {
  readonly trainee: Person;
  readonly newTrainee: Person;
  /** Work at the program and learn elsewhere: their signed hours are on its public page. */
  readonly mentors: readonly Person[];
  readonly trainer: Person;
  readonly supervisor: Person;
  readonly reviewer: Person;
  readonly secondReviewer: Person;
  readonly thirdReviewer: Person;
  readonly staff: Person;
  readonly admin: Person;
  readonly secondAdmin: Person;
  readonly boardAdmin: Person;
  /** Everybody whose record is whole: holders and applicants. */
  readonly ready: readonly Person[];
  /** Their certificates stand in each state. */
  readonly holders: readonly Person[];
  /** Their applications lie with the board. */
  readonly applicants: readonly Person[];
}

export interface DemoOrganisations {
  readonly provider: Organisation;
  readonly program: Organisation;
  readonly board: Organisation;
}

/** The scene of the demonstration: people act in it through the same services as in life, at the day they are told. */
export class DemoWorld {
  constructor(
    readonly app: INestApplicationContext,
    private readonly tx: EntityManager,
    readonly people: DemoPeople,
    readonly organisations: DemoOrganisations,
    readonly story: Story,
  ) {}

  /** One step as that person, at that instant; all steps are one transaction, so that the scene is whole or not there. */
  async as<T>(person: Person | null, at: Date, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const actor = person ? found(await this.app.get(ActorLoader).load(person.id, this.tx)) : undefined;
    return inTransaction({ ...this.app.get(CtxFactory).create(actor), tx: this.tx, now: at }, work);
  }
}
