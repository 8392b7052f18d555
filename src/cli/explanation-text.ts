/** How a ladder was understood, in words. */
import type { Place } from '../diagnostics.ts';
import type { Explained, ExplainedTrack, Fact, Kept, Origin } from '../ladder/explain.ts';
import type { ShapeName } from '../ladder/model.ts';
import { counted } from './messages.ts';

const shapes: Record<ShapeName, string> = {
  table: 'a table whose columns are the levels',
  rows: 'a table whose rows are the levels',
  'table-per-level': 'a heading for each level, with a table below it',
  headings: 'a heading for each level, with lists or text below it',
  competencies: 'a heading for each competency, with the levels below it',
};

const origins: Record<Origin, string> = {
  'front matter': 'from the front matter',
  heading: 'from a heading',
  'file name': 'from the name of the file',
  commit: 'the commit that changed it last, as no version is given',
  checksum: 'the checksum, as no version is given',
  default: 'as nothing else is said',
  'not given': 'not given',
};

/** A paragraph for the ladder, one for each track, and the front matter that would change it. */
export function explanationText(ladder: Explained): string {
  const { file, files, shape, language, cumulative, tracks } = ladder;
  const adding = cumulative.value
    ? 'each level adds to those before it'
    : 'each level stands by itself';
  const facts = [
    ...(files.length > 1 ? [row('Files', `${files.length}: ${files.join(', ')}`)] : []),
    row('Written as', shape ? `${shapes[shape]} (shape: ${shape})` : 'no levels were found'),
    row('Title', fact(ladder.title)),
    row('Version', fact(ladder.version)),
    row('Effective', fact(ladder.effective)),
    row('Owner', fact(ladder.owner)),
    ...(language.value === null ? [] : [row('Language', fact(language))]),
    row('Levels', `${adding} (${origins[cumulative.from]})`),
    ...keptRows(ladder.introduction),
  ];
  const parts = [[file, ...indented(facts)], ...tracks.map(trackLines), adviceLines(ladder)];
  return parts.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

const row = (name: string, text: string): string => `${name.padEnd(14)}${text}`;

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const fact = ({ value, from }: Fact<string>): string =>
  value === null ? origins[from] : `${value} (${origins[from]})`;

/** Passages of an introduction that are shown. */
const PASSAGES = 6;

function keptRows({ words, passages }: Kept): readonly string[] {
  if (words === 0) return [];
  const more = passages.length - PASSAGES;
  return [
    row('Introduction', `${counted(words, 'word')} kept beside the levels:`),
    ...passages.slice(0, PASSAGES).map((passage) => row('', `“${passage}”`)),
    ...(more > 0 ? [row('', `and ${counted(more, 'passage')} more`)] : []),
  ];
}

function trackLines(track: ExplainedTrack): readonly string[] {
  const { title, id, place, levels, introduction } = track;
  const rows =
    levels.length === 0
      ? [row('Levels', 'none yet')]
      : [
          ...levelRows(track),
          row('Competencies', competencies(track)),
          row('Expectations', answers(track)),
        ];
  const head = `  Track “${title}” (id ${id}), ${placed(place)}`;
  return [head, ...indented(indented([...rows, ...keptRows(introduction)]))];
}

/** With the place of each, where they do not stand in one line: a table's header. */
function levelRows({ levels }: ExplainedTrack): readonly string[] {
  const isOneLine = new Set(levels.map(({ place }) => `${place.file}:${place.line}`)).size === 1;
  return levels.map(({ title, id, place }, index) =>
    row(
      index === 0 ? 'Levels' : '',
      `${index + 1}. ${title} (id ${id})${isOneLine ? '' : `, ${placed(place)}`}`,
    ),
  );
}

const placed = ({ file, line, column }: Place): string =>
  [file, line, column].filter((part) => part !== undefined).join(':');

function competencies({ competencies: all, areas }: ExplainedTrack): string {
  const named = areas.filter(({ title }) => title !== '');
  if (named.length === 0) return `${all}, not grouped into areas`;
  const list = areas.map(
    ({ title, competencies: own }) => `${title || 'without an area'} (${own})`,
  );
  return `${all} in ${counted(named.length, 'area')}: ${list.join(', ')}`;
}

function answers({ expectations, competencies: rows, levels }: ExplainedTrack): string {
  const parts = [
    `${expectations.stated} stated`,
    `${expectations['same-as']} the same as another level`,
    `${expectations['not-applicable']} not applicable`,
    `${expectations.blank} blank`,
  ];
  return `${rows * levels.length}: ${parts.join(', ')}`;
}

type Advice = Explained['advice'][number];

const kinds: Record<Advice['kind'], string> = {
  fixes: 'Lines that keep it read like this, whatever is added to the file:',
  changes: 'Lines that have it read otherwise:',
};

function adviceLines({ file, files, keys, advice }: Explained): readonly string[] {
  if (advice.length === 0) return indented([/\.csv$/i.test(file) ? csv : settled]);
  const has =
    keys.length > 0 ? `Its front matter gives: ${keys.join(', ')}.` : lacking(file, files);
  return indented([has, ...adviceOf('fixes', advice), ...adviceOf('changes', advice)]);
}

const settled = 'Its front matter leaves nothing open.';

const csv =
  'A CSV file cannot say how it is to be read: ladderpress convert writes it as Markdown, which can.';

function lacking(file: string, files: readonly string[]): string {
  if (/\.(?:ya?ml|json)$/i.test(file))
    return 'It says nothing of itself, as keys at its top could.';
  const where = files.length > 1 ? 'an index.md in the folder' : 'the file';
  return `It has no front matter, which is lines between two lines of --- at the beginning of ${where}.`;
}

function adviceOf(wanted: Advice['kind'], advice: readonly Advice[]): readonly string[] {
  const some = advice.filter(({ kind }) => kind === wanted);
  if (some.length === 0) return [];
  const widest = Math.max(...some.map(({ line }) => Math.min(line.length, WIDEST)));
  const lines = some.map(({ line, effect }) => `${line.padEnd(widest)}  # ${effect}`);
  return [kinds[wanted], ...indented(lines)];
}

/** A longer line has its comment behind it, out of the column. */
const WIDEST = 44;
