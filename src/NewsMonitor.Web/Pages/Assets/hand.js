// The analyst's hand: forms are sent to the API and the page stays; one letter opens a form, Enter sends it.
import { here, onKey } from './keys.js';
import { say } from './state.js';

const last = 'nm-last-action';

function read(name) { try { return localStorage.getItem(name) || ''; } catch { return ''; } }
function write(name, value) { try { localStorage.setItem(name, value); } catch { /* Nothing is kept where the browser does not allow it. */ } }

/** Sends a command; answers what it came to, or throws with the server's words. */
async function send(address, body) {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' }, name = read('nm-name').trim();
  if (name && /^[\x20-\x7e]+$/.test(name)) headers['X-NewsMonitor-Name'] = name; else if (name) headers['X-NewsMonitor-Name'] = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '');
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body), redirect: 'follow' });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(told.detail || 'the server answered ' + answer.status);
  if (told.actionId) write(last, told.actionId);
  return told;
}

function bodyOf(form) {
  const body = {};
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith('__')) continue;
    if (name.endsWith('[]')) (body[name.slice(0, -2)] ||= []).push(value);
    else if (value !== '') body[name] = name === 'expectedVersion' ? Number(value) : value;
  }
  return body;
}

function words(told) {
  const lost = told.notRestored && told.notRestored.length > 0 ? ' Not brought back: ' + told.notRestored.join('; ') : '';
  return told.state === 'waiting' ? 'Taken; it is applied in a moment.' : 'Done.' + lost;
}

async function submit(form) {
  const answer = form.querySelector('.answer'), body = bodyOf(form), button = form.querySelector('button[type=submit]');
  // What came meanwhile was shown while one looked, so it was seen.
  if ('expectedVersion' in body) body.expectedVersion = Number(document.getElementById('live').dataset.version);
  let address = form.dataset.api;
  if (address.includes('{articleIds}')) {
    if (!body.articleIds) { answer.textContent = 'Choose the article first.'; return; }
    address = address.replace('{articleIds}', encodeURIComponent(body.articleIds[0])) + location.search;
    delete body.articleIds;
    body.storyId ??= null;
  }
  button.disabled = true;
  answer.textContent = '';
  try {
    const told = await send(address, body);
    answer.textContent = words(told);
    say(words(told));
    for (const box of document.querySelectorAll('input[name="articleIds[]"]:checked')) choose(box.closest('li'), false);
    form.reset();
    document.dispatchEvent(new Event('desk-renew'));
  } catch (fault) {
    answer.textContent = fault.message;
    document.dispatchEvent(new Event('desk-renew'));
  }
  button.disabled = false;
}

function choose(item, chosen) {
  if (!item) return;
  const box = item.querySelector('input[name="articleIds[]"]');
  const on = chosen ?? item.dataset.chosen === undefined;
  if (on) item.dataset.chosen = ''; else delete item.dataset.chosen;
  if (box) box.checked = on;
}

function open(name) {
  const act = document.querySelector('[data-act=' + name + ']');
  if (!act) return;
  act.open = true;
  act.scrollIntoView({ block: 'nearest' });
  (act.querySelector('input:not([type=hidden]):not([type=checkbox]), textarea') || act.querySelector('button')).focus();
}

async function undo() {
  const action = read(last);
  if (!action) { say('There is nothing to take back'); return; }
  try {
    const told = await send('/api/v1/actions/' + encodeURIComponent(action) + '/undo', { reason: 'undone' });
    write(last, '');
    toast('Taken back. ' + words(told));
  } catch (fault) { toast(fault.message); }
  document.dispatchEvent(new Event('desk-renew'));
}

function toast(text) {
  say(text);
  const old = document.querySelector('.toast');
  if (old) old.remove();
  const note = document.createElement('p');
  note.className = 'toast';
  note.textContent = text;
  document.body.append(note);
  setTimeout(() => note.remove(), 8000);
}

// In the list: the chosen rows become one story, that which was chosen first.
async function mergeRows() {
  const rows = [...document.querySelectorAll('.row[data-chosen]')];
  if (rows.length < 2) { choose(here(), true); toast('Choose another story with x or m, then m merges them'); if (document.querySelectorAll('.row[data-chosen]').length < 2) return; }
  const [first, ...others] = [...document.querySelectorAll('.row[data-chosen]')].map(row => row.dataset.key);
  try {
    await send('/api/v1/stories/' + encodeURIComponent(first) + '/merge', { stories: others, reason: 'merged in the list' });
    for (const row of document.querySelectorAll('.row[data-chosen]')) choose(row, false);
    toast('Merged. u takes it back.');
  } catch (fault) { toast(fault.message); }
}

/** Gives the page its hand. */
export function keepHand() {
  const isList = document.getElementById('live')?.dataset.kind === 'list';
  const name = document.getElementById('hand-name');
  if (name) name.value = read('nm-name');
  document.addEventListener('input', e => { if (e.target.id === 'hand-name') write('nm-name', e.target.value); });
  document.addEventListener('submit', e => { if (e.target.dataset.api) { e.preventDefault(); submit(e.target); } });
  document.addEventListener('change', e => { if (e.target.name === 'articleIds[]') choose(e.target.closest('li'), e.target.checked); });
  document.addEventListener('keydown', e => { if (e.key === 'Escape' && e.target.closest('.act')) { e.target.closest('.act').open = false; e.target.blur(); } });
  onKey('x', () => choose(here()));
  onKey('u', undo);
  onKey('m', isList ? mergeRows : () => open('merge'));
  onKey('s', () => { if (!document.querySelector('li[data-chosen]')) choose(here(), true); open('split'); });
}
