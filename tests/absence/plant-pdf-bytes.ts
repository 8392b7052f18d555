/** Ways to hide words in the bytes of a PDF. */
import { deflateSync, inflateSync } from 'node:zlib';

type Plant = (bytes: Uint8Array, words: string) => Uint8Array;

/** Puts bytes before the first that are such. */
const before =
  (place: string, more: (words: string) => string): Plant =>
  (bytes, words) => {
    const at = Buffer.from(bytes).indexOf(place);
    if (at < 0) throw new Error(`there is no ${place}`);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(more(words)), bytes.subarray(at)]);
  };

/** Changes the first stream of objects, as it is packed. */
const packed =
  (change: (raw: Buffer, words: string) => Buffer): Plant =>
  (bytes, words) => {
    const file = Buffer.from(bytes).toString('latin1');
    const head = /<<[^>]*\/Type ?\/ObjStm[^>]*?\/Length (\d+)[^>]*>>\s*stream\r?\n/.exec(file);
    if (!head) throw new Error('there is no stream of objects');
    const [begin, length] = [head.index + head[0].length, Number(head[1])];
    const raw = change(Buffer.from(file.slice(begin, begin + length), 'latin1'), words);
    const said = head[0].replace(`/Length ${length}`, `/Length ${raw.length}`);
    const all = [
      file.slice(0, head.index),
      said,
      raw.toString('latin1'),
      file.slice(begin + length),
    ];
    return Buffer.from(all.join(''), 'latin1');
  };

/** What our reader does not take, and why: it is not delivered. */
export const refused: readonly (readonly [string, Plant, RegExp])[] = [
  ['in a remark inside an object', before('/Filter', (words) => `% ${words}\n`), /does not belong/],
  [
    'under a key that stands twice',
    before('/Filter', (words) => `/A (${words}) /A () `),
    /its key A stands twice/,
  ],
  [
    'behind the end of what is deflated',
    packed((raw, words) => Buffer.concat([raw, Buffer.from(words)])),
    /goes on behind the end/,
  ],
  [
    'behind objects that are packed',
    packed((raw, words) => deflateSync(`${inflateSync(raw).toString('latin1')}(${words})`)),
    /does not belong/,
  ],
];

/** In bytes, outside of what is read by way of the list of objects. */
export const beside: readonly (readonly [string, Plant])[] = [
  ['behind the end', (bytes, words) => Buffer.concat([bytes, Buffer.from(`% ${words}\n`)])],
  [
    'before the list of objects',
    (bytes, words) => {
      const at = Buffer.from(bytes).lastIndexOf('startxref');
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(`% ${words}\n`),
        bytes.subarray(at),
      ]);
    },
  ],
  [
    'in an earlier form of an object',
    (bytes, words) => {
      const file = Buffer.from(bytes);
      const [head = ''] = /\d+ 0 obj/.exec(file.toString('latin1')) ?? [];
      const at = file.indexOf(head);
      const old = Buffer.from(`${head}\n(${words})\nendobj\n`);
      return Buffer.concat([file.subarray(0, at), old, file.subarray(at)]);
    },
  ],
  ['beside the list of objects', before('/Type /XRef', (words) => `/Note (${words}) `)],
  [
    'in an object that is not listed',
    before('startxref', (words) => `99999 0 obj\n(${words})\nendobj\n`),
  ],
  [
    'in a later revision',
    (bytes, words) => {
      const [, start = ''] =
        /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(bytes).toString('latin1')) ?? [];
      const more = `99999 0 obj\n(${words})\nendobj\nstartxref\n${start}\n%%EOF\n`;
      return Buffer.concat([bytes, Buffer.from(more)]);
    },
  ],
];
