import { BadRequestException, NotFoundException, ServiceUnavailableException } from '@nestjs/common';
import { DomainError } from '@waymark/kernel';
import { plainRefusal } from './plain-refusal';

const refusal = (error: unknown) => plainRefusal(error, 'r-1');

it('a rule that refused keeps its code, and says when to ask again', () => {
  expect(refusal(new DomainError('RATE_LIMITED', { retryAfterSeconds: 90 }))).toMatchObject({ status: 429, headers: { 'Retry-After': '90' }, body: { code: 'RATE_LIMITED', requestId: 'r-1' } });
});
it.each([
  [new BadRequestException(['name is too long']), 400, 'BAD_USER_INPUT'],
  [new NotFoundException(), 404, 'NOT_FOUND'],
  [new ServiceUnavailableException({ status: 'database unreachable' }), 503, 'INTERNAL'],
  [Object.assign(new Error('too long'), { expose: true, status: 413 }), 413, 'TOO_LARGE'],
])('%s is answered as %i %s: a fault of ours is nobody else\'s wrong input', (error, status, code) => {
  expect(refusal(error)).toMatchObject({ status, body: { code } });
});
it.each([new Error('broken'), Object.assign(new Error('hidden'), { expose: false, status: 500 }), 'text'])('%s is no refusal', (error) => {
  expect(refusal(error)).toBeNull();
});
