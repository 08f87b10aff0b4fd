import { TextField } from './fields.js';

/** Taking a record away that nothing else points at: its history and the log keep what it was. */
export class RemovalRequest {
  @TextField({ description: 'Why.', max: 5_000 }) reason!: string;
}
