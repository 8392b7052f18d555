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
 * The label files of all languages → labels by language. A word that a language lacks stays
 * English, with a warning; so do all words of a locale in use that has no file.
 */
export function readTranslations(files: LabelFiles, locales: readonly string[]): Translations {
  const source = files.get('en');
  const read = source && readLabels(source.file, source.text);
  const english = read?.labels;
  if (!english) {
    const none = report('labels-none', { file: 'labels/en.yaml' }, {});
    return { labels: new Map(), messages: [...(read?.messages ?? []), none] };
  }
  const others = [...files]
    .filter(([language]) => language !== 'en')
    .map(([language, file]) => ({ language, ...translated(file, english) }));
  return {
    labels: new Map([
      ['en', english],
      ...others.map(({ language, labels }): [string, Labels] => [language, labels]),
    ]),
    messages: [...others.flatMap(({ messages }) => messages), ...withoutFile(locales, files)],
  };
}

function translated({ file, text }: LabelFile, english: Labels) {
  const { words, messages } = readTranslation(file, text);
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
