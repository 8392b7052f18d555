/** The words of what lies on a page: ours are links and empty fields, which have none to see. */
import { memory } from '../../memory.ts';
import type { Source } from './drawing.ts';
import { drawnBy } from './drawn.ts';
import { keyOfResources } from './resources.ts';
import { contentOf, keyOf } from './stream.ts';
import { Dict, Stream, type Value } from './values.ts';

/** What is written in fields, drawn by annotations, or said by notes (ISO 32000-1, 12.5). */
export function surplusIn(page: Dict, looks: Looks): readonly string[] {
  const found: string[] = [];
  for (const one of looks.source.file.listAt(page.get('Annots'))) {
    if (one instanceof Dict) found.push(...wordsOf(one, looks));
  }
  return found.filter((words) => words !== '');
}

/** What has been read of a file: many fields look the same. */
export interface Looks {
  readonly source: Source;
  readonly words: Map<Stream, string>;
}

function wordsOf(annotation: Dict, looks: Looks): readonly string[] {
  const { file } = looks.source;
  const subtype = file.at(annotation.get('Subtype'));
  const isOurs = subtype === 'Link' || subtype === 'Widget';
  const value =
    file.at(annotation.get('V')) ?? file.at(file.dictAt(annotation.get('Parent'))?.get('V'));
  return [
    isOurs ? '' : (file.textAt(annotation.get('Contents')) ?? ''),
    file.textAt(value) ?? '',
    ...formsIn(annotation.get('AP'), looks).map((form) => drawnIn(form, looks)),
  ];
}

/** Appearances stand by kind, and some again by state (12.5.5). */
function formsIn(value: Value | undefined, looks: Looks, depth = 0): readonly Stream[] {
  const found = looks.source.file.at(value);
  if (found instanceof Stream) return [found];
  if (!(found instanceof Dict) || depth > DEEPEST) return [];
  return [...found.entries.values()].flatMap((one) => formsIn(one, looks, depth + 1));
}

const DEEPEST = 8;

/** Bytes, about. */
const MOST = 4 << 20;
const SHARE = 4;
const known = memory({ most: MOST, sizeOf: (_: { words: string }, key) => key.length * SHARE });

function drawnIn(form: Stream, { source, words }: Looks): string {
  const before = words.get(form);
  if (before !== undefined) return before;
  const resources = source.file.dictAt(form.dict.get('Resources'));
  const make = (): { words: string } => {
    const { drawn } = drawnBy(contentOf(form), { resources, source });
    return { words: drawn.map(({ text }) => text).join(' ') };
  };
  const key = keyOfResources(resources, source);
  const made = key === undefined ? make() : known(`${key} ${keyOf(form)}`, make);
  words.set(form, made.words);
  return made.words;
}
