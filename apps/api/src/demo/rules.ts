import { randomUUID } from 'node:crypto';
import { SchemeAddition, SchemeDraftService, SchemeField } from '@waymark/certification';
import { found } from '@waymark/kernel';
import type { DemoWorld } from './world';

/** The reviewer writes the next version: two hours of training more, and as many with others. Somebody else may publish it. */
export async function seedRules(world: DemoWorld): Promise<void> {
  const drafts = world.app.get(SchemeDraftService);
  await world.as(world.people.reviewer, world.story.at('2026-11-02T16:00:00.000Z'), async (ctx) => {
    const draft = await drafts.start(ctx, { id: randomUUID(), boardId: world.organisations.board.id, schemeId: 'waymark-demo' });
    const key = { draftId: draft.id, revision: draft.revision };
    const write = async (lineId: string, field: SchemeField, value: string) => {
      key.revision = (await drafts.saveField(ctx, { ...key, lineId, field, value })).revision;
    };
    await write('training', SchemeField.MINUTES, '480');
    await write('training', SchemeField.NAME_EN, '8 hours of training');
    await write('training', SchemeField.NAME_ES, '8 horas de capacitación');
    const grown = await drafts.add(ctx, { ...key, parentId: 'training', addition: SchemeAddition.FLOOR_MODE });
    key.revision = grown.revision;
    const training = grown.content.requirements.find(({ id }) => id === 'training');
    const floors: readonly { id: string }[] = training?.kind === 'sum' ? (training.floors ?? []) : [];
    const floor = found(floors.at(-1)).id;
    await write(floor, SchemeField.NAME_EN, 'With others, live or in person: 2 hours');
    await write(floor, SchemeField.NAME_ES, 'Con otras personas, en vivo o en persona: 2 horas');
    await write(floor, SchemeField.MINUTES, '120');
    await write(floor, SchemeField.MODES, 'LIVE_ONLINE,IN_PERSON');
  });
}
