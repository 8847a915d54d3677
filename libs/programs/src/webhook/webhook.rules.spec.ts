import { CredentialEventKind } from '@waymark/credentials';
import { WatchNoticeKind } from '../watch/watch.rules';
import { signature } from './webhook-signature';
import { checkUrl, eventType, nextAttempt } from './webhook.rules';

const open = { allowsPrivate: false };

describe('an address', () => {
  it('is https, without a user and a fragment', () => {
    expect(checkUrl(' https://hr.example.org/hooks?x=1#y ', open)).toBe('https://hr.example.org/hooks?x=1');
    for (const url of ['', 'hr.example.org', 'http://hr.example.org/', 'ftp://hr.example.org', 'file:///etc/passwd', 'https://a:b@hr.example.org', 'javascript:alert(1)', `https://hr.example.org/${'a'.repeat(500)}`]) expect(() => checkUrl(url, open)).toThrow('WEBHOOK_URL_UNFIT');
  });
  it('may be http in a network of one’s own', () => {
    expect(checkUrl('http://hr.internal/', { allowsPrivate: true })).toBe('http://hr.internal/');
  });
});

it('[G10] is signed as the example of the Standard Webhooks libraries', () => {
  const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
  expect(signature({ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', seconds: 1614265330, body: '{"test": 2432232314}' }, secret)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

it('[G10] is tried ten times over about three days', () => {
  const at = new Date('2026-11-23T15:00:00.000Z');
  const waits = Array.from({ length: 10 }, (_, index) => nextAttempt(index + 1, at));
  expect(waits.map((next) => (next ? (next.getTime() - at.getTime()) / 1000 : null))).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
});

it('has a word for each event', () => {
  expect(eventType({ kind: WatchNoticeKind.CHANGED, eventKind: CredentialEventKind.SUSPENDED })).toBe('certificate.suspended');
  expect(eventType({ kind: WatchNoticeKind.ENDED, eventKind: null })).toBe('certificate.expired');
  expect(eventType({ kind: WatchNoticeKind.ENDS_IN_30, eventKind: null })).toBe('certificate.ends_in_30');
});
