import { addDays } from '@waymark/kernel';
import { schemes } from '../data';
import { evaluate } from '../evaluate.rules';
import { aTraining } from '../fact.builder';
import type { Fact } from '../fact.rules';
import { evaluateStages } from '../stage.rules';
import { invented } from './invented.builder';
import { nationals } from './national.builder';
import type { Person } from './person.builder';
import { easterners } from './state-east.builder';
import { westerners } from './state-west.builder';

const persons: readonly Person[] = [...nationals, ...easterners, ...westerners, ...invented];
const at = { asOf: '2026-06-01', openedOn: '2026-03-01' };

function outcome({ scheme, stage }: Person, facts: readonly Fact[]) {
  if (stage === undefined) return evaluate(scheme, facts, at);
  const found = evaluateStages(scheme, facts, at).find((each) => each.stage.id === stage);
  if (!found) throw new Error(`No stage ${stage}`);
  return found;
}

const isCounted = ({ uncounted = [] }: Person, fact: Fact): boolean => 'minutes' in fact && !uncounted.includes(fact.kind);
const oneMinuteLess = (fact: Fact): Fact => ('minutes' in fact ? { ...fact, minutes: fact.minutes - 1 } : fact);
const changed = (person: Person, index: number, change: (fact: Fact) => Fact): Fact[] => person.facts().map((fact, at_) => (at_ === index ? change(fact) : fact));

describe.each(persons.map((person) => ({ name: `${person.scheme.id} ${person.scheme.version}, ${person.path}`, person })))('[O1] $name', ({ person }) => {
  it('is met by a person who has exactly what it asks', () => {
    expect(outcome(person, person.facts())).toMatchObject({ met: true, status: 'MET' });
  });
  it('rests on every fact given and on no other', () => {
    const given = person.facts();
    const used = outcome(person, [...given, aTraining({ on: addDays(at.asOf, 1) })]).requirements.flatMap((node) => node.factIds);
    expect([...new Set(used)].sort()).toEqual(expect.arrayContaining(given.filter((fact) => fact.kind !== 'credential').map((fact) => fact.id).sort()));
  });
  it('is not met without any one of its facts', () => {
    for (const index of person.facts().keys()) {
      expect({ without: person.facts()[index]?.kind, met: outcome(person, person.facts().filter((_, each) => each !== index)).met }).toMatchObject({ met: false });
    }
  });
  it('is not met with any one amount a minute short', () => {
    for (const [index, fact] of person.facts().entries()) {
      if (isCounted(person, fact)) expect({ fact, status: outcome(person, changed(person, index, oneMinuteLess)).status }).toMatchObject({ status: 'MISSING' });
    }
  });
  it('waits, and is not met, while any one fact is sent and not confirmed', () => {
    for (const [index, fact] of person.facts().entries()) {
      if (fact.kind === 'credential') continue;
      const waiting = changed(person, index, (each) => ({ ...each, state: 'PENDING', awaits: 'BOARD' }));
      expect({ fact, ...outcome(person, waiting) }).toMatchObject({ met: false, status: person.opens?.(fact) ? 'MISSING' : 'PENDING' });
    }
  });
});

it('[O1] has a person for every scheme, and for every stage of it', () => {
  const asked = schemes.flatMap((scheme) => [`${scheme.id} ${scheme.version}`, ...(scheme.stages ?? []).map(({ id }) => `${scheme.id} ${scheme.version} ${id}`)]);
  const there = new Set(persons.map(({ scheme, stage }) => [scheme.id, scheme.version, ...(stage === undefined ? [] : [stage])].join(' ')));
  expect(asked.filter((each) => !there.has(each))).toEqual([]);
});
