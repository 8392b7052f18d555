/** A ladder's file with front matter that says what was recognised. */
import { Document, parseDocument } from 'yaml';
import { linesOf } from './lines.ts';
import type { Ladder } from '../model.ts';
import { readLadder } from '../read.ts';

/** `---`, keys, `---` at the head of a file. */
const block = /^---[ \t]*(\r?\n)([^]*?)^---[ \t]*(?:\r?\n|$)/m;

/**
 * The Markdown with the keys that are missing added to its front matter: title, version, and, where
 * reading it again then gives the same ladder, its shape and levels. All else stays as it is.
 */
export function fillFrontMatter(text: string, ladder: Ladder): string {
  const { source, tracks } = ladder;
  const levels = [...new Set(tracks.flatMap((track) => track.levels.map(({ title }) => title)))];
  const known = {
    title: source.title,
    version: ladder.keys.includes('version') ? source.version : '1.0',
  };
  const wishes = [{ shape: source.shape, levels }, { shape: source.shape }, {}];
  const filled = wishes.map((wish) => withKeys(text, { ...known, ...wish }));
  return filled.find((one) => isSame(one, ladder)) ?? withKeys(text, known);
}

function withKeys(text: string, keys: Readonly<Record<string, unknown>>): string {
  const bare = text.replace(/^\uFEFF/, '');
  const [whole = '', end = '\n', yaml = ''] = bare.startsWith('---')
    ? (block.exec(bare) ?? [])
    : [];
  const document =
    yaml.trim() === '' ? new Document({}) : parseDocument(yaml, { schema: 'failsafe' });
  for (const [key, value] of Object.entries(keys)) {
    if (value !== undefined && !document.has(key)) document.set(key, document.createNode(value));
  }
  const front = document.toString().replaceAll('\n', end);
  return `---${end}${front}---${end}${whole === '' ? end : ''}${bare.slice(whole.length)}`;
}

/** The first line names the version, which is new. */
const isSame = (text: string, ladder: Ladder): boolean => {
  const again = readLadder(ladder.source.file, text).ladder;
  const [, ...before] = linesOf(ladder);
  const [, ...after] = again ? linesOf(again) : [];
  return after.join('\n') === before.join('\n');
};
