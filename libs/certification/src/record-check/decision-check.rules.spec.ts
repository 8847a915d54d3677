import { lackingParts } from './decision-check.rules';
import type { DecidedRead } from './decision-check.rules';

const yes = (decidedBy: string, with_ = {}) => ({ outcome: 'APPROVE', decidedBy, evaluationDigest: 'd', ...with_ });
const read = (with_: Partial<DecidedRead> = {}): DecidedRead => ({ id: 'c', number: 'WM-1', holderId: 'ana', boardId: 'b', evidenceDigest: 'd', edition: 1, application: { applicantId: 'ana', boardId: 'b' }, decisions: [yes('ruth'), yes('thomas')], isConverted: false, ...with_ });

it.each<[string, Partial<DecidedRead>, string[]]>([
  ['two people said yes to the same evidence', {}, []],
  ['its application is gone', { application: null }, ['application']],
  ['another person applied', { application: { applicantId: 'bea', boardId: 'b' } }, ['holder']],
  ['another board decided', { application: { applicantId: 'ana', boardId: 'x' } }, ['board']],
  ['one yes is gone', { decisions: [yes('ruth')] }, ['decisions', 'evidence']],
  ['one of the two said no', { decisions: [yes('ruth', { outcome: 'DENY' }), yes('thomas')] }, ['decisions']],
  ['one person said both', { decisions: [yes('ruth'), yes('ruth')] }, ['deciders']],
  ['the holder is one of the two', { decisions: [yes('ruth'), yes('ana')] }, ['deciders']],
  ['the second saw something else', { decisions: [yes('ruth'), yes('thomas', { evaluationDigest: 'e' })] }, ['evidence']],
  ['it followed from a stage by the rules', { isConverted: true, evidenceDigest: 'e' }, []],
])('[T18] [AZ7] a certificate of which %s', (_, with_, lacking) => expect(lackingParts(read(with_))).toEqual(lacking));
