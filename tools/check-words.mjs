// Every text that people read is plain enough and names people with respect, in both languages. Another folder may be given, laid out the same.
import { filesOfTexts } from './words/texts.mjs';
import { problemsOf } from './words/problems.mjs';
import { root } from './paths.mjs';

const folder = process.argv[2] ?? root;
const files = [...filesOfTexts(folder, 'locales', { isInterface: true }), ...filesOfTexts(folder, 'apps/api/seed', { isInterface: false })];
const problems = files.flatMap(problemsOf);
for (const problem of problems) console.error(problem);
console.log(`words: ${files.length} files, ${problems.length} to mend`);
process.exitCode = problems.length === 0 ? 0 : 1;
