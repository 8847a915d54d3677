import type { FilePurpose } from '@waymark/platform';

const MIB = 1024 * 1024;

/** What an author may put into a course. Nothing that a browser would run. */
export const courseMedia: FilePurpose = {
  name: 'course',
  mediaTypes: ['video/mp4', 'video/webm', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'image/png', 'image/jpeg', 'application/pdf'],
  mostBytes: 512 * MIB,
};

const shipped = /^[a-z0-9][a-z0-9-]*(\.(en|es))?\.(mp4|jpg)$/;
const sent = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isShipped = (file: string): boolean => shipped.test(file);
export const isSent = (file: string): boolean => sent.test(file);

/** Where a file is read: one that ships with the product by its name, one that an author sent by its id. */
export const mediaPath = (file: string): string => (isSent(file) ? `/files/course-media/${file}` : `/files/course/${file}`);
