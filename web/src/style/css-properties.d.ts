import 'react';

declare module 'react' {
  /** The variables our own style sheet reads from elements. */
  interface CSSProperties {
    '--columns'?: string;
  }
}
