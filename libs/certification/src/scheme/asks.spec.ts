import { asksOf } from './asks.rules';
import type { Asks } from './asks.rules';
import { coCpfs, harborLead, ohCprs, schemes, txMhps, vaRprs } from './data';
import type { Scheme } from './scheme.rules';

function english(scheme: Scheme) {
  const { training, work, other } = asksOf(scheme);
  const said = (names: Asks['training']): string[] => names.map(({ en }) => en);
  return { training: said(training), work: said(work), other: said(other) };
}

it('says in three lines what a scheme asks, without the sentences to sign', () => {
  expect(english(coCpfs)).toEqual({
    training: ['60 hours of training'],
    work: ['500 hours of signed experience, paid or volunteer', '25 hours of supervision, alone or in a group'],
    other: ['High school diploma, GED or the same', 'IC&RC Peer Recovery exam passed'],
  });
});

it('puts a choice of paths on the line of its first path', () => {
  expect(english(ohCprs).training).toEqual(['Training or three years of peer work', '16 hours of the online academy']);
  expect(english(vaRprs).other[0]).toBe('A valid certificate of NAADAC, an IC&RC board or Veterans Affairs');
});

it('takes the stages in, each rule once, and not the stage itself', () => {
  const { training, work, other } = english(txMhps);
  expect(training).toEqual(['Core training: 19 hours 30 minutes', 'Mental health supplemental training: 40 hours']);
  expect(work).toEqual(['250 hours of supervised work', 'Supervision in each week of work']);
  expect(other).not.toContain('Initial certificate valid');
});

it.each(schemes.filter((scheme) => scheme !== harborLead).map((scheme) => ({ name: `${scheme.id} ${scheme.version}`, scheme })))('has something to say of $name', ({ scheme }) => {
  expect(Object.values(asksOf(scheme)).flat().length).toBeGreaterThan(1);
});

it('names the certificate on which another one rests, where that is all but a sentence to sign', () => {
  expect(english(harborLead)).toEqual({ training: [], work: [], other: ['Certificate as a peer support specialist'] });
});
