/**
 * A place in parsed JSON, with its path: lets rules ask for what they need without assuming that the rest of the file
 * has the right shape. What is missing or of another type is simply not there; the schema has reported it.
 */
import { describeGiven, formatPath, type DossierError, type PathStep } from './dossier-error.js';
import type { JsonData } from './strict-json.js';

export class DataCursor {
  /** `step` leads here from `parent`; paths are put together only for errors, since most cursors never need one. */
  constructor(
    readonly value: JsonData | undefined,
    private readonly parent?: DataCursor,
    private readonly step: PathStep = '',
  ) {}

  get path(): string {
    return formatPath(this.steps());
  }

  /** A field of this object; a cursor on nothing if this is no object or has no such field. */
  field(name: string): DataCursor {
    const { value } = this;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return new DataCursor(isObject && Object.hasOwn(value, name) ? value[name] : undefined, this, name);
  }

  /** The items of this list; none if this is no list. */
  items(): DataCursor[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item, index) => new DataCursor(item, this, index));
  }

  /**
   * Every value at a path such as `attributions[].upstream[].source`, where `[]` means each item of the list. Only
   * values that are there.
   */
  select(selector: string): DataCursor[] {
    let found: DataCursor[] = [this];
    for (const part of selector.split('.')) {
      const isList = part.endsWith('[]');
      const name = isList ? part.slice(0, -2) : part;
      found = found.flatMap((cursor) => {
        const field = cursor.field(name);
        return isList ? field.items() : field.value === undefined ? [] : [field];
      });
    }
    return found;
  }

  text(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  number(): number | undefined {
    return typeof this.value === 'number' ? this.value : undefined;
  }

  /** An error about this place; `given` is the value itself unless said otherwise. */
  error(expected: string, given: string = describeGiven(this.value)): DossierError {
    return { path: this.path, given, expected };
  }

  private steps(): PathStep[] {
    return this.parent === undefined ? [] : [...this.parent.steps(), this.step];
  }
}
