/** A ladder as text that is easy to compare with its source. */
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type {
  Area,
  Competency,
  Expectation,
  Ladder,
  Level,
  RichText,
  Track,
} from '../../src/ladder/model.ts';
import { isBesideALine, shown } from './annotation.ts';
import type { Fixture } from './fixture.ts';

const writer = unified()
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true })
  .freeze();

/** The ladders, then the messages that no line can bear. */
export function goldenOf({ ladders, messages }: Fixture): string {
  const others = messages.filter((message) => !isBesideALine(message)).map(shown);
  const parts = [
    ...ladders.map(ladderText),
    ...(others.length > 0 ? [['messages', ...others].join('\n')] : []),
  ];
  return visible(`${parts.join('\n\n')}\n`);
}

function ladderText({ source, introduction, tracks }: Ladder): string {
  const { title, version, sha256, effective, owner, cumulative, shape } = source;
  const said = [
    ...(sha256.startsWith(version) ? [] : [`version ${version}`]),
    ...(effective === undefined ? [] : [`effective ${effective}`]),
    ...(owner === undefined ? [] : [`owner ${owner}`]),
    ...(cumulative ? ['cumulative'] : []),
    ...(shape === undefined ? ['no levels'] : [`shape ${shape}`]),
  ];
  const head = `ladder ${title} (${said.join(', ')})`;
  return [head, ...prose(introduction), ...tracks.map(trackText)].join('\n\n');
}

const prose = (content: RichText): readonly string[] =>
  content.length === 0 ? [] : [indented('  ', markdown(content))];

const trackText = ({ id, title, introduction, levels, areas }: Track): string =>
  [
    `track ${title} [${id}]`,
    ...prose(introduction),
    ...(levels.length === 0 ? [] : [`levels ${levels.map(levelName).join(', ')}`]),
    ...areas.flatMap((area) => areaTexts(area, levels)),
  ].join('\n\n');

const levelName = ({ id, title }: Level): string => `${title} [${id}]`;

const areaTexts = (area: Area, levels: readonly Level[]): readonly string[] =>
  area.competencies.length === 0
    ? [`${area.title} [${area.id}] is empty`]
    : area.competencies.map((competency) => competencyText(area, competency, levels));

function competencyText(area: Area, competency: Competency, levels: readonly Level[]): string {
  const { id, title, group, about, expectations } = competency;
  const path = [area.title, group, title].filter((name) => name !== undefined && name !== '');
  const answers = expectations.map((one, index) => answer(levels[index]?.title ?? '?', one));
  const all = about ? [named('about all levels', markdown(about)), ...answers] : answers;
  return [`${path.join(' > ')} [${id}]`, ...all].join('\n');
}

function answer(level: string, expectation: Expectation): string {
  switch (expectation.kind) {
    case 'stated':
      return named(level, markdown(expectation.content));
    case 'same-as':
      return `  ${level} = ${expectation.level} ("${expectation.text}")`;
    case 'not-applicable':
      return `  ${level} n/a ("${expectation.text}")`;
    case 'blank':
      return `  ${level} blank`;
  }
}

const named = (name: string, text: string): string =>
  text.includes('\n') ? `  ${name}:\n${indented('    ', text)}` : `  ${name}: ${text}`;

const markdown = (content: RichText): string =>
  writer.stringify({ type: 'root', children: [...content] }).trimEnd();

const indented = (indent: string, text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');

/** Characters that look like none, or like a space. */
const visible = (text: string): string =>
  text.replace(
    /[^\S \n]|[\u200B-\u200F\u2060\uFEFF\uFFFD]/gu,
    (one) => `‹U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
