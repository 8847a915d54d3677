import { refusalOf } from './mail-failure.rules';

const command = 'RCPT TO';

it.each([
  [{ command, responseCode: 550, response: '550 5.1.1 no such user' }, '550 5.1.1 no such user'],
  [{ command, responseCode: 554 }, '554'],
  [{ command, responseCode: 451, response: 'try later' }, null],
  [{ command, responseCode: 552, response: 'mailbox full' }, null],
  [{ command: 'AUTH PLAIN', responseCode: 535, response: 'sign-in refused' }, null],
  [{}, null],
])('[J3] a mail that fails with %j is refused for good: %s', (failure, answer) => {
  expect(refusalOf(failure)).toBe(answer);
});
