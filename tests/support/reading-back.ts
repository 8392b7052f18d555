/** The read-back of bytes, as the pipeline does it. */
import type { Format } from '../../src/config.ts';
import { readBack } from '../../src/delivery/read-back.ts';
import { reopen } from '../../src/delivery/reopen.ts';
import type { Document } from '../../src/document/model.ts';

export const readBackFrom = async (
  document: Document,
  format: Format,
  bytes: Uint8Array,
  file: string,
): Promise<ReturnType<typeof readBack>> => readBack(document, await reopen(format, bytes), file);
