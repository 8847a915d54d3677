import fc from 'fast-check';
import { isModuleDone, minutesLeft, nextStep, resumeStep } from './learning.rules';
import type { CoursePlan, Progress } from './learning.rules';

const step = (id: string, minutes = 10, isRequired = true) => ({ id, minutes, isRequired });
const course: CoursePlan = [
  { id: 'm1', leastEngagedMinutes: 0, steps: [step('a'), step('b'), step('extra', 5, false)] },
  { id: 'm2', leastEngagedMinutes: 8, steps: [step('c'), step('d')] },
];
const [first, second] = course as [CoursePlan[number], CoursePlan[number]];
const progress = (done: string[], engaged: Record<string, number> = {}, completed: string[] = []): Progress => ({
  doneSteps: new Set(done),
  engagedMinutes: new Map(Object.entries(engaged)),
  completedModules: new Set(completed),
});
/** The service records a module as soon as it is done. */
const recorded = (state: Progress): Progress => ({ ...state, completedModules: new Set(course.filter((module) => isModuleDone(module, state)).map((module) => module.id)) });

describe('[A2] the next step', () => {
  it('is the one after, over the border of a module and past an optional step', () => {
    expect(nextStep(course, progress(['a']), 'a')).toEqual({ stepId: 'b', reason: 'CONTINUE' });
    expect(nextStep(course, progress(['a', 'b']), 'b')).toEqual({ stepId: 'c', reason: 'CONTINUE' });
  });
  it('goes back to what was left behind when nothing is ahead', () => {
    expect(nextStep(course, progress(['b', 'c', 'd']), 'd')).toEqual({ stepId: 'a', reason: 'CONTINUE' });
  });
  it('leads back into a module that still asks for active minutes', () => {
    expect(nextStep(course, progress(['a', 'b', 'c', 'd']), 'd')).toEqual({ stepId: 'c', reason: 'MORE_TIME' });
  });
  it('is nothing only when the course is done', () => {
    expect(nextStep(course, recorded(progress(['a', 'b', 'c', 'd'], { m2: 8 })), 'd')).toBeNull();
  });
  it('exists from every step until every module is done, whatever was done before', () => {
    const ids = ['a', 'b', 'extra', 'c', 'd'];
    fc.assert(
      fc.property(fc.subarray(ids), fc.integer({ min: 0, max: 9 }), fc.constantFrom(...ids), (done, minutes, from) => {
        const state = recorded(progress([...done, from], { m2: minutes }));
        const isOver = course.every((module) => isModuleDone(module, state));
        expect(nextStep(course, state, from) === null).toBe(isOver);
      }),
    );
  });
});

describe('[A3] after a new version', () => {
  it('a completed module asks for nothing that is new in it', () => {
    expect(nextStep(course, progress(['a'], {}, ['m1']), 'a')?.stepId).toBe('c');
    expect(resumeStep(course, progress(['a'], {}, ['m1']), 'b')?.stepId).toBe('c');
    expect(minutesLeft(first, progress(['a'], {}, ['m1']))).toBe(0);
  });
  it('a module whose missing step was taken out is closed from its last step', () => {
    expect(nextStep(course, progress(['a', 'b'], {}, ['m2']), 'a')).toEqual({ stepId: 'extra', reason: 'CONTINUE' });
  });
});

describe('taking up again', () => {
  it('opens the step that was open, on whatever device', () => {
    expect(resumeStep(course, progress(['a']), 'd')).toEqual({ stepId: 'd', reason: 'CONTINUE' });
  });
  it('goes on where the last step is done, and starts at the beginning otherwise', () => {
    expect(resumeStep(course, progress(['a', 'b']), 'b')?.stepId).toBe('c');
    expect(resumeStep(course, progress([]), null)?.stepId).toBe('a');
  });
  it('does not stay in an optional step', () => {
    expect(resumeStep(course, progress(['a', 'b']), 'extra')?.stepId).toBe('c');
  });
});

describe('[A4] a module', () => {
  it('is done without its optional step', () => {
    expect(isModuleDone(first, progress(['a', 'b']))).toBe(true);
    expect(isModuleDone(first, progress(['a', 'extra']))).toBe(false);
  });
  it('is done only with its least active minutes', () => {
    expect(isModuleDone(second, progress(['c', 'd'], { m2: 7 }))).toBe(false);
    expect(isModuleDone(second, progress(['c', 'd'], { m2: 8 }))).toBe(true);
    expect(isModuleDone(second, progress(['c'], { m2: 60 }))).toBe(false);
  });
  it('says how many minutes are left', () => {
    expect(minutesLeft(first, progress(['a']))).toBe(10);
    expect(minutesLeft(second, progress(['c', 'd'], { m2: 3 }))).toBe(5);
    expect(minutesLeft(second, progress(['c', 'd'], { m2: 9 }))).toBe(0);
  });
});
