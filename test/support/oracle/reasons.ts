/** Why the oracle leaves a chain out, as the dossier page lists the reasons: the first that holds. */
import type { ExcludedChain, ExclusionReason } from '../../../src/domain/assessment.js';
import { TIE_KINDS, type TieKind } from '../../../src/domain/vocabulary.js';
import { joiningTies, type SideGraphs } from './links.js';
import { common, sorted, type Reading } from './reading.js';

type Why = Pick<ExcludedChain, 'because' | 'via'>;

export function whyExcluded(reading: Reading, graphs: SideGraphs, excluded: string, of: string): Why {
  const why = (because: ExclusionReason, via: string[]): Why => ({ because, via: sorted(via) });
  const sourceOf = (key: string): string => reading.attribution(key).source;
  const personOf = (key: string): string => reading.person(sourceOf(key));
  const tiesOf = (kind: TieKind) => joiningTies(reading, excluded, of, 'confirmed').filter((tie) => tie.kind === kind);
  const endsOf = (kind: TieKind): string[] => tiesOf(kind).flatMap((tie) => tie.ends.map((end) => end.key));

  if (sourceOf(excluded) === sourceOf(of)) return why('same_source', [personOf(of)]);
  if (personOf(excluded) === personOf(of)) return why('same_person', [personOf(of)]);

  const ownSources = [
    ...(reading.atoms(of).has(personOf(excluded)) ? [personOf(excluded)] : []),
    ...(reading.atoms(excluded).has(personOf(of)) ? [personOf(of)] : []),
  ];
  const upstreamLink = reading.upstreamOf(excluded).has(of) || reading.upstreamOf(of).has(excluded);
  if (upstreamLink || ownSources.length > 0 || tiesOf('retells').length > 0) {
    return why('retells', [...ownSources, ...endsOf('retells')]);
  }

  const channels = common(reading.channels(excluded), reading.channels(of));
  if (channels.length > 0 || tiesOf('same_channel').length > 0) {
    return why('same_channel', [...channels, ...endsOf('same_channel')]);
  }

  const atoms = common(reading.atoms(excluded), reading.atoms(of));
  if (atoms.length > 0) return why('shared_upstream', atoms);

  for (const kind of TIE_KINDS) {
    // The kinds before same_document are reasons of their own above; same_person has merged its ends by now.
    if (kind !== 'same_person' && tiesOf(kind).length > 0) return why(kind, endsOf(kind));
  }

  if (graphs.direct('L', excluded, of)) {
    const unknown = [excluded, of].filter((key) => reading.origin(key) !== 'identified');
    return unknown.length > 0 ? why('unknown_origin', unknown) : why('unassessed', []);
  }
  return why('inherited', givers(reading, graphs, excluded, of));
}

/** Every account upstream of either whose own edge links the two. */
function givers(reading: Reading, graphs: SideGraphs, a: string, b: string): string[] {
  const withUpstream = (key: string): string[] => [
    key,
    ...graphs.family.filter((other) => reading.upstreamOf(key).has(other)),
  ];
  const ends = withUpstream(a).flatMap((u) =>
    withUpstream(b)
      .filter((v) => graphs.direct('L', u, v))
      .flatMap((v) => [u, v]),
  );
  return ends.filter((key) => key !== a && key !== b);
}
