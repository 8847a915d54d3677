import { caCmpss, gaCps, harborLead, icrcPr, ilCrss, ncCpss, ohCprs, paCps, txMhps, txRsps, vaRprs, waCpss } from '../data';
import { aDocument, anAttestation } from '../fact.builder';
import type { Fact } from '../fact.rules';
import type { HeldCycle } from '../renewal.rules';
import type { Scheme } from '../scheme.rules';
import { learns } from './person.builder';

/** Somebody who holds a credential and has learned exactly what its renewal asks. */
export interface Holder {
  readonly scheme: Scheme;
  readonly cycle: HeldCycle;
  readonly facts: () => readonly Fact[];
}

const twoYears: HeldCycle = { from: '2024-06-01', until: '2026-05-31', isFirst: false };
const within = { on: '2026-05-20' };
const ethics = (hours: number): Fact => learns(hours, { ...within, domain: 'ETHICAL_RESPONSIBILITY' });
const anything = (hours: number): Fact => learns(hours, { ...within, domain: null });
const peer = (hours: number): Fact => learns(hours, { ...within, domain: 'RECOVERY_WELLNESS' });
const about = (topic: string, hours: number): Fact => learns(hours, { ...within, domain: null, topics: [topic] });
const signsAgain = (): Fact => anAttestation('CODE_OF_ETHICS', within);

const texan = (scheme: Scheme): Holder => ({ scheme, cycle: twoYears, facts: () => [anything(17), ethics(3), signsAgain(), aDocument('BACKGROUND_CHECK', within)] });

export const holders: readonly Holder[] = [
  { scheme: harborLead, cycle: twoYears, facts: () => [anything(9), ethics(3)] },
  { scheme: icrcPr, cycle: twoYears, facts: () => [anything(14), ethics(6)] },
  { scheme: caCmpss, cycle: twoYears, facts: () => [anything(14), ethics(6), signsAgain()] },
  texan(txMhps),
  texan(txRsps),
  { scheme: ilCrss, cycle: twoYears, facts: () => [peer(15), anything(25)] },
  {
    scheme: ohCprs, cycle: twoYears,
    facts: () => [
      about('ETHICS', 3), about('BOUNDARIES', 3), about('DIVERSITY', 2), about('SYSTEM_NAVIGATION', 1), about('TRAUMA', 2), about('HUMAN_TRAFFICKING', 1),
      about('BEHAVIORAL_HEALTH', 1), about('HEALTH_WELLNESS', 1), about('COACHING', 2), anything(14), signsAgain(),
    ],
  },
  { scheme: ncCpss, cycle: twoYears, facts: () => [anything(20)] },
  { scheme: paCps, cycle: twoYears, facts: () => [peer(24), ethics(3), anything(9)] },
  { scheme: vaRprs, cycle: { from: '2025-06-01', until: '2026-05-31', isFirst: false }, facts: () => [anything(6), ethics(2)] },
  { scheme: gaCps, cycle: { from: '2026-01-01', until: '2026-12-31', isFirst: false }, facts: () => [learns(6, { ...within, domain: null, provider: gaCps.body }), anything(5), ethics(1)] },
  {
    // A birthday on May 31; suicide prevention was learned in an earlier cycle, less than six years ago.
    scheme: waCpss, cycle: twoYears,
    facts: () => [peer(14), ethics(2), anything(12), about('HEALTH_EQUITY', 2), learns(3, { on: '2021-01-10', domain: null, topics: ['SUICIDE_PREVENTION'] })],
  },
];
