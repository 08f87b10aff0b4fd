import type { CorroborationReader } from '../corroboration/corroboration.reader.js';
import type { Tx } from '../database/unit-of-work.js';
import type { Background } from '../domain/advice/text-findings.js';
import type { Dossier, DossierAttribution, DossierDocument, DossierRegion, DossierTie } from '../domain/dossier.js';
import type { ClaimLinkType, Form, TieKind } from '../domain/vocabulary.js';

/** What advice on some claims is worked out from, in stored keys. */
export interface AdviceContent {
  readonly dossier: Dossier;
  /** Keys of the claims advice is asked on; others are there only because chains lead through them. */
  readonly claims: ReadonlySet<string>;
}

/** Of documents no more than this many characters are read at once, the newest first. */
const MOST_DOCUMENT_CHARACTERS = 16_000_000;
const MOST_BACKGROUND_TEXTS = 400;
/** Of a text in the background its first part is enough to know a menu by. */
const BACKGROUND_CHARACTERS = 20_000;

/** Loads what is said on these claims: what they are assessed from, and the wordings, documents and names beside it. */
export async function loadAdviceContent(
  tx: Tx,
  corroboration: CorroborationReader,
  claimIds: readonly string[],
): Promise<AdviceContent> {
  const { dossier, claimKeys } = await corroboration.contentOf(tx, claimIds);
  const wordings = await loadWordings(tx, claimIds);
  return {
    dossier: {
      ...dossier,
      regions: await loadRegionNames(tx),
      documents: await loadDocuments(tx, claimIds),
      attributions: (dossier.attributions ?? []).map((account) => ({ ...account, ...wordings.get(account.key) })),
      ties: [...(dossier.ties ?? []), ...(await loadRejected(tx, claimIds))],
    },
    claims: new Set(claimKeys.values()),
  };
}

type Said = Pick<DossierAttribution, 'wording' | 'form' | 'passages'>;

async function loadWordings(tx: Tx, claimIds: readonly string[]): Promise<Map<string, Said>> {
  const rows = await tx.query<{ key: string; text: string | null; form: Form | null; documents: string[] }>(
    `select a.key, a.wording_text as text, a.form,
       array(select d.key from passages p join documents d on d.workspace_id = $1 and d.id = p.document_id
         where p.workspace_id = $1 and p.attribution_id = a.id order by p.position) as documents
     from attributions a where a.workspace_id = $1 and a.claim_id = any($2::uuid[]) and a.state = 'active'`,
    [tx.workspaceId, claimIds],
  );
  return new Map(
    rows.map(({ key, text, form, documents }) => [
      key,
      {
        ...(text === null ? {} : { wording: { text } }),
        ...(form === null ? {} : { form }),
        passages: documents.map((document) => ({ document, exact: '' })),
      },
    ]),
  );
}

async function loadDocuments(tx: Tx, claimIds: readonly string[]): Promise<DossierDocument[]> {
  const rows = await tx.query<{ item: DossierDocument }>(
    `select jsonb_strip_nulls(jsonb_build_object('key', d.key, 'kind', d.kind, 'published', d.published_text,
         'publisher', (select s.key from sources s where s.workspace_id = $1 and s.id = d.publisher_id),
         'text', d.text)) as item
     from (select d.*, sum(char_length(d.text)) over (order by d.number desc) as characters
       from documents d where d.workspace_id = $1 and d.text is not null and exists (
         select 1 from passages p join attributions a on a.workspace_id = $1 and a.id = p.attribution_id
         where p.workspace_id = $1 and p.document_id = d.id and a.claim_id = any($2::uuid[]))) d
     where d.characters <= $3 order by d.number`,
    [tx.workspaceId, claimIds, MOST_DOCUMENT_CHARACTERS],
  );
  return rows.map(({ item }) => item);
}

