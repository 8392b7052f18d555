import { expect, test } from 'vitest';
import { lostWords } from '../../src/ladder/lost.ts';
import type { Ladder } from '../../src/ladder/model.ts';
import { outlineOf } from '../../src/ladder/markdown/outline.ts';
import { parse } from '../../src/ladder/markdown/manuscript.ts';
import { file, placed, seen } from './reading.ts';

const ladderText = `# Sailing

Read this first.

| Skill | Deckhand | Mate |
|---|---|---|
| Knots | Ties a bowline | Teaches the bowline, and splices rope |
| Weather | Reads the barometer | Same as Deckhand |
`;

/** What is said to be lost of the text where the model is that of a ladder with less in it. */
function missing(text: string, ladder: Ladder): readonly string[] {
  const manuscript = parse(file, text);
  if ('code' in manuscript) throw new Error(manuscript.message);
  const { introduction, tracks } = ladder;
  const messages = lostWords(outlineOf(manuscript), { introduction, tracks }, []);
  return placed(messages).map((place, index) => `${place} ${messages[index]?.message ?? ''}`);
}

test('of a ladder that was read nothing is lost', () => {
  expect(missing(ladderText, seen(ladderText).ladder)).toEqual([]);
});

test.each([
  [' and splices rope', '7:28', '"and splices rope"'],
  ['Reads the barometer', '8:13', '"reads the barometer"'],
  ['Read this first.', '3:1', '"read this first"'],
])('%j, taken out of the model, is listed with its place', (words, place, quoted) => {
  const { ladder } = seen(ladderText.replace(words, words.includes('barometer') ? 'n/a' : ''));
  const [message, ...others] = missing(ladderText, ladder);
  expect(others).toEqual([]);
  expect(message).toContain(`${place} ladder-words-lost`);
  expect(message).toContain(quoted);
});

test('a sentence that stands twice must be in the model twice', () => {
  const twice = ladderText.replace('Teaches the bowline', 'Ties a bowline');
  const once = twice.replace('Ties a bowline, and', 'And');
  expect(missing(twice, seen(once).ladder)).toEqual([
    expect.stringContaining('7:28 ladder-words-lost'),
  ]);
});

test('what is declared ignored, and what is a comment, is not asked for', () => {
  const { ladder, messages } = seen(
    `---\nignore: [Links]\n---\n${ladderText}\n## Links\n\nThe intranet.\n\n<!-- secret plan -->\n`,
  );
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(JSON.stringify(ladder)).not.toMatch(/intranet|secret/);
});
