import { inside, type Owner } from './engine/structure.ts';

/** What something drawn in a line is: a figure, or mere adornment where no words say what it shows. */
export const figure = (around: Owner, alt: string): Owner =>
  alt.trim() === '' ? 'artifact' : inside(around, 'Figure', { alt });
