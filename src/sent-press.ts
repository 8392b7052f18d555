/** A press as plain data: what was opened once, other threads need not open again. */
import type { Press } from './press.ts';
import { type SentLook, withoutSpares, withSpares } from './render/look.ts';
import type { ReadFile } from './render/read-file.ts';

export interface SentPress extends Omit<Press, 'look'> {
  readonly look: SentLook;
}

export const toSend = ({ look, ...press }: Press): SentPress => ({
  ...press,
  look: withoutSpares(look),
});

export function received({ look, ...press }: SentPress, readFile: ReadFile): Press {
  return { ...press, look: withSpares(look, press.folder, readFile) };
}
