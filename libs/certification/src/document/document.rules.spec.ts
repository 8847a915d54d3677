import { ApplicationStatus } from '../application/application.rules';
import { canAdd, closed, deleteOn, DocumentStatus, verify } from './document.rules';

const { ACCEPTED, REFUSED, REPLACED, WAITING } = DocumentStatus;

it.each([ApplicationStatus.OPEN, ApplicationStatus.ASKED])('while the applicant has it (%s), a picture may be sent and replaced until it is accepted', (status) => {
  expect([null, WAITING, REFUSED, ACCEPTED].map((current) => canAdd(status, current))).toEqual([true, true, true, false]);
});

it.each(Object.values(ApplicationStatus).filter((status) => status !== ApplicationStatus.OPEN && status !== ApplicationStatus.ASKED))('in %s only a picture that was sent back may be replaced, and none once it is decided', (status) => {
  expect([null, WAITING, ACCEPTED].map((current) => canAdd(status, current))).toEqual([false, false, false]);
  expect(canAdd(status, REFUSED)).toBe(!closed.includes(status));
});

it('a picture is accepted without words and sent back with a reason, once', () => {
  expect(verify(WAITING, { isAccepted: true })).toEqual({ status: ACCEPTED, reason: null });
  expect(verify(WAITING, { isAccepted: false, reason: ' The date is cut off. ' })).toEqual({ status: REFUSED, reason: 'The date is cut off.' });
  expect(() => verify(WAITING, { isAccepted: false, reason: ' ' })).toThrow('DOCUMENT_REASON_MISSING');
  expect(() => verify(WAITING, { isAccepted: false, reason: 'x'.repeat(501) })).toThrow('DOCUMENT_REASON_TOO_LONG');
  for (const status of [ACCEPTED, REFUSED, REPLACED]) expect(() => verify(status, { isAccepted: true })).toThrow('DOCUMENT_DECIDED');
});

it('is kept thirty days from the day the case is closed', () => {
  expect(deleteOn('2026-11-23')).toBe('2026-12-23');
});
