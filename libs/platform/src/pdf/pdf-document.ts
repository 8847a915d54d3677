import { constants, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { Locale } from '@waymark/kernel';
import { internals, pdfText } from './pdf-internals';
import { srgbProfile } from './srgb-profile';

export interface PdfHead {
  readonly lang: Locale;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords?: string;
  readonly createdAt: Date;
  readonly layout: 'portrait' | 'landscape';
  /** Pages are kept until the end, so that each can say how many there are. */
  readonly isNumbered?: boolean;
}

/** An empty A4 sheet that declares PDF/A-3a and PDF/UA-1. Its date comes with the head, so the same facts make the same bytes. */
export function openPdf(head: PdfHead): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: 'A4', layout: head.layout, margin: 0, pdfVersion: '1.7', subset: 'PDF/A-3a', tagged: true, lang: head.lang, displayTitle: true, bufferPages: head.isNumbered ?? false, autoFirstPage: false,
    // Without it pdfkit brings Helvetica along, which is not embedded.
    font: null as unknown as string,
    info: {
      Title: head.title, Author: head.author, Subject: head.subject, ...(head.keywords && { Keywords: head.keywords }), Creator: 'Waymark', Producer: 'Waymark',
      CreationDate: head.createdAt,
    },
  });
  escapeMetadata(doc);
  tightenMetadata(doc);
  nameColours(doc);
  pressWell(doc);
  internals(doc).appendXML(pdfUaIdentification);
  doc.addPage();
  return doc;
}

/** Ends the document. */
export function closePdf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.end();
  });
}

// pdfkit 0.20 copies title and author into XML as they are: one "&" in a name makes the metadata unreadable.
function escapeMetadata(doc: PDFKit.PDFDocument): void {
  const inner = internals(doc);
  const write = inner._addInfo.bind(doc);
  inner._addInfo = () => {
    const plain = inner.info;
    inner.info = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]));
    write();
    inner.info = plain;
  };
}

// It stands in the file as it is, so that tools find it: the blanks that pdfkit puts between its elements would be a fiftieth of a certificate.
function tightenMetadata(doc: PDFKit.PDFDocument): void {
  const { metadata } = internals(doc);
  const end = metadata.end.bind(metadata);
  metadata.end = () => {
    end();
    metadata._metadata = metadata._metadata.replace(/>\s+</g, '><');
  };
}

// A certificate is weighed: of two ways to press a stream the one that comes out shorter, which differs from fonts to drawings.
function pressWell(doc: PDFKit.PDFDocument): void {
  const inner = internals(doc);
  const make = inner.ref.bind(doc);
  inner.ref = (data) => {
    const made = make(data);
    const finalize = made.finalize.bind(made);
    made.finalize = () => {
      if (made.compress && made.buffer.length > 0) {
        made.buffer = [shorter(Buffer.concat(made.buffer))];
        made.compress = false;
      }
      finalize();
    };
    return made;
  };
}

function shorter(bytes: Buffer): Buffer {
  const plain = deflateSync(bytes, { level: 9 });
  const filtered = deflateSync(bytes, { level: 9, strategy: constants.Z_FILTERED });
  return filtered.length < plain.length ? filtered : plain;
}

// In place of the profile of pdfkit, which takes 2 kB more.
function nameColours(doc: PDFKit.PDFDocument): void {
  const inner = internals(doc);
  inner._addColorOutputIntent = () => {
    const profile = inner.ref({ N: 3, Filter: 'FlateDecode', Length: srgbProfile.length });
    profile.write(srgbProfile);
    profile.end();
    const name = pdfText('sRGB IEC61966-2.1');
    const intent = inner.ref({ Type: 'OutputIntent', S: 'GTS_PDFA1', Info: name, OutputConditionIdentifier: name, DestOutputProfile: profile });
    intent.end();
    inner._root.data['OutputIntents'] = [intent];
  };
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

// pdfkit declares one standard at a time. PDF/A wants the schema of any namespace that it does not know itself.
const pdfUaIdentification = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
