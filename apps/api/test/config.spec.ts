import { parseConfig } from '../src/config';

const database = 'postgres://waymark@127.0.0.1:5432/waymark';

describe('the configuration', () => {
  it('has a safe default for everything but the database', () => {
    expect(parseConfig('/srv/way mark', { DATABASE_URL: database })).toMatchObject({ port: 3000, publicUrl: 'http://127.0.0.1:3000', dataDir: '/srv/way mark/.data', smtpUrl: null, isDemo: true });
  });
  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://x'],
    ['PUBLIC_URL', 'waymark.example'],
    ['SMTP_URL', 'http://mail'],
    ['DEMO', 'yes'],
    ['TSA_URL', 'ldap://time'],
  ])('names %s when it is "%s"', (name, value) => {
    expect(() => parseConfig('/srv', { DATABASE_URL: database, [name]: value })).toThrow(name);
  });
  it.each([[{ TSA_URL: 'https://time.example' }], [{ TSA_ROOT: 'root.pem' }]])('wants the address and the roots of a time-stamp authority together: %j', (given) => {
    expect(() => parseConfig('/srv', { DATABASE_URL: database, ...given })).toThrow('TSA_ROOT: must name a file');
  });
  it('names what is missing', () => {
    expect(() => parseConfig('/srv', {})).toThrow('DATABASE_URL');
  });
});
