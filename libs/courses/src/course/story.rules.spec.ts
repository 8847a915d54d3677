import { isWhole, walk } from './story.rules';
import type { Story } from './story.rules';

const text = (words: string) => ({ en: words, es: words });
const choice = (id: string, to: string | null) => ({ id, text: text(id), why: text(id), to });
const scene = (id: string, ...choices: ReturnType<typeof choice>[]) => ({ id, text: text(id), choices });
const story = (...scenes: Story['scenes'][number][]): Story => ({ scenes });
const visit = story(scene('door', choice('knock', 'talk'), choice('leave', null)), scene('talk', choice('again', 'door'), choice('listen', 'end')), scene('end'));

describe('a story', () => {
  it('is whole when each scene can be reached and each leads to an end', () => {
    expect(isWhole(visit)).toBe(true);
  });
  it.each([
    ['has no scene', story()],
    ['leads to a scene that is not there', story(scene('door', choice('knock', 'nowhere')))],
    ['has a scene that nobody reaches', story(scene('door', choice('leave', null)), scene('attic'))],
    ['walks in a circle', story(scene('a', choice('on', 'b')), scene('b', choice('back', 'a')))],
    ['names two scenes alike', story(scene('a', choice('on', null)), scene('a'))],
    ['names two choices alike', story(scene('a', choice('on', 'b'), choice('on', null)), scene('b'))],
  ])('is not whole when it %s', (_, broken) => {
    expect(isWhole(broken)).toBe(false);
  });
  it('is walked to an end, round about or straight', () => {
    expect(() => walk(visit, ['leave'])).not.toThrow();
    expect(() => walk(visit, ['knock', 'again', 'knock', 'listen'])).not.toThrow();
  });
  it('is not walked half-way, past its end, or where it does not lead', () => {
    expect(() => walk(visit, [])).toThrow('STORY_NOT_ENDED');
    expect(() => walk(visit, ['knock'])).toThrow('STORY_NOT_ENDED');
    expect(() => walk(visit, ['leave', 'knock'])).toThrow('STORY_CHOICE_UNKNOWN');
    expect(() => walk(visit, ['listen'])).toThrow('STORY_CHOICE_UNKNOWN');
  });
});