async function loadRegionNames(tx: Tx): Promise<DossierRegion[]> {
  const rows = await tx.query<{ item: DossierRegion }>(
    `select jsonb_strip_nulls(jsonb_build_object('key', r.key, 'kind', r.kind,
         'parent', (select up.key from regions up where up.workspace_id = $1 and up.id = r.parent_id),
         'names', (select jsonb_agg(jsonb_build_object('text', n.text) order by n.position) from region_names n
           where n.workspace_id = $1 and n.region_id = r.id))) as item
     from regions r where r.workspace_id = $1`,
    [tx.workspaceId],
  );
  return rows.map(({ item }) => item);
}

/** Rejected ties with an end that speaks on these claims: what was rejected is remembered. */
async function loadRejected(tx: Tx, claimIds: readonly string[]): Promise<DossierTie[]> {
  const rows = await tx.query<{ kind: TieKind; first: string; second: string; ends: ['s' | 'a', 's' | 'a'] }>(
    `with own as (select a.id, a.source_id from attributions a where a.workspace_id = $1 and a.claim_id = any($2::uuid[]))
     select t.kind, coalesce(s1.key, a1.key) as first, coalesce(s2.key, a2.key) as second,
       array[case when s1.id is null then 'a' else 's' end, case when s2.id is null then 'a' else 's' end] as ends
     from ties t
       left join sources s1 on s1.workspace_id = $1 and s1.id = t.first_source_id
       left join attributions a1 on a1.workspace_id = $1 and a1.id = t.first_attribution_id
       left join sources s2 on s2.workspace_id = $1 and s2.id = t.second_source_id
       left join attributions a2 on a2.workspace_id = $1 and a2.id = t.second_attribution_id
     where t.workspace_id = $1 and t.state = 'rejected'
       and exists (select 1 from own
         where own.id in (t.first_attribution_id, t.second_attribution_id)
           or own.source_id in (t.first_source_id, t.second_source_id))`,
    [tx.workspaceId, claimIds],
  );
  const end = (letter: 's' | 'a', key: string) => (letter === 's' ? { source: key } : { attribution: key });
  return rows.map(({ kind, first, second, ends }) => ({
    kind,
    state: 'rejected',
    between: [end(ends[0], first), end(ends[1], second)],
  }));
}

/** Some wordings and documents on other claims, the newest first, and how those claims hang together. */
export async function loadBackground(tx: Tx, claimIds: readonly string[]): Promise<Background> {
  const rows = await tx.query<{ key: string; text: string; claims: string[] }>(
    `select 'd:' || d.key as key, left(d.text, $3) as text, array_agg(distinct c.key) as claims
     from (select d.id, d.key, d.text from documents d where d.workspace_id = $1 and d.text is not null
         order by d.number desc limit $4) d
       join passages p on p.workspace_id = $1 and p.document_id = d.id
       join attributions a on a.workspace_id = $1 and a.id = p.attribution_id and not a.claim_id = any($2::uuid[])
       join claims c on c.workspace_id = $1 and c.id = a.claim_id
     group by d.key, d.text
     union all
     select 'a:' || a.key, left(a.wording_text, $3), array[c.key]
     from (select a.key, a.claim_id, a.wording_text from attributions a
         where a.workspace_id = $1 and a.wording_text is not null and a.state = 'active'
           and not a.claim_id = any($2::uuid[])
         order by a.number desc limit $4) a
       join claims c on c.workspace_id = $1 and c.id = a.claim_id`,
    [tx.workspaceId, claimIds, BACKGROUND_CHARACTERS, MOST_BACKGROUND_TEXTS],
  );
  const keys = [...new Set(rows.flatMap(({ claims }) => claims))];
  const links = await tx.query<{ from: string; to: string; type: ClaimLinkType }>(
    `select f.key as from, t.key as to, l.type from claim_links l
       join claims f on f.workspace_id = $1 and f.id = l.from_id
       join claims t on t.workspace_id = $1 and t.id = l.to_id
     where l.workspace_id = $1 and f.key = any($2::text[])`,
    [tx.workspaceId, keys],
  );
  return { texts: rows.map((row) => ({ ...row, isStatement: false })), links };
}
