import { counted } from './messages.ts';

/** What a build says to people as it was interrupted. */
export const interruptedLine = (done: number, planned: number, out: string): string =>
  `Interrupted: ${done} of ${counted(planned, 'document')} ${done === 1 ? 'is' : 'are'} done and in ${out}/manifest.json. The same command goes on from there.\n`;
