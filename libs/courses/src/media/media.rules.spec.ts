import { isSent, isShipped, mediaPath } from './media.rules';

const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

it('a file that ships with the product is read by its name, one that an author sent by its id', () => {
  expect(mediaPath('listening.es.mp4')).toBe('/files/course/listening.es.mp4');
  expect(mediaPath(id)).toBe(`/files/course-media/${id}`);
});

it.each(['../secrets.mp4', 'a/b.mp4', '.mp4', 'Listening.mp4', 'listening.svg', 'listening.fr.mp4', 'listening.mp4\n', ''])('%j is no file that ships', (file) => {
  expect(isShipped(file)).toBe(false);
});

it.each([id.toUpperCase(), `${id}.mp4`, `${id}\n`, ''])('%j is no file that was sent', (file) => {
  expect(isSent(file)).toBe(false);
});
