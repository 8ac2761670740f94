// How live the page is, and what is read aloud of what changes: never more often than every twenty seconds.
import { span } from './times.js';

const state = document.getElementById('live-state');
const announce = document.getElementById('announce');
let told = Date.now(), toTell = 0, newest = '';

/** Shows how live the page is: live, behind, lost or ended. */
export function show(name, words) {
  if (!state) return;
  state.dataset.state = name;
  const word = state.querySelector('.word');
  if (word.textContent !== words) word.textContent = words;
}

/** Shows how far behind the newest update was when it came. */
export function showDelay(ms) {
  if (ms > 3000) show('behind', span(ms) + ' behind'); else show('live', 'live');
}

/** Keeps changes to be read aloud. */
export function tell(changes, headline) {
  toTell += changes;
  newest = headline;
}

/** Reads aloud what was kept, if the last time is long enough ago. */
export function speak() {
  if (toTell === 0 || Date.now() - told < 20000) return;
  announce.textContent = toTell === 1 ? 'Changed: ' + newest : toTell + ' changes, the newest: ' + newest;
  told = Date.now();
  toTell = 0;
}

/** Says one thing now: the answer to something the reader did. */
export function say(words) {
  announce.textContent = words;
}
