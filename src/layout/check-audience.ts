import { fieldsFor } from '../audience/fields.ts';
import type { Subject } from '../audience/model.ts';
import { everything, type Policy } from '../audience/policy.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import { checkFields } from './check.ts';
import type { Parsed } from './program.ts';

/** What a text of a layout is checked against. */
export interface Reader {
  readonly subjects: readonly Subject[];
  readonly policy: Policy;
  /** Keys of the labels. */
  readonly labels: readonly string[];
  readonly partials: ReadonlyMap<string, Parsed>;
}

/**
 * Checks a text for each subject it is made for. A field that exists, but not for this audience,
 * is called forbidden rather than unknown.
 */
export function checkForAudience(
  parsed: Parsed,
  { subjects, policy, labels, partials }: Reader,
  isRich: boolean,
): readonly Diagnostic[] {
  return subjects.flatMap((subject) => {
    const check = (allowed: Policy): readonly Diagnostic[] =>
      checkFields(parsed, fieldsFor(subject, allowed, labels), partials, isRich);
    const unknown = new Set(check(everything).map(keyOf));
    return check(policy).map((message) =>
      message.code === 'layout-field-unknown' && !unknown.has(keyOf(message))
        ? forbidden(message)
        : message,
    );
  });
}

/** The same fault at the same place. */
const keyOf = ({ file, line, column, code, message }: Diagnostic): string =>
  [file, line, column, code, message].join(':');

function forbidden({ file, line = 1, column = 1, message }: Diagnostic): Diagnostic {
  const name = /"(.*)"/.exec(message)?.[1] ?? '';
  return report('layout-field-forbidden', { file, line, column }, { name });
}

/** A fault in a partial is found once for each layout that uses it. */
export const eachOnce = (messages: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(messages.map((message) => [keyOf(message), message])).values(),
];
