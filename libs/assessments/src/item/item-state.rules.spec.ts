import { checkMove, ItemState, movesFor } from './item-state.rules';

const states = Object.values(ItemState);
const move = (from: ItemState, to: ItemState, with_ = {}) => ({ from, to, authorId: 'ana', by: 'kim', reason: 'because', missing: [], ...with_ });
const allowed = ['DRAFT>REVIEW', 'DRAFT>RETIRED', 'REVIEW>PILOT', 'REVIEW>ACTIVE', 'REVIEW>DRAFT', 'PILOT>ACTIVE', 'PILOT>RETIRED', 'ACTIVE>RETIRED', 'RETIRED>REVIEW'];
const all = states.flatMap((from) => states.map((to) => [from, to] as const));

it.each(all)('from %s to %s is as the table says', (from, to) => {
  const attempt = () => checkMove(move(from, to));
  if (allowed.includes(`${from}>${to}`)) expect(attempt).not.toThrow();
  else expect(attempt).toThrow('ITEM_CANNOT_MOVE');
});

it.each([
  [ItemState.REVIEW, ItemState.PILOT],
  [ItemState.REVIEW, ItemState.ACTIVE],
  [ItemState.PILOT, ItemState.ACTIVE],
])('a second person lets it go from %s to %s', (from, to) => {
  expect(() => checkMove(move(from, to, { by: 'ana' }))).toThrow('ITEM_OWN_REVIEW');
  expect(movesFor({ from, authorId: 'ana', by: 'ana' })).not.toContain(to);
  expect(movesFor({ from, authorId: 'ana', by: 'kim' })).toContain(to);
});

it('the author may send it, take it back or retire it', () => {
  for (const [from, to] of [[ItemState.DRAFT, ItemState.REVIEW], [ItemState.REVIEW, ItemState.DRAFT], [ItemState.ACTIVE, ItemState.RETIRED]] as const) {
    expect(() => checkMove(move(from, to, { by: 'ana' }))).not.toThrow();
  }
});

it.each([
  [ItemState.REVIEW, ItemState.DRAFT],
  [ItemState.ACTIVE, ItemState.RETIRED],
  [ItemState.PILOT, ItemState.RETIRED],
])('from %s to %s needs a reason', (from, to) => {
  expect(() => checkMove(move(from, to, { reason: ' ' }))).toThrow('ITEM_REASON_MISSING');
});

it('goes to review and further with both languages only', () => {
  const missing = ['es'];
  expect(() => checkMove({ ...move(ItemState.DRAFT, ItemState.REVIEW), missing: ['es'] })).toThrow('ITEM_LANGUAGE_MISSING');
  expect(() => checkMove(move(ItemState.REVIEW, ItemState.ACTIVE, { missing }))).toThrow('ITEM_LANGUAGE_MISSING');
  expect(() => checkMove(move(ItemState.REVIEW, ItemState.DRAFT, { missing }))).not.toThrow();
});
