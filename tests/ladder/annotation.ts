/** Messages that a fixture announces beside the line that causes them. */
import type { Diagnostic } from '../../src/diagnostics.ts';
import type { Source } from './fixture.ts';

/** `✗ code`, `✗ 12 code, other-code`, `✗^ code` for the line above. */
export interface Annotation {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly code: string;
}

const comment = /(?:<!--|#)\s*✗(\^*)\s*([a-z0-9 ,-]+?)\s*(?:-->|$)/gu;

/** In Markdown and YAML; CSV and JSON have no comments. */
export const canBeAnnotated = (file: string): boolean => /\.(?:md|ya?ml)$/.test(file);

export const annotationsIn = ({ file, text }: Source): readonly Annotation[] =>
  text.split(/\r\n|\r|\n/).flatMap((content, index) =>
    [...content.matchAll(comment)].flatMap(([, above = '', items = '']) =>
      items.split(',').map((item) => {
        const [, column, code = ''] = /^\s*(\d+ )?\s*(.*?)\s*$/.exec(item) ?? [];
        const place = { file, line: index + 1 - above.length, code };
        return column === undefined ? place : { ...place, column: Number(column) };
      }),
    ),
  );

/** What is said and not announced, and what is announced and not said; nothing where both agree. */
export function differences(
  sources: readonly Source[],
  messages: readonly Diagnostic[],
): readonly string[] {
  const left = messages.filter(isBesideALine);
  const missing = sources.flatMap(annotationsIn).filter((annotation) => {
    const at = left.findIndex((message) => isOf(annotation, message));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map((one) => `${shown(one)} is announced, but not said`),
    ...left.map((one) => `${shown(one)} is said, but not announced: ${one.message}`),
  ];
}

/** Others stand in the golden file. */
export const isBesideALine = ({ file, line }: Diagnostic): boolean =>
  line !== undefined && canBeAnnotated(file);

const isOf = (annotation: Annotation, { file, line, column, code }: Diagnostic): boolean =>
  annotation.file === file &&
  annotation.line === line &&
  annotation.code === code &&
  (annotation.column ?? column) === column;

/** `file:line:column code`. */
export const shown = ({ file, line, column, code }: Annotation | Diagnostic): string =>
  `${[file, line, column].filter((part) => part !== undefined).join(':')} ${code}`;
