import './style/mantine.js';
import './style/theme.css';
import './style/desk.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from './desk.js';
import { prepareWords } from './words/words.js';

const place = document.getElementById('desk');
if (place === null) throw new Error('the page has no place for the desk');
await prepareWords();
createRoot(place).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
);
