/** Messages about what a finished file tells whom it should not. */
import type { Entry } from './entry.ts';

export const wallCodes = {
  'wall-leak': {
    severity: 'error',
    text: '{what} is in {where}, and this audience may not see it: "{words}". The file is not delivered.',
    hint: 'If the layout says it itself, take it out there, or allow it in audiences.yaml; else please report this, with the layout.',
  },
  'wall-alien': {
    severity: 'error',
    text: 'Something is in {where} that the document did not put there: "{words}". The file is not delivered.',
    hint: 'This is a fault of ladderpress: please report it with the ladder and the layout.',
  },
} as const satisfies Record<string, Entry>;
