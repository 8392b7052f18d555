/** The proof that nothing is lost: the words of the source against the words of the model. */
import { type Code, type Diagnostic, report } from '../diagnostics.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Area, Competency, Expectation, RichText } from './model.ts';
import type { Section } from './markdown/outline.ts';
import type { Body, Draft } from './shape.ts';
import { type Passage, passagesOf } from './source-words.ts';
import { wordsOf } from './words.ts';

/**
 * An error for each passage with words that are neither in the model nor in a message. Each word
 * of the model answers for one of the source; those of titles for any number, since what repeats
 * at every level, or in every header, is one title in the model.
 */
export function lostWords(
  sections: readonly Section[],
  body: Body,
  messages: readonly Diagnostic[],
  { aliases = {} }: FrontMatter = {},
): readonly Diagnostic[] {
  const spellings = [...titlesOf(body), ...Object.keys(aliases)];
  const titles = new Set(spellings.flatMap(tokensOf));
  const supply = new Map<string, number>();
  const said = [...textsOf(body), ...messages.map(({ message }) => message)];
  for (const token of said.flatMap(tokensOf)) supply.set(token, (supply.get(token) ?? 0) + 1);
  const take = (token: string): boolean => {
    const left = supply.get(token) ?? 0;
    if (left > 0) supply.set(token, left - 1);
    return left > 0 || titles.has(token);
  };
  const passages = passagesOf(sections).filter((passage) => !isSpokenOf(passage, messages));
  // A header that only names a column takes no word from where it is said.
  const [heads, bodies] = [true, false].map((isHead) =>
    passages.filter((passage) => passage.isHead === isHead),
  );
  return [...(bodies ?? []), ...(heads ?? [])].flatMap((passage) => lostIn(passage, take));
}

function lostIn(
  { text, place, isHead }: Passage,
  take: (token: string) => boolean,
): readonly Diagnostic[] {
  const tokens = tokensOf(text);
  const lost = tokens.filter((token) => !take(token) && !isListNumber(token, text));
  if (lost.length === 0 || (isHead && tokens.length <= namesColumn)) return [];
  const words = brief(lost.join(' '));
  return [report('ladder-words-lost', place, { words, count: lost.length })];
}

/** Words that a heading such as "Name of the skill" has at most. */
const namesColumn = 4;

/** Characters that a message quotes at most. */
const quoted = 80;

const brief = (words: string): string =>
  words.length > quoted ? `${words.slice(0, quoted)}…` : words;

/** These say of a line that something of it is left out. */
const spoken: ReadonlySet<Code> = new Set<Code>([
  'row-long',
  'html-left-out',
  'comment-unclosed',
  'footnote-unused',
  'nesting-too-deep',
  'markup-too-dense',
]);

const isSpokenOf = ({ place, end }: Passage, messages: readonly Diagnostic[]): boolean =>
  messages.some(
    ({ code, file, line = 0 }) =>
      spoken.has(code) && file === place.file && line >= (place.line ?? 0) && line <= end,
  );

/** `1.` and `2)` are marks of a list that was typed. */
const isListNumber = (token: string, text: string): boolean =>
  /^\d{1,3}$/.test(token) && new RegExp(`(?<=^|\\s)${token}[.)]`).test(text);

/** Words, figures and pictographs in lower case. */
const tokensOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu) ?? [];

const titlesOf = ({ title = '', tracks }: Body): readonly string[] => [
  title,
  ...tracks.flatMap((track) => [
    track.title,
    ...track.levels.map((level) => level.title),
    ...track.areas.flatMap(titlesIn),
  ]),
];

const titlesIn = ({ title, competencies }: Area): readonly string[] => [
  title,
  ...competencies.flatMap((competency) => [competency.title, competency.group ?? '']),
];

const textsOf = ({ introduction, tracks }: Body): readonly string[] => [
  richWords(introduction),
  ...tracks.flatMap(textsIn),
];

const textsIn = ({ introduction, areas }: Draft): readonly string[] => [
  richWords(introduction),
  ...areas.flatMap(({ competencies }) => competencies.flatMap(statements)),
];

const statements = ({ about = [], expectations }: Competency): readonly string[] => [
  richWords(about),
  ...expectations.map(statement),
];

const statement = (expectation: Expectation): string =>
  expectation.kind === 'blank' ? '' : expectation.text;

const richWords = (content: RichText): string => wordsOf(content);
