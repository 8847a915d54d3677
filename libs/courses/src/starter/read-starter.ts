import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { COURSE } from '../bundle/bundle';
import type { Bundle } from '../bundle/bundle';
import { fromBundle } from '../bundle/read-bundle';
import type { BundleRow } from '../bundle/read-bundle';
import type { CourseContent } from '../course/content.rules';

/** A folder on disk as the import takes it. */
function readFolder(folder: string): Bundle {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}

const problem = ({ path, reason, detail }: BundleRow): string => `${path}: ${String(reason)} ${detail}`;

/** The courses that ship with the product: every folder with a `course.yaml`. Its name is the course's, whatever its title. */
export function readStarterCourses(starterDir: string): CourseContent[] {
  const slugs = readdirSync(starterDir).filter((name) => existsSync(join(starterDir, name, COURSE))).sort();
  return slugs.map((slug) => {
    const { content, rows } = fromBundle(readFolder(join(starterDir, slug)));
    const problems = rows.filter(({ reason }) => reason !== null).map(problem);
    if (!content || problems.length > 0) throw new Error(`${slug}: ${problems.join('; ')}`);
    return { ...content, slug };
  });
}
