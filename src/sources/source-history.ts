import type { RecordFields } from '../domain/history/record-fields.js';
import { FEATURE_NAMES } from '../domain/vocabulary.js';
import type { SourceContent, SourceGrade } from './sources.repository.js';

/** The fields of a source as its history tells them; only who may read sources is shown any. */
export function sourceFields(content: SourceContent): RecordFields {
  const features = FEATURE_NAMES.flatMap((name) => {
    const value = content.features[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    pseudonym: content.pseudonym,
    kind: content.kind,
    cover: content.cover.map(({ text, lang }) => ({ text, lang })),
    features: Object.fromEntries(features),
    featuresComplete: content.featuresComplete,
  };
}

export function reliabilityField(grade: Pick<SourceGrade, 'grade' | 'basis'> | null): RecordFields {
  return { reliability: grade === null ? null : { grade: grade.grade, basis: grade.basis } };
}
