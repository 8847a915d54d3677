import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..');
const styles = join(__dirname, '../../../../node_modules/@mantine/core/styles');
const texts = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path)).map((path) => readFileSync(join(source, path), 'utf8'));
const used = texts.flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())));

test('every component that is used brings its style', () => {
  const imported = readFileSync(join(__dirname, 'mantine.css'), 'utf8');
  const styled = [...new Set(used)].filter((name) => name !== '' && existsSync(join(styles, `${name}.css`)));
  expect(styled.length).toBeGreaterThan(10);
  expect(styled.filter((name) => !imported.includes(`/${name}.css'`))).toEqual([]);
});
