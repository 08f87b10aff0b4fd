import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

const PAUSE_MS = 300;

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  /** Called when the typing pauses; empty when nothing is asked for. */
  readonly onUse: (text: string) => void;
}

/** A filter one types. The address can change without us; what is being typed, spaces at its end included, stays. */
export function TypedField({ label, value, onUse }: Props) {
  const [typed, setTyped] = useState(value ?? '');
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (typed.trim() !== (value ?? '')) setTyped(value ?? '');
  }
  const use = useDebouncedCallback((text: string) => onUse(text.trim()), PAUSE_MS);
  return (
    <TextInput
      label={label}
      value={typed}
      maxLength={200}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        use(currentTarget.value);
      }}
    />
  );
}
