/** A press as plain data: what was opened once, other threads need not open again. */
import type { Press } from './press.ts';
import { type SentLook, withSpares } from './render/look.ts';
import type { ReadFile } from './render/read-file.ts';

export interface SentPress extends Omit<Press, 'look'> {
  readonly look: SentLook;
}

export function toSend({ look: { spares: _, ...look }, ...press }: Press): SentPress {
  return { ...press, look };
}

export function received({ look, ...press }: SentPress, readFile: ReadFile): Press {
  return { ...press, look: withSpares(look, press.folder, readFile) };
}
