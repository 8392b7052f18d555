/** Documents like those the program makes, to look at and to test. */
import type { Document } from '../../../src/document/model.ts';
import { appendix } from './appendix.ts';
import { handbook } from './handbook.ts';
import { packet } from './packet.ts';

export const samples: Readonly<Record<string, Document>> = { packet, appendix, handbook };
