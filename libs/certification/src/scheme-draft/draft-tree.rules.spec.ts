import { schemes } from '../scheme';
import type { Scheme } from '../scheme';
import { added, changed, closed, moved, nameOf, opened, outline, removed, ROOT } from './draft-tree.rules';

const demo = JSON.parse(JSON.stringify(schemes.find(({ id }) => id === 'waymark-demo'))) as Scheme;
const draft = opened(demo);
const ids = (given = draft) => outline(given).map(({ id }) => id);
const line = (id: string, given = draft) => outline(given).find((each) => each.id === id);

it.each(schemes.map((scheme) => [scheme.id, JSON.parse(JSON.stringify(scheme)) as Scheme] as const))('%s is the same after it was opened and closed', (_, scheme) => {
  expect(closed(opened(scheme))).toEqual(scheme);
});

describe('the outline', () => {
  it('begins with the scheme and has each part below the one that it belongs to', () => {
    expect(ids().slice(0, 4)).toEqual([ROOT, 'training', 'training.advocacy', 'training.mentoring']);
    expect(line('training.advocacy')).toMatchObject({ parentId: 'training', depth: 2, kind: 'floor', isFirst: true, isLast: false });
    expect(line('notes.0')).toMatchObject({ parentId: ROOT, kind: 'note', isFirst: true, isLast: true });
  });
  it('names each line as its author did', () => {
    expect(nameOf(line(ROOT) as never)).toEqual(demo.title);
    expect(nameOf(line('notes.0') as never)).toEqual(demo.notes[0]);
    expect(nameOf({ ...line('exam'), value: {} } as never)).toEqual({});
  });
});

describe('an edit', () => {
  it('changes one part and leaves the others as they are', () => {
    const edited = changed(draft, 'training.advocacy', (part) => ({ ...part, atLeast: 90 }));
    expect(line('training.advocacy', edited)?.value).toMatchObject({ atLeast: 90 });
    expect(changed(edited, 'training.advocacy', (part) => ({ ...part, atLeast: 60 }))).toEqual(draft);
  });
  it('removes a part with all below it', () => {
    expect(ids(removed(draft, 'training')).filter((id) => id.startsWith('training'))).toEqual([]);
    expect(closed(removed(draft, 'notes.0')).notes).toEqual([]);
  });
  it('moves a part among its own, and not past the end', () => {
    expect(ids(moved(draft, 'training.mentoring', -1)).slice(2, 4)).toEqual(['training.mentoring', 'training.advocacy']);
    expect(moved(draft, 'training', -1)).toEqual(draft);
    expect(ids(moved(draft, 'training', 1))[1]).toBe('experience');
  });
  it('keeps kinds that it does not know as they are', () => {
    const strange = { ...draft, requirements: [{ id: 'odd', kind: 'odd', name: { en: 'Odd', es: 'Raro' }, source: 's', deep: { x: [1] } }] };
    expect(changed(strange, 'nothing', () => null)).toEqual(strange);
    expect(line('odd', strange)).toMatchObject({ kind: 'odd' });
  });
  it('adds a part to a list or to its one place', () => {
    const part = { id: 'new', name: { en: '', es: '' }, months: 12 };
    expect(line('new', added(draft, 'training', { key: 'floors', part }))).toMatchObject({ parentId: 'training', isLast: true });
    const windowed = added(draft, 'training', { key: 'lookBack', part });
    expect(line('new', windowed)).toMatchObject({ kind: 'lookBack' });
    expect(removed(windowed, 'new')).toEqual(draft);
  });
  it('ends at 200 lines', () => {
    const full = { ...draft, notes: Array.from({ length: 200 }, (_, index) => ({ id: `notes.${String(index)}`, name: {} })) };
    expect(() => added(full, ROOT, { key: 'notes', part: { id: 'x' } })).toThrow('SCHEME_TOO_LONG');
  });
});
