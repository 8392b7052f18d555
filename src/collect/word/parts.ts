/** The parts of a Word file that hold what people read and write. */
import { unzipSync } from 'fflate';

export interface Parts {
  readonly body: Uint8Array;
  readonly furniture: readonly Uint8Array[];
  /** What people wrote beside the page: comments and notes. */
  readonly notes: readonly Uint8Array[];
  /** Parts that other programs keep for us; one of them may list the fields. */
  readonly custom: readonly Uint8Array[];
  readonly properties: readonly Uint8Array[];
}

const kinds = {
  body: /^word\/document\d*\.xml$/, // Word on the web writes document2.xml
  furniture: /^word\/(header|footer)\d*\.xml$/,
  notes: /^word\/(comments|footnotes|endnotes)\.xml$/,
  custom: /^customXml\/item\d+\.xml$/,
  properties: /^docProps\/(custom|core|app)\.xml$/,
} as const;

/** Bytes that all parts together may unpack to: ours have less than a hundredth of it. */
const LIMIT = 64 * 1024 * 1024;

/** Unpacks what is needed; nothing where it is no Word file. Throws where it is damaged, or a bomb. */
export function partsOf(bytes: Uint8Array): Parts | undefined {
  let total = 0;
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!Object.values(kinds).some((kind) => kind.test(name))) return false;
      total += originalSize; // more than it says is cut off, and then it is no XML
      if (total > LIMIT) throw new Error(`it unpacks to more than ${LIMIT} bytes`);
      return true;
    },
  });
  const all = Object.entries(unpacked).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const of = (kind: keyof typeof kinds): readonly Uint8Array[] =>
    all.flatMap(([name, part]) => (kinds[kind].test(name) ? [part] : []));
  const [body] = of('body');
  if (!body) return undefined;
  return {
    body,
    furniture: of('furniture'),
    notes: of('notes'),
    custom: of('custom'),
    properties: of('properties'),
  };
}
