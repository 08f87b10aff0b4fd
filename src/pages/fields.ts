import type { FormProblem } from './form.js';
import { shownError } from './shown-error.js';
import { html, type Html, type HtmlValue } from './html.js';
import type { View } from './view.js';

export interface FieldText {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly isRequired?: boolean;
  /** False where nothing is required, as among filters: "optional" would only be noise. */
  readonly isMarked?: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** Renders the fields of one form: each with its label, its help, what is wrong with it, and what was typed. */
export class Fields {
  constructor(
    private readonly view: View,
    private readonly problem: FormProblem | null,
    /** Begins the ids, so that two forms of one page do not share them. */
    private readonly prefix: string,
  ) {}

  text(
    field: FieldText,
    value: string,
    options: { type?: string; maxLength?: number; autocomplete?: string } = {},
  ): Html {
    const { type = 'text', maxLength, autocomplete } = options;
    return this.around(
      field,
      html`<input
        type="${type}"
        value="${value}"
        ${maxLength !== undefined && html` maxlength="${maxLength}"`}${autocomplete !== undefined && html` autocomplete="${autocomplete}"`}${this.attributes(field)}
      />`,
    );
  }

  /** The line break after the opening tag is the one a browser drops. */
  area(field: FieldText, value: string, rows = 3): Html {
    return this.around(
      field,
      html`<textarea rows="${rows}" dir="auto" ${this.attributes(field)}>${'\n'}${value}</textarea>`,
    );
  }

  select(field: FieldText, value: string, empty: string | null, choices: readonly Choice[]): Html {
    const groups = [...new Set(choices.map(({ group }) => group))];
    const options = groups.map((group) => {
      const own = choices.filter((choice) => choice.group === group).map((choice) => option(choice, value));
      return group === undefined ? own : html`<optgroup label="${group}">${own}</optgroup>`;
    });
    const first = empty === null ? null : option({ value: '', label: empty }, value);
    // What was sent and is none of the choices stays visible, so that the error beside it makes sense.
    const isKnown = value === '' || choices.some((choice) => choice.value === value);
    const odd = isKnown ? null : option({ value, label: value }, value);
    return this.around(field, html`<select${this.attributes(field)}>${first}${odd}${options}</select>`);
  }

  private around(field: FieldText, control: Html): Html {
    const { words } = this.view;
    const id = this.idOf(field.name);
    const mark =
      field.isRequired === true || field.isMarked === false
        ? null
        : html` <span class="soft">(${words.optional})</span>`;
    const help = field.help === undefined ? null : html`<span class="help" id="${id}-help">${field.help}</span>`;
    const errors = this.errorsOf(field.name);
    const error =
      errors.length === 0
        ? null
        : html`<span class="error" id="${id}-error">${errors.map((text) => html`<bdi>${text}</bdi> `)}</span>`;
    return html`<div class="field"><label for="${id}">${field.label}${mark}</label>${help}${control}${error}</div>`;
  }

  private attributes(field: FieldText): Html {
    const id = this.idOf(field.name);
    const isWrong = this.errorsOf(field.name).length > 0;
    const described = [field.help === undefined ? '' : `${id}-help`, isWrong ? `${id}-error` : ''].filter(
      (x) => x !== '',
    );
    return html` id="${id}"
    name="${field.name}"${field.isRequired === true && html` required`}${isWrong && html` aria-invalid="true"`}${described.length > 0 && html` aria-describedby="${described.join(' ')}"`}`;
  }

  private errorsOf(name: string): string[] {
    return (this.problem?.fields.get(name) ?? []).map((error) => shownError(this.view, error));
  }

  private idOf(name: string): string {
    return `${this.prefix}-${name}`;
  }

  /** What is wrong with the form as a whole, with links to its fields; to be put above it. */
  summary(
    labels: Readonly<Record<string, string>>,
    of: 'record' | 'filters' | 'password' | 'ownPassword' = 'record',
  ): HtmlValue {
    if (this.problem === null) return null;
    const { words } = this.view;
    const wrong = [...this.problem.fields.keys()];
    const links = wrong.map(
      (name, i) => html`${i > 0 && words.separator}<a href="#${this.idOf(name)}">${labels[name] ?? name}</a>`,
    );
    const [before = '', after = ''] = words.problems.fields.split('{fields}');
    const list =
      wrong.length === 0
        ? html`<p>${words.problems.kept[of]}</p>`
        : html`<p>${before}${links}${after} ${words.problems.kept[of]}</p>`;
    const general = this.problem.general.map((text) => html`<p>${text}</p>`);
    return html`<div class="notice problem" role="alert">
      <h2>${words.problems.titles[of]}</h2>
      ${general}${list}
    </div>`;
  }
}

function option(choice: Choice, value: string): Html {
  return html`<option value="${choice.value}" ${choice.value === value && html` selected`}>${choice.label}</option>`;
}

/** A group of radio buttons, every one labelled. */
export function radios(
  legend: string,
  name: string,
  value: string,
  choices: readonly (Choice & { readonly help?: string })[],
): Html {
  const items = choices.map((choice) => {
    const id = `${name}-${choice.value}`;
    const help = choice.help === undefined ? null : html` <span class="help">${choice.help}</span>`;
    return html`<div class="choice">
      <input
        type="radio"
        id="${id}"
        name="${name}"
        value="${choice.value}"
        ${choice.value === value && html` checked`}
      /><label for="${id}">${choice.label}${help}</label>
    </div>`;
  });
  return html`<fieldset>
    <legend>${legend}</legend>
    ${items}
  </fieldset>`;
}
