import en from '../../../locales/en/mail.json';
import es from '../../../locales/es/mail.json';

// A phone shows subjects to whoever looks at it, and a mail program keeps them for ever.
const telling = /certif|recover|recuper|addict|adicc|mental|health|salud|complain|queja|disciplin|suspend|revok|revoc|denied|deneg|peer|substanc|trauma/i;
const named = /\{\{/;

it.each([['en', en], ['es', es]] as const)('[PR3] no subject in %s tells what it is about, or names anybody', (_, texts) => {
  const subjects = Object.entries(texts).filter(([key]) => key.endsWith('.subject'));
  expect(subjects.length).toBeGreaterThan(20);
  expect(subjects.filter(([, text]) => telling.test(text) || named.test(text))).toEqual([]);
});

it.each([['en', en], ['es', es]] as const)('[PR2] no link in a mail in %s carries an address, a name or a code of a certificate', (_, texts) => {
  const links = Object.entries(texts).flatMap(([key, text]) => [...text.matchAll(/\{\{site\}\}\S*/g)].map(([link]) => [key, link]));
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter(([, link]) => /[?@]|\{\{(email|name|applicant|code|token)\}\}/.test(String(link)))).toEqual([]);
});
