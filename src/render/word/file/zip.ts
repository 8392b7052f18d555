/** A zip (APPNOTE 6.3.3) of parts that are packed already, in their order, dated 1 January 1980. */
import { beside } from '../beside.ts';
import type { Packed } from './stretch.ts';

const LOCAL_HEAD = 30;
const CENTRAL_HEAD = 46;
const END_HEAD = 22;

/** Zip 2.0: folders and deflate. */
const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980, midnight: the first day that a zip can say, the same in whatever zone. */
const DAY = 0x21;

/** Where in the central head it says where a part begins. */
const OFFSET = 42;

/** What stands before a part, and what the list at the end says of it. */
interface Heads {
  readonly local: Buffer;
  readonly central: Buffer;
  /** Of head and data, in bytes. */
  readonly length: number;
}

/** One file of the parts; their names are in plain letters. */
export function zipped(parts: readonly (readonly [string, Packed])[]): Uint8Array {
  const all = parts.map(([name, part]) => ({
    part,
    ...headsOf(part, name, () => heads(part, name)),
  }));
  const directory = all.reduce((sum, { length }) => sum + length, 0);
  const size = directory + all.reduce((sum, { central }) => sum + central.length, 0);
  const file = Buffer.allocUnsafe(size + END_HEAD);
  let offset = 0;
  let entry = directory;
  for (const { part, local, central } of all) {
    file.set(central, entry);
    file.writeUInt32LE(offset, entry + OFFSET);
    entry += central.length;
    for (const bytes of [local, ...part.data]) {
      file.set(bytes, offset);
      offset += bytes.length;
    }
  }
  file.set(endOf(all.length, size - directory, directory), size);
  return file;
}

const headsOf = beside<Packed, Heads>();

function heads({ isDeflated, size, crc, data }: Packed, name: string): Heads {
  const packed = data.reduce((sum, { length }) => sum + length, 0);
  const shared = Buffer.alloc(LOCAL_HEAD - 4);
  shared.writeUInt16LE(VERSION, 0);
  shared.writeUInt16LE(isDeflated ? DEFLATED : 0, 4);
  shared.writeUInt16LE(DAY, 8);
  shared.writeUInt32LE(crc, 10);
  shared.writeUInt32LE(packed, 14);
  shared.writeUInt32LE(size, 18);
  shared.writeUInt16LE(name.length, 22);
  const central = Buffer.alloc(CENTRAL_HEAD);
  central.write('PK\u0001\u0002', 'latin1');
  central.writeUInt16LE(VERSION, 4);
  shared.copy(central, 6);
  const letters = Buffer.from(name, 'latin1');
  return {
    local: Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, letters]),
    central: Buffer.concat([central, letters]),
    length: LOCAL_HEAD + name.length + packed,
  };
}

function endOf(count: number, size: number, offset: number): Uint8Array {
  const end = Buffer.alloc(END_HEAD);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
