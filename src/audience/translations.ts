import { type Diagnostic, report } from '../diagnostics.ts';
import { type Labels, readLabels, readTranslation } from './labels.ts';

interface LabelFile {
  readonly file: string;
  readonly text: string;
}

type LabelFiles = ReadonlyMap<string, LabelFile>;

interface Translations {
  readonly labels: ReadonlyMap<string, Labels>;
  readonly messages: readonly Diagnostic[];
}

/**
 * The label files of all languages → labels by language. What a company's own English lacks is
 * ours, key by key. A word that another language lacks stays English, with a warning; so do all
 * words of a locale in use that has no file. There are none where English cannot be read.
 */
export function readTranslations(
  files: LabelFiles,
  standard: LabelFile,
  locales: readonly string[],
): Translations {
  const { english, messages } = readEnglish(files.get('en'), standard);
  if (!english) return { labels: new Map(), messages };
  const others = [...files]
    .filter(([language]) => language !== 'en')
    .map(([language, file]) => ({ language, ...translated(file, english) }));
  return {
    labels: new Map([
      ['en', english],
      ...others.map(({ language, labels }): [string, Labels] => [language, labels]),
    ]),
    messages: [
      ...messages,
      ...others.flatMap((other) => other.messages),
      ...withoutFile(locales, files),
    ],
  };
}

interface English {
  readonly english?: Labels;
  readonly messages: readonly Diagnostic[];
}

/** A company whose file is of an earlier version, or says only what it words otherwise, needs no more. */
function readEnglish(own: LabelFile | undefined, standard: LabelFile): English {
  const { labels, messages } = readLabels(standard.file, standard.text);
  if (!labels || !own) return { ...(labels && { english: labels }), messages };
  const read = readTranslation(own.file, own.text);
  return {
    ...(read.words && { english: { ...labels, ...read.words } }),
    messages: [...messages, ...read.messages],
  };
}

function translated({ file, text }: LabelFile, english: Labels) {
  const { words = {}, messages } = readTranslation(file, text);
  const keys = Object.keys(english).filter((key) => !Object.hasOwn(words, key));
  const missing =
    keys.length > 0 ? [report('labels-missing', { file }, { keys: keys.join(', ') })] : [];
  return { labels: { ...english, ...words }, messages: [...messages, ...missing] };
}

const languageOf = (locale: string): string => locale.split('-')[0] ?? locale;

/** One message a language. */
function withoutFile(locales: readonly string[], files: LabelFiles): readonly Diagnostic[] {
  const missing = locales.filter((one) => !files.has(one) && !files.has(languageOf(one)));
  return [...new Set(missing.map(languageOf))].map((language) =>
    report('labels-language', { file: `labels/${language}.yaml` }, { language }),
  );
}
