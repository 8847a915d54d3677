import { DomainCode } from '@waymark/kernel';
import { checkCredit, TrainingMode } from './credit.rules';
import type { PriorLearning } from './credit.rules';

const credit: PriorLearning = {
  personId: 'ana', title: 'Ethics for peers', provider: 'Harbor College', domain: DomainCode.ETHICAL_RESPONSIBILITY, topics: [], mode: TrainingMode.IN_PERSON,
  minutes: 960, learnedOn: '2026-05-04', evidence: 'Certificate 12, seen in the original', reason: 'Covers confidentiality and boundaries',
};
const check = (with_: Partial<PriorLearning> = {}, approverId = 'kim') => () => checkCredit({ ...credit, ...with_ }, { approverId, today: '2026-11-23' });

it('[A8] credit is given with evidence and a reason by somebody else', () => {
  expect(check()).not.toThrow();
  expect(check({}, 'ana')).toThrow('CREDIT_OWN');
  expect(check({ evidence: ' ' })).toThrow('CREDIT_TEXT_MISSING');
  expect(check({ reason: '' })).toThrow('CREDIT_TEXT_MISSING');
});
it.each([0, -60, 1.5, 6001])('[A8] %d minutes are not credited', (minutes) => {
  expect(check({ minutes })).toThrow('CREDIT_MINUTES_OUT_OF_RANGE');
});
it('[A8] what lies in the future, or on no day at all, is not credited', () => {
  expect(check({ learnedOn: '2026-11-23' })).not.toThrow();
  expect(check({ learnedOn: '2026-11-24' })).toThrow('CREDIT_IN_FUTURE');
  expect(check({ learnedOn: '2026-02-30' })).toThrow('CREDIT_IN_FUTURE');
});
