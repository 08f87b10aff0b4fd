import { createTheme, localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createQueries } from './api/create-queries.js';
import { createDeskRouter } from './router.js';
import { Toasts } from './shared/toasts.js';
import { ErrorBoundary } from './shell/error-boundary.js';
import { ShortcutsProvider } from './shell/shortcuts.js';

const schemes = localStorageColorSchemeManager({ key: 'whence-scheme' });

// What locks the page's scrolling behind a dialog writes a style element, which the policy of the page forbids.
const theme = createTheme({
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'sm',
  fontSmoothing: false,
  components: {
    Modal: { defaultProps: { lockScroll: false } },
    // The head of a dialog is no second banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // Help stands below its field: fields beside each other then stand in line.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
  },
});

/** The whole desk. Variables and classes of the components come with the style sheet: no style element is written. */
export function Desk() {
  const [queries] = useState(createQueries);
  const [router] = useState(() => createDeskRouter(queries));
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={schemes}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <ErrorBoundary>
        <QueryClientProvider client={queries}>
          <ShortcutsProvider>
            <RouterProvider router={router} />
          </ShortcutsProvider>
          <Toasts />
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
