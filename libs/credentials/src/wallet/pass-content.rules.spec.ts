import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { passOf, passWords, stringsOf } from './pass-content.rules';
import type { PassFacts, PassWords } from './pass-content.rules';

const words = (locale: 'en' | 'es') => JSON.parse(readFileSync(join(resolve(__dirname, '../../../../locales'), locale, 'walletpass.json'), 'utf8')) as PassWords;
const [en, es] = [words('en'), words('es')];
const facts: PassFacts = {
  ...{ number: 'WM-2026-000007', writtenCode: 'ABCD-EFGH-JKMN-PQRS', holderName: 'Zoë "Zo" Ortega\\Peña', title: 'Certified Peer Support Specialist', boardName: 'Harbor State Peer Certification Board' },
  ...{ timeZone: 'America/Chicago', issuedOn: '2026-11-23', validUntil: '2028-11-22', verifyUrl: 'https://waymark.example/v/ABCDEFGHJKMNPQRS' },
};
const pass = passOf(facts, { passType: 'pass.org.example', team: 'A1B2C3D4E5' }, en) as Record<string, unknown>;

describe('[G1] a card for a wallet', () => {
  it('says what the certificate says: name, title and last day, and on its back who issued it, its number and how to check it', () => {
    expect(pass['generic']).toEqual({
      primaryFields: [{ key: 'name', label: 'Name', value: 'Zoë "Zo" Ortega\\Peña' }],
      secondaryFields: [{ key: 'title', label: 'Title', value: 'Certified Peer Support Specialist' }],
      auxiliaryFields: [{ key: 'until', label: 'Valid until', value: 'November 22, 2028' }],
      backFields: expect.arrayContaining([
        { key: 'board', label: 'Issued by', value: 'Harbor State Peer Certification Board' },
        { key: 'number', label: 'Number', value: 'WM-2026-000007' },
        expect.objectContaining({ key: 'seen', label: 'Who can see it' }),
        expect.objectContaining({ key: 'still', value: expect.stringMatching(/stays as it is/) as string }),
      ]) as unknown,
    });
  });

  it('is checked by its square alone, with the code for whoever types', () => {
    expect(pass['barcodes']).toEqual([{ format: 'PKBarcodeFormatQR', message: 'https://waymark.example/v/ABCDEFGHJKMNPQRS', messageEncoding: 'iso-8859-1', altText: 'ABCD-EFGH-JKMN-PQRS' }]);
    expect(JSON.stringify(pass)).not.toMatch(/active|suspended|revoked|voided/i);
  });

  it('ends with the last second of the last day on the board\'s clock', () => {
    expect(pass['expirationDate']).toBe('2028-11-23T05:59:59Z');
  });

  it('[T24] tells nothing of it while other cards are looked through, and never comes up by itself', () => {
    const { organizationName, description, logoText } = pass;
    expect([organizationName, description, logoText]).toEqual(['Waymark', 'Certificate', 'Certificate']);
    for (const key of ['relevantDate', 'relevantDates', 'locations', 'beacons', 'maxDistance', 'nfc', 'webServiceURL', 'authenticationToken', 'userInfo', 'headerFields']) expect(JSON.stringify(pass)).not.toContain(`"${key}"`);
    expect(JSON.stringify(pass)).not.toContain('changeMessage');
    expect(pass['sharingProhibited']).toBe(true);
  });
});

describe('the texts of a card', () => {
  const read = (strings: string) => new Map(strings.trimEnd().split('\n').map((line) => {
    const [, key = '', value = ''] = /^("(?:[^"\\]|\\.)*") = ("(?:[^"\\]|\\.)*");$/.exec(line) ?? [];
    return [JSON.parse(key), JSON.parse(value)] as [string, string];
  }));

  it('are in both languages for each text that a phone shows, days included', () => {
    const spanish = read(stringsOf(facts, { en, own: es, locale: 'es' }));
    for (const key of passWords) expect(spanish.get(en[key])).toBe(es[key]);
    expect(spanish.get('November 22, 2028')).toBe('22 de noviembre de 2028');
    expect([...read(stringsOf(facts, { en, own: en, locale: 'en' }))].every(([key, value]) => key === value)).toBe(true);
  });

  it('stay one line each, whatever stands in them', () => {
    const odd = { ...es, card: 'El "certificado"\\\nde usted' };
    expect(stringsOf(facts, { en, own: odd, locale: 'es' }).split('\n')[0]).toBe('"Certificate" = "El \\"certificado\\"\\\\\\nde usted";');
  });
});
