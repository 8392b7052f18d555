/**
 * The parts of pdfmake 0.3.11 that pages are made with. They are CommonJS modules that look like ES
 * modules: some loaders give what they export, others their default export.
 */
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import textBreaker from 'pdfmake/js/TextBreaker.js';

const classIn = <T extends object>(module: T | { readonly default: T }): T =>
  'default' in module ? module.default : module;

export const TextBreaker = classIn(textBreaker);
export const PDFDocument = classIn(pdfDocument);
