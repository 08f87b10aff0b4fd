import { whence } from '../../api/client.js';

export interface FetchedFile {
  readonly blob: Blob;
  readonly name: string;
}

/**
 * A file as it is (with the reason, which its custody keeps), or a copy without metadata (without a reason). Fetched
 * rather than linked to, so that a refusal is told here and an address never leads to evidence.
 * @throws WhenceRefusal
 */
export async function fetchFile(workspace: string, file: string, reason: string | null): Promise<FetchedFile> {
  const path = { workspace, file };
  const { data, response } =
    reason === null
      ? await whence.GET('/api/v1/workspaces/{workspace}/files/{file}/clean', { params: { path }, parseAs: 'blob' })
      : await whence.GET('/api/v1/workspaces/{workspace}/files/{file}/original', {
          params: { path, header: { 'whence-reason': encodeURIComponent(reason) } },
          parseAs: 'blob',
        });
  if (data === undefined) throw new Error('the server answered with no file');
  const given = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { blob: data, name: given ?? file };
}

/** Lets the browser save it. */
export function handOut({ blob, name }: FetchedFile): void {
  const address = URL.createObjectURL(blob);
  const link = window.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
