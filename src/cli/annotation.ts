import { sep } from 'node:path';
import type { Diagnostic, Severity } from '../diagnostics.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * A message as a workflow command of GitHub Actions, which shows it beside the line.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function annotation({ file, line, column, ...said }: Diagnostic): string {
  const properties = Object.entries({
    file: file.split(sep).join('/'),
    line,
    col: column,
    title: said.code,
  }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapedProperty(String(value))}`],
  );
  const text = escaped(`${said.message}\n${said.hint}`);
  return `::${commands[said.severity]} ${properties.join(',')}::${text}\n`;
}

/** As in `toolkit/packages/core/src/command.ts`. */
const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string =>
  escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
