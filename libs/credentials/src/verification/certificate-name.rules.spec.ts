import { isSameName, readCertificateName } from './certificate-name.rules';

describe('[G6] what names a certificate', () => {
  it('is its code, however it is written, also inside the address of its public page', () => {
    for (const typed of ['ABCDEFGHJKMNPQRS', 'abcd-efgh-jkmn-pqrs', ' ABCD EFGH JKMN PQRS ', 'https://waymark.example/v/ABCD-EFGH-JKMN-PQRS', `https://waymark.example/v/ABCDEFGHJKMNPQRS#${'ey.'.repeat(90)}`]) {
      expect(readCertificateName(typed, null)).toEqual({ code: 'ABCDEFGHJKMNPQRS' });
    }
  });

  it('is its number together with a name', () => {
    for (const typed of ['WM-2026-000123', 'wm–2026–000123', ' WM 2026 000123', 'WM2026000123']) {
      expect(readCertificateName(typed, ' Ana  Reyes ')).toEqual({ number: 'WM-2026-000123', holderName: 'Ana Reyes' });
    }
  });

  it('is never a number alone', () => {
    expect([null, '', '   '].map((name) => readCertificateName('WM-2026-000123', name))).toEqual(['NAME_MISSING', 'NAME_MISSING', 'NAME_MISSING']);
  });

  it('is nothing else: not a name, not a code with a letter missing', () => {
    expect(['', 'Ana Reyes', 'ABCD-EFGH-JKMN-PQR', '000123', 'WM-26-1', `WM-2026-${'1'.repeat(100)}`].map((typed) => readCertificateName(typed, 'Ana Reyes'))).toEqual(Array(6).fill('UNREADABLE'));
  });
});

it('[G6] the name has to be the printed one, letter by letter; capitals, spaces and the kind of apostrophe do not matter', () => {
  expect(isSameName('ANA LUCÍA  REYES', 'Ana Lucía Reyes')).toBe(true);
  expect(isSameName("Siobhán O'Neill-Kahananui", 'Siobhán O’Neill‑Kahananui')).toBe(true);
  expect(isSameName('Ana Lucia Reyes', 'Ana Lucía Reyes')).toBe(false);
  expect(isSameName('Ana Reyes', 'Ana Lucía Reyes')).toBe(false);
});
