/** Shorthand for tests of the layout stage. */
import type { Diagnostic } from '../../src/diagnostics.ts';
import { fill, type FilledLayout } from '../../src/layout/fill.ts';
import type { Layout } from '../../src/layout/model.ts';
import { readLayouts } from '../../src/layout/read.ts';
import type { View } from '../../src/audience/model.ts';
import { policies, wording } from '../support/company.ts';

const vocabulary = { policies, labels: Object.keys(wording.labels) };

export const file = 'templates/test/manager.md.hbs';

/** Front matter of seven lines: the body begins on line 8. */
export const front = `---
subject: person
id: 'T-{{person.id}}'
title: Test
head: [Left, Right]
foot: Foot
---
`;

interface Options {
  readonly audience?: string;
  readonly partials?: Readonly<Record<string, string>>;
}

export interface Seen {
  readonly layout: Layout | undefined;
  readonly messages: readonly Diagnostic[];
}

/** A whole layout file, front matter and all. */
export function seenFile(
  text: string,
  { audience = 'manager', partials = {} }: Options = {},
): Seen {
  const files = new Map(
    Object.entries(partials).map(([name, body]) => [name, { file: `${name}.md.hbs`, text: body }]),
  );
  const { layouts, messages } = readLayouts(
    [{ file, text, document: 'test', audience }],
    files,
    vocabulary,
  );
  return { layout: layouts[0], messages };
}

export const seen = (body: string, options?: Options): Seen => seenFile(front + body, options);

/** What a layout prints of a View. */
export function filled(body: string, view: View, options?: Options): FilledLayout {
  const { layout, messages } = seen(body, options);
  if (!layout) throw new Error(`no layout: ${JSON.stringify(messages)}`);
  return fill(layout, view);
}

/** The text with each token replaced by its value in guillemets. */
export const shown = ({ content: { text, slots } }: FilledLayout): string =>
  text.replace(
    /\uE000(\d+)\uE001/g,
    (_, index: string) => `«${JSON.stringify(slots[Number(index)])}»`,
  );
