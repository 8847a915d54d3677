import type { ComparedLineFragment, SchemeLinesFragment } from '../../../graphql/generated/graphql';
import type { Comparison } from './compared-scheme';

export const aScheme = (with_: Partial<SchemeLinesFragment> = {}): SchemeLinesFragment => ({
  id: 'waymark-demo', version: '1', title: 'Harbor State', body: 'Harbor State Board', area: null, source: 'Rules of 2024', credentialTitle: 'Certified Peer Support Specialist', stages: [], tracks: [{ id: 'FULL', name: 'Certified Peer Support Specialist' }],
  asks: { training: ['6 hours of training'], work: ['20 hours of signed experience', '2 hours of supervision'], other: ['Exam passed'] }, notes: ['Invented.'], isOpen: true, ...with_,
});

export const texas = aScheme({
  id: 'tx-mhps', title: 'Texas Mental Health Peer Specialist', body: 'Texas Certification Board', area: 'US-TX', credentialTitle: 'Mental Health Peer Specialist', stages: ['Initial certificate'], isOpen: false,
  asks: { training: ['Core training: 19 hours 30 minutes'], work: ['250 hours of supervised work'], other: [] },
});
export const newYork = aScheme({ id: 'ny-crpa', title: 'Nueva York: Defensor de Pares en Recuperación', body: 'New York Certification Board', area: 'US-NY', isOpen: false });

export const aLine = (with_: Partial<ComparedLineFragment> = {}): ComparedLineFragment => ({
  id: 'training', within: null, name: '46 hours of training', status: 'MET', unit: 'MINUTES', counted: 2760, required: 2760, missing: 0, pending: 0, isChoice: false, notCounted: [], ...with_,
});

export const aComparison = (with_: Partial<Comparison> = {}): Comparison => ({
  nearness: 0.5, scheme: aScheme(),
  steps: [{ id: 'full', name: 'Certified Peer Support Specialist', isHeld: false, statements: ['Code of ethics signed'], requirements: [aLine()] }],
  ...with_,
});
