/**
 * A whole workspace as a dossier, read the plain way: every row of every table, put together in memory. Only what
 * assessments read; slow on purpose, so that it shares nothing with what it is compared to.
 */
import type { Tx } from '../../src/database/unit-of-work.js';
import {
  type Dossier,
  DOSSIER_FORMAT,
  type DossierAttribution,
  type DossierClaim,
  type DossierExhibit,
  type DossierReference,
  type DossierRegion,
  type DossierSource,
  type DossierTie,
  type DossierVerification,
} from '../../src/domain/dossier.js';
import type { FeatureName, OfficialPositionWord, ReliabilityGrade, RegionRole } from '../../src/domain/vocabulary.js';

type Named = { id: string; key: string };

export async function readWholeDossier(tx: Tx): Promise<Dossier> {
  const all = <Row extends object>(table: string, order = '1, 2'): Promise<Row[]> =>
    tx.query<Row>(`select * from ${table} where workspace_id = $1 order by ${order}`, [tx.workspaceId]);
  const regions = await all<Named & { kind: DossierRegion['kind']; parent_id: string | null }>('regions');
  const sources = await all<Named & { pseudonym: string; kind: DossierSource['kind']; features_complete: boolean }>(
    'sources',
  );
  const features = await all<{ source_id: string; name: FeatureName; value: string }>('source_features');
  const grades = await all<{ source_id: string; grade: ReliabilityGrade }>('source_grades', 'source_id, sequence');
  const claims = await all<
    Named & { kind: DossierClaim['kind']; editor_mark: NonNullable<DossierClaim['editorMark']> }
  >('claims');
  const places = await all<{ claim_id: string; region_id: string; role: RegionRole }>('claim_regions');
  const positions = await all<{ claim_id: string; position: OfficialPositionWord }>('official_positions');
  const links = await all<{ from_id: string; to_id: string; type: 'instance_of' }>('claim_links');
  const accounts = await all<AccountTableRow>('attributions');
  const steps = await all<{
    attribution_id: string;
    upstream_attribution_id: string | null;
    upstream_source_id: string | null;
  }>('attribution_upstreams', 'attribution_id, position');
  const ties = await all<TieTableRow>('ties');
  const distinctions = await all<{ first_id: string; second_id: string; state: string }>('distinctions');
  const exhibits = await all<Named & { claim_id: string } & Pick<DossierExhibit, 'kind' | 'bearing'>>('exhibits');
  const verifications = await all<DossierVerification & { exhibit_id: string }>('exhibit_verifications');

  const keys = new Map([...regions, ...sources, ...claims, ...accounts].map(({ id, key }) => [id, key]));
  const keyOf = (id: string): string => {
    const key = keys.get(id);
    if (key === undefined) throw new Error('a row refers to nothing');
    return key;
  };
  const end = (attributionId: string | null, sourceId: string | null): DossierReference =>
    attributionId === null ? { source: keyOf(sourceId ?? '') } : { attribution: keyOf(attributionId) };
  return {
    format: DOSSIER_FORMAT,
    workspace: { slug: 'whole' },
    regions: regions.map(({ key, kind, parent_id }) => ({ key, kind, ...(parent_id && { parent: keyOf(parent_id) }) })),
    sources: sources.map(({ id, key, pseudonym, kind, features_complete }) => {
      const grade = grades.findLast(({ source_id }) => source_id === id)?.grade;
      const own = features.filter(({ source_id }) => source_id === id).map(({ name, value }) => [name, value]);
      return {
        key,
        pseudonym,
        kind,
        featuresComplete: features_complete,
        features: Object.fromEntries(own),
        ...(grade && { reliability: { grade } }),
      };
    }),
    claims: claims.map(({ id, key, kind, editor_mark }) => {
      const position = positions.find(({ claim_id }) => claim_id === id)?.position;
      return {
        key,
        kind,
        statement: [],
        editorMark: editor_mark,
        regions: places
          .filter(({ claim_id }) => claim_id === id)
          .map(({ region_id, role }) => ({ region: keyOf(region_id), role })),
        ...(position && { officialPosition: { position } }),
      };
    }),
    claimLinks: links.map(({ from_id, to_id, type }) => ({ from: keyOf(from_id), to: keyOf(to_id), type })),
    attributions: accounts.map((row) => ({
      key: row.key,
      claim: keyOf(row.claim_id),
      source: keyOf(row.source_id),
      stance: row.stance,
      access: row.access,
      state: row.state,
      upstream: steps
        .filter(({ attribution_id }) => attribution_id === row.id)
        .map((step) => end(step.upstream_attribution_id, step.upstream_source_id)),
      ...(row.origin_status && { originStatus: row.origin_status }),
      ...(row.channel_id && { channel: keyOf(row.channel_id) }),
      ...(row.stated_text && { statedAt: row.stated_text }),
      ...(row.heard_in_id && { heardIn: keyOf(row.heard_in_id) }),
      ...(row.superseded_by_id && { supersededBy: keyOf(row.superseded_by_id) }),
    })),
    ties: ties.map((tie) => ({
      kind: tie.kind,
      state: tie.state,
      between: [
        end(tie.first_attribution_id, tie.first_source_id),
        end(tie.second_attribution_id, tie.second_source_id),
      ],
    })),
    distinctions: distinctions
      .filter(({ state }) => state === 'active')
      .map(({ first_id, second_id }) => ({ between: [keyOf(first_id), keyOf(second_id)], basis: 'editor' })),
    exhibits: exhibits.map(({ id, key, claim_id, kind, bearing }) => ({
      key,
      claim: keyOf(claim_id),
      kind,
      bearing,
      verifications: verifications
        .filter(({ exhibit_id }) => exhibit_id === id)
        .map(({ step, result }) => ({ step, result })),
    })),
  };
}

interface AccountTableRow extends Named {
  claim_id: string;
  source_id: string;
  stance: NonNullable<DossierAttribution['stance']>;
  access: DossierAttribution['access'];
  state: NonNullable<DossierAttribution['state']>;
  origin_status: NonNullable<DossierAttribution['originStatus']> | null;
  channel_id: string | null;
  stated_text: string | null;
  heard_in_id: string | null;
  superseded_by_id: string | null;
}

interface TieTableRow extends Pick<DossierTie, 'kind' | 'state'> {
  first_source_id: string | null;
  first_attribution_id: string | null;
  second_source_id: string | null;
  second_attribution_id: string | null;
}
