import * as v from 'valibot';
import type { Diagnostic } from '../diagnostics.ts';
import { memory } from '../memory.ts';
import { readYaml } from '../yaml.ts';

/** The words of one language, by key. The program itself needs the keys of `Needed`. */
export type Labels = Readonly<Record<Needed, string>> & Readonly<Record<string, string>>;

/** `{page}`, `{pages}` and `{level}` are filled in where the words are printed. */
type Needed =
  | 'page'
  | 'continued'
  | 'blank'
  | 'writeHere'
  | 'choose'
  | 'chooseDate'
  | 'sameAs'
  | 'workingTowards'
  | 'meeting'
  | 'exceeding';

const word = v.pipe(v.string(), v.minLength(1, 'Expected words'));
const labelsSchema = v.objectWithRest(
  {
    page: word,
    continued: word,
    blank: word,
    writeHere: word,
    choose: word,
    chooseDate: word,
    sameAs: word,
    workingTowards: word,
    meeting: word,
    exceeding: word,
  },
  word,
);

/** How a document is worded. */
export interface Wording {
  readonly labels: Labels;
  /** BCP 47: how dates are written. */
  readonly locale: string;
}

/** A company's `labels/<locale>.yaml` → the words it has; absent where it cannot be read. */
export function readTranslation(
  file: string,
  yaml: string,
): {
  readonly words?: Readonly<Record<string, string>>;
  readonly messages: readonly Diagnostic[];
} {
  const { value, messages } = readYaml(v.record(v.string(), word), { file, text: yaml });
  return value ? { words: value, messages } : { messages };
}

/** `labels/en.yaml` as it came with the program → the words that all others fall back on. */
export function readLabels(
  file: string,
  yaml: string,
): { readonly labels?: Labels; readonly messages: readonly Diagnostic[] } {
  const { value, messages } = readYaml(labelsSchema, { file, text: yaml });
  return value ? { labels: value, messages } : { messages };
}

/** `2026-07-01` as people of the locale write it out: `1 July 2026`. */
export const longDate = (isoDay: string, locale: string): string =>
  days(`${isoDay} ${locale}`, () => formatOf(locale).format(new Date(`${isoDay}T00:00:00Z`)));

/** Days of a roster in its locales; a format takes a hundred times as long to make as to use. */
const days = memory<string>({ most: 4000 });
const formats = memory<Intl.DateTimeFormat>({ most: 50 });

const formatOf = (locale: string): Intl.DateTimeFormat =>
  formats(locale, () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
