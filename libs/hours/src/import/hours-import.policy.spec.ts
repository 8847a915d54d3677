import { NOBODY, stranger } from '@waymark/kernel';
import { visibleTo } from './hours-import.policy';

describe('an import is seen', () => {
  it('by whoever brought the file, and by nobody else', () => {
    expect(visibleTo({ ...stranger(), id: 'ana' })).toEqual({ traineeId: 'ana' });
    expect(visibleTo(stranger())).toEqual({ traineeId: NOBODY });
  });
});
