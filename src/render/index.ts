import type { Format } from '../config.ts';
import { renderPdf } from './pdf/document.ts';
import type { Renderer } from './renderer.ts';
import { renderWord } from './word/document.ts';

export const renderers = { pdf: renderPdf, docx: renderWord } satisfies Record<Format, Renderer>;
