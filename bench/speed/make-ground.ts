/** What the claims and accounts of a corpus point at: regions, sources and the ties between them, documents. */
import { createHash } from 'node:crypto';
import { RELIABILITY_GRADES, type SourceKind, type TieKind } from '../../src/domain/vocabulary.js';
import { enteredAt, timedId } from './corpus-ids.js';
import type { CorpusMemory } from './corpus-memory.js';
import { type CorpusShape, documentId, regionId, sourceId } from './corpus-shape.js';
import type { CorpusTables } from './corpus-tables.js';
import { dayOf, type Draws } from './draws.js';

export const KOREAN = 0.15;
/** A tie for every so many sources. */
const PER_TIE = 25;
const TIE_KINDS: readonly TieKind[] = ['same_unit', 'same_household', 'in_contact', 'same_person'];
const COVERS = ['resident reached by telephone', 'trader who crosses the border', 'former soldier', 'relative of one'];

export class GroundMaker {
  constructor(
    private readonly shape: CorpusShape,
    private readonly draws: Draws,
    private readonly memory: CorpusMemory,
    private readonly tables: CorpusTables,
  ) {}

  make(): void {
    this.memory.regions.forEach(({ kind, parent, names }, i) => {
      this.tables.add('regions', regionId(i), i + 1, `r-${i + 1}`, parent === null ? null : regionId(parent), kind);
      names.forEach((name, n) => this.tables.add('region_names', regionId(i), n, name.text, name.lang, name.isPrimary));
    });
    for (let i = 0; i < this.shape.sources; i++) this.makeSource(i);
    for (let i = 0; i < this.shape.sources / PER_TIE; i++) this.makeTie(i);
    for (let i = 0; i < this.shape.documents; i++) this.makeDocument(i);
  }

  private makeSource(i: number): void {
    const { draws, tables } = this;
    const id = sourceId(i);
    const grade = draws.isOne(0.7) ? draws.pick(RELIABILITY_GRADES) : null;
    const features = {
      ...(draws.isOne(0.2) ? { unit: `unit ${draws.below(400)}` } : {}),
      ...(draws.isOne(0.15) ? { household: `H-${1 + draws.below(900)}` } : {}),
      ...(draws.isOne(0.2) ? { place: draws.text.name(2) } : {}),
    };
    const kind: SourceKind = draws.isOne(0.85) ? 'person' : draws.pick(['outlet', 'institution', 'group'] as const);
    const source = { id, kind, pseudonym: `Voice ${i + 1}`, grade, features, featuresComplete: draws.isOne(0.5) };
    this.memory.sources.push(source);
    tables.add('sources', id, i + 1, `s-${i + 1}`, source.pseudonym, kind, source.featuresComplete);
    tables.add('source_covers', id, 0, `${draws.pick(COVERS)}, ${draws.text.name(2)}`, 'en');
    tables.add('source_covers', id, 1, draws.pick(COVERS), 'en');
    for (const [name, value] of Object.entries(features)) tables.add('source_features', id, name, value);
    if (grade !== null) tables.add('source_grades', id, 1, grade, 'editor');
  }

  private makeTie(i: number): void {
    const { draws, tables, memory } = this;
    const first = draws.zipf(this.shape.sources);
    const second = draws.below(this.shape.sources);
    if (first === second) return;
    const kind = draws.pick(TIE_KINDS);
    const state = draws.pick(['suggested', 'confirmed', 'confirmed', 'rejected'] as const);
    const [id, number] = [timedId('other', enteredAt(0, 1), i), memory.ties.length + 1];
    memory.addTie({ kind, state, first, second });
    tables.add('ties', id, number, kind, state, sourceId(first), sourceId(second), 'from a seed');
    tables.add('tie_decisions', id, 1, state, 'from a seed');
  }

  private makeDocument(i: number): void {
    const { draws } = this;
    const lang = draws.isOne(KOREAN) ? 'ko' : 'en';
    const at = enteredAt(i, this.shape.documents);
    const day = dayOf(at.getTime());
    const text = Array.from({ length: 3 + draws.below(4) }, () => draws.text.sentence(lang, 12, 40)).join('\n');
    const hash = `\\x${createHash('sha256').update(text).digest('hex')}`;
    const kind = draws.pick(['article', 'transcript', 'message'] as const);
    const [id, title] = [documentId(this.shape, i), draws.text.sentence(lang, 3, 8)];
    this.tables.add('documents', id, i + 1, `d-${i + 1}`, title, kind, lang, day, day, day, text, hash, at);
  }
}
