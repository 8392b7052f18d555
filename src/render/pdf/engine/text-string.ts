/** A text as pdfkit writes one: to it, plain strings are names. */
export const textString = (text: string): object => Object(text);
