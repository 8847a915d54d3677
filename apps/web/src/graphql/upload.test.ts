import { Upload } from 'tus-js-client';
import { keepUpload, upload } from './upload';

jest.mock('tus-js-client', () => ({ Upload: jest.fn() }));

type Options = NonNullable<ConstructorParameters<typeof Upload>[1]>;

/** What the library does once it is started. */
function library(act: (options: Options) => void): void {
  jest.mocked(Upload).mockImplementation((_, options) => ({ url: 'http://localhost/uploads/f1', start: () => act(options ?? {}) }) as unknown as Upload);
}

const bytes = new Blob(['abc'], { type: 'video/mp4' });
const refused = (body: string) => Object.assign(new Error('tus: unexpected response'), { originalResponse: { getBody: () => body } });

it('gives the id of the file, and tells the address to go on from', async () => {
  const onUrl = jest.fn();
  library((options) => {
    options.onUploadUrlAvailable?.();
    options.onSuccess?.({} as never);
  });
  await expect(upload(bytes, { purpose: 'course', onUrl })).resolves.toBe('f1');
  expect(onUrl).toHaveBeenCalledWith('http://localhost/uploads/f1');
  expect(jest.mocked(Upload).mock.lastCall?.[1]?.metadata).toEqual({ purpose: 'course', filetype: 'video/mp4' });
});

it('a refusal of the server keeps its code; anything else is no answer', async () => {
  library((options) => options.onError?.(refused('{"code":"UPLOAD_TOO_LARGE"}') as never));
  await expect(upload(bytes, { purpose: 'recording' })).rejects.toMatchObject({ code: 'UPLOAD_TOO_LARGE' });
  library((options) => options.onError?.(refused('<html>') as never));
  await expect(upload(bytes, { purpose: 'recording' })).rejects.toMatchObject({ code: 'UNREACHABLE' });
});

it('[UP3] sends a picture in one part, as the server takes it, and anything else in small ones', async () => {
  const partOf = async (type: string) => {
    library((options) => options.onSuccess?.({} as never));
    await upload(new Blob(['abc'], { type }), { purpose: 'course' });
    return jest.mocked(Upload).mock.lastCall?.[1]?.chunkSize;
  };
  expect([await partOf('image/jpeg'), await partOf('video/mp4')]).toEqual([8 * 1024 * 1024, 1024 * 1024]);
});

it('[UP5] a page that still holds a file asks after it, and hears when it is gone', async () => {
  const ask = jest.fn<Promise<{ status: number }>, [string, { method: string }]>(() => Promise.resolve({ status: 200 }));
  global.fetch = ask as unknown as typeof fetch;
  await expect(keepUpload('f1')).resolves.toBe(true);
  expect(ask.mock.lastCall).toEqual(['/uploads/f1', expect.objectContaining({ method: 'HEAD' })]);
  ask.mockResolvedValue({ status: 404 });
  await expect(keepUpload('f1')).rejects.toMatchObject({ code: 'FILE_UNKNOWN' });
});
