/**
 * A filled layout, piece by piece. Packets of one cycle differ in a few places, each in others:
 * pieces that were seen before need no parsing. A text is cut only where Markdown itself would see
 * nothing of what stands before: see `cutsOf`; one that leaves any doubt is parsed as a whole.
 */
import { slotsIn, tokenOf, TOKENS } from '../layout/slot.ts';

/** Lines of a text that are parsed by themselves; or a container whose content is cut too. */
export type Cut =
  | { readonly kind: 'plain'; readonly text: string }
  | {
      readonly kind: 'table';
      /** With its header, and no rows. */
      readonly head: string;
      /** Each as the only one of a table with that header. */
      readonly rows: readonly string[];
    }
  | {
      readonly kind: 'section' | 'band' | 'keep';
      /** Its first line and its last: a container without content. */
      readonly fences: string;
      readonly inside: readonly Cut[];
    };

/**
 * Cuts a text before and after each container that begins a line and follows a blank line, the same
 * within sections, bands and what is kept together, and tables into rows. No cut where it could matter: in texts with fenced code, with HTML
 * that goes on over blank lines, with definitions, which the whole text knows of, or with a contents,
 * which the headings beside it know of; with containers that follow other lines, are indented, or
 * have no end.
 */
export function cutsOf(text: string): readonly Cut[] | undefined {
  return DOUBTFUL.test(text) ? undefined : cut(text.split('\n'), true);
}

const DOUBTFUL =
  /```|~~~|<[!?]|<(?:script|pre|style|textarea)|\]:|[\r\uFEFF]|^[ \t>]+:{3,}|^[ \t]*::toc|^:{3,}cover/im;

function cut(lines: readonly string[], isTop: boolean): readonly Cut[] | undefined {
  const cuts: Cut[] = [];
  let begun = 0;
  const flush = (end: number): void => {
    const text = lines.slice(begun, end).join('\n');
    if (text.trim() !== '') cuts.push({ kind: 'plain', text });
  };
  for (let at = 0; at < lines.length; at += 1) {
    if (!lines[at]?.startsWith(':::')) continue;
    const end = endOf(lines, at);
    const isFree = at === begun || lines[at - 1]?.trim() === '';
    const container = isFree && end !== undefined && containerOf(lines.slice(at, end + 1), isTop);
    if (!container) return undefined;
    flush(at);
    cuts.push(container);
    at = end;
    begun = end + 1;
  }
  flush(lines.length);
  return cuts;
}

/** The line of as many colons or more that closes a container, whatever is open inside it. */
function endOf(lines: readonly string[], begin: number): number | undefined {
  const colons = /^:*/.exec(lines[begin] ?? '')?.[0].length ?? 0;
  for (let at = begin + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith(':::') && /^:+[ \t]*$/.test(line) && line.trimEnd().length >= colons) {
      return at;
    }
  }
  return undefined;
}

function containerOf(lines: readonly string[], isTop: boolean): Cut | undefined {
  const [first = ''] = lines;
  const [, name] = /^:{3,}([a-z][\w-]*)/.exec(first) ?? [];
  if (name === undefined || (name === 'section' && !isTop)) return undefined;
  const whole = { kind: 'plain', text: lines.join('\n') } as const;
  if (name === 'table') return tableOf(lines) ?? whole;
  const isCut = name === 'section' || name === 'band' || (name === 'keep' && lines.some(isTable));
  if (!isCut) return whole;
  const inside = cut(lines.slice(1, -1), false);
  return inside && { kind: name, fences: `${first}\n${lines.at(-1)}`, inside };
}

/** What is kept together is short, but for tables. */
const isTable = (line: string): boolean => /^:{3,}table/.test(line);

/** A table of one line a row, each of which begins with a stroke. */
function tableOf(lines: readonly string[]): Cut | undefined {
  const [first = '', ...others] = lines;
  const [header = '', rule = '', ...rows] = others.slice(0, -1).join('\n').trim().split('\n');
  const isPlain = [header, rule, ...rows].every((line) => line.startsWith('|'));
  if (!isPlain || !/^[-:| ]+$/.test(rule)) return undefined;
  const table = (opening: string, ...some: readonly string[]): string =>
    [opening, header, rule, ...some, lines.at(-1)].join('\n');
  const opening = /^:+table/.exec(first)?.[0] ?? '';
  return { kind: 'table', head: table(first), rows: rows.map((row) => table(opening, row)) };
}

/** A text with its tokens counted from 0, and which slots of the document they stand for. */
export interface Local {
  readonly text: string;
  readonly slots: readonly number[];
}

export function localOf(text: string): Local {
  const slots = [...new Set(slotsIn(text))];
  const numbers = new Map(slots.map((slot, i) => [String(slot), tokenOf(i)]));
  return { text: text.replace(TOKENS, (token, slot: string) => numbers.get(slot) ?? token), slots };
}
