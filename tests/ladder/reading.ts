/** Shorthand for tests of the ladder stage. */
import { wordsOf } from '../../src/ladder/words.ts';
import type { Diagnostic } from '../../src/diagnostics.ts';
import type { Expectation, Ladder, RichText, Track } from '../../src/ladder/model.ts';
import { readLadder } from '../../src/ladder/read.ts';

export const file = 'ladders/test.md';

export interface Seen {
  readonly ladder: Ladder;
  readonly messages: readonly Diagnostic[];
}

/** A ladder that must be readable. */
export function seen(text: string): Seen {
  const { ladder, messages } = readLadder(file, text);
  if (!ladder) throw new Error(`No ladder: ${JSON.stringify(messages)}`);
  return { ladder, messages };
}

/** `line:column code` of each message. */
export const placed = (messages: readonly Diagnostic[]): readonly string[] =>
  messages.map(({ line, column, code }) => `${line ?? '-'}:${column ?? '-'} ${code}`);

export function trackAt(ladder: Ladder, index: number): Track {
  const track = ladder.tracks[index];
  if (!track) throw new Error(`There is no track ${index}.`);
  return track;
}

/** A track as lines: `area > group > competency: answer | answer`. */
export const rows = ({ areas }: Track): readonly string[] =>
  areas.flatMap(({ title: area, competencies }) =>
    competencies.map(
      ({ group, title, expectations }) =>
        `${area} > ${group ?? ''} > ${title}: ${expectations.map(answer).join(' | ')}`,
    ),
  );

function answer(expectation: Expectation): string {
  if (expectation.kind === 'stated') return expectation.text;
  if (expectation.kind === 'same-as') return `=${expectation.level}`;
  return expectation.kind === 'blank' ? '_' : `n/a(${expectation.text})`;
}

export const words = (content: RichText): string => wordsOf(content);

/** A track of two levels, Junior and Senior, whose one competency has this for Junior. */
export const withCell = (cell: string): string =>
  `# Track\n\n|  | Skill | Junior | Senior |\n|---|---|---|---|\n| Area | Name | ${cell} | more of it |\n`;

/** What Junior is expected in `withCell`. */
export function cellOf(cell: string): Expectation {
  const { ladder } = seen(withCell(cell));
  const found = ladder.tracks[0]?.areas[0]?.competencies[0]?.expectations[0];
  if (!found) throw new Error('The cell was not read.');
  return found;
}

/** The content of a cell as Markdown nodes without their positions. */
export function nodesOf(cell: string): unknown {
  const found = cellOf(cell);
  if (found.kind !== 'stated') throw new Error(`The cell is ${found.kind}.`);
  return bareNodes(found.content);
}

export const bareNodes = (content: RichText): unknown =>
  JSON.parse(
    JSON.stringify(content, (key, value: unknown) => (key === 'position' ? undefined : value)),
  );
