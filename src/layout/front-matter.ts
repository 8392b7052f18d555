import * as v from 'valibot';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { margins, readYaml } from '../yaml.ts';
import type { FrontText } from './model.ts';

const text = v.string();
const subject = v.picklist(['person', 'level', 'track', 'team', 'step']);
const status = v.picklist(['active', 'candidate', 'leave']);

const schema = v.strictObject({
  subject: v.union(
    [
      v.pipe(
        subject,
        v.transform((one) => [one]),
      ),
      v.pipe(v.array(subject), v.minLength(1)),
    ],
    'Expected person, level, track, team or step, or a list of these',
  ),
  status: v.optional(v.pipe(v.array(status), v.minLength(1)), ['active', 'leave']),
  id: text,
  title: text,
  for: v.optional(text, ''),
  head: v.tuple([text, text], 'Expected two texts, left and right'),
  foot: text,
  paper: v.optional(v.picklist(['A4', 'Letter'])),
  orientation: v.optional(v.picklist(['portrait', 'landscape']), 'portrait'),
  margins: v.optional(margins),
  classification: v.optional(text),
  needs: v.optional(v.picklist(['changes'])),
});

export type FrontMatter = v.InferOutput<typeof schema>;

export interface SplitLayout {
  readonly front?: FrontMatter;
  readonly placeOf: (name: FrontText) => Place;
  /** The text below the front matter, with blank lines above it so that line numbers hold. */
  readonly body: string;
  readonly messages: readonly Diagnostic[];
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** A layout file → its front matter and its body. */
export function splitLayout(file: string, source: string): SplitLayout {
  const fence = FENCE.exec(source);
  if (!fence) {
    const messages = [report('layout-front-matter', { file, line: 1, column: 1 }, {})];
    return { body: source, messages, placeOf: () => ({ file }) };
  }
  const [whole, yaml = ''] = fence;
  const above = whole.split('\n').length - 1;
  const { value, messages, placeOf } = readYaml(schema, { file, text: yaml, linesAbove: 1 });
  return {
    ...(value && { front: value }),
    body: '\n'.repeat(above) + source.slice(whole.length),
    messages,
    placeOf: (name) => insideQuotes(placeOf(pathOf(name)), yaml),
  };
}

const pathOf = (name: FrontText): readonly (string | number)[] => {
  if (name === 'recipient') return ['for'];
  if (name === 'headLeft') return ['head', 0];
  return name === 'headRight' ? ['head', 1] : [name];
};

/** A quoted text begins one letter after its quote; one below `|` or `>`, on the next line. */
function insideQuotes(place: Place, yaml: string): Place {
  const { line = 1, column = 1 } = place;
  const lines = yaml.split('\n');
  const mark = lines[line - 2]?.[column - 1] ?? '';
  if (/['"]/.test(mark)) return { ...place, column: column + 1 };
  if (!/[|>]/.test(mark)) return place;
  return { ...place, line: line + 1, column: (lines[line - 1] ?? '').search(/\S|$/) + 1 };
}
