/** What is read fast is read as a strict parser reads it. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../src/delivery/absence/xml.ts';

/** What is told of, in order; or that it is refused. */
function told(read: (tell: (...said: readonly unknown[]) => void) => void) {
  const events: unknown[] = [];
  try {
    read((...said) => events.push(said));
  } catch {
    return 'refused';
  }
  return events;
}

const fast = (xml: string) =>
  told((tell) =>
    readXml(new TextEncoder().encode(xml), {
      open: (name, attributes) => tell('open', name, { ...attributes }),
      close: (name) => tell('close', name),
      text: (text) => tell('text', text),
      aside: (text) => tell('aside', text),
    }),
  );

const strict = (xml: string) =>
  told((tell) => {
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => tell('open', name, { ...attributes }));
    parser.on('closetag', ({ name }) => tell('close', name));
    parser.on('text', (text) => tell('text', text));
    parser.on('cdata', (text) => tell('text', text));
    parser.on('comment', (text) => tell('aside', text));
    parser.on('doctype', (text) => tell('aside', text));
    parser.on('processinginstruction', ({ target, body }) => tell('aside', `${target} ${body}`));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(new TextDecoder().decode(new TextEncoder().encode(xml))).close();
  });

const name = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('a', 'w:p', 'w:t', 'b-c', 'x1', '_') },
  fc.constantFrom('é', '1a', 'a:b:c'),
);
const sign = fc.constantFrom(
  'words',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '&amp;',
  '&#65;',
  '&#x41;',
  '&no;',
  '&',
  ']]>',
  '>',
  "'",
  '"',
  'é',
  '字',
  '🙂',
  '\u0001',
  '\u0085',
  '\ufffe',
  '<!-- c -->',
  '<![CDATA[d]]>',
  '<?p i?>',
  '<',
);
const text = fc.array(sign, { maxLength: 2 }).map((all) => all.join(''));
const attribute = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(name, fc.constantFrom('', 'v', 'a b', '&lt;', '>'))
      .map(([n, v]) => ` ${n}="${v}"`),
  },
  fc.tuple(name, text).map(([n, v]) => ` ${n}="${v}"`),
  fc.tuple(name, text).map(([n, v]) => ` ${n} = '${v}'`),
);
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc
      .tuple(name, fc.array(attribute, { maxLength: 2 }))
      .map(([n, all]) => `<${n}${all.join('')}/>`),
    fc
      .tuple(
        name,
        fc.array(attribute, { maxLength: 2 }),
        fc.array(
          fc.oneof(
            { weight: 2, arbitrary: tie('element') },
            fc.constantFrom('words', 'a &amp; b', ' '),
            text,
          ),
          { maxLength: 3 },
        ),
        fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, name),
      )
      .map(([n, all, inner, end]) => `<${n}${all.join('')}>${inner.join('')}</${end ?? n}>`),
  ),
}));
const head = fc.constantFrom(
  '',
  '',
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<?xml version="1.1"?>',
  '\ufeff',
  '\n',
  '<!DOCTYPE a>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
);
const behind = fc.constantFrom('', '', '', '\n', '<a/>', 'x', '<!-- c -->');

describe('XML that is read fast', () => {
  it('is told of as a strict parser tells of it, or refused as it refuses it', () => {
    fc.assert(
      fc.property(head, element, behind, (before, xml, after) => {
        const whole = before + xml + after;
        expect(fast(whole)).toEqual(strict(whole));
      }),
      { numRuns: 3000 },
    );
  });
});
