import { randomUUID } from 'node:crypto';
import { SchemeAddition, SchemeDraftService, SchemeField, SchemeReplayService } from '@waymark/certification';
import { found } from '@waymark/kernel';
import { CtxFactory } from '@waymark/platform';
import type { DemoWorld } from './world';

/** The reviewer writes the next version: two hours of training more, and as many with others. It is tried on all applications, and somebody else may publish it. */
export async function seedRules(world: DemoWorld): Promise<void> {
  const drafts = world.app.get(SchemeDraftService);
  const key = await world.as(world.people.reviewer, world.story.at('2026-11-02T16:00:00.000Z'), async (ctx) => {
    const draft = await drafts.start(ctx, { id: randomUUID(), boardId: world.organisations.board.id, schemeId: 'waymark-demo' });
    const newest = { draftId: draft.id, revision: draft.revision };
    const write = async (lineId: string, field: SchemeField, value: string) => {
      newest.revision = (await drafts.saveField(ctx, { ...newest, lineId, field, value })).revision;
    };
    await write('training', SchemeField.MINUTES, '480');
    await write('training', SchemeField.NAME_EN, '8 hours of training');
    await write('training', SchemeField.NAME_ES, '8 horas de capacitación');
    const grown = await drafts.add(ctx, { ...newest, parentId: 'training', addition: SchemeAddition.FLOOR_MODE });
    newest.revision = grown.revision;
    const training = grown.content.requirements.find(({ id }) => id === 'training');
    const floors: readonly { id: string }[] = training?.kind === 'sum' ? (training.floors ?? []) : [];
    const floor = found(floors.at(-1)).id;
    await write(floor, SchemeField.NAME_EN, 'With others, live or in person: 2 hours');
    await write(floor, SchemeField.NAME_ES, 'Con otras personas, en vivo o en persona: 2 horas');
    await write(floor, SchemeField.MINUTES, '120');
    await write(floor, SchemeField.MODES, 'LIVE_ONLINE,IN_PERSON');
    return newest;
  });
  await world.as(world.people.reviewer, world.app.get(CtxFactory).create().now, (ctx) => world.app.get(SchemeReplayService).start(ctx, key));
}
