const words = {
  file: 'Type Catalog Pages Page Kids Count Parent MediaBox UserUnit Resources ProcSet PDF Text ImageB ImageC ImageI Contents Names Nums Limits Dests Lang Length length Filter FlateDecode Info Root ID Size',
  head: 'Author Creator CreationDate Keywords ModDate Producer Subject Title Metadata XML DisplayDocTitle ViewerPreferences',
  archive: 'OutputIntents OutputIntent OutputConditionIdentifier DestOutputProfile Registry GTS_PDFA1 N',
  tags: 'StructTreeRoot ParentTree ParentTreeNextKey StructParents StructParent MarkInfo Marked Document H1 H2 P L LI Lbl LBody Figure Link Form Span Table TR TH TD S K Pg OBJR Obj Alt ActualText A O Layout Placement Block BBox Tabs',
  fonts: 'Font FontDescriptor FontName FontBBox FontFile2 FontFile3 BaseFont DescendantFonts Type0 CIDFontType0 CIDFontType0C CIDFontType2 CIDSystemInfo CIDToGIDMap CIDSet OpenType Identity Identity-H Encoding ToUnicode Ordering Supplement Flags ItalicAngle Ascent Descent CapHeight XHeight StemV W',
  pictures: 'XObject Subtype ColorSpace ExtGState ca CA Art Seal Qr Image ImageMask Width Height BitsPerComponent',
  links: 'Annot Annots Border Rect F C URI',
  attachments: 'AF AFRelationship Source Alternative Desc EF UF EmbeddedFile EmbeddedFiles Filespec Params CheckSum application#2Fjson application#2Fjwt',
  seal: 'AcroForm Fields SigFlags DR Perms DocMDP Sig SigRef Reference TransformMethod TransformParams V 1.2 ByteRange ********** SubFilter ETSI.CAdES.detached Adobe.PPKLite M Name FT T TU AP Widget',
};
const known = new Set(Object.values(words).flatMap((list) => list.split(' ')));

// F1 names a font of the page, Gs1 a state; a part of a font has six letters before its name.
const numbered = /^(F|Gs)\d+$|^[A-Z]{6}\+[\w-]+$/;

/** Whether a name (with its slash) is one that our own drawings use. There is none for scripts, layers, actions, media or encryption. */
export function isKnownWord(name: string): boolean {
  return known.has(name.slice(1)) || numbered.test(name.slice(1));
}
