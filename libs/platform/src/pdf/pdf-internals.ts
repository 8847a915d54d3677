/** What pdfkit 0.20 offers at run time and its type package does not describe. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  buffer: Uint8Array[];
  compress: boolean;
  finalize(): void;
  write(chunk: Uint8Array): void;
  end(): void;
}
export interface PdfInternals {
  readonly _root: PdfReference;
  _acroform: { fonts: Record<string, unknown>; defaultFont: string };
  info: Record<string, unknown>;
  readonly metadata: { _metadata: string; end(): void };
  readonly page: { readonly annotations: PdfReference[]; readonly xobjects: Record<string, unknown>; readonly dictionary: PdfReference };
  _addInfo(): void;
  _addColorOutputIntent(): void;
  appendXML(xml: string): void;
  ref(data: Record<string, unknown>): PdfReference;
}

export function internals(doc: PDFKit.PDFDocument): PdfInternals {
  return doc as unknown as PdfInternals;
}

/** pdfkit writes a plain string as a name, and a String object as text. */
export function pdfText(text: string): unknown {
  return Object(text);
}
