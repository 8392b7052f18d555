import { expect, test } from 'vitest';
import { fillFrontMatter } from '../../src/ladder/write/fill-front-matter.ts';
import { seen } from './reading.ts';

const table =
  '# Sailing\n\n| Skill | Deckhand | Mate |\n|---|---|---|\n| Knots | Ties | Splices |\n';

const filled = (text: string): string => fillFrontMatter(text, seen(text).ladder);

test('a file without front matter gets what was recognised, and keeps its text', () => {
  expect(filled(table)).toBe(
    `---\ntitle: Sailing\nversion: "1.0"\nshape: table\nlevels:\n  - Deckhand\n  - Mate\n---\n\n${table}`,
  );
});

test('keys and comments that are there stay; line ends too', () => {
  const text = `---\n# ours\nversion: '7'\nowner: Crew\n---\n${table}`.replaceAll('\n', '\r\n');
  const after = filled(text);
  expect(after).toContain(
    "# ours\r\nversion: '7'\r\nowner: Crew\r\ntitle: Sailing\r\nshape: table",
  );
  expect(after.endsWith(table.replaceAll('\n', '\r\n'))).toBe(true);
  expect(seen(after).ladder.source).toMatchObject({ version: '7', owner: 'Crew' });
});

test('what would be read otherwise with its levels listed gets no such list', () => {
  const text = '# T\n\n## Junior\n\n- a\n\n## Seniors\n\n- b\n\n## Junior\n\n- c\n';
  const { ladder } = seen(text);
  const again = seen(fillFrontMatter(text, ladder)).ladder;
  expect(again.tracks.map(({ levels }) => levels.map(({ title }) => title))).toEqual(
    ladder.tracks.map(({ levels }) => levels.map(({ title }) => title)),
  );
});

test('filled in again, it stays as it is', () => {
  expect(filled(filled(table))).toBe(filled(table));
});
