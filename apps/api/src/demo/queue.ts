import { AppealService, AssignmentService, ChecklistService, DecisionOutcome, DecisionService, InformationRequestService, LineKind, RequestTimeService } from '@waymark/certification';
import type { Person } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { CtxFactory } from '@waymark/platform';
import { apply } from './certification';
import type { DemoWorld } from './world';

const DAY_MS = 86_400_000;

type Word = { readonly outcome: DecisionOutcome; readonly reasons: string; readonly requirementId?: string; readonly remedy?: string };

const yes: Word = { outcome: DecisionOutcome.APPROVE, reasons: 'Every requirement is met by records of the platform.' };
const no: Word = {
  outcome: DecisionOutcome.DENY,
  reasons: 'Two of the signed hours are from a place that we could not reach.',
  requirementId: 'experience',
  remedy: 'A short letter from the place where you worked, or two more signed hours.',
};

/** The board at work: people who do their steps some days before the first start. */
class Board {
  private readonly now: Date;

  constructor(private readonly world: DemoWorld) {
    this.now = world.app.get(CtxFactory).create().now;
  }

  private ago(days: number): Date {
    return new Date(this.now.getTime() - days * DAY_MS);
  }

  sent(person: Person | undefined, days: number): Promise<string> {
    return apply(this.world, found(person), this.ago(days));
  }

  async says(person: Person, applicationId: string, { days, ...word }: Word & { days: number }): Promise<void> {
    await this.world.as(person, this.ago(days), (ctx) => this.world.app.get(DecisionService).decide(ctx, { applicationId, ...word }));
  }

  async confirms(person: Person, applicationId: string, days: number): Promise<void> {
    const second = { applicationId, isAgreed: true, reasons: 'I looked at the same hours and agree.' };
    await this.world.as(person, this.ago(days), (ctx) => this.world.app.get(DecisionService).confirm(ctx, second));
  }

  async appeals(person: Person | undefined, applicationId: string, days: number): Promise<void> {
    const text = 'The center moved in May and has a new phone number. My supervisor still works there and can tell you about those hours.';
    await this.world.as(found(person), this.ago(days), (ctx) => this.world.app.get(AppealService).file(ctx, { applicationId, text }));
  }

  async takes(person: Person, applicationId: string, days: number): Promise<void> {
    await this.world.as(person, this.ago(days), async (ctx) => {
      await this.world.app.get(AssignmentService).take(ctx, applicationId);
      await this.world.app.get(ChecklistService).mark(ctx, { applicationId, requirementId: 'training', isChecked: true, note: '' });
    });
  }

  async needsTime(person: Person | undefined, applicationId: string, days: number): Promise<void> {
    const words = 'My supervisor is away until the middle of January. Only she can say which hour was in the group.';
    await this.world.as(found(person), this.ago(days), (ctx) => this.world.app.get(RequestTimeService).ask(ctx, { applicationId, words }));
  }

  async asks(person: Person, applicationId: string, days: number): Promise<void> {
    const lines = [
      { kind: LineKind.REQUIREMENT, id: 'supervision', sentence: 'Was one of the two hours in a group? The note does not say.' },
      { kind: LineKind.FIELD, id: 'CERTIFICATE_NAME', sentence: 'Your letters say Camila Vega Ruiz. Which name shall the certificate show?' },
    ];
    await this.world.as(person, this.ago(days), (ctx) => this.world.app.get(InformationRequestService).ask(ctx, { applicationId, lines }));
  }
}

/** A case in each tab of the queue, for Ruth: one over due, one asked about, who needs more time; three to confirm; Nora hears an appeal. */
export async function seedQueue(world: DemoWorld): Promise<void> {
  const { reviewer: ruth, secondReviewer: thomas, applicants } = world.people;
  const [lee, noor, camila, marcus, imani, tomasz, rosa] = applicants;
  const board = new Board(world);
  await board.takes(ruth, await board.sent(lee, 29), 27);
  const asked = await board.sent(camila, 12);
  await board.asks(ruth, asked, 5);
  await board.needsTime(camila, asked, 1);
  await board.says(thomas, await board.sent(noor, 10), { ...yes, days: 2 });
  await board.says(thomas, await board.sent(marcus, 9), { ...yes, days: 2 });
  await board.says(thomas, await board.sent(imani, 8), { ...no, days: 1 });
  const appealed = await board.sent(tomasz, 40);
  await board.says(ruth, appealed, { ...no, days: 20 });
  await board.confirms(thomas, appealed, 18);
  await board.appeals(tomasz, appealed, 4);
  const denied = await board.sent(rosa, 38);
  await board.says(ruth, denied, { ...no, days: 19 });
  await board.confirms(thomas, denied, 15);
}
