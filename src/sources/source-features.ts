import { readEdtf } from '../domain/edtf-time.js';
import type { FieldError } from '../domain/refusal.js';
import { FEATURE_NAMES, type FeatureName, OPAQUE_FEATURES, OPAQUE_LABEL } from '../domain/vocabulary.js';
import { invalidInput } from '../http/validation.pipe.js';
import type { SourceFeaturesRequest } from './source.requests.js';
import type { SourceFeatures } from './sources.repository.js';

/**
 * The features of a request as they are stored: opaque labels only where labels belong, the exit date as EDTF, what is
 * null left out. A wrong value is never repeated in the refusal, since it may be the very thing that must not be known.
 * @throws Refusal naming every wrong field at once.
 */
export function featuresOf(request: SourceFeaturesRequest): SourceFeatures {
  const errors: FieldError[] = [];
  const features: Partial<Record<FeatureName, string>> = {};
  for (const name of FEATURE_NAMES) {
    const value = request[name] ?? null;
    if (value === null) continue;
    const expected = expectedInstead(name, value);
    if (expected === null) features[name] = name === 'exitDate' ? value.trim() : value;
    else errors.push({ path: `features.${name}`, expected });
  }
  if (errors.length > 0) throw invalidInput(errors);
  return features;
}

/** What belongs there instead of this value; null when it is fine. */
function expectedInstead(name: FeatureName, value: string): string | null {
  if (OPAQUE_FEATURES.includes(name) && !OPAQUE_LABEL.test(value)) return 'an opaque label like HH-2';
  if (name === 'exitDate' && readEdtf(value) === null) return 'a time in EDTF such as 2019-04 or 2019~';
  return null;
}
