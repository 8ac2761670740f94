// Keeps a page live, and gives it a keyboard. Everything works without it; nothing moves then.
import { keepHand } from './hand.js';
import { keepKeys } from './keys.js';
import { keepList } from './list.js';
import { keepPanel } from './panel.js';
import { keepStory } from './story.js';
import { keepTheme } from './theme.js';
import { setClock, tellTimes } from './times.js';
import { keepWatches } from './watches.js';

const live = document.getElementById('live');
if (live) setClock(live.dataset.now);
tellTimes(document);
keepTheme();
keepKeys();
keepHand();
keepWatches();
if (live?.dataset.kind === 'list') keepList(live);
if (live?.dataset.kind === 'story') keepStory(live);
if (live?.dataset.kind === 'panel') keepPanel(live);
