import { NoKind, pathOf } from './proposed-no.rules';

describe('[M2] a proposed "no"', () => {
  it('is looked at beside what it is about', () => {
    const at = (kind: NoKind) => pathOf({ id: 'n1', kind, caseId: kind === NoKind.APPEAL || kind === NoKind.MEASURE_APPEAL ? 'c1' : null });
    expect(at(NoKind.APPEAL)).toBe('/board/applications/c1');
    expect(at(NoKind.MEASURE_APPEAL)).toBe('/board/complaints/c1');
    for (const kind of [NoKind.AUDIT, NoKind.APPROVAL, NoKind.APPROVAL_END, NoKind.LEARNING]) expect(at(kind)).toBe('/board/second-look/n1');
  });
});
