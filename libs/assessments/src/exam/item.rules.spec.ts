import { checkKey, ItemKind } from './item.rules';

const draft = (kind: ItemKind, key: boolean[]) => ({ code: 'A', kind, options: key.map((isRight) => ({ en: 'yes', es: 'sí', isRight })) });

it.each([
  [ItemKind.SINGLE, [true, false, false]],
  [ItemKind.MULTIPLE, [true, true, false]],
])('accepts a key that fits %s', (kind, key) => {
  expect(() => checkKey(draft(kind, key))).not.toThrow();
});

it.each([
  [ItemKind.SINGLE, [false, false]],
  [ItemKind.SINGLE, [true, true, false]],
  [ItemKind.MULTIPLE, [true, false, false]],
  [ItemKind.MULTIPLE, [true, true]],
])('refuses a key that does not fit %s', (kind, key) => {
  expect(() => checkKey(draft(kind, key))).toThrow('ITEM_KEY_UNFIT');
});
