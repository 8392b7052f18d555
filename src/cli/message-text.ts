/** One message as people read it. */
import type { Diagnostic, Severity } from '../diagnostics.ts';
import { excerptOf } from './excerpt.ts';
import { extentOf } from './extent.ts';
import type { Paint } from './paint.ts';
import type { LineAt } from './source-lines.ts';

export interface Setting {
  readonly lineAt: LineAt;
  readonly paint: Paint;
  /** Of the terminal, in cells. */
  readonly width: number;
}

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  string
>;

/**
 * `file:line:column: error: what is wrong [code]`; the line itself, what is meant underlined; and
 * how to mend it.
 */
export function messageText(message: Diagnostic, setting: Setting): string {
  const { file, line, column, severity, message: text, code, hint } = message;
  const { paint } = setting;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const head = `${paint('bold', `${place}:`)} ${paint(colours[severity], `${severity}:`)}`;
  return `${head} ${text} ${paint('dim', `[${code}]`)}\n${excerpt(message, setting)}    ${hint}\n`;
}

function excerpt({ file, line, column, severity }: Diagnostic, setting: Setting): string {
  const { lineAt, paint, width } = setting;
  const text = line === undefined ? undefined : lineAt(file, line);
  if (text === undefined || text.trim() === '') return '';
  const number = String(line).padStart(6);
  const start = column === undefined ? text.search(/\S/) : Math.min(column - 1, text.length);
  const room = Math.max(width, NARROWEST) - number.length - ' | '.length;
  const { source, mark } = excerptOf(text, start, extentOf(file, text, start), room);
  return [
    `${paint('dim', `${number} |`)} ${source}\n`,
    `${paint('dim', `${' '.repeat(number.length)} |`)} ${paint(colours[severity], mark)}\n`,
  ].join('');
}

/** A terminal narrower than this wraps. */
const NARROWEST = 40;
