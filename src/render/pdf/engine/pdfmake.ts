/**
 * The parts of pdfmake 0.3.11 that pages are made with. They are CommonJS modules that look like ES
 * modules, which loaders take apart in two ways: `require` takes them as they are.
 */
import { createRequire } from 'node:module';
import type PDFDocumentClass from 'pdfmake/js/PDFDocument.js';
import type TextBreakerClass from 'pdfmake/js/TextBreaker.js';

interface Part<T> {
  readonly default: T;
}

const require = createRequire(import.meta.url);

const textBreaker: Part<typeof TextBreakerClass> = require('pdfmake/js/TextBreaker.js');
const pdfDocument: Part<typeof PDFDocumentClass> = require('pdfmake/js/PDFDocument.js');

export const TextBreaker = textBreaker.default;
export const PDFDocument = pdfDocument.default;
