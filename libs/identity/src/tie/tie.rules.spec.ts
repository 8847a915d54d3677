import { checkTie, TieKind } from './tie.rules';

it('a tie is between two people', () => {
  const tie = { personId: 'ana', otherId: 'kim', kind: TieKind.PERSONAL, endsAt: null };
  expect(() => checkTie(tie)).not.toThrow();
  expect(() => checkTie({ ...tie, otherId: 'ana' })).toThrow('TIE_WITH_SELF');
});
