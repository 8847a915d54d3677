function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

export const place = 'PLACE 41.8827N 87.6233W';

/** The bytes of a photo of 40 by 30 points, with a comment that tells where it was taken. */
export const aPhoto = (): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, Buffer.from('JFIF\0', 'latin1')),
    segment(0xfe, Buffer.from(place)),
    segment(0xc2, Buffer.from([8, 0, 30, 0, 40, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from('scan')),
    Buffer.from('the picture itself'),
  ]);
