import type { Format } from '../config.ts';
import type { Renderer } from './renderer.ts';

/** Each is loaded when it is first asked for: most commands print one format, or none. */
export const renderers = {
  pdf: async (...given) => (await import('./pdf/document.ts')).renderPdf(...given),
  docx: async (...given) => (await import('./word/document.ts')).renderWord(...given),
} satisfies Record<Format, Renderer>;
