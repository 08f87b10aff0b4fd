/** What the desk reads of documents, of what quotes them, and of their files. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../src/domain/vocabulary.js';
import { answerOf, type Schemas, whence } from './client.js';

export type DocumentDetail = Schemas['DocumentDetailResponse'];
export type DocumentQuote = Schemas['DocumentQuoteResponse'];
export type KeptFile = Schemas['FileResponse'];

const PAGE = 50;
/** As many as the server gives at once: the margin of a document needs all of them. */
const ALL = 200;

/** What the list of documents is narrowed to, as the address has it. */
export interface DocumentsFilter {
  readonly title?: string;
  readonly kind?: DocumentKind;
}

export function readDocumentsFilter(search: Readonly<Record<string, unknown>>): DocumentsFilter {
  const { title } = search;
  const kind = DOCUMENT_KINDS.find((one) => one === search['kind']);
  return {
    ...(typeof title === 'string' && title.trim() !== '' ? { title } : {}),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** Documents that fit a filter, page by page, without their texts. */
export function documentListQuery(workspace: string, filter: DocumentsFilter) {
  return infiniteQueryOptions({
    queryKey: ['documents', workspace, 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/documents', {
          signal,
          params: {
            path: { workspace },
            query: { ...filter, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** A document with its text. */
export function documentQuery(workspace: string, document: string) {
  return queryOptions({
    queryKey: ['documents', workspace, 'one', document],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/documents/{document}', {
          signal,
          params: { path: { workspace, document } },
        }),
      ),
    // A text never changes; what is recorded of the document seldom.
    staleTime: 30_000,
  });
}

/** Every passage of a document that an account quotes. Its key is that of claims: with them it changes. */
export function quotesQuery(workspace: string, document: string) {
  return queryOptions({
    queryKey: ['claims', workspace, 'quotes', document],
    queryFn: async ({ signal }) => {
      const quotes: DocumentQuote[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page: Schemas['DocumentQuotePageResponse'] = await answerOf(
          whence.GET('/api/v1/workspaces/{workspace}/documents/{document}/quotes', {
            signal,
            params: { path: { workspace, document }, query: { limit: ALL, ...(after === undefined ? {} : { after }) } },
          }),
        );
        quotes.push(...page.items);
        after = page.next;
      }
      return quotes;
    },
  });
}

/** The files of a document, removed ones too. */
export function filesQuery(workspace: string, document: string) {
  return infiniteQueryOptions({
    queryKey: ['documents', workspace, 'files', document],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/documents/{document}/files', {
          signal,
          params: { path: { workspace, document }, query: pageParam === null ? {} : { after: pageParam } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** What was done with a file, by whom and when. */
export function custodyQuery(workspace: string, file: string) {
  return infiniteQueryOptions({
    queryKey: ['documents', workspace, 'custody', file],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/files/{file}/custody', {
          signal,
          params: { path: { workspace, file }, query: pageParam === null ? {} : { after: pageParam } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
