/** Collects files that are held in memory, of documents that were built there. */
import { createHash } from 'node:crypto';
import { collect } from '../../src/collect/collect.ts';
import type { Collected } from '../../src/collect/model.ts';
import type { Entry } from '../../src/delivery/manifest.ts';

/** Bytes by name; none of what is named and not there. */
type Files = Readonly<Record<string, Uint8Array | undefined>>;

export interface Built {
  readonly id: string;
  readonly audience?: string;
  readonly subject?: string;
  readonly cycle?: string;
  readonly ladder?: string;
  /** Its first eight digits are `ab12cd34` where nothing else is said. */
  readonly checksum?: string;
  readonly document?: string;
  readonly format?: Entry['format'];
  /** What was built; absent where it was not kept. */
  readonly bytes?: Uint8Array;
}

const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

const pathOf = ({
  document = 'review-packet',
  audience = 'employee',
  id,
  format = 'docx',
}: Built) => `${document}/${audience}/${id}.${format}`;

const entryOf = (built: Built): Entry => {
  const { id, audience = 'employee', subject = '1', cycle = 'h2', ladder = 'Craft 1' } = built;
  const { bytes = new Uint8Array(), document = 'review-packet', format = 'docx' } = built;
  const checksum = (built.checksum ?? 'ab12cd34').padEnd(64, '0');
  const sources = { ladders: {}, layout: sha256(''), roster: null };
  return {
    path: pathOf(built),
    format,
    document,
    audience,
    subject,
    id,
    cycle,
    ladder,
    checksum,
    pages: null,
    bytes: bytes.length,
    sha256: sha256(bytes),
    sources,
    date: '2026-11-23',
    program: 'p 1',
  };
};

/** What is collected of files, by their names. */
export function collected(files: Files, built: readonly Built[]): Promise<Collected> {
  const kept = new Map(
    built.flatMap((one) => (one.bytes ? [[pathOf(one), one.bytes] as const] : [])),
  );
  return collect({
    paths: Object.keys(files),
    read: (path) => files[path],
    manifest: {
      schema: 2,
      program: 'p 1',
      version: '1',
      date: '2026-11-23',
      files: built.map(entryOf),
    },
    manifestFile: 'out/manifest.json',
    readDelivered: (path) => kept.get(path),
    onRead: () => {},
    signal: new AbortController().signal,
  });
}

/** `file code` of each message. */
export const said = ({ messages }: Collected): readonly string[] =>
  messages.map(({ file, code }) => `${file} ${code}`);
